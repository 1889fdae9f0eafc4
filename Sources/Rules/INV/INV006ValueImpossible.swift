// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let inv006ValueImpossible = Rule(
    "INV-006", "value-impossible", severity: "CHHM",
    summary: """
      Dates are in an order that can be, what is said to have happened has happened, intervals \
      have a length, and no share is more than the whole.
      """,
    rationale: """
      A review dated next month, or a contract that ends before it begins, is a slip of the pen \
      that makes every figure behind it wrong. A fact dated later than today counts as absent; \
      what must be reviewed every 0 days is never in date.
      """,
    howToMend: "Correct the date, the interval or the share.",
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
        {"services": [{"id": "pay", "dependencies": [{"on": "net", "confirmedOn": ⟦"2027-01-01"⟧}]},
           {"id": "net"}],
         "events": [{"id": "flood", "occurredAt": ⟦"2027-01-01T09:00Z"⟧}],
         "suppliers": [{"id": "bank", "evidence": [{"kind": "report", "on": ⟦"2027-01-01"⟧}]}]}
        """,
        """
        {"services": [{"id": "pay"}]}
        -- content/services/pay.md --
        ---
        reviewedOn: ⟦2027-01-01⟧
        reviewEvery: ⟦0⟧
        ---
        # Payments
        """,
        """
        {"services": [{"id": "pay", "bia": {"mbco": {"measure": "percent", "value": ⟦140⟧}}}],
         "bias": [{"id": "old", "service": "pay", "conductedOn": ⟦"2027-01-01"⟧}],
         "events": [{"id": "flood", "occurredAt": "2026-10-01T09:00:00Z",
           "detectedAt": ⟦"2026-10-01T08:00:00Z"⟧, "recoveredAt": ⟦"2026-09-30"⟧}],
         "actions": [{"id": "act-1", "openedOn": "2026-05-01", "due": ⟦"2026-04-01"⟧}],
         "people": [{"id": "bo"}], "courses": [{"id": "restore", "validity": ⟦"0"⟧}],
         "trainingRecords": [{"person": "bo", "course": "restore", "completedOn": "2026-05-01",
           "validUntil": ⟦"2026-04-01"⟧}]}
        -- content/program.json --
        {"tiers": [{"id": "gold", "biaReview": ⟦"0d"⟧}]}
        """,
      ]),
    check: .eachService { service, position, check in
      let analysis = check.portfolio.analysis(of: position)
      return check.slips { $0.add(service, analysis) }
    }.and(
      .given(\.analysedServices) { services in
        .eachPlaced(
          \.analyses,
          column: { columns, place in services[place].map { columns.column(ofService: $0) } ?? 0 }
        ) { analysis, place, check in
          // The one that counts was looked at with its service.
          guard let service = services[place], check.portfolio.isLiving[service],
            check.portfolio.analysis(of: service)?.id != analysis.id
          else { return .notApplicable }
          return check.slips { $0.add(analysis) }
        }
      }
    ).and(
      .given(\.recordsWithSlips) { records in
        .eachPerson { person, position, check in
          let dated = records[position] ?? PersonalRecords()
          return check.slips { $0.add(person, dated.assignments, dated.training) }
        }
      }
    ).and(
      .eachExercise { exercise, check in check.slips { $0.add(exercise) } }
    ).and(
      .each(\.events, column: { $0.column(ofEvent: $1) }) { event, check in
        check.slips { $0.add(event) }
      }
    ).and(
      .eachPlan { plan, check in check.slips { $0.add(plan) } }
    ).and(
      .eachWriteUp { document, check in
        check.slips {
          $0.happened("reviewedOn", document.frontMatter.reviewedOn)
          $0.lasts("reviewEvery", document.frontMatter.reviewEvery)
        }
      }
    ).and(
      .eachRisk { risk, check in check.slips { $0.add(risk) } }
    ).and(
      .eachSupplier { supplier, _, check in check.slips { $0.add(supplier) } }
    ).and(
      .eachWaiver { waiver, check in
        check.slips { $0.inOrder("grantedOn and expiresOn", waiver.grantedOn, waiver.expiresOn) }
      }
    ).and(
      .eachAction { action, check in check.slips { $0.add(action) } }
    ).and(
      .eachCourse { course, check in check.slips { $0.add(course) } }
    ).and(
      .given({ $0.registrationsBySession }) { registrations in
        .eachSession { session, check in
          check.slips { $0.add(registrations[session.id] ?? []) }
        }
      }
    ).and(
      .programme { check in
        check.slips { $0.add(check.settings, check.inventory.snapshots) }
      }
    ))
}

/// What is wrongly dated of a person in records that have no id of their own.
private struct PersonalRecords: Sendable {
  var assignments: [Assignment] = []
  var training: [TrainingRecord] = []
}

extension Check {
  /// What the dates of a record make of it.
  // Compiled into the rule, as `Verdict.outcome` is.
  @inline(__always) fileprivate func slips(_ look: (inout DateSlips) -> Void) -> Outcome {
    var slips = DateSlips(asOf: asOf)
    look(&slips)
    return slips.outcome
  }

  /// By person: those of her assignments and training records with a date that cannot be. There are
  /// hardly any, so whose one is gets looked up only then.
  fileprivate var recordsWithSlips: [Int: PersonalRecords] {
    var records: [Int: PersonalRecords] = [:]
    for assignment in inventory.assignments {
      guard slips({ $0.add(assignment) }).state == .fail,
        let person = assignment.person.value.flatMap({ inventory.people.index(of: $0) })
      else { continue }
      records[person, default: PersonalRecords()].assignments.append(assignment)
    }
    let training = inventory.trainingRecords
    for place in training.indices {
      guard slips({ $0.add(training.span[place]) }).state == .fail,
        let person = training[place].person.value.flatMap({ inventory.people.index(of: $0) })
      else { continue }
      records[person, default: PersonalRecords()].training.append(training[place])
    }
    return records
  }

  /// By separate impact analysis: the position of its service, retired or not.
  fileprivate var analysedServices: [Int?] {
    let services = inventory.services
    return inventory.analyses.map { $0.service.value.flatMap { services.index(of: $0) } }
  }

  /// The registrations for each session.
  fileprivate var registrationsBySession: [RecordID<Session>: [CourseRegistration]] {
    Dictionary(
      inventory.registrations.compactMap { registration in
        registration.session.value.map { ($0, [registration]) }
      }, uniquingKeysWith: +)
  }
}
