// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// The figures of a service that an offering bundles.
package struct OfferedFigures: Sendable {
  /// The stated RTO; not evaluable where none is.
  package var promised: Figure
  /// `A(s)` of method.md 2.3.
  package var achieved: Figure
  /// `slack(s)` of method.md 2.4.
  package var slack: Figure
  /// `RPA*(s)` of method.md 2.8.
  package var dataLoss: Figure
  /// In percent.
  package var availability: Double?
  /// `nil` is weaker than any stage.
  package var stage: Stage?

  /// Puts the figures of one service together.
  package init(
    promised: Figure, achieved: Figure, slack: Figure, dataLoss: Figure, availability: Double?,
    stage: Stage?
  ) {
    self.promised = promised
    self.achieved = achieved
    self.slack = slack
    self.dataLoss = dataLoss
    self.availability = availability
    self.stage = stage
  }
}

/// The weakest value among an offering's services, and whose it is.
package struct Weakest<Value: Sendable>: Sendable {
  /// The value itself.
  package let value: Value
  /// The position of the service.
  package let service: Int
}

/// What customers of an offering can count on: the weakest of its services (method.md 2.20).
package struct OfferingStanding: Sendable {
  /// The offering's id.
  package let id: RecordID<Offering>
  /// The positions of its services that are not retired, in id order.
  package let services: [Int]
  /// The largest promise; `nil`, as all below, for an offering without services.
  package let promised: Weakest<Figure>?
  /// The largest time achieved.
  package let achieved: Weakest<Figure>?
  /// The smallest slack.
  package let slack: Weakest<Figure>?
  /// The largest data loss.
  package let dataLoss: Weakest<Figure>?
  /// The smallest availability, in percent.
  package let availability: Weakest<Double?>?
  /// The lowest stage.
  package let stage: Weakest<Stage?>?

  /// - Parameter figures: of the service at a position.
  package init(
    _ offering: Offering, in portfolio: Portfolio, figures: (Int) -> OfferedFigures
  ) {
    let members = Set(
      offering.services.elements().compactMap { portfolio.position(of: $0.value) })
    // In the order in which ties are decided, so that the first of the worst is the weakest.
    let ordered = members.sorted { portfolio.precedes($0, $1) }
    let all = ordered.map { (service: $0, figures: figures($0)) }
    func weakest<Value>(
      _ value: (OfferedFigures) -> Value, badness: (Value) -> Badness
    ) -> Weakest<Value>? {
      let values = all.map { Weakest(value: value($0.figures), service: $0.service) }
      return values.reduce(nil) { worst, next in
        guard let worst, badness(worst.value) >= badness(next.value) else { return next }
        return worst
      }
    }
    id = offering.id
    services = members.sorted()
    promised = weakest(\.promised) { Badness($0) { Double($0) } }
    achieved = weakest(\.achieved) { Badness($0) { Double($0) } }
    slack = weakest(\.slack) { Badness($0) { -Double($0) } }
    dataLoss = weakest(\.dataLoss) { Badness($0) { Double($0) } }
    availability = weakest(\.availability) { Badness($0.map { -$0 }) }
    stage = weakest(\.stage) { Badness($0.map { -Double($0.rank) }) }
  }
}

/// How bad a value is: never, then not evaluable, then the number (readings.md B20).
private struct Badness: Comparable {
  /// 0 a number, 1 not evaluable, 2 never.
  let rank: Int
  let number: Double

  init(_ figure: Figure, number: (Int) -> Double) {
    switch figure {
    case .never: (rank, self.number) = (2, 0)
    case .notEvaluable: (rank, self.number) = (1, 0)
    case .time(let seconds): (rank, self.number) = (0, number(seconds))
    }
  }

  init(_ number: Double?) {
    rank = number == nil ? 1 : 0
    self.number = number ?? 0
  }

  static func < (first: Badness, second: Badness) -> Bool {
    (first.rank, first.number) < (second.rank, second.number)
  }
}
