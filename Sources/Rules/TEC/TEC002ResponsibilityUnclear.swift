// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tec002ResponsibilityUnclear = Rule(
    "TEC-002", "responsibility-unclear", severity: "CHM-",
    summary: "For every layer of the technology it is clear who answers for it.",
    rationale: """
      Between provider and customer lies what each believes the other does: backups, patches, \
      failover. It is found out when nobody did it.
      """,
    howToMend: """
      Agree with the provider who answers for the layer, in writing, and state it in \
      'responsibility' as provider, us or shared.
      """,
    controls: ["DORA 30(2)(a)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "hosting": "saas", "responsibility": {"data": "shared"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "hosting": "saas",
           "responsibility": {"data": ⟦"unclear"⟧}}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        """
      ]),
    check: .eachService { service, _, _ in
      guard !service.hosting.isMalformed else { return .notApplicable }
      guard service.hosting.isStated else {
        return .notEvaluable(missing: "hosting", at: service.span)
      }
      guard service.hosting.value != Hosting.none else { return .notApplicable }
      // Only the service itself says that of a layer; no hosting does.
      guard service.responsibility.elements().contains(where: { $0.value.value == .unclear }) else {
        return .pass
      }
      let unclear = service.layers.filter { $0.party == .unclear }
      guard !unclear.isEmpty else { return .pass }
      return .worst(
        of: unclear.map { layer in
          let name = layer.layer.rawValue
          return .fail(
            layer.standard.map {
              "it is unclear who answers for layer '\(name)' of service '\(service.id)'; usual for "
                + "the hosting is '\($0.rawValue)'"
            } ?? "it is unclear who answers for layer '\(name)' of service '\(service.id)'",
            at: layer.span ?? service.span, layer.layer.rawValue,
            help: ["agree on it in writing, and state provider, us or shared"])
        })
    })
}
