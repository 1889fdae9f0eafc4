// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let trn009TrainingUnproven = Rule(
    "TRN-009", "training-unproven", severity: "MML-",
    summary: "A record of a course that ends with an assessment has its result and evidence.",
    rationale: """
      A name in a table says that somebody was invited. What an auditor asks for is what shows \
      that they can do it.
      """,
    howToMend: "State 'result' and 'evidence' of the record.",
    controls: ["ISO 22301 7.2", "ISO 22301 7.5"],
    examples: Examples(
      passing: [
        """
        {"people": [{"id": "bo"}], "courses": [{"id": "restore", "assessment": "quiz"}],
         "trainingRecords": [{"person": "bo", "course": "restore", "completedOn": "2026-05-01",
           "result": "passed", "evidence": "sheet 14"}]}
        """,
        """
        {"people": [{"id": "bo"}], "courses": [{"id": "restore", "assessment": "quiz"}],
         "trainingRecords": [{"person": "bo", "course": "restore", "completedOn": "2026-12-01"}]}
        """,
      ],
      failing: [
        """
        {"people": [{"id": "bo"}], "courses": [{"id": "restore", "assessment": "quiz"}],
         "trainingRecords": [⟦{"person": "bo", "course": "restore", "completedOn": "2026-05-01",
           "result": "passed"}⟧]}
        """
      ]),
    check: .eachPersonWith({ $0.unproven }) { person, records, check in
      guard !records.isEmpty else { return .pass }
      return .fail(
        records.count == 1
          ? "a training record of '\(person.id)' lacks a result or evidence"
          : "\(records.count) of the training records of '\(person.id)' lack a result or evidence",
        atEach: records.map(\.span), orAt: person.span, help: ["state 'result' and 'evidence'"])
    })
}

extension Check {
  /// By person: the records of assessed courses that prove nothing.
  fileprivate var unproven: [[TrainingRecord]] {
    var unproven = [[TrainingRecord]](repeating: [], count: inventory.people.count)
    for record in inventory.trainingRecords
    where record.result.isAbsent || record.evidence.isAbsent {
      // What lies ahead has no result yet.
      guard record.completedOn.value.map({ $0 <= asOf }) ?? true,
        let course = inventory.courses[record.course],
        let assessment = course.assessment.value, assessment != .none,
        let id = record.person.value, let person = inventory.people.index(of: id)
      else { continue }
      unproven[person].append(record)
    }
    return unproven
  }
}
