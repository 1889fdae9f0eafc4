// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// The text that a JSON text stands for, without its quotes; its escapes must have been checked.
///
/// Half of a surrogate pair becomes U+FFFD.
func unescaped(_ written: ArraySlice<UInt8>) -> [UInt8] {
  var decoded: [UInt8] = []
  decoded.reserveCapacity(written.count)
  var index = written.startIndex
  while index < written.endIndex {
    guard written[index] == UInt8(ascii: "\\"), index + 1 < written.endIndex else {
      decoded.append(written[index])
      index += 1
      continue
    }
    if written[index + 1] == UInt8(ascii: "u") {
      let (scalar, length) = escapedScalar(in: written, at: index)
      decoded.append(contentsOf: String(scalar ?? "\u{FFFD}").utf8)
      index += length
    } else {
      decoded.append(shortEscape(written[index + 1]) ?? written[index + 1])
      index += 2
    }
  }
  return decoded
}

/// The byte that stands for a letter behind `\`, `nil` where JSON has no such escape.
func shortEscape(_ letter: UInt8) -> UInt8? {
  switch letter {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
  case UInt8(ascii: "b"): 0x08
  case UInt8(ascii: "f"): 0x0C
  case UInt8(ascii: "n"): Ascii.lineFeed
  case UInt8(ascii: "r"): Ascii.carriageReturn
  case UInt8(ascii: "t"): Ascii.tab
  default: nil
  }
}

/// The scalar of the `\u` escape at an index, with its second half if it is a surrogate pair.
///
/// The scalar is `nil` for half of a pair. The length counts the bytes from the `\`.
func escapedScalar(in bytes: ArraySlice<UInt8>, at index: Int) -> (Unicode.Scalar?, length: Int) {
  guard let first = codeUnit(in: bytes, at: index) else { return (nil, 6) }
  guard UTF16.isLeadSurrogate(first) else { return (Unicode.Scalar(first), 6) }
  guard let second = codeUnit(in: bytes, at: index + 6), UTF16.isTrailSurrogate(second) else {
    return (nil, 6)
  }
  return (UTF16.decode(UTF16.EncodedScalar([first, second])), 12)
}

/// The four hexadecimal digits of the escape `\uXXXX` at an index, `nil` where there is none.
func codeUnit(in bytes: ArraySlice<UInt8>, at index: Int) -> UInt16? {
  guard index + 6 <= bytes.endIndex, bytes[index] == UInt8(ascii: "\\"),
    bytes[index + 1] == UInt8(ascii: "u")
  else { return nil }
  var unit: UInt16 = 0
  for byte in bytes[index + 2..<index + 6] {
    guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
    unit = unit << 4 | UInt16(digit)
  }
  return unit
}
