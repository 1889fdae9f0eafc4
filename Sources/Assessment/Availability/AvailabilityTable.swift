// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing

/// The availability of a service: the promise, the exact value, and what a naive product would say.
package struct Availability: Sendable {
  /// Why a value is null.
  package enum Gap: Sendable, Equatable {
    /// A leaf below has no number.
    case unstated(RecordReference)
    /// The diagram of the alternatives below would take more than this many steps.
    case tooLarge(steps: Int)
  }

  /// Minutes of an average year.
  package static let minutesPerYear = 525_960.0

  /// In percent, as promised.
  package let slo: Double?
  /// 0 to 1, each leaf counted once (method.md 2.9).
  package let exact: Double?
  /// 0 to 1, as if every mention of a leaf were another leaf; `nil` above a runtime circle too.
  package let naive: Double?
  /// Why `exact` is `nil`.
  package let gap: Gap?
  /// What the exact value cannot exceed: all is up that the service cannot do without.
  package let upperBound: Double?
  /// Whether the service reaches a circle of runtime needs.
  package let reachesCircle: Bool

  /// The expected minutes a year without the service.
  package var downtime: Double? { exact.map { (1 - $0) * Self.minutesPerYear } }

  /// DEP-011: the composite value keeps the promise.
  package var keepsPromise: Verdict {
    guard let slo else { return .notEvaluable(missing: ["slo"]) }
    if let exact { return Verdict(passes: Self.percent(exact) >= slo) }
    if let upperBound, Self.percent(upperBound) < slo { return .fail }
    switch gap {
    case .unstated(let leaf): return .notEvaluable(missing: ["availability of \(leaf)"])
    case .tooLarge, nil: return .notEvaluable(missing: ["exact availability"])
    }
  }

  /// In percent, rounded to the 6 decimals that are printed.
  package static func percent(_ share: Double) -> Double {
    (share * 100_000_000).rounded() / 1_000_000
  }
}

/// The availability of every service (method.md 2.9, readings.md A19).
package struct AvailabilityTable: Sendable {
  /// By service; `nil` for retired ones.
  package let byService: [Availability?]
  /// All leaves, for derivations.
  package let leaves: [AvailabilityLeaf]

  /// Computes every service; each circle, block of leaves and set of alternatives once.
  package init(_ portfolio: Portfolio, _ graph: ServiceGraph) {
    let structure = RuntimeStructure(graph)
    let leaves = LeafTable(portfolio, graph)
    let products = RequiredProducts(structure, leaves)
    var gated = GatedProbability(structure, leaves)
    let reach = Reach(structure, leaves)
    let naive = Self.naive(structure, leaves, reach)
    self.leaves = leaves.leaves
    byService = (0..<graph.serviceCount).map { service in
      guard portfolio.isLiving[service] else { return nil }
      let required = products.product(of: service)
      let unknown = reach.unknownLeaf[service]
      let share = unknown == nil ? gated.probability(below: service) : nil
      let exact = share.map { $0 * required }
      let gap =
        unknown.map { Availability.Gap.unstated(leaves.leaves[$0].record) }
        ?? (exact == nil ? .tooLarge(steps: GatedProbability.limit) : nil)
      return Availability(
        slo: portfolio.service(service).slo.value, exact: exact,
        naive: unknown == nil ? naive[service] : nil, gap: gap,
        upperBound: required, reachesCircle: reach.circle[service])
    }
  }

  /// The product and parallel formulas, from what is needed up.
  private static func naive(
    _ structure: RuntimeStructure, _ leaves: LeafTable, _ reach: Reach
  ) -> [Double?] {
    var values = [Double?](repeating: nil, count: structure.nodeCount)
    for node in structure.order.map(Int.init) where !reach.circle[node] {
      var value = leaves.ofNode[node].reduce(1.0) { $0 * (leaves.leaves[$1].up ?? 1) }
      for target in structure.required[node] { value *= values[Int(target)] ?? 1 }
      for gate in structure.gatesOfNode[node].map({ structure.gates[Int($0)] }) {
        value *= atLeast(gate.quorum, of: gate.members.map { values[Int($0)] ?? 1 })
      }
      values[node] = value
    }
    return values
  }

  /// The probability that at least `quorum` of some independent things are up.
  static func atLeast(_ quorum: Int, of chances: [Double]) -> Double {
    // exactly[k]: k of the things so far are up; the last entry also holds all above.
    var exactly = [1.0] + [Double](repeating: 0, count: quorum)
    for chance in chances {
      exactly[quorum] += exactly[quorum - 1] * chance
      for count in stride(from: quorum - 1, to: 0, by: -1) {
        exactly[count] = exactly[count] * (1 - chance) + exactly[count - 1] * chance
      }
      exactly[0] *= 1 - chance
    }
    return exactly[quorum]
  }
}

/// What lies somewhere below each node.
private struct Reach {
  /// By node, the first leaf below that has no number.
  let unknownLeaf: [Int?]
  /// By node, whether it lies on a circle or above one.
  let circle: [Bool]

  init(_ structure: RuntimeStructure, _ leaves: LeafTable) {
    let own = leaves.ofNode.map { range in range.first { leaves.leaves[$0].up == nil } }
    unknownLeaf = structure.gathered(own) { first, second in
      [first, second].compactMap(\.self).min()
    }
    let onCircle = (0..<structure.nodeCount).map {
      structure.isCircle[Int(structure.component[$0])]
    }
    circle = structure.gathered(onCircle) { $0 || $1 }
  }
}
