// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics

extension Finding.Identity {
  /// The identity as 32 hexadecimal digits, for baselines and tools that compare runs.
  ///
  /// The `StableHash` of rule, kind, id and discriminator; an absent discriminator counts as an
  /// empty one.
  package var fingerprint: String {
    StableHash(of: rule, subject.kind.singular, subject.id, discriminator ?? "").hexadecimal
  }
}

extension Finding {
  /// The identity as 32 hexadecimal digits.
  package var fingerprint: String { identity.fingerprint }
}
