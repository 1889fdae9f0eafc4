// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Check {
  /// Splits what a rule says of several parts of a service at once by the waivers in force.
  ///
  /// One cause is one finding, which names all parts and has no discriminator; a waiver without one
  /// covers it. A waiver whose discriminator names a part covers that part only: the part leaves
  /// the common finding and becomes one of its own.
  ///
  /// - Parameters:
  ///   - parts: what fails, in the order in which it is named.
  ///   - name: what a discriminator says for a part.
  func split<Part>(
    _ parts: [Part], ofService position: Int, by rule: String, name: (Part) -> String
  ) -> (together: [Part], alone: [Part]) {
    guard waivers.names(rule) else { return (parts, []) }
    let subject = RecordReference(.services, portfolio.id(of: position).text)
    let column = columns.column(ofService: position)
    guard !isWaived(rule, subject, nil, column) else { return (parts, []) }
    var (together, alone): ([Part], [Part]) = ([], [])
    // No closure asks, for it would take a copy of the whole `Check`.
    for part in parts {
      if isWaived(rule, subject, name(part), column) {
        alone.append(part)
      } else {
        together.append(part)
      }
    }
    return (together, alone)
  }

  private func isWaived(
    _ rule: String, _ subject: RecordReference, _ discriminator: String?, _ column: Int
  ) -> Bool {
    waivers.waiver(of: rule, subject: subject, discriminator: discriminator, tier: column) != nil
  }
}
