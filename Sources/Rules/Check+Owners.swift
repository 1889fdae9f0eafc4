// SPDX-License-Identifier: Apache-2.0

import Continuity

extension Check {
  /// Who owns a service: where it names no owner the lead of its team stands in.
  func owner(of service: Service) -> RecordID<Person>? {
    service.owner.isAbsent ? inventory.teams[service.team]?.lead.value : service.owner.value
  }
}
