// SPDX-License-Identifier: Apache-2.0

/// What the page Method explains, in its order.
enum MethodTopic: String, CaseIterable, Sendable {
  case promise, grade, ownTime, recovery, required, layers, waves, declaration
  case dataLoss, availability, singlePoint, redundancy, pairs, concentration, risk
  case eligible, workload, cliff, seats, gaps, assurance, stage, offering, unknown

  /// The id of its section.
  var anchor: String { "method-\(rawValue.lowercased())" }
}
