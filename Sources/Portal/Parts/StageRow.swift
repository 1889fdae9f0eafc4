// SPDX-License-Identifier: Apache-2.0

import HTML
import Templates

/// How many services have reached a stage.
struct StageRow: Sendable {
  let label: String
  let meaning: String
  let href: Address
  let count: String
  let percent: String
  let share: String

  static let shape = Shape<StageRow>(
    "stage-row", "how many services have reached a stage",
    [
      .text("label", "the stage") { $0.label },
      .text("meaning", "what it means, one phrase") { $0.meaning },
      .address("href", "where they stand") { $0.href },
      .text("count", "how many services, in words") { $0.count },
      .text("percent", "0 to 100 without sign, for the bar") { $0.percent },
      .text("share", "share with its sign") { $0.share },
    ])
}

/// What changed since an earlier snapshot.
struct Trend: Sendable {
  let summary: String
  let changes: Listing<LabelledChange>

  static let shape = Shape<Trend>(
    "trend", "what changed since the last snapshot",
    [
      .text("summary", "one or two sentences") { $0.summary },
      .optionalHTML("picture", "the same, drawn") { _ in nil },
      .items("changes", of: LabelledChange.shape, "single changes") { $0.changes },
    ])
}

/// A change for better or worse.
struct LabelledChange: Sendable {
  let badge: Badge
  let text: String

  static let shape = Shape<LabelledChange>(
    "change", "a change for better or worse",
    [
      .text("label", "better or worse") { $0.badge.label },
      .text("tone", "tone") { $0.badge.tone.name },
      .text("text", "what changed") { $0.text },
    ])
}
