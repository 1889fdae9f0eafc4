// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

extension Rule {
  /// The impact of an outage does not fall as it lasts longer.
  static let bia003ImpactFalls = Rule(
    "BIA-003", "impact-falls", severity: "MMLL",
    summary: "The impact of an outage does not fall as it lasts longer.",
    rationale: """
      Harm adds up. A rating that falls with time is a slip, unless there is a reason to be \
      given.
      """,
    howToMend: "Correct the level, or give the 'reason' of the rating.",
    controls: ["ISO/TS 22317"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"ratings": [
           {"category": "money", "at": "4h", "level": 3}, {"category": "money", "at": "1d",
           "level": 3}]}}]}
        -- content/program.json --
        {"impactCategories": [{"id": "money"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"ratings": [
           {"category": "money", "at": "4h", "level": 3},
           {"category": "money", "at": "1d", "level": ⟦2⟧}]}}]}
        -- content/program.json --
        {"impactCategories": [{"id": "money"}]}
        """
      ]),
    check: .eachAnalysis { analysis, service, _ in
      let ratings = analysis.ratings.elements().filter { $0.at.isStated && $0.level.isStated }
        .sorted { ($0.at.value?.seconds ?? 0) < ($1.at.value?.seconds ?? 0) }
      return .worst(
        of: ratings.enumerated().map { place, rating in
          let earlier = ratings[..<place].filter { $0.category.value == rating.category.value }
            .max { ($0.level.value ?? 0) < ($1.level.value ?? 0) }
          guard let earlier, let before = earlier.level.value,
            case .stated(let level, let span) = rating.level, level < before, rating.reason.isAbsent
          else { return .pass }
          let category = rating.category.value?.text ?? ""
          let at = rating.at.value.map { "\($0)" } ?? ""
          return .fail(
            "the impact '\(category)' of service '\(service.id)' falls from \(before) to \(level) "
              + "after \(at)", at: span, "\(category) \(at)",
            notes: [.init("rated higher before", at: earlier.level.span)],
            help: ["correct the level, or give a 'reason'"])
        })
    })
}
