// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// A text on one line without blanks at its ends, as OSCAL wants its strings; a dash for nothing.
func oscalLine(_ text: String) -> String {
  guard !isOSCALLine(text) else { return text }
  let words = text.split { $0.isWhitespace || $0.isNewline }
  return words.isEmpty ? "–" : words.joined(separator: " ")
}

/// Whether a text of ASCII only is on one line as it stands: the common case, told byte by byte.
private func isOSCALLine(_ text: String) -> Bool {
  var last = Ascii.space
  for byte in text.utf8 {
    guard byte > Ascii.space || (byte == Ascii.space && last != Ascii.space), byte < 0x80 else {
      return false
    }
    last = byte
  }
  return last != Ascii.space
}

/// A name as an OSCAL token: `DORA 5(2)(c)` is `dora-5-2-c`.
func oscalToken(_ name: String) -> String {
  let parts = name.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == ".") }
  let joined = parts.joined(separator: "-")
  return joined.first?.isLetter == true ? joined : "_\(joined)"
}
