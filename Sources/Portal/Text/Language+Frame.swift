// SPDX-License-Identifier: Apache-2.0

import Phrasing

extension Language {
  /// The name of a programme that states none.
  package var unnamedProgramme: String { say("Continuity programme") }
  package var home: String { say("Home") }
  package var seeErrors: String { say("See what and where") }

  /// That some of the input could not be read.
  package func malformed(_ errors: Int) -> String {
    say(
      "\(count(errors, .error)) in the input: what could not be read is missing from these pages.")
  }

  /// That the portal does not show everything, and what follows from that.
  package func copy(for audience: String) -> String {
    say(
      """
      Copy for the audience \(audience): some fields are left out. What rests on them is not \
      shown, or reads as not stated.
      """)
  }

  /// What a link of a copy for an audience says that leads to what is not in it.
  package var leftOut: String { say("This link leads to something that this copy leaves out") }

  /// What a group of the menu is called.
  package func menuTitle(_ group: Menu.Group) -> String {
    switch group {
    case .programme: say("Programme")
    case .services: say("Services")
    case .resilience: say("Resilience")
    case .people: say("People")
    case .reference: say("Reference")
    }
  }
}
