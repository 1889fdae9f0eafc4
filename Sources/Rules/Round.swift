// SPDX-License-Identifier: Apache-2.0

import Continuity

/// One way through the subjects of a kind, with the question for each.
///
/// Rounds through one kind are gone together, some hundred subjects at a time, so that the work of
/// one large kind is shared between the workers.
struct Round: Sendable {
  /// Whom it goes through; what a rule goes through in one go counts as the programme.
  let kind: RecordKind
  /// How many subjects there are.
  let count: Int
  /// Puts the question to the subjects at some places below `count`, and tells the judge.
  let ask: @Sendable (Check, _ places: Range<Int>, inout Judge) -> Void

  init(
    _ kind: RecordKind, count: Int,
    ask: @escaping @Sendable (Check, Range<Int>, inout Judge) -> Void
  ) {
    self.kind = kind
    self.count = count
    self.ask = ask
  }
}
