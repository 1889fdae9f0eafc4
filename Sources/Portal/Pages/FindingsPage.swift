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
    title: "Findings", menu: Menu(.programme, "Findings"), shape: FindingsPage.shape
  ) { FindingsPage($0) }
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
  let notEvaluable: Listing<FindingCard>
  let errors: Offer
  let downloads: Listing<Offer>

  init(_ context: PageContext) {
    frame = context.frame()
    open = Self.findings(context) { $0 == .fail }
    waived = Self.findings(context) { $0.isWaived }
    notEvaluable = Self.findings(context) { $0 == .notEvaluable }
    summary = Listing(Self.counts(context))
    let count = context.site.frame.errorCount
    errors = Offer(
      link: PageLink(
        context.language.say("Malformed input"), context.address(PagePath("errors.html"))),
      note: context.language.count(count, .error))
    downloads = Listing(
      context.site.dataFiles.map { name in
        Offer(
          link: PageLink(name, context.address(PagePath("data/\(name)"))),
          note: context.language.purpose(ofData: name))
      })
  }

  private static func findings(
    _ context: PageContext, _ isWanted: (Finding.State) -> Bool
  ) -> Listing<FindingCard> {
    let all = context.site.findings
    let wanted = all.indices.filter { isWanted(all[$0].state) }
    return context.first(
      ListingLimit.undivided, of: wanted, .finding, allIn: "data/findings.csv"
    ) { context.findingCard($0) }
  }

  /// How many are open by severity, then how many are waived and not evaluable.
  private static func counts(_ context: PageContext) -> [Badge] {
    let findings = context.site.findings
    let open = Severity.allCases.sorted(by: >).compactMap { severity -> Badge? in
      let count = findings.count { $0.state == .fail && $0.severity == severity }
      let label = "\(count) \(context.language.inSentence { $0.word(severity) })"
      return count == 0 ? nil : Badge(label, Tone(severity))
    }
    let states: [(String, Tone, Int)] = [
      (context.language.say("waived"), .waived, findings.count { $0.state.isWaived }),
      (
        context.language.say("not evaluable"), .unknown,
        findings.count { $0.state == .notEvaluable }
      ),
    ]
    let others = states.filter { $0.2 > 0 }.map { Badge("\($0.2) \($0.0)", $0.1) }
    return open + others
  }

  static let shape = Shape<FindingsPage>(
    page: "findings-page", "everything found",
    [
      .items("summary", of: Badge.shape, "counts by severity and state") { $0.summary },
      .rows("open", of: FindingCard.shape, "open findings") { $0.open },
      .rows("waived", of: FindingCard.shape, "findings under a valid waiver") { $0.waived },
      .rows("not_evaluable", of: FindingCard.shape, "checks without an input") {
        $0.notEvaluable
      },
      .record("errors", of: offer, "malformed input of the run") { $0.errors },
      .items("downloads", of: offer, "data files of the build") { $0.downloads },
    ])

  static let offer = Shape<Offer>(
    "offer", "a page or file with what it holds",
    [
      .text("label", "the visible words") { $0.link.label },
      .optionalAddress("href", "relative address") { $0.link.href },
      .text("note", "what it holds, in words") { $0.note },
    ])
}

extension Finding.State {
  fileprivate var isWaived: Bool {
    if case .waived = self { true } else { false }
  }
}
