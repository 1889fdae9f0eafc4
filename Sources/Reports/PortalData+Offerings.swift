// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import StructuredData

extension PortalData {
  /// An offering: the weakest of its services in each figure, and which one that is (C2).
  func write(_ offering: Offering, to json: inout JSONStream) {
    let standing = assessment.standing(of: offering)
    json.object { json in
      write("achieved", standing.achieved, to: &json) { $0.value($1) }
      write("availability", standing.availability, to: &json) { $0.value($1) }
      write("dataLoss", standing.dataLoss, to: &json) { $0.value($1) }
      json.member("id", standing.id.text)
      write("promised", standing.promised, to: &json) { $0.value($1) }
      json.member("services", standing.services.map { portfolio.service($0).id.text })
      write("slack", standing.slack, to: &json) { $0.value($1) }
      write("stage", standing.stage, to: &json) { $0.value($1?.rawValue) }
    }
  }

  /// The value and whose it is; null where the offering has no services.
  private func write<Value>(
    _ key: StaticString, _ weakest: Weakest<Value>?, to json: inout JSONStream,
    _ value: (inout JSONStream, Value) -> Void
  ) {
    json.key(key)
    guard let weakest else { return json.null() }
    json.object { json in
      json.member("service", portfolio.service(weakest.service).id.text)
      json.key("value")
      value(&json, weakest.value)
    }
  }
}
