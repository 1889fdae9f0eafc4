// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let bia004MtpdUnfounded = Rule(
    "BIA-004", "mtpd-unfounded", severity: "HHML",
    summary: """
      The MTPD is the first time at which the impact is rated as intolerable.
      """,
    rationale: """
      The maximum tolerable period is not chosen but follows from the ratings. Where the two \
      disagree, one of them is not what people really think.
      """,
    howToMend: """
      Correct 'mtpd' or the ratings; a level is intolerable from 'intolerableFrom' of \
      program.json on, 4 where nothing is said.
      """,
    controls: ["ISO 22301 8.2.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"mtpd": "1d", "ratings": [
           {"category": "money", "at": "4h", "level": 3}, {"category": "money", "at": "1d",
           "level": 4}]}}]}
        -- content/program.json --
        {"impactCategories": [{"id": "money"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"mtpd": ⟦"3d"⟧, "ratings": [
           {"category": "money", "at": "4h", "level": 3}, {"category": "money", "at": "1d",
           "level": 5}]}}]}
        -- content/program.json --
        {"impactCategories": [{"id": "money"}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "bia": {"mtpd": "3d", "ratings": [
           {"category": "money", "at": "4h", "level": 3}]}}]}
        -- content/program.json --
        {"impactCategories": [{"id": "money"}]}
        """,
        """
        {"services": [{"id": ⟦"pay"⟧, "bia": {"ratings": [{"category": "money", "at": "4h",
           "level": 5}]}}]}
        -- content/program.json --
        {"impactCategories": [{"id": "money"}]}
        """,
      ]),
    check: .eachAnalysis { analysis, service, check in
      // Without any ratings BIA-001 has said what is missing.
      guard !analysis.ratings.elements().isEmpty else { return .notApplicable }
      guard let first = check.firstIntolerable(in: analysis) else {
        return .notEvaluable(
          "no rating of service '\(service.id)' is intolerable, so no MTPD follows",
          at: analysis.place(in: service), help: ["rate longer outages too"])
      }
      guard !analysis.mtpd.isAbsent else {
        return .notEvaluable(
          missing: "bia.mtpd", at: analysis.place(in: service),
          help: ["state 'mtpd': the impact is intolerable from \(first.at) on"])
      }
      guard case .stated(let mtpd, let span) = analysis.mtpd, mtpd != first.at else {
        return analysis.mtpd.isStated ? .pass : .notApplicable
      }
      return .fail(
        "the MTPD of service '\(service.id)' is \(mtpd), but the impact is intolerable from "
          + "\(first.at) on", at: span, notes: [.init("rated here", at: first.span)],
        help: ["correct 'mtpd' to \(first.at), or the ratings"])
    })
}
