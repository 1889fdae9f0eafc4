// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep015DependencyUndescribed = Rule(
    "DEP-015", "dependency-undescribed", severity: "HML-",
    summary: """
      Every dependency says what it is for, whether for running or for recovery, and how \
      strongly.
      """,
    rationale: """
      Without it every dependency counts as strong and needed for both, so that figures are \
      worse than they are, and nobody in a crisis knows what is lost when the other service is.
      """,
    howToMend: "State 'purpose', 'neededFor' and 'strength' of each dependency.",
    controls: ["ISO 22301 8.2.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "dependencies": [{"on": "ledger", "purpose": "books",
           "neededFor": "runtime", "strength": "strong"}]}, {"id": "ledger"}]}
        """,
        """
        {"services": [{"id": "pay", "dependencies": [{"on": "till"}]},
          {"id": "till", "status": "retired"}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "dependencies": [{"on": ⟦"ledger"⟧, "strength": "strong"}]},
          {"id": "ledger"}]}
        """
      ]),
    check: .eachPosition { position, check in
      let dependencies = check.livingDependencies[position]
      guard !dependencies.isEmpty else { return .notApplicable }
      guard dependencies.indices.contains(where: { dependencies[$0].isUndescribed }) else {
        return .pass
      }
      let service = check.portfolio.service(position)
      let bare = dependencies.filter { $0.isUndescribed }
      return .fail(
        "service '\(service.id)' does not say what for, when or how strongly it needs "
          + "\(bare.named)", atEach: bare.map(\.on.span),
        orAt: service.span, help: ["state 'purpose', 'neededFor' and 'strength'"])
    })
}

extension Dependency {
  fileprivate var isUndescribed: Bool {
    self.purpose.isAbsent || self.neededFor.isAbsent || self.strength.isAbsent
  }
}
