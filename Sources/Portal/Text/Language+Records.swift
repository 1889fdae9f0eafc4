// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing

/// What records are called that have no name of their own.
extension Language {
  /// A plan by what it is for; `nil` where it names no service that there is.
  package func title(of plan: Plan, in inventory: Inventory) -> String? {
    let names = plan.services.elements().compactMap { inventory.services[$0.value]?.name.value }
    guard let first = names.first else { return nil }
    return names.count == 1
      ? say("Plan for \(first)") : say("Plan for \(first) and \(names.count - 1) more")
  }

  /// A waiver by the rule that it waives.
  package func waiver(of rule: String) -> String {
    say("Waiver of \(rule)")
  }
}
