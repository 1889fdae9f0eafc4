// SPDX-License-Identifier: Apache-2.0

import Continuity

extension Stated {
  /// Whether a list is absent or empty, and so says nothing; one that could not be read may.
  func saysNothing<Element>() -> Bool where Value == [Element] {
    switch self {
    case .absent: true
    case .malformed: false
    case .stated(let elements, _): elements.isEmpty
    }
  }

  /// Whether something stands there that could not be read; that was reported then.
  var isMalformed: Bool {
    if case .malformed = self { true } else { false }
  }
}
