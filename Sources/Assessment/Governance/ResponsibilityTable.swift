// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics
import Phrasing

/// Who answers for a layer of a service's technology.
package struct LayerResponsibility: Sendable, Equatable {
  /// From the building up to access.
  package let layer: Layer
  /// `nil` where neither the service nor its hosting says so.
  package let party: Party?
  /// What the hosting would say (readings.md B24).
  package let standard: Party?
  /// Where the service states it; `nil` where the hosting's default stands.
  package let span: Span?
}

extension Service {
  /// Every layer, from the building up; none where nothing is hosted.
  package var layers: [LayerResponsibility] {
    guard self.hosting.value != Hosting.none else { return [] }
    let stated = self.responsibility.elements()
    return Layer.allCases.map { layer in
      let entry = stated.first { $0.key.value == layer }
      let standard = self.hosting.value.map { $0.standardParty(for: layer) }
      return LayerResponsibility(
        layer: layer, party: entry?.value.value ?? standard, standard: standard,
        span: entry?.value.span)
    }
  }

  /// TEC-001: the hosting is stated.
  package var statesHosting: Verdict {
    self.hosting.value == Hosting.none ? .notApplicable : Verdict(passes: self.hosting.isStated)
  }
}

extension Hosting {
  /// Who answers for a layer where nothing else is said (readings.md B24).
  package func standardParty(for layer: Layer) -> Party {
    switch (self, layer) {
    case (.onPremises, _), (.none, _): .us
    case (_, .network): .shared
    case (_, .facility): .provider
    case (.colocation, _), (_, .access): .us
    case (.iaas, .os), (.iaas, .runtime), (.iaas, .application), (.iaas, .data): .us
    case (.paas, .application): .us
    case (.paas, .data), (.saas, .data): .shared
    default: .provider
    }
  }
}
