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
