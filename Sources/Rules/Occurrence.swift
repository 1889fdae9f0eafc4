// SPDX-License-Identifier: Apache-2.0

import Continuity

/// That a rule found something, by what a waiver can name of it.
struct Occurrence: Hashable, Sendable {
  /// The id of the rule.
  let rule: String
  /// `nil` stands for any.
  let kind: RecordKind?
  /// The id of the subject.
  let subject: String
  /// `nil` stands for any.
  let discriminator: String?

  /// The finding in all ways in which a waiver can name it: with its kind and its discriminator,
  /// with one of them, with neither.
  static func named(by finding: Finding) -> [Occurrence] {
    let discriminators = finding.discriminator == nil ? [nil] : [nil, finding.discriminator]
    return [nil, finding.subject.kind].flatMap { kind in
      discriminators.map { discriminator in
        Occurrence(
          rule: finding.rule, kind: kind, subject: finding.subject.id,
          discriminator: discriminator)
      }
    }
  }
}
