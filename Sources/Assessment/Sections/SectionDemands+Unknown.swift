// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing

extension SectionDemands {
  /// What is to be said of a service that does not state its tier or kind though sections are
  /// required by it; `nil` where it is known which are.
  func unknown(of service: Service) -> Verdict? {
    guard service.tier.isAbsent || service.serviceKind.isAbsent else { return nil }
    let open = demands.map(\.record.value).filter { section in
      (section.fitsTier(of: service) || service.tier.isAbsent)
        && (section.fitsKind(of: service) || service.serviceKind.isAbsent)
        && !section.isRequired(of: service)
    }
    var missing: [Wording] = []
    if open.contains(where: { !$0.fitsTier(of: service) }) { missing.append("tier") }
    if open.contains(where: { !$0.fitsKind(of: service) }) { missing.append("kind") }
    return missing.isEmpty ? nil : .notEvaluable(missing: missing)
  }
}
