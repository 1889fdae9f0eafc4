// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// Words of the crisis pack.
extension Language {
  var neededByCritical: String { "Needed by the first tier" }

  /// What the figures of a service are called where somebody is in a hurry.
  var crisisFigureNames:
    (promise: String, ready: String, earliest: String, latest: String, bearable: String)
  {
    (
      "Promised within", "Back by its design after", "Can begin after", "Must begin before",
      "Bearable at most"
    )
  }

  /// What the pack holds, and where the rest is.
  func lead(of pack: CrisisPack, limit: Int) -> String {
    let rest = pack.services.count - pack.criticalCount
    let critical = "\(count(pack.criticalCount, .service)) of the first tier"
    let sum =
      rest == 0
      ? "\(critical), in order of recovery when everything is lost."
      : "\(critical) and \(rest) that they cannot come back without, in order of recovery when "
        + "everything is lost."
    let count = "Times count from the moment of the disruption."
    guard pack.services.count > limit else { return "\(sum) \(count)" }
    return "\(sum) \(count) The pack holds the first \(limit); all stand in the order of recovery "
      + "on the page Dependencies."
  }

  /// The heading of a wave; `nil` for services that can never begin.
  func title(ofWave number: Int?) -> String {
    guard let number else { return "Never: waits for itself, or for what does not come back" }
    return number == 0
      ? "First: needs nothing else" : "Wave \(number + 1): after all that it waits for"
  }

  /// Primary or alternate, and whether the person can be counted on today.
  func standing(_ candidate: Candidate) -> String {
    let kind = capitalised(candidate.kind.rawValue)
    return candidate.isEligible ? kind : "\(kind), not eligible"
  }

  /// What a supplier provides and how soon it says to be back.
  func promise(of service: String, _ time: String, _ state: String) -> String {
    "\(service): recovery \(time.lowercased()), \(state.lowercased())"
  }
}
