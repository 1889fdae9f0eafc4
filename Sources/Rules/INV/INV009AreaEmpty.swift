// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let inv009AreaEmpty = Rule(
    "INV-009", "area-empty", severity: "CHML",
    summary: """
      For every service something is said about its people, its process and its technology.
      """,
    rationale: """
      A service is carried by people who know it, a process that is written down, and technology \
      that runs. Where nothing is known about one of the three, no check of it can mean anything.
      """,
    howToMend: """
      Begin with the essentials: 'people.roles'; a continuity or recovery plan, or steps in the \
      write-up; 'hosting' with components, data stores or failure classes.
      """,
    controls: ["SS1/21 5.1", "ISO 22301 8.3.4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "hosting": "saas",
           "people": {"roles": [{"role": "dba", "primary": "amara"}]}}],
         "plans": [{"id": "plan-pay", "services": ["pay"]}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦⟦"pay"⟧⟧, "hosting": "saas"}]}
        """
      ]),
    check: .eachService { service, position, check in
      let empty = Area.allCases.filter { area in
        !check.says(something: area, about: service, at: position)
      }
      guard !empty.isEmpty else { return .pass }
      return .worst(
        of: empty.map { area in
          .fail(
            area.silence(about: service.id), at: service.span, area.rawValue,
            help: [area.beginning])
        })
    })
}

extension Area {
  /// That nothing is said about an area.
  fileprivate func silence(about service: RecordID<Service>) -> Wording {
    switch self {
    case .people: "nothing is said about the people of service '\(service)'"
    case .process: "nothing is said about the process of service '\(service)'"
    case .technology: "nothing is said about the technology of service '\(service)'"
    }
  }

  /// How to begin with an area of which nothing is known.
  fileprivate var beginning: Wording {
    switch self {
    case .people: "state 'people.roles': which roles it needs and who holds them"
    case .process:
      "write a table of steps into its write-up, or a continuity or recovery plan that lists it"
    case .technology: "state 'hosting', and what it is made of"
    }
  }
}

extension Check {
  fileprivate func says(something area: Area, about service: Service, at position: Int) -> Bool {
    switch area {
    case .people:
      // What could not be read says something.
      !assessment.people.pools.byService[position].isEmpty || service.people.isMalformed
        || service.people.value.map { !$0.roles.isAbsent || !$0.workforce.isAbsent } ?? false
    case .process:
      portfolio.hasRecoveryPlan(position)
        || portfolio.requiredSections(of: position).standings.contains {
          $0.section.area.value == .process && $0.isPresent
        }
    case .technology:
      !service.hosting.isAbsent || !service.components.isAbsent || !service.dataStores.isAbsent
        || !service.failureClasses.isAbsent || !service.responsibility.isAbsent
    }
  }
}
