// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics

/// A recovery time as it was measured with all that a service stands on gone (method.md 2.3).
package struct EndToEnd: Sendable {
  package let time: RecoveryTime
  package let on: CalendarDay
  /// Where the exercise or event stands that measured it.
  package let span: Span
}

extension ProofTable {
  /// What `endToEnd(of:)` says of the time alone, without a copy of all that a proof holds.
  package func measurement(of service: Int) -> EndToEnd? {
    let proofs = all(of: service)
    for place in proofs.indices.reversed() where proofs[place].grade >= 4 {
      guard let time = proofs[place].rta else { continue }
      return EndToEnd(time: time, on: proofs[place].on, span: proofs[place].span)
    }
    return nil
  }
}
