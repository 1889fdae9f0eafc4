// SPDX-License-Identifier: Apache-2.0

/// How wide text is likely to be, since a drawing is made without knowing the reader's fonts.
///
/// Reckoned for a wide sans serif at 12 units, so that what fits here fits on most screens.
extension String {
  /// The likely width in units.
  var likelyWidth: Int {
    unicodeScalars.reduce(0) { $0 + $1.likelyTenths } / 10
  }

  /// The text where it fits a width, else its beginning and `…`.
  func fitted(to width: Int) -> String {
    guard utf8.count * 12 > width, likelyWidth > width else { return self }
    var room = width * 10 - 110
    let kept = unicodeScalars.prefix { scalar in
      room -= scalar.likelyTenths
      return room >= 0
    }
    var words = String(String.UnicodeScalarView(kept))
    while words.last == " " { words.removeLast() }
    return words + "…"
  }

  /// The text on at most two lines; the second one is shortened where it must be.
  func fittedOnTwoLines(of width: Int) -> (first: String, second: String?) {
    guard utf8.count * 12 > width, likelyWidth > width else { return (self, nil) }
    var used = 0
    var end: String.Index?
    for index in unicodeScalars.indices {
      if unicodeScalars[index] == " " { end = index }
      used += unicodeScalars[index].likelyTenths
      if used > width * 10 { break }
    }
    guard let end else { return (fitted(to: width), nil) }
    return (String(self[..<end]), String(self[index(after: end)...]).fitted(to: width))
  }
}

extension Unicode.Scalar {
  /// The likely width in tenths of a unit.
  fileprivate var likelyTenths: Int {
    switch value {
    case 0x69, 0x6A, 0x6C, 0x20, 0x27, 0x2C, 0x2E, 0x3A, 0xA0: 38
    case 0x49, 0x66, 0x72, 0x74, 0x28, 0x29, 0x2D: 50
    case 0x4D, 0x57, 0x6D, 0x77, 0x25, 0x26, 0x40: 114
    case 0x41...0x5A: 84
    case ..<0x300: 74
    case 0x300..<0x370: 0
    case ..<0x1100: 84
    default: 124
    }
  }
}
