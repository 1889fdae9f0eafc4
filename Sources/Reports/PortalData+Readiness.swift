// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import StructuredData

extension PortalData {
  /// Who is trained and who can take which role (readings.md C3, C4).
  func writeReadiness(to json: inout JSONStream) {
    json.array("people", of: assessment.people.people) { $1.write(to: &$0) }
    json.array("roles", of: assessment.people.roles) { $1.write(to: &$0) }
    json.array("services", of: portfolio.living) { json, position in
      let readiness = assessment.people.services[position]
      json.object { json in
        json.member("cliff", readiness.cliff?.description)
        json.member("id", portfolio.service(position).id.text)
        json.array("roles", of: readiness.roles) { $1.write(to: &$0) }
      }
    }
  }
}

extension PersonRow {
  fileprivate func write(to json: inout JSONStream) {
    json.object { json in
      json.array("courses", of: courses) { json, standing in
        json.object { json in
          json.member("course", standing.course.text)
          json.member("state", standing.state.rawValue)
          json.member("until", standing.until?.description)
        }
      }
      json.member("id", id.text)
    }
  }
}

extension RoleSummary {
  fileprivate func write(to json: inout JSONStream) {
    json.object { json in
      json.array("eligible", of: eligible) { $0.value($1.text) }
      json.array("holders", of: holders) { $0.value($1.text) }
      json.member("id", id.text)
    }
  }
}

extension RoleReadiness {
  fileprivate func write(to json: inout JSONStream) {
    json.object { json in
      let alternates = holders.filter { $0.kind == .alternate }
      json.array("alternates", of: alternates.map(\.person).sorted()) { $0.value($1.text) }
      json.member("cliff", self.cliff?.description)
      json.array("eligible", of: eligible.map(\.person).sorted()) { $0.value($1.text) }
      json.member("minimum", self.minimum)
      json.member("role", self.role.text)
    }
  }
}
