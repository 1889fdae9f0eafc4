// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// One thing that is not as it was, in words.
package struct Change: Sendable {
  /// Whether continuity gained or lost by it.
  enum Direction: String, CaseIterable, Sendable {
    case worse
    case better
    /// Neither, such as a new service.
    case neither
  }

  /// What changed, with how much it weighs where it got worse.
  package enum Topic: String, CaseIterable, Sendable {
    case service
    case tier
    case recoveryPromise = "recovery-promise"
    case lossPromise = "loss-promise"
    case availabilityPromise = "availability-promise"
    case recovery
    case dataLoss = "data-loss"
    case alternative
    case alternate
    case readiness
    case singlePoint = "single-point-of-failure"
    case exercise
    case course
    case stage
    case assurance

    /// What `--fail-on` compares, where it got worse.
    package var severity: Severity {
      switch self {
      case .singlePoint, .recovery, .dataLoss, .readiness, .exercise: .high
      case .tier: .low
      case .service, .recoveryPromise, .lossPromise, .availabilityPromise, .alternative,
        .alternate, .course, .stage, .assurance:
        .medium
      }
    }
  }

  package let topic: Topic
  let direction: Direction
  let subject: ReportedFinding.Subject
  /// For example `payments promises to be back in 6 hours instead of 4`; no full stop.
  package let sentence: String

  init(
    _ topic: Topic, _ direction: Direction, _ subject: ReportedFinding.Subject, _ sentence: String
  ) {
    self.topic = topic
    self.direction = direction
    self.subject = subject
    self.sentence = sentence
  }

  /// Whether a comparison that fails on a severity fails because of it.
  package func isGating(_ failOn: FailOn) -> Bool {
    guard direction == .worse, let limit = failOn.severity else { return false }
    return topic.severity >= limit
  }
}

/// A finding that is not as it was.
struct FindingChange: Sendable {
  /// What became of it.
  enum Kind: String, CaseIterable, Sendable {
    case new, worse, better, gone
  }

  let kind: Kind
  /// As it is now, or as it was where it is gone.
  let finding: PublishedPortal.Finding
  /// As it was, where it was there and still is.
  let before: PublishedPortal.Finding?

  /// Whether a comparison that fails on a severity fails because of it: what is new or worse, and
  /// certain. Malformed input counts on any severity, what the reader only warns of on none.
  func isGating(_ failOn: FailOn) -> Bool {
    guard kind == .new || kind == .worse else { return false }
    if finding.isMistake { return finding.entry.severity == .critical }
    guard let limit = failOn.severity, !finding.entry.isUnknown else { return false }
    return finding.entry.severity >= limit
  }
}
