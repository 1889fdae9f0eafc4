// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// Whom a rule asks about: a way through the subjects of one kind, with the question for each.
struct Inspection: Sendable {
  /// Puts the question to each subject and tells the judge what came out.
  let run: @Sendable (Check, inout Judge) -> Void
  /// Whether it looks at what the other rules found, and so comes after them.
  private(set) var comesLast = false

  init(_ run: @escaping @Sendable (Check, inout Judge) -> Void) {
    self.run = run
  }

  /// The same, once all other rules have spoken: `Check.occurrences` is known to it.
  static func afterwards(_ inspection: Inspection) -> Inspection {
    var last = inspection
    last.comesLast = true
    return last
  }

  /// Every service that is not retired, by the column of its tier.
  ///
  /// - Parameter question: gets the service and its position in the inventory.
  static func eachService(
    _ question: @escaping @Sendable (Service, Int, Check) -> Outcome
  ) -> Inspection {
    Inspection { check, judge in
      for position in check.portfolio.living {
        let column = check.columns.column(ofService: position)
        guard judge.asks(column) else { continue }
        let service = check.portfolio.service(position)
        // Read before the question: after it, what the record states is copied for the id's sake.
        let id = service.id.text
        judge.hear(question(service, position, check), of: .services, id, column)
      }
    }
  }

  /// Every write-up, by the column of its service's tier.
  static func eachWriteUp(
    _ question: @escaping @Sendable (Document, Check) -> Outcome
  ) -> Inspection {
    Inspection { check, judge in
      for document in check.programme.documents.writeUps {
        let column = check.columns.column(of: [document.service])
        guard judge.asks(column) else { continue }
        judge.hear(question(document, check), of: .writeUps, document.path, column)
      }
    }
  }

  /// Every record of a kind, by the column of the services that it bears on.
  static func each<Subject: Record>(
    _ table: @escaping @Sendable (Inventory) -> RecordTable<Subject>,
    column: @escaping @Sendable (Subject, Check) -> Int,
    _ question: @escaping @Sendable (Subject, Check) -> Outcome
  ) -> Inspection {
    Inspection { check, judge in
      for record in table(check.inventory) {
        let column = column(record, check)
        guard judge.asks(column) else { continue }
        judge.hear(question(record, check), of: Subject.kind, record.id.text, column)
      }
    }
  }

  /// The programme as a whole, in the first column.
  static func programme(_ question: @escaping @Sendable (Check) -> Outcome) -> Inspection {
    Inspection { check, judge in
      judge.hear(question(check), of: .programme, "programme", 0)
    }
  }

  /// One way after another, for rules with subjects of two kinds.
  func and(_ other: Inspection) -> Inspection {
    Inspection { check, judge in
      run(check, &judge)
      other.run(check, &judge)
    }
  }
}

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
  mutating func hear(_ outcome: Outcome, of kind: RecordKind, _ id: String, _ column: Int) {
    switch outcome.state {
    case .pass: tallies[column].pass += 1
    case .notApplicable: tallies[column].notApplicable += 1
    case .notEvaluable, .fail:
      judgements.append(
        Judgement(subject: RecordReference(kind, id), column: column, outcome: outcome))
    }
  }
}
