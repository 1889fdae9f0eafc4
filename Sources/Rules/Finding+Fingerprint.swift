// SPDX-License-Identifier: Apache-2.0

import Continuity
package import Diagnostics

extension Finding.Identity {
  /// The hash whose 32 hexadecimal digits tell findings apart in baselines and in tools that compare
  /// runs.
  ///
  /// That of rule, kind, id and discriminator; an absent discriminator counts as an empty one.
  package var hash: StableHash {
    StableHash().and(rule).and(subject.kind.singular).and(subject.id).and(discriminator ?? "")
  }
}

extension Finding {
  /// The identity as 32 hexadecimal digits.
  package var fingerprint: String { identity.hash.hexadecimal }
}
