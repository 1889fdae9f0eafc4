// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// Turns what a rule says of its subjects into findings, and counts how the subjects came out.
struct Judge: Sendable {
  private let rule: String
  private let controls: [String]
  private let weights: Weights
  /// What is accepted for a time; `nil` where no waiver names the rule.
  private let waivers: WaiverTable?
  private(set) var tallies = [Tally](repeating: Tally(), count: SeverityByTier.columnCount)
  private var heard: [Finding] = []
  /// Whether no subject was heard of after one whose id comes later.
  private var isInOrder = true

  init(of rule: Rule, _ weights: Weights, _ waivers: WaiverTable) {
    self.rule = rule.id
    controls = rule.controls
    self.weights = weights
    self.waivers = waivers.names(rule.id) ? waivers : nil
  }

  /// The findings by the ids of their subjects, those of one subject as they were heard.
  var findings: [Finding] {
    // Subjects of one kind are asked in the order of their ids already.
    isInOrder ? heard : heard.sorted { $0.subject.idPrecedes($1.subject) }
  }

  /// Takes over what another one heard of later subjects.
  mutating func add(_ other: Judge) {
    for column in tallies.indices { tallies[column] = tallies[column] + other.tallies[column] }
    guard let next = other.heard.first else { return }
    isInOrder = isInOrder && other.isInOrder && !precedesLast(next.subject)
    heard += other.heard
  }

  /// Whether the rule is checked for a column; where not, the subject counts as not applicable.
  mutating func asks(_ column: Int) -> Bool {
    if weights.own[column] != nil { return true }
    tallies[column].notApplicable += 1
    return false
  }

  /// The last column for which the rule is checked, `nil` where it is for none of some.
  func mildestColumn(among columns: [Int]) -> Int? {
    guard columns.contains(where: { weights.own[$0] != nil }) else { return nil }
    return tallies.indices.last { weights.own[$0] != nil }
  }

  /// Takes note of an outcome.
  ///
  /// - Parameter id: of the subject; asked for only where it did not pass.
  mutating func hear(
    _ outcome: consuming Outcome, of kind: RecordKind, _ id: @autoclosure () -> String,
    _ column: Int
  ) {
    switch outcome.state {
    case .pass: tallies[column].pass += 1
    case .notApplicable: tallies[column].notApplicable += 1
    case .notEvaluable, .fail: find(outcome, in: RecordReference(kind, id()), column)
    }
  }

  /// Adds what is wrong with a subject to the findings, each flaw being one.
  private mutating func find(
    _ outcome: consuming Outcome, in subject: RecordReference, _ column: Int
  ) {
    isInOrder = isInOrder && !precedesLast(subject)
    let (first, isFailure) = (heard.count, outcome.state == .fail)
    var flaws = outcome.takeFlaws()
    // Taken out of their list, not copied: they are put in order below.
    while let flaw = flaws.popLast() {
      let column = flaw.column ?? column
      guard let severity = weights.severity(column: column, raise: flaw.raise) else { continue }
      let state = isFailure ? state(of: flaw, in: subject, column) : .notEvaluable
      heard.append(
        Finding(
          rule: rule, severity: severity, state: state, subject: subject,
          discriminator: flaw.discriminator, message: flaw.message, span: flaw.span,
          notes: flaw.notes, help: flaw.help, input: flaw.input, controls: controls,
          column: column))
    }
    if heard.count > first + 1 { heard[first...].sort() }
    let found = heard[first...]
    tallies[found.first?.column ?? column].add(found)
  }

  private func state(
    of flaw: Flaw, in subject: RecordReference, _ column: Int
  ) -> Finding.State {
    let waiver = waivers?.waiver(
      of: rule, subject: subject, discriminator: flaw.discriminator, tier: column)
    return waiver.map { .waived(by: $0.id) } ?? .fail
  }

  /// Whether a subject comes before the one that was heard of last.
  private func precedesLast(_ subject: RecordReference) -> Bool {
    heard.last.map { subject.idPrecedes($0.subject) } ?? false
  }
}

extension Tally {
  /// Counts a subject by its findings: fail if one stands, else waived or not evaluable.
  fileprivate mutating func add(_ found: ArraySlice<Finding>) {
    switch found.first?.state {
    case nil: notApplicable += 1
    case _ where found.contains { $0.state == .fail }: fail += 1
    case .notEvaluable: notEvaluable += 1
    default: waived += 1
    }
  }
}
