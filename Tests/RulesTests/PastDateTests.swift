// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Testing

@testable import Rules

/// INV-006 looks at every date that tells of the past.
@Suite struct PastDateTests {
  /// A programme that dates the fact of each field after today.
  private static let past = [
    "BIA.conductedOn": #"{"services": [{"id": "a", "bia": {"conductedOn": "2027-01-01"}}]}"#,
    "BIA.reviewedOn": #"{"services": [{"id": "a", "bia": {"reviewedOn": "2027-01-01"}}]}"#,
    "acceptance.on": #"{"risks": [{"id": "a", "acceptance": {"on": "2027-01-01"}}]}"#,
    "acknowledgement.on": #"{"plans": [{"id": "a", "acknowledgements": [{"on": "2027-01-01"}]}]}"#,
    "action.closedOn": #"{"actions": [{"id": "a", "closedOn": "2027-01-01"}]}"#,
    "action.openedOn": #"{"actions": [{"id": "a", "openedOn": "2027-01-01"}]}"#,
    "approval.on": #"{"services": [{"id": "a", "approval": {"on": "2027-01-01"}}]}"#,
    "assignment.accessVerifiedOn": """
    {"people": [{"id": "bo"}], "roles": [{"id": "dba"}], "assignments": [
      {"role": "dba", "person": "bo", "accessVerifiedOn": "2027-01-01"}]}
    """,
    "contact.verifiedOn": """
    {"people": [{"id": "a", "contacts": [{"channel": "mail", "verifiedOn": "2027-01-01"}]}]}
    """,
    "course.contentRevisedOn": #"{"courses": [{"id": "a", "contentRevisedOn": "2027-01-01"}]}"#,
    "dependency.confirmedOn": """
    {"services": [{"id": "a", "dependencies": [{"on": "b", "confirmedOn": "2027-01-01"}]},
      {"id": "b"}]}
    """,
    "effectiveness.on": #"{"actions": [{"id": "a", "effectiveness": {"on": "2027-01-01"}}]}"#,
    "event.declaredAt": #"{"events": [{"id": "a", "declaredAt": "2027-01-01"}]}"#,
    "event.detectedAt": #"{"events": [{"id": "a", "detectedAt": "2027-01-01"}]}"#,
    "event.heldOn": #"{"events": [{"id": "a", "heldOn": "2027-01-01"}]}"#,
    "event.occurredAt": #"{"events": [{"id": "a", "occurredAt": "2027-01-01"}]}"#,
    "event.recoveredAt": #"{"events": [{"id": "a", "recoveredAt": "2027-01-01"}]}"#,
    "evidence.on": #"{"suppliers": [{"id": "a", "evidence": [{"on": "2027-01-01"}]}]}"#,
    "exercise.heldOn": #"{"exercises": [{"id": "a", "heldOn": "2027-01-01"}]}"#,
    "exit plan.reviewedOn": """
    {"suppliers": [{"id": "a", "exitPlan": {"reviewedOn": "2027-01-01"}}]}
    """,
    "front matter.reviewedOn": """
    {"services": [{"id": "a"}]}
    -- content/services/a.md --
    ---
    reviewedOn: 2027-01-01
    ---
    """,
    "management review.on": settings(#""managementReviews": [{"on": "2027-01-01"}]"#),
    "program.json.establishedOn": settings(#""establishedOn": "2027-01-01""#),
    "person.accessVerifiedOn": #"{"people": [{"id": "a", "accessVerifiedOn": "2027-01-01"}]}"#,
    "person.awarenessOn": #"{"people": [{"id": "a", "awarenessOn": "2027-01-01"}]}"#,
    "plan.reviewedOn": #"{"plans": [{"id": "a", "reviewedOn": "2027-01-01"}]}"#,
    "policy.approvedOn": settings(#""policy": {"approvedOn": "2027-01-01"}"#),
    "policy.reviewedOn": settings(#""policy": {"reviewedOn": "2027-01-01"}"#),
    "registration.receivedAt": registration(#""receivedAt": "2027-01-01""#),
    "registration.withdrawnOn": registration(#""withdrawnOn": "2027-01-01""#),
    "restore test.on": """
    {"services": [{"id": "a", "dataStores": [{"id": "b", "restoreTest": {"on": "2027-01-01"}}]}]}
    """,
    "risk.reviewedOn": #"{"risks": [{"id": "a", "reviewedOn": "2027-01-01"}]}"#,
    "service.changedOn": #"{"services": [{"id": "a", "changedOn": "2027-01-01"}]}"#,
    "site usage.comparedOn": """
    {"sites": [{"id": "b"}],
     "services": [{"id": "a", "sites": [{"site": "b", "comparedOn": "2027-01-01"}]}]}
    """,
    "snapshot.on": #"{"snapshots": [{"on": "2027-01-01"}]}"#,
    "strategy.exercisedOn": """
    {"plans": [{"id": "a", "strategies": [{"exercisedOn": "2027-01-01"}]}]}
    """,
    "supplier.reviewedOn": #"{"suppliers": [{"id": "a", "reviewedOn": "2027-01-01"}]}"#,
    "training record.completedOn": """
    {"people": [{"id": "bo"}], "courses": [{"id": "c"}], "trainingRecords": [
      {"person": "bo", "course": "c", "completedOn": "2027-01-01"}]}
    """,
    "workaround.exercisedOn": """
    {"plans": [{"id": "a", "workarounds": [{"id": "b", "exercisedOn": "2027-01-01"}]}]}
    """,
  ]

  /// Dates that may lie ahead.
  private static let ahead: Set<String> = [
    "acceptance.until", "action.due", "assignment.from", "assignment.to",
    "component.endOfSupport", "contract.end", "contract.noticeBy", "contract.start",
    "event.plannedOn", "exercise.plannedOn", "front matter.date", "peak period.from",
    "peak period.to", "person.from", "person.to", "program.json.asOf", "service.retiredOn",
    "session.end", "session.enrolBy", "session.start", "site.agreementEnds",
    "training record.validUntil", "waiver.expiresOn", "waiver.grantedOn",
  ]

  private static func settings(_ field: String) -> String {
    """
    {}
    -- content/program.json --
    {\(field)}
    """
  }

  private static func registration(_ field: String) -> String {
    """
    {"courses": [{"id": "c"}], "sessions": [{"id": "a", "course": "c"}], "registrations": [
      {"session": "a", "email": "bo@example.org", \(field)}]}
    """
  }

  @Test(arguments: past.keys.sorted())
  func `a fact that is still to come is found`(field: String) {
    #expect(evaluation(of: Self.past[field] ?? "", by: ["INV-006"]).findings.count == 1)
  }

  @Test func `every date of the format tells of the past or may lie ahead`() {
    var objects = RecordReader.all.map(\.description)
    objects += [Settings.schema.description, FrontMatterFields.schema.description]
    objects.append(CourseRegistration.schema.description)
    var names: Set<String> = []
    var dates: Set<String> = []
    while let object = objects.popLast() {
      guard names.insert(object.name).inserted else { continue }
      for field in object.fields() {
        objects += Self.objects(in: field.type)
        if Self.isDate(field.type) { dates.insert("\(object.name).\(field.name)") }
      }
    }
    #expect(dates == Self.ahead.union(Self.past.keys))
  }

  private static func isDate(_ type: FieldType) -> Bool {
    switch type {
    case .day, .moment: true
    default: false
    }
  }

  private static func objects(in type: FieldType) -> [ObjectDescription] {
    switch type {
    case .object(let description): [description]
    case .list(let element): objects(in: element)
    case .map(_, let value): objects(in: value)
    case .either(let first, let second): objects(in: first) + objects(in: second)
    default: []
    }
  }
}
