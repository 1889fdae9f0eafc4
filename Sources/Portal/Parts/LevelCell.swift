// SPDX-License-Identifier: Apache-2.0

import Templates

/// The assurance of one area of a service (`parts/level`).
struct LevelCell: Sendable {
  let name: String
  let anchor: String
  /// 0 to 4, empty where nothing is computed.
  let level: String
  let label: String
  let tone: Tone
  let reason: String?
  /// The reason without the rules that are open.
  let otherReason: String?
  let openRules: [String]
  let severity: Badge?

  static let shape = Shape<LevelCell>(
    "level-cell", "the assurance of one area of a service",
    [
      .text("name", "the area") { $0.name },
      .text("anchor", "id on the page, unique there") { $0.anchor },
      .text("level", "0 to 4") { $0.level },
      .text("level_label", "the level in a word") { $0.label },
      .text("tone", "tone") { $0.tone.name },
      .optionalText("reason", "why it is not one higher") { $0.reason },
      .record("severity", of: Badge.shape, "the worst open finding of the area") {
        $0.severity
      },
    ])
}
