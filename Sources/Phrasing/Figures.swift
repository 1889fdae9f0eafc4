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
    var values: [Value] = []
    var start: Int?
    for (index, byte) in bytes.enumerated() where byte.isDigit {
      let first = start ?? index
      start = first
      guard index + 1 == bytes.count || !bytes[index + 1].isDigit else { continue }
      values.append(Value(range: first..<index + 1, kind: .text))
      start = nil
    }
    self.init(english: String(decoding: bytes, as: UTF8.self), values: values)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
