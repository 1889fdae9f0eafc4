// SPDX-License-Identifier: Apache-2.0

package import Assessment
package import Continuity

extension Evaluation {
  /// The assurance of the three areas of each service, by its position, people first; empty for
  /// retired ones. Open findings keep an area from its highest level (readings.md A14).
  package func assurances(_ assessment: Assessment) -> [[AreaAssurance]] {
    let open = openFindings
    return assessment.portfolio.isLiving.indices.map { service in
      guard assessment.portfolio.isLiving[service] else { return [] }
      let id = assessment.portfolio.id(of: service).text
      return assessment.assurance(of: service) { open[id]?[$0] ?? [] }
    }
  }

  /// The rules with an open critical or high finding, by the id of the service and the area.
  private var openFindings: [String: [Area: [String]]] {
    var open: [String: [Area: [String]]] = [:]
    for finding in findings where finding.severity >= .high && finding.state == .fail {
      guard finding.subject.kind == .services, let area = Area(ofRule: finding.rule) else {
        continue
      }
      open[finding.subject.id, default: [:]][area, default: []].append(finding.rule)
    }
    return open
  }
}

extension Area {
  /// The area that a rule's findings weigh on, `nil` for rules about other things.
  package init?(ofRule id: String) {
    switch id.prefix(3) {
    case "PEO", "TRN": self = .people
    case "PRO", "TST": self = .process
    case "TEC", "DAT": self = .technology
    default: return nil
    }
  }
}
