// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Phrasing
import Rules
import Templates

extension PageFamily {
  static let findings = PageFamily(
    "findings", at: "findings.html",
    "Everything found, with file and line; waived and not evaluable apart.",
    title: "Findings", menu: Menu(.programme, "Findings"), shape: FindingsPage.shape,
    size: ListingLimit.ledger, rows: { $0.lengthOfLongestTable }
  ) { FindingsPage($0, $1) }
}

/// `findings.html`.
struct FindingsPage: PageModel {
  struct Offer: Sendable {
    let link: PageLink
    /// What it holds.
    let note: String
  }

  let frame: Frame
  let summary: Listing<Badge>
  let open: Listing<FindingCard>
  let waived: Listing<FindingCard>
  let waivers: StatedSection?
  let notEvaluable: Listing<FindingCard>
  /// What the input has of malformed, where it has any.
  let errors: Offer?
  let downloads: Listing<Offer>
  let isFirst: Bool
  let pager: Pager?

  /// - Parameter part: the stretch of the longest table; the others go on beside it.
  init(_ context: PageContext, _ part: DirectoryPart) {
    let index = context.site.findingIndex
    frame = context.frame()
    open = context.findings(index.open, on: part)
    waived = context.findings(index.waived, on: part)
    notEvaluable = context.findings(index.notEvaluable, on: part)
    isFirst = part.number == 0
    waivers = context.waiverSection(part)
    summary = Listing(isFirst ? Self.counts(context) : [])
    pager = context.pager(part, text: context.language.rowsOfEachLedger(part))
    errors = isFirst ? context.malformedInput : nil
    downloads = Listing(
      context.site.downloads.map { file in
        Offer(
          link: PageLink(file.name, context.address(PagePath("data/\(file.name)"))),
          note: context.language.say(file.purpose))
      })
  }

  /// How many are open by severity, then how many are waived and not evaluable.
  private static func counts(_ context: PageContext) -> [Badge] {
    let findings = context.site.findings
    let index = context.site.findingIndex
    let open = Severity.allCases.sorted(by: >).compactMap { severity -> Badge? in
      let count = index.open.count { findings[$0].severity == severity }
      return count == 0 ? nil : Badge(context.language.count(count, severity), Tone(severity))
    }
    let states: [(String, Tone, Int)] = [
      (context.language.say("waived"), .waived, index.waived.count),
      (context.language.say("not evaluable"), .unknown, index.notEvaluable.count),
    ]
    let others = states.filter { $0.2 > 0 }.map { Badge("\($0.2) \($0.0)", $0.1) }
    return open + others
  }

  static let shape = Shape<FindingsPage>(
    page: "findings-page", "everything found",
    [
      .items("summary", of: Badge.shape, "counts by severity and state, on the first page") {
        $0.summary
      },
      .rows("open", of: FindingCard.shape, "open findings") { $0.open },
      .rows("waived", of: FindingCard.shape, "findings under a valid waiver") { $0.waived },
      .sections { [$0.waivers] },
      .rows("not_evaluable", of: FindingCard.shape, "checks without an input") {
        $0.notEvaluable
      },
      .record(
        "errors", of: offer,
        "malformed input of the run, on the first page; absent where there is none"
      ) { $0.errors },
      .items("downloads", of: offer, "data files of the build") { $0.downloads },
      .isFirst { $0.isFirst },
      .pager { $0.pager },
    ])

  static let offer = Shape<Offer>(
    "offer", "a page or file with what it holds",
    [
      .text("label", "the visible words") { $0.link.label },
      .optionalAddress("href", "relative address") { $0.link.href },
      .text("note", "what it holds, in words") { $0.note },
    ])
}

extension Site {
  /// How many rows the longest table has, on all pages together.
  fileprivate var lengthOfLongestTable: Int {
    max(findingIndex.lengthOfLongestState, inventory.waivers.count)
  }

  /// The page that holds the row of a waiver, by its place among all.
  func findingsPage(ofWaiver position: Int) -> PagePath {
    let size = ListingLimit.ledger(of: lengthOfLongestTable)
    return DirectoryPart.path(of: PageFamily.findings.pattern, position / size)
  }
}

extension PageContext {
  /// The page of what could not be read, and how many errors and warnings it lists.
  fileprivate var malformedInput: FindingsPage.Offer? {
    let diagnostics = site.frame.errors
    guard !diagnostics.isEmpty else { return nil }
    return FindingsPage.Offer(
      link: PageLink(language.say("Malformed input"), address(PageFamily.errors.page)),
      note: language.mistakes(diagnostics))
  }

  /// What a page holds of some findings, counted as a whole.
  fileprivate func findings(_ all: [Int], on part: DirectoryPart) -> Listing<FindingCard> {
    Listing(
      part.slice(of: all).map { findingCard($0) }, count: language.count(all.count, .finding))
  }
}
