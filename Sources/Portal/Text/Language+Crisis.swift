// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing

/// Words of the crisis pack.
extension Language {
  var neededByCritical: String { say("Needed by the first tier") }
  var cannotBeKept: String { say("Cannot be kept") }
  var atOnce: String { say("At once") }

  /// A moment that has passed before the disruption, by so many seconds.
  func already(late seconds: Int) -> String { say("Already \(figure(seconds)) too late") }

  /// What the figures of a service are called where somebody is in a hurry.
  var crisisFigureNames:
    (promise: String, ready: String, earliest: String, latest: String, bearable: String)
  {
    (
      say("Promised within"), say("Back by its design after"), say("Can begin after"),
      say("Must begin before"),
      say("Bearable at most")
    )
  }

  /// What the pack holds.
  func lead(of pack: CrisisPack) -> String {
    let rest = pack.services.count - pack.criticalCount
    let critical = say("\(count(pack.criticalCount, .service)) of the first tier")
    let sum =
      rest == 0
      ? say("\(critical), in order of recovery when everything is lost.")
      : say(
        """
        \(critical) and \(rest) that they cannot come back without, in order of recovery \
        when everything is lost.
        """)
    return "\(sum) \(say("Times count from the moment of the disruption."))"
  }

  /// Which services of a long pack a page holds: "61 to 120 of 130 services".
  func stretch(of part: DirectoryPart) -> String {
    say(
      """
      \(part.range.lowerBound + 1) to \(part.range.upperBound) of \
      \(count(part.total, .service)), in the order of recovery.
      """)
  }

  /// The heading of a wave; `nil` for services that can never begin.
  func title(ofWave number: Int?) -> String {
    guard let number else { return say("Never: waits for itself, or for what does not come back") }
    return number == 0 ? say("First: needs nothing else") : say("Wave \(number + 1)")
  }

  /// Primary or alternate, and whether the person can be counted on today.
  func badge(_ candidate: Candidate) -> Badge {
    let kind = word(candidate.kind)
    return candidate.isEligible ? Badge(kind) : Badge(say("\(kind), not eligible"), .high)
  }

  /// What a supplier provides and how soon it says to be back.
  func promise(of service: String, _ time: String, _ state: String) -> String {
    say("\(service): recovery \(time). Promise: \(state)")
  }
}
