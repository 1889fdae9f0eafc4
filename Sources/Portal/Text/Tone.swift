// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// A colour and shape; the word beside it always says the same (templates/README.md, Tones).
package struct Tone: Hashable, Sendable {
  package let name: String

  package static let critical = Tone(name: "critical")
  package static let high = Tone(name: "high")
  package static let medium = Tone(name: "medium")
  package static let low = Tone(name: "low")
  package static let info = Tone(name: "info")
  package static let good = Tone(name: "good")
  package static let unknown = Tone(name: "unknown")
  package static let waived = Tone(name: "waived")
  package static let plain = Tone(name: "plain")

  package init(name: String) {
    self.name = name
  }

  package init(_ severity: Severity) {
    name = severity.rawValue
  }

  /// The name, `nil` where the tone judges nothing.
  package var nameOfJudgement: String? {
    self == .plain ? nil : name
  }

  /// Of a tier, the most critical first; beyond the fourth, the fourth's.
  package static func rank(_ rank: Int) -> Tone {
    Tone(name: "rank-\(min(max(rank, 0), 3) + 1)")
  }

  /// Of an assurance level 0 to 4.
  package static func assurance(_ level: Int) -> Tone {
    switch level {
    case ..<1: .critical
    case 1: .high
    case 2: .medium
    case 3: .low
    default: .good
    }
  }
}
