// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tec013EnablementUnproven = Rule(
    "TEC-013", "enablement-unproven", severity: "CHM-",
    summary: """
      Where we must set recovery up ourselves on a provider's service, it says how, and that it \
      works.
      """,
    rationale: """
      The second region comes with the contract, the replication into it with a switch that nobody \
      has turned.
      """,
    howToMend: """
      State 'customerEnablement.guidance', set it up, try it, and state the vertical failure's \
      'assurance' as proven.
      """,
    controls: ["CP-2", "DORA 12"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "customerEnablement": {"responsible": "customer",
           "guidance": "https://cloud.example.org/dr"}, "failureClasses": {"vertical": {
           "mechanism": "second region", "assurance": "proven"}}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "customerEnablement": ⟦{"responsible": "customer"}⟧,
           "failureClasses": {"vertical": {"mechanism": "second region", "assurance": "claimed"}}}]}
        """
      ]),
    check: .eachService { service, _, _ in
      guard case .stated(let enablement, let span) = service.customerEnablement,
        enablement.responsible.value == .customer || enablement.responsible.value == .shared
      else { return .notApplicable }
      let vertical = service.failureClasses.value?.vertical.value
      var gaps: [Wording] = []
      if enablement.guidance.isAbsent { gaps.append("does not say how") }
      if vertical?.assurance.value != .proven, !service.hidesAssurance {
        gaps.append("has not proved that it works")
      }
      guard !gaps.isEmpty else { return .pass }
      return .fail(
        "service '\(service.id)' must set its recovery up itself, but \(listed(gaps))", at: span,
        notes: vertical.map { [.init("what is said of a lost site", at: $0.span)] } ?? [],
        help: ["state 'guidance', try it, and set 'assurance' to proven"])
    })
}

extension Service {
  /// Whether it could not be read how sure its answer to a lost site is.
  fileprivate var hidesAssurance: Bool {
    self.failureClasses.isMalformed || self.failureClasses.value?.vertical.isMalformed == true
      || self.failureClasses.value?.vertical.value?.assurance.isMalformed == true
  }
}
