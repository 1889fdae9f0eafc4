// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// A path or fragment as it stands in an address: all but letters, digits and `/-._~` is encoded
/// (RFC 3986, 2.3).
///
///     percentEncoded("assets/a b.png")  // assets/a%20b.png
package func percentEncoded(_ text: String) -> String {
  let isPlain = text.withLentUTF8 { bytes in bytes.allSatisfy { standsInPath($0) } }
  guard !isPlain else { return text }
  var encoded: [UInt8] = []
  for byte in text.utf8 {
    if standsInPath(byte) {
      encoded.append(byte)
    } else {
      encoded += [UInt8(ascii: "%"), hexadecimalDigit(byte >> 4), hexadecimalDigit(byte & 0xF)]
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}

/// A text with `%20` and the like read; one that is no UTF-8 then stays as written.
package func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  var decoded: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), let value = hexadecimalByte(rest.prefix(2)) {
      decoded.append(value)
      rest = rest.dropFirst(2)
    } else {
      decoded.append(byte)
    }
  }
  return String(validating: decoded, as: UTF8.self) ?? text
}

/// Whether a byte stands for itself in a path.
private func standsInPath(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
    UInt8(ascii: "~"):
    true
  default: isLetterOrDigit(byte)
  }
}

/// Whether a byte is a letter or digit of ASCII.
func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): true
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
  default: false
  }
}

/// A digit of a percent-encoded byte, in upper case.
package func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

/// The byte that two hexadecimal digits spell, `nil` for anything else; signs are no digits.
package func hexadecimalByte(_ digits: ArraySlice<UInt8>) -> UInt8? {
  guard digits.count == 2, digits.allSatisfy(isLetterOrDigit) else { return nil }
  return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
}
