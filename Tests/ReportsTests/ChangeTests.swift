// SPDX-License-Identifier: Apache-2.0

import Continuity
import Foundation
import Testing

@testable import Reports

/// How much changes weigh, and what the documents say of it.
@Suite struct ChangeTests {
  /// The row of docs/ci.md that a topic is in.
  private func row(of topic: Change.Topic) -> String {
    switch topic {
    case .service: "a service is gone"
    case .tier: "a service is no longer in a tier"
    case .recoveryPromise, .lossPromise, .availabilityPromise:
      "a promise (RTO, RPO, availability) is loosened or withdrawn"
    case .alternative, .alternate:
      "an alternate of a role, or an alternative of a dependency, is lost"
    case .course: "a course has expired, or its record is gone"
    case .stage, .assurance: "a stage or a level of assurance falls"
    case .exercise: "an exercise no longer proves a service"
    case .readiness: "too few people can be counted on in a role"
    case .singlePoint: "a new single point of failure"
    case .recovery, .dataLoss:
      "the recovery time or data loss that the design achieves gets worse, or can no longer be told"
    }
  }

  @Test(arguments: Change.Topic.allCases)
  func `a document says what a change weighs`(topic: Change.Topic) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/ci.md"), encoding: .utf8)
    #expect(text.contains("| \(row(of: topic)) | \(topic.severity.rawValue) |\n"))
  }
}
