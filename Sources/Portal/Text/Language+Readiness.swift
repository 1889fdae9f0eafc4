// SPDX-License-Identifier: Apache-2.0

import Phrasing

/// Words about the views of who is ready.
extension Language {
  /// What a view is called.
  func heading(of view: ReadinessView) -> String {
    switch view {
    case .cliffs: say("When people become too few")
    case .eligibility: say("Eligible people by role")
    case .seats: say("Demand and seats by quarter")
    case .roles: say("Courses by role")
    case .services: say("Courses by service")
    case .teams: say("Courses by team")
    case .sites: say("Courses by site and region")
    case .people: say("Courses by person")
    }
  }

  /// What the table of a view shows, in a phrase.
  func caption(of view: ReadinessView) -> String {
    switch view {
    case .cliffs: say("First day below the minimum of eligible people, if nobody renews")
    case .eligibility: say("Who can take a role today, who cannot, and why")
    case .seats:
      say("Who needs a course by the end of each quarter, and how many seats are free")
    case .roles: say("How the holders of a role hold the courses that it requires")
    case .services:
      say("How the holders of a service's roles hold the courses that these require")
    case .teams: say("How the people of a team hold the courses that their roles require")
    case .sites:
      say("How the people of a site and its parts hold the courses that their roles require")
    case .people: say("Courses that roles require, and their states")
    }
  }

  /// What stands in the first column of a view.
  func subject(of view: ReadinessView) -> String {
    switch view {
    case .cliffs, .services: say("Service")
    case .eligibility, .roles: say("Role")
    case .seats: say("Course")
    case .teams: say("Team")
    case .sites: say("Site")
    case .people: say("Person")
    }
  }

  /// What is said instead of an empty table.
  func absence(of view: ReadinessView) -> String {
    switch view {
    case .cliffs: say("No service names a role.")
    case .eligibility: say("No role is recorded.")
    case .seats: say("No course is needed or given within these quarters.")
    case .roles, .services, .teams, .sites, .people: say("No course is required of anybody.")
    }
  }
}
