// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Service {
  /// Whether machines deliver it; what states no kind may.
  var mayBeTechnology: Bool {
    self.serviceKind.value != .businessProcess && self.hosting.value != Hosting.none
  }

  /// Whether nobody says at which site it runs; what states `[]` runs at none.
  var hidesWhereItRuns: Bool {
    self.sites.isAbsent || self.sites.value?.isEmpty == false && self.primarySites.isEmpty
  }

  /// The sites to which it goes when those are lost.
  var standbySites: [SiteUsage] {
    self.sites.elements().filter { ($0.use.value ?? .primary) != .primary }
  }
}
