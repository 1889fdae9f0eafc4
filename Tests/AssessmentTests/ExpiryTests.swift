// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Continuity
import Diagnostics
import Testing

@testable import Assessment

/// What falls due by what people wrote, beside the intervals of tiers.
@Suite struct ExpiryTests {
  @Test func `a page that says how often it is reviewed falls due`() {
    var programme = TinyProgramme().programme
    programme.documents = Documents([
      Self.text("pages/policy", reviewedOn: "2026-08-31", every: Interval(months: 6)),
      Self.text("pages/guides/silent", reviewedOn: "2026-08-31", every: nil),
      Self.text("pages/guides/new", reviewedOn: "2027-01-01", every: Interval(months: 6)),
    ])
    let due = Assessed(of: programme).assessment.expiries
    #expect(due.map(\.kind) == [.textReview])
    #expect(due.map(\.subject) == [RecordReference(.pages, "policy")])
    #expect(due.map { "\($0.due)" } == ["2027-02-28"])
    #expect(due.map { $0.owner?.text } == ["amara"])
  }

  @Test(arguments: [
    (Interval(months: 3), "2026-11-01"), (Interval(months: 24), "2027-08-01"), (nil, "2027-08-01"),
  ])
  func `a write-up falls due by the shorter of its own interval and the tier's`(
    every: Interval?, due: String
  ) {
    var programme = TinyProgramme([service("app", tier: "tier-1")]).programme
    programme.documents = Documents([
      Self.text("services/app", reviewedOn: "2026-08-01", every: every)
    ])
    let assessment = Assessed(of: programme).assessment
    #expect(
      assessment.expiries.filter { $0.kind == .planReview }.map { "\($0.due)" } == [due])
    let review = ReviewChecks(assessment.portfolio).planReviews(of: 0).first
    #expect(review?.verdict == Verdict(passes: due > "2026-11-21"))
  }

  @Test func `the end of an assignment takes the person out of the post that it gave alone`() {
    let assessment = TinyProgramme([
      service("ledger") { $0.people = staff([("clerk", ["ann"])]) }, service("pay"),
    ]).with { inventory in
      inventory.roles = RecordTable([.made("clerk"), .made("lead")])
      inventory.people = RecordTable([
        .made("ann") { person in
          person.contacts = stated([
            Contact.made { $0.verifiedOn = stated(CalendarDay("2026-11-01")) }
          ])
        }
      ])
      inventory.assignments = [
        Self.assignment("lead", to: "2026-11-30"), Self.assignment("clerk", to: "2026-12-01"),
        Self.assignment("lead", from: "2026-11-01", to: "2026-12-31"),
      ]
    }.assessed().assessment
    let ending = assessment.expiries.filter { $0.kind == .assignment }
    #expect(ending.map { "\($0.due)" } == ["2026-11-30", "2026-12-01", "2026-12-31"])
    #expect(ending.map(\.services) == [[1], [0], [1]])
    // Another assignment to the same post goes on, then the service itself names her.
    #expect(ending.map(\.falling) == [[], [], [1]])
  }

  private static func assignment(
    _ role: String, from: String? = nil, to: String
  ) -> Assignment {
    .made { assignment in
      assignment.role = reference(role)
      assignment.person = reference("ann")
      assignment.scope = stated(role == "lead" ? "pay" : "ledger")
      assignment.from = stated(from.flatMap { CalendarDay($0) })
      assignment.to = stated(CalendarDay(to))
    }
  }

  private static func text(_ path: String, reviewedOn: String, every: Interval?) -> Document {
    var fields = FrontMatterFields(at: TinyProgramme.here)
    fields.reviewedOn = stated(CalendarDay(reviewedOn))
    fields.reviewEvery = stated(every)
    fields.author = reference("amara")
    return Document(
      file: FileID(0), path: "\(path).md", name: String(path.drop { $0 != "/" }.dropFirst()),
      frontMatter: fields,
      markdown: Markdown(Array("Text.".utf8), file: FileID(0)))
  }
}
