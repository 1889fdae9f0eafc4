// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro016AuthorityNotNotified = Rule(
    "PRO-016", "authority-not-notified", severity: "CHM-",
    summary: """
      For every legal deadline of a service some plan says who reports, with which words, and in \
      time.
      """,
    rationale: """
      The fine for a late report is certain, the outage only likely. Nobody looks for the form at \
      four in the morning.
      """,
    howToMend: """
      Add a communication with 'meets' naming the deadline as the impact analysis does, with \
      'template' and a 'within' no longer than the deadline.
      """,
    controls: ["ISO 22301 4.2.2", "ISO 22301 8.4.3", "DORA 19", "NIS2 23"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"legalDeadlines": [{"what": "first report", "within": "4h"}]}}],
         "plans": [{"id": "run", "services": ["pay"], "communications": [{"audience": "authority",
           "meets": ["first report"], "within": "2h", "template": "form A"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"legalDeadlines": [⟦{"what": "first report",
           "within": "4h"}⟧]}}],
         "plans": [{"id": "run", "services": ["pay"], "communications": [{"audience": "authority",
           "meets": ["first report"], "within": "6h", "template": "form A"}]}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "bia": {"legalDeadlines": [{"what": "report", "within": "4h"}]}},
          {"id": "ship"}], "plans": [{"id": "run", "services": ["ship"], "communications": [
           {"audience": "authority", "meets": ["report"], "within": "2h", "template": "form A"}]}]}
        -- content/services/pay.md --
        | Step | Duration |
        | --- | --- |
        | Declare | 10m |
        """
      ]),
    check: .onceRecorded(
      "communications.meets",
      { check in
        check.inventory.plans.contains { plan in
          plan.communications.elements().contains { !$0.meets.isAbsent }
        }
      },
      .eachService { service, position, check in
        let deadlines = check.portfolio.analysis(of: position)?.legalDeadlines.elements() ?? []
        let plans = check.portfolio.plans(of: position)
        guard !deadlines.isEmpty else { return .notApplicable }
        guard !plans.isEmpty else {
          return check.withoutPlanRecord(service, position, .communications)
        }
        // That there is no communication PRO-010 tells.
        let lines = plans.flatMap { $0.communications.elements() }
        guard !lines.isEmpty, !lines.contains(where: \.isUnread) else { return .notApplicable }
        let unmet = deadlines.filter { deadline in
          deadline.what.isStated && !lines.contains { $0.keeps(deadline) }
        }
        guard !unmet.isEmpty else {
          // What has no name no communication can meet.
          return deadlines.first(where: \.what.isAbsent).map {
            .notEvaluable(missing: "legalDeadlines.what", at: $0.span)
          } ?? .pass
        }
        return .fail(
          "no plan of service '\(service.id)' says who reports in time for "
            + "\(quoted(unmet.map(\.what.value)))",
          atEach: unmet.map(\.span),
          orAt: service.span, help: ["add a communication with 'meets', 'template' and 'within'"])
      }))
}

extension Communication {
  /// Whether it could not be read which deadlines it meets, or in time for which.
  fileprivate var isUnread: Bool { meets.isMalformed || within.isMalformed }

  /// Whether it says with which words, and in time, what a deadline demands.
  fileprivate func keeps(_ deadline: LegalDeadline) -> Bool {
    guard let what = deadline.what.value?.normalised, !template.isAbsent,
      meets.elements().contains(where: { $0.value.normalised == what })
    else { return false }
    guard let limit = deadline.within.value else { return true }
    return within.value.map { $0 <= limit } ?? false
  }
}
