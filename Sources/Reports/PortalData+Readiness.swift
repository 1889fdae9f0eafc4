// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import StructuredData

extension PortalData {
  /// Who is trained and who can take which role (readings.md C3, C4).
  var readiness: JSONValue {
    let services = portfolio.living.map { position in
      let readiness = assessment.people.services[position]
      return JSONValue.object([
        ("id", .text(portfolio.service(position).id.text)),
        ("cliff", JSONValue(readiness.cliff?.description)),
        ("roles", .array(readiness.roles.map(\.json))),
      ])
    }
    return .object([
      ("people", .array(assessment.people.people.map(\.json))),
      ("roles", .array(assessment.people.roles.map(\.json))),
      ("services", .array(services)),
    ])
  }
}

extension PersonRow {
  fileprivate var json: JSONValue {
    let courses = courses.map { standing in
      JSONValue.object([
        ("course", .text(standing.course.text)), ("state", .text(standing.state.rawValue)),
        ("until", JSONValue(standing.until?.description)),
      ])
    }
    return .object([("id", .text(id.text)), ("courses", .array(courses))])
  }
}

extension RoleRow {
  fileprivate var json: JSONValue {
    .object([
      ("id", .text(id.text)),
      ("holders", .array(holders.map { .text($0.text) })),
      ("eligible", .array(eligible.map { .text($0.text) })),
    ])
  }
}

extension RoleReadiness {
  fileprivate var json: JSONValue {
    let eligible = eligible.map(\.person).sorted()
    return .object([
      ("role", .text(role.text)),
      ("minimum", .integer(minimum)),
      ("eligible", .array(eligible.map { .text($0.text) })),
      ("cliff", JSONValue(cliff?.description)),
    ])
  }
}
