// SPDX-License-Identifier: Apache-2.0

/// Words of the scenarios' pages about the people who are left.
extension Language {
  var enoughLeft: String { "Enough" }
  var mayDo: String { "Not ruled out" }
  var cannotDo: String { "Cannot be done in time" }
  var noProof: String {
    "No deadline is certainly missed; that is no proof that all are met."
  }

  /// A part of a whole: "3 of 5".
  func part(_ part: Int, of whole: Int) -> String { "\(part) of \(whole)" }

  /// The rest of a list that names only some.
  func furtherNames(_ count: Int) -> String { "and \(count) more" }

  /// How many of those left are away besides; it is not known who.
  func away(_ count: Int) -> String {
    "\(count) of these away, not known who"
  }

  func tooFew(for services: Int) -> String {
    "Too few for \(count(services, .service))"
  }

  /// How long all steps of a role take together.
  func work(_ seconds: Int, for services: Int) -> String {
    "\(figure(seconds)) for \(count(services, .service))"
  }

  /// What comes too late whoever is there.
  func cannotBegin(_ service: String) -> String {
    "\(service) cannot begin before its deadline, whoever is there: it waits for more than people."
  }

  /// Which service comes too late; without a time where nobody is there to do it.
  func late(_ service: String, by seconds: Int?) -> String {
    guard let seconds else { return "Nobody eligible is left to bring \(service) back." }
    return "In the order of deadlines, \(service) is the first that comes too late, "
      + "by \(figure(seconds)) at least."
  }
}
