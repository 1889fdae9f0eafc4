// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// Whom a rule asks about: rounds through subjects, with the question for each.
struct Inspection: Sendable {
  /// Looks up what the question needs, once, and says through whom to go.
  let rounds: @Sendable (Check) -> [Round]
  /// Whether it looks at what the other rules found, and so comes after them.
  private(set) var comesLast = false

  init(rounds: @escaping @Sendable (Check) -> [Round]) {
    self.rounds = rounds
  }

  /// A way of the rule's own through its subjects, in one go.
  init(_ ask: @escaping @Sendable (Check, inout Judge) -> Void) {
    self.init { _ in [Round(.programme, count: 1) { check, _, judge in ask(check, &judge) }] }
  }

  /// The same, once all other rules have spoken: `Check.occurrences` is known to it.
  static func afterwards(_ inspection: Inspection) -> Inspection {
    var last = inspection
    last.comesLast = true
    return last
  }

  /// What is asked with something that is looked up, or computed for all subjects, once.
  static func given<Facts: Sendable>(
    _ facts: @escaping @Sendable (Check) -> Facts,
    _ inspection: @escaping @Sendable (Facts) -> Inspection
  ) -> Inspection {
    Inspection { inspection(facts($0)).rounds($0) }
  }

  /// Every service that is not retired, by the column of its tier.
  ///
  /// - Parameter question: gets the service and its position in the inventory.
  static func eachService(
    _ question: @escaping @Sendable (Service, Int, Check) -> Outcome
  ) -> Inspection {
    given({ $0.inventory.services }) { services in
      eachPosition { position, check in question(services[position], position, check) }
    }
  }

  /// Every write-up, by the column of its service's tier.
  static func eachWriteUp(
    _ question: @escaping @Sendable (Document, Check) -> Outcome
  ) -> Inspection {
    Inspection { check in
      let writeUps = check.programme.documents.writeUps
      return [
        Round(.writeUps, count: writeUps.count) { check, places, judge in
          for place in places {
            let column = check.columns.column(ofWriteUp: place)
            guard judge.asks(column) else { continue }
            judge.hear(
              question(writeUps[place], check), of: .writeUps, writeUps[place].path, column)
          }
        }
      ]
    }
  }

  /// Every record of a kind, by the column of the services that it bears on.
  ///
  /// - Parameter column: of the record at a position.
  static func each<Subject: Record>(
    _ table: @escaping @Sendable (Inventory) -> RecordTable<Subject>,
    column: @escaping @Sendable (SeverityColumns, Int) -> Int,
    _ question: @escaping @Sendable (Subject, Check) -> Outcome
  ) -> Inspection {
    eachPlaced(table, column: column) { record, _, check in question(record, check) }
  }

  /// The same with the position of each record in its table.
  static func eachPlaced<Subject: Record>(
    _ table: @escaping @Sendable (Inventory) -> RecordTable<Subject>,
    column: @escaping @Sendable (SeverityColumns, Int) -> Int,
    _ question: @escaping @Sendable (Subject, Int, Check) -> Outcome
  ) -> Inspection {
    Inspection { check in
      let records = table(check.inventory)
      return [
        Round(Subject.kind, count: records.count) { check, positions, judge in
          for position in positions {
            let column = column(check.columns, position)
            guard judge.asks(column) else { continue }
            judge.hear(
              question(records[position], position, check),
              of: Subject.kind, records[position].id.text, column)
          }
        }
      ]
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
    Inspection { rounds($0) + other.rounds($0) }
  }
}
