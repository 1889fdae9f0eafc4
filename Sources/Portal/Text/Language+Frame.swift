// SPDX-License-Identifier: Apache-2.0

extension Language {
  /// The name of a programme that states none.
  package var unnamedProgramme: String { "Continuity programme" }
  package var home: String { "Home" }
  package var seeErrors: String { "See what and where" }

  /// That some of the input could not be read.
  package func malformed(_ errors: Int) -> String {
    "\(count(errors, .error)) in the input: what could not be read is missing from these pages."
  }

  /// That the portal does not show everything, and what follows from that.
  package func copy(for audience: String) -> String {
    "Copy for the audience \(audience): some fields are left out. What rests on them is not shown, "
      + "or reads as not stated."
  }

  package func menuTitle(_ group: Menu.Group) -> String {
    switch group {
    case .programme: "Programme"
    case .services: "Services"
    case .resilience: "Resilience"
    case .people: "People"
    case .reference: "Reference"
    }
  }
}
