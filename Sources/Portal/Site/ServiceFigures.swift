// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// How far a service has come (method.md, stages).
package enum Stage: Int, CaseIterable, Comparable, Sendable {
  case identified, prioritised, mapped, tested

  package static func < (first: Stage, second: Stage) -> Bool {
    first.rawValue < second.rawValue
  }
}

/// A computed length of time, or why there is none.
package enum Amount: Hashable, Sendable {
  case seconds(Int)
  case between(Int, Int)
  /// The service does not come back.
  case never
  /// The author stated nothing.
  case notStated
  /// An input is missing; the reason is a phrase.
  case notEvaluable(String)

  /// The exact value, `nil` where there is none.
  package var exact: Int? {
    if case .seconds(let seconds) = self { seconds } else { nil }
  }
}

/// Whether a promise holds.
package enum Keeping: Hashable, Sendable {
  case kept, missed, notEvaluable, notPromised
}

/// What was computed about one objective: what is promised, what the plan adds up to, what was
/// measured.
package struct ObjectiveFigures: Sendable {
  package var promised = Amount.notStated
  package var designed = Amount.notEvaluable("not computed")
  package var proven = Amount.notStated
  package var keeping = Keeping.notEvaluable
  /// The grade of the evidence, in words.
  package var grade: String?
  /// The addition to the verdict, one sentence.
  package var sentence = ""

  package init() {}
}

/// The level of one area of a service, 0 to 4, and why it is not one higher.
package struct AreaFigures: Sendable {
  package var level: Int?
  package var reason: String?

  package init(level: Int? = nil, reason: String? = nil) {
    self.level = level
    self.reason = reason
  }
}

/// Everything that was computed about a service; what was not computed says so.
package struct ServiceFigures: Sendable {
  package var stage: Stage?
  package var recovery = ObjectiveFigures()
  package var dataLoss = ObjectiveFigures()
  package var slack = Amount.notEvaluable("not computed")
  package var areas: [Area: AreaFigures] = [:]
  /// The chain that decides the recovery time, addend by addend.
  package var derivation: [DerivedAddend] = []
  /// The smallest change that mends a promise missed, in a sentence.
  package var advice: String?
  /// Further figures by their labels, such as the MTPD.
  package var others: [(label: String, amount: Amount)] = []

  package init() {}
}

/// One addend of a recovery time.
package struct DerivedAddend: Sendable {
  package let addend: String
  package let of: RecordReference
  package let seconds: Int
  package let grade: String

  package init(addend: String, of: RecordReference, seconds: Int, grade: String) {
    self.addend = addend
    self.of = of
    self.seconds = seconds
    self.grade = grade
  }
}
