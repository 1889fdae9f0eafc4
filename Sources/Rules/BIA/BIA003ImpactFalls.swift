// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

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
      let ratings = analysis.ratings.elements()
      let inTime = ratings.indices
        .compactMap { place in ratings[place].at.value.map { (place: place, at: $0) } }
        .sorted { $0.at < $1.at }
      var worst: [RecordID<ImpactCategory>?: (level: Int, span: Span)] = [:]
      return .worst(
        of: inTime.map { place, _ in
          let rating = ratings[place]
          guard case .stated(let level, let span) = rating.level else { return .pass }
          let earlier = worst[rating.category.value]
          if level > earlier?.level ?? 0 { worst[rating.category.value] = (level, span) }
          guard let earlier, level < earlier.level, rating.reason.isAbsent else { return .pass }
          let category = rating.category.value?.text ?? ""
          let at = rating.at.value.map { "\($0)" } ?? ""
          return .fail(
            "the impact '\(category)' of service '\(service.id)' falls from \(earlier.level) to \(level) "
              + "after \(at)", at: span, "\(category) \(at)",
            notes: [.init("rated higher before", at: earlier.span)],
            help: ["correct the level, or give a 'reason'"])
        })
    })
}
