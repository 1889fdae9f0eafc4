// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let bia007TierBesideImpact = Rule(
    "BIA-007", "tier-beside-impact", severity: "HHMM",
    summary: """
      The tier of a service fits the time that its impact ratings leave for recovery: the time \
      falls into it, or it is the next that keeps it.
      """,
    rationale: """
      A tier that was chosen before the ratings, or kept after them, spends money on what can \
      wait, or promises too late what cannot.
      """,
    howToMend: """
      Choose the tier that follows, correct the ratings, or say in 'adjustedReason' why another \
      objective was set.
      """,
    controls: ["DORA 8(1)", "DORA 12(6)", "CP-2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-2", "bia": {"ratings": [
           {"category": "money", "at": "8h", "level": 4}]}}]}
        -- content/program.json --
        {"impactCategories": [{"id": "money"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": ⟦"tier-3"⟧, "bia": {"ratings": [
           {"category": "money", "at": "8h", "level": 4}]}}]}
        -- content/program.json --
        {"impactCategories": [{"id": "money"}]}
        """
      ]),
    check: .eachService { service, position, check in
      guard let analysis = check.portfolio.analysis(of: position), analysis.adjustedReason.isAbsent,
        case .stated(let tier, let span) = service.tier,
        let own = check.portfolio.tierIndex[position],
        let allowed = check.timeToRecover(by: analysis)
      else { return .notApplicable }
      let tiers = check.programme.tiers
      let fitting = tiers.indices.first { tiers[$0].maxRTO >= allowed.time } ?? tiers.indices.last
      let keeping = tiers.indices.last { tiers[$0].maxRTO <= allowed.time }
      guard let fitting, fitting != own, keeping != own else { return .pass }
      // What is more critical because of its consumers is so for a reason.
      let inherited = check.assessment.inheritedTier(of: position)?.tier
      if let inherited, inherited <= own, own < fitting { return .pass }
      return .fail(
        "the ratings of service '\(service.id)' leave \(allowed.time) to recover, which is tier "
          + "'\(tiers[fitting].id)', not '\(tier)'", at: span,
        notes: [.init("intolerable from here on", at: allowed.span)],
        help: ["choose that tier, or give 'adjustedReason'"])
    })
}

extension Check {
  /// From the disruption to where the impact becomes intolerable, less the time to catch up.
  fileprivate func timeToRecover(
    by analysis: BusinessImpactAnalysis
  ) -> (time: RecoveryTime, span: Span)? {
    guard let first = firstIntolerable(in: analysis) else { return nil }
    let left = first.at.seconds - (analysis.wrt.value?.seconds ?? 0)
    return (RecoveryTime(seconds: max(0, left)), first.span)
  }
}
