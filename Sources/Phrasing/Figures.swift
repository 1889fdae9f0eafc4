// SPDX-License-Identifier: Apache-2.0

extension Wording {
  /// Figures as wordings whose values are the numbers: `2026-05-01` is one, `{1}-{2}-{3}`.
  ///
  /// A new one begins at each number behind a unit: `1d12h` is `{1}d` and `{1}h`. One month is a
  /// phrase of its own, `1mo`, because months are told by a word that has a plural.
  static func parts(ofFigures figures: String) -> [Wording] {
    var parts: [[UInt8]] = []
    for byte in figures.utf8 {
      if let last = parts.last?.last, !(byte.isDigit && last.isSmallLetter) {
        parts[parts.count - 1].append(byte)
      } else {
        parts.append([byte])
      }
    }
    let month = Array("1mo".utf8)
    return parts.map { $0 == month ? "1mo" : Wording(numbersIn: $0) }
  }

  private init(numbersIn bytes: [UInt8]) {
    var (parts, start): ([Part], Int) = ([], 0)
    for end in bytes.indices.map({ $0 + 1 }) {
      guard end == bytes.count || bytes[end].isDigit != bytes[start].isDigit else { continue }
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      parts.append(bytes[start].isDigit ? .text(text) : .words(text))
      start = end
    }
    self.init(parts)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
