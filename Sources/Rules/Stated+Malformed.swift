// SPDX-License-Identifier: Apache-2.0

import Continuity

extension Stated {
  /// Whether something stands there that could not be read; that was reported then.
  var isMalformed: Bool {
    if case .malformed = self { true } else { false }
  }
}
