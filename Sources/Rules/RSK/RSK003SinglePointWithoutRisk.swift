// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// For every service with a single point of failure there is a risk.
  static let rsk003SinglePointWithoutRisk = Rule(
    "RSK-003", "single-point-without-risk", severity: "HHM-",
    summary: "For every service with a single point of failure there is a risk.",
    rationale: """
      A weakness that is known to the figures and to nobody else has not been accepted; it has \
      been overlooked.
      """,
    howToMend: """
      Record a risk that lists the service, with an owner and a treatment; or remove the single \
      point of failure.
      """,
    controls: ["ISO 22301 8.2.3", "SS1/21 5.3", "DORA 8(2)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "people": {"roles": [
           {"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}],
         "risks": [{"id": "one-head", "services": ["pay"]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧, "bia": {"rto": "4h"}, "people": {"roles": [
           {"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}]}
        """
      ]),
    check: .eachService { service, position, check in
      guard !check.servicesAtRisk.contains(service.id) else { return .pass }
      let column = check.columns.column(ofService: position)
      let open = check.assessment.losses.singlePointsOfFailure(of: position).filter { row in
        let rule = row.kind == .service ? "DEP-013" : row.kind == .person ? "PEO-005" : nil
        return rule.map {
          check.waivers.waiver(
            of: $0, subject: service.id.text, discriminator: row.id, tier: column)
            == nil
        } ?? false
      }
      guard let first = open.first else { return .pass }
      return .fail(
        "service '\(service.id)' has \(open.count) single points of failure, the first "
          + "\(Wording(first.kind.rawValue)) '\(first.id)', and no risk lists it", at: service.span,
        help: ["record a risk that lists the service"])
    })
}
