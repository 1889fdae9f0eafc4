// SPDX-License-Identifier: Apache-2.0

import Diagnostics

extension String {
  /// Whether another text is part of it, letter by letter; of ASCII, as most names are, each byte is
  /// a letter.
  func mentions(_ name: String) -> Bool {
    guard !holds({ $0.notASCII }), !name.holds({ $0.notASCII }) else { return contains(name) }
    return withLentUTF8 { bytes in
      name.withLentUTF8 { sought in
        guard sought.count <= bytes.count else { return false }
        return (0...bytes.count - sought.count).contains { start in
          sought.indices.allSatisfy { bytes[start + $0] == sought[$0] }
        }
      }
    }
  }
}
