// SPDX-License-Identifier: Apache-2.0

import Continuity

/// Counts what a rule says of its subjects and keeps what is wrong.
struct Judge {
  /// What was said of a subject that did not pass.
  struct Judgement: Sendable {
    let subject: RecordReference
    let column: Int
    let outcome: Outcome
  }

  private let severity: SeverityByTier
  private(set) var tallies = [Tally](repeating: Tally(), count: SeverityByTier.columnCount)
  private(set) var judgements: [Judgement] = []

  init(_ severity: SeverityByTier) {
    self.severity = severity
  }

  /// Takes over what another one heard of later subjects.
  mutating func add(_ other: Judge) {
    for column in tallies.indices { tallies[column] = tallies[column] + other.tallies[column] }
    judgements += other.judgements
  }

  /// Whether the rule is checked for a column; where not, the subject counts as not applicable.
  mutating func asks(_ column: Int) -> Bool {
    if severity[column] != nil { return true }
    tallies[column].notApplicable += 1
    return false
  }

  /// The last column for which the rule is checked, `nil` where it is for none of some.
  func mildestColumn(among columns: [Int]) -> Int? {
    guard columns.contains(where: { severity[$0] != nil }) else { return nil }
    return tallies.indices.last { severity[$0] != nil }
  }

  /// Takes note of an outcome; failures are counted later, when waivers are known.
  ///
  /// - Parameter id: of the subject; asked for only where it did not pass.
  mutating func hear(
    _ outcome: Outcome, of kind: RecordKind, _ id: @autoclosure () -> String, _ column: Int
  ) {
    switch outcome.state {
    case .pass: tallies[column].pass += 1
    case .notApplicable: tallies[column].notApplicable += 1
    case .notEvaluable, .fail:
      judgements.append(
        Judgement(subject: RecordReference(kind, id()), column: column, outcome: outcome))
    }
  }
}

extension [Judge.Judgement] {
  /// By the ids of the subjects, those of one subject in the order in which they were heard.
  func inOrder() -> [Judge.Judgement] {
    let isInOrder = indices.dropFirst().allSatisfy {
      !self[$0].subject.idPrecedes(self[$0 - 1].subject)
    }
    // Subjects of one kind are asked in the order of their ids already.
    return isInOrder ? self : sorted { $0.subject.idPrecedes($1.subject) }
  }
}
