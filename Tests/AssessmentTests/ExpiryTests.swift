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
    var tiny = TinyProgramme([service("app", tier: "tier-1")])
    tiny.writeUps = [Self.text("services/app", reviewedOn: "2026-08-01", every: every)]
    let assessment = tiny.assessed().assessment
    #expect(
      assessment.expiries.filter { $0.kind == .planReview }.map { "\($0.due)" } == [due])
    let review = ReviewChecks(assessment.portfolio).planReviews(of: 0).first
    #expect(review?.verdict == Verdict(passes: due > "2026-11-21"))
  }

  private static func text(_ path: String, reviewedOn: String, every: Interval?) -> Document {
    var fields = FrontMatterFields(at: TinyProgramme.here)
    fields.reviewedOn = stated(CalendarDay(reviewedOn))
    fields.reviewEvery = stated(every)
    fields.author = reference("amara")
    return Document(
      file: FileID(0), path: "\(path).md", name: String(path.drop { $0 != "/" }.dropFirst()),
      fields: fields,
      markdown: Markdown(Array("Text.".utf8), file: FileID(0)))
  }
}
