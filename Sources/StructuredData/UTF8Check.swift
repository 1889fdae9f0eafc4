// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Phrasing

/// Where bytes first stop being UTF-8, `nil` where all of them are (Unicode 16, table 3-7).
///
/// The range holds the bytes that begin like a character and do not go on like one, at least one.
func firstInvalidUTF8(in bytes: [UInt8], from start: Int = 0) -> Range<Int>? {
  let span = bytes.span
  var index = start
  while index < span.count {
    if index + 8 <= span.count, EightBytes(span.bytes, at: index).notASCII == 0 {
      index += 8
      continue
    }
    if span[index] < 0x80 {
      index += 1
      continue
    }
    let length = characterLength(in: bytes, at: index)
    guard length > 0 else { return index..<index + 1 }
    index += length
  }
  return nil
}

/// How many bytes the character of several bytes at an index takes, 0 where there is none.
private func characterLength(in bytes: [UInt8], at index: Int) -> Int {
  let (length, second) = sequenceRule(for: bytes[index])
  guard length > 0, index + length <= bytes.count, second.contains(bytes[index + 1]) else {
    return 0
  }
  var next = index + 2
  while next < index + length {
    guard Ascii.isContinuation(bytes[next]) else { return 0 }
    next += 1
  }
  return length
}

/// How long a sequence is that begins with a byte, and which bytes may come second.
private func sequenceRule(for lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>) {
  switch lead {
  case 0xC2...0xDF: (2, 0x80...0xBF)
  case 0xE0: (3, 0xA0...0xBF)
  case 0xED: (3, 0x80...0x9F)
  case 0xE1...0xEF: (3, 0x80...0xBF)
  case 0xF0: (4, 0x90...0xBF)
  case 0xF1...0xF3: (4, 0x80...0xBF)
  case 0xF4: (4, 0x80...0x8F)
  default: (0, 0...0)
  }
}

/// What is wrong with the text of a file from a byte on, where that is not UTF-8.
///
/// - Parameter mistake: that of the notation that the text is written in.
package func encodingMistake(
  in source: SourceFile, file: FileID, from start: Int = 0, as mistake: some Mistake
) -> Diagnostic? {
  guard let invalid = firstInvalidUTF8(in: source.bytes, from: start) else { return nil }
  return Diagnostic(
    mistake, "the file is not UTF-8 from here on", at: Span(file, invalid),
    help: [encodingHelp(for: source.bytes)])
}

/// What to do about a file that is not UTF-8, by what it looks like.
func encodingHelp(for bytes: [UInt8]) -> Wording {
  let isWide =
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    || bytes.prefix(2).contains(0)
  return isWide
    ? "the file looks like UTF-16; save it as UTF-8" : "save the file with the encoding UTF-8"
}

/// Where the text of a file begins: behind the byte-order mark, if it has one.
func textStart(of bytes: [UInt8]) -> Int {
  bytes.starts(with: Ascii.byteOrderMark) ? Ascii.byteOrderMark.count : 0
}
