// SPDX-License-Identifier: Apache-2.0

import Phrasing

/// Words of the scenarios' pages about the people who are left.
extension Language {
  var enoughLeft: String { say("Enough") }
  var mayDo: String { say("Not ruled out") }
  var cannotDo: String { say("Cannot be done in time") }
  var noProof: String {
    say("No deadline is certainly missed; that is no proof that all are met.")
  }

  /// A part of a whole: "3 of 5".
  func part(_ part: Int, of whole: Int) -> String { say("\(part) of \(whole)") }

  /// How many of those left are away besides; it is not known who.
  func away(_ count: Int) -> String {
    say("\(count) of these away, not known who")
  }

  func tooFew(for services: Int) -> String {
    say("Too few for \(count(services, .service))")
  }

  /// How long all steps of a role take together.
  func work(_ seconds: Int, for services: Int) -> String {
    say("\(figure(seconds)) for \(count(services, .service))")
  }

  /// What comes too late whoever is there.
  func cannotBegin(_ service: String) -> String {
    say(
      "\(service) cannot begin before its deadline, whoever is there: it waits for more than people."
    )
  }

  /// Which service comes too late; without a time where nobody is there to do it.
  func late(_ service: String, by seconds: Int?) -> String {
    guard let seconds else { return say("Nobody eligible is left to bring \(service) back.") }
    return say(
      """
      In the order of deadlines, \(service) is the first that comes too late, by \
      \(figure(seconds)) at least.
      """)
  }
}
