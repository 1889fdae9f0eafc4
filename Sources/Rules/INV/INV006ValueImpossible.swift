// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// Dates are in an order that can be, and what is said to have happened has happened.
  static let inv006ValueImpossible = Rule(
    "INV-006", "value-impossible", severity: "CHHM",
    summary: """
      Dates are in an order that can be, and what is said to have happened has happened.
      """,
    rationale: """
      A review dated next month, or a contract that ends before it begins, is a slip of the pen \
      that makes every figure behind it wrong. A fact dated later than today counts as absent.
      """,
    howToMend: "Correct the date.",
    controls: ["ISO 22301 7.5.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"reviewedOn": "2026-11-21"}}],
         "people": [{"id": "amara", "from": "2020-01-01", "to": "2027-01-01"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"reviewedOn": ⟦"2026-11-22"⟧}}]}
        """,
        """
        {"people": [{"id": "amara", "from": "2027-02-01", "to": ⟦"2027-01-31"⟧}]}
        """,
        """
        {"exercises": [{"id": "ex-1", "status": "held", "heldOn": ⟦"2027-02-01"⟧},
           {"id": "ex-2", "heldOn": ⟦"2027-03-01"⟧}]}
        """,
        """
        {"roles": [{"id": "dba"}], "people": [{"id": "bo"}], "courses": [{"id": "restore"}],
         "assignments": [{"role": "dba", "person": "bo", "from": "2026-05-01", "to": ⟦"2026-01-01"⟧}],
         "trainingRecords": [{"person": "bo", "course": "restore", "completedOn": ⟦"2027-01-01"⟧}]}
        """,
        """
        {"people": [{"id": "bo"}], "plans": [{"id": "run", "reviewedOn": ⟦"2027-01-01"⟧}],
         "risks": [{"id": "flood", "reviewedOn": ⟦"2027-01-01"⟧},
           {"id": "theft", "acceptance": {"by": "bo", "on": "2026-05-01", "until": ⟦"2026-01-01"⟧}}]}
        """,
        """
        {"services": [{"id": "pay"}]}
        -- content/services/pay.md --
        ---
        reviewedOn: ⟦2027-01-01⟧
        ---
        # Payments
        """,
      ]),
    check: .eachService { service, position, check in
      let analysis = check.portfolio.analysis(of: position)
      return .worst(
        of: [
          check.happened("bia.reviewedOn", analysis?.reviewedOn ?? .absent),
          check.happened("bia.conductedOn", analysis?.conductedOn ?? .absent),
          check.happened("bia.approval.on", analysis?.approval.value?.on ?? .absent),
          check.happened("approval.on", service.approval.value?.on ?? .absent),
        ]
          + service.peakPeriods.elements().map { check.inOrder("peakPeriods", $0.from, $0.to) }
          + service.dataStores.elements().map {
            check.happened("restoreTest.on of \($0.id)", $0.restoreTest.value?.on ?? .absent)
          })
    }.and(
      .eachPersonWith({ $0.datedRecords }) { person, records, check in
        .worst(
          of: [
            check.inOrder("from and to", person.from, person.to),
            check.happened("accessVerifiedOn", person.accessVerifiedOn),
            check.happened("awarenessOn", person.awarenessOn),
          ]
            + records.assignments.map {
              check.inOrder("assignment to \($0.role.value?.text ?? "")", $0.from, $0.to)
            }
            + records.training.map {
              check.happened("completedOn of \($0.course.value?.text ?? "")", $0.completedOn)
            })
      }
    ).and(
      .eachExercise { exercise, check in
        exercise.isHeld ? check.happened("heldOn", exercise.heldOn) : .pass
      }
    ).and(
      .eachPlan { plan, check in
        .worst(of: [
          check.happened("reviewedOn", plan.reviewedOn),
          check.happened("approval.on", plan.approval.value?.on ?? .absent),
        ])
      }
    ).and(
      .eachWriteUp { document, check in
        check.happened("reviewedOn", document.fields.reviewedOn)
      }
    ).and(
      .eachRisk { risk, check in
        let acceptance = risk.acceptance.value
        return .worst(of: [
          check.happened("reviewedOn", risk.reviewedOn),
          check.happened("acceptance.on", acceptance?.on ?? .absent),
          check.inOrder("acceptance", acceptance?.on ?? .absent, acceptance?.until ?? .absent),
        ])
      }
    ).and(
      .eachSupplier { supplier, _, check in
        let contract = supplier.contract.value
        return .worst(of: [
          check.inOrder("contract", contract?.start ?? .absent, contract?.end ?? .absent),
          check.happened("reviewedOn", supplier.reviewedOn),
        ])
      }
    ).and(
      .eachWaiver { waiver, check in
        check.inOrder("grantedOn and expiresOn", waiver.grantedOn, waiver.expiresOn)
      }
    ).and(
      .eachAction { action, check in
        .worst(of: [
          check.happened("closedOn", action.closedOn),
          check.inOrder("openedOn and closedOn", action.openedOn, action.closedOn),
        ])
      }
    ))
}

/// What is dated of a person in records that have no id of their own.
private struct DatedRecords: Sendable {
  var assignments: [Assignment] = []
  var training: [TrainingRecord] = []
}

extension Check {
  /// By person: their assignments and training records.
  fileprivate var datedRecords: [DatedRecords] {
    var records = [DatedRecords](repeating: DatedRecords(), count: inventory.people.count)
    for assignment in inventory.assignments {
      guard let person = assignment.person.value.flatMap({ inventory.people.index(of: $0) }) else {
        continue
      }
      records[person].assignments.append(assignment)
    }
    for record in inventory.trainingRecords {
      guard let person = record.person.value.flatMap({ inventory.people.index(of: $0) }) else {
        continue
      }
      records[person].training.append(record)
    }
    return records
  }

  /// Whether a fact is dated no later than today.
  fileprivate func happened(_ name: @autoclosure () -> Wording, _ day: Stated<CalendarDay>)
    -> Outcome
  {
    guard case .stated(let day, let span) = day, day > asOf else { return .pass }
    let name = name()
    return .fail(
      "'\(name)' is \(day), which is still to come on \(asOf)", at: span, name.english,
      help: ["correct the date, or leave it out until it has happened"])
  }

  /// Whether an end does not lie before its beginning.
  fileprivate func inOrder(
    _ name: @autoclosure () -> Wording, _ start: Stated<CalendarDay>, _ end: Stated<CalendarDay>
  ) -> Outcome {
    guard let first = start.value, case .stated(let last, let span) = end, last < first else {
      return .pass
    }
    let name = name()
    return .fail(
      "\(name): the end, \(last), lies before the beginning, \(first)", at: span, name.english,
      notes: [.init("the beginning", at: start.span)], help: ["correct one of the dates"])
  }
}
