// SPDX-License-Identifier: Apache-2.0

import Continuity

extension Service {
  /// Whether machines deliver it; what states no kind may.
  var mayBeTechnology: Bool {
    self.serviceKind.value != .businessProcess && self.hosting.value != Hosting.none
  }

  /// The sites where it is provided on an ordinary day.
  var primarySites: [RecordID<Site>] {
    self.sites.elements().filter { ($0.use.value ?? .primary) == .primary }
      .compactMap(\.site.value)
  }

  /// The sites to which it goes when those are lost.
  var standbySites: [SiteUsage] {
    self.sites.elements().filter { ($0.use.value ?? .primary) != .primary }
  }

  /// The dependencies that it cannot do without.
  var strongDependencies: [Dependency] {
    self.dependencies.elements().filter { $0.strength.value != .weak }
  }
}
