// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tec010FailureModeUnstated = Rule(
    "TEC-010", "failure-mode-unstated", severity: "HMM-",
    summary: """
      Every strong dependency of a technology says what its loss does, how one notices and what is \
      done.
      """,
    rationale: """
      Two services that both retry without end bring each other down. One thinks of it before, or \
      reads about it afterwards.
      """,
    howToMend: """
      State 'failureMode' of the dependency with 'likelihood', 'effect', 'detection' and \
      'mitigation'.
      """,
    controls: ["ISO 22301 8.2.3", "SP 800-34r1 3.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "ledger"}, {"id": "pay", "dependencies": [{"on": "ledger",
          "failureMode": {"likelihood": 2, "effect": "no booking", "detection": "alarm",
           "mitigation": "queue for two hours"}}, {"on": "till"}]}, {"id": "till", "status": "retired"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "ledger"}, {"id": "mail"}, {"id": "pay", "dependencies": [{"on": "ledger",
          "failureMode": {"likelihood": 2, "effect": "no booking", "detection": "alarm",
           "mitigation": "queue for two hours"}}, {"on": ⟦"mail"⟧}]}]}
        """
      ]),
    check: .onceRecorded(
      "dependencies.failureMode",
      { check in
        check.inventory.services.contains { service in
          service.dependencies.elements().contains { !$0.failureMode.isAbsent }
        }
      },
      .eachService { service, position, check in
        guard service.mayBeTechnology else { return .notApplicable }
        let needs = check.livingDependencies[position]
        let groups = needs.strongGroups
        let strong = needs.indices.filter { needs[$0].isStrong(inGroups: groups) }
        guard !strong.isEmpty else { return .notApplicable }
        guard strong.contains(where: { !needs[$0].isAnalysed }) else { return .pass }
        let bare = strong.map { needs[$0] }.filter { !$0.isAnalysed }
        return .fail(
          "service '\(service.id)' does not say what it does when these fail: "
            + "\(bare.named)", atEach: bare.map(\.on.span),
          orAt: service.span, help: ["state 'failureMode' of each"])
      }))
}

extension Dependency {
  fileprivate var isAnalysed: Bool {
    guard let mode = self.failureMode.value else { return self.failureMode.isMalformed }
    return !mode.likelihood.isAbsent && !mode.effect.isAbsent && !mode.detection.isAbsent
      && !mode.mitigation.isAbsent
  }
}
