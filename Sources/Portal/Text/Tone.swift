// SPDX-License-Identifier: Apache-2.0

import Continuity

/// A colour and shape; the word beside it always says the same (templates/README.md, Tones).
struct Tone: Hashable, Sendable {
  let name: String

  static let critical = Tone(name: "critical")
  static let high = Tone(name: "high")
  static let medium = Tone(name: "medium")
  static let low = Tone(name: "low")
  static let info = Tone(name: "info")
  static let good = Tone(name: "good")
  static let unknown = Tone(name: "unknown")
  static let waived = Tone(name: "waived")
  static let plain = Tone(name: "plain")

  init(name: String) {
    self.name = name
  }

  init(_ severity: Severity) {
    name = severity.rawValue
  }

  /// The name, `nil` where the tone judges nothing.
  var nameOfJudgement: String? {
    self == .plain ? nil : name
  }

  /// Of a tier, the most critical first; beyond the fourth, the fourth's.
  static func rank(_ rank: Int) -> Tone {
    Tone(name: "rank-\(min(max(rank, 0), 3) + 1)")
  }

  /// Of an assurance level 0 to 4.
  static func assurance(_ level: Int) -> Tone {
    switch level {
    case ..<1: .critical
    case 1: .high
    case 2: .medium
    case 3: .low
    default: .good
    }
  }
}
