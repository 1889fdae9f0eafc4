// SPDX-License-Identifier: Apache-2.0

import Continuity

/// That a rule found something, by what a waiver can name of it.
struct Occurrence: Hashable, Sendable {
  /// The id of the rule.
  let rule: String
  let subject: String
  /// `nil` stands for any.
  let discriminator: String?

  /// The finding as a waiver of just this one names it, and as one of all names it.
  static func named(by finding: Finding) -> [Occurrence] {
    let all = Occurrence(rule: finding.rule, subject: finding.subject.id, discriminator: nil)
    guard let discriminator = finding.discriminator else { return [all] }
    return [
      all,
      Occurrence(rule: finding.rule, subject: finding.subject.id, discriminator: discriminator),
    ]
  }
}
