// SPDX-License-Identifier: Apache-2.0

/// Names that are written from right to left, in Hebrew, Arabic, Syriac, Thaana and the like, within
/// sentences that run the other way.
///
/// Without a `bdi` such a name turns the figures, commas and names beside it. Within it each word has
/// an element of its own: browsers print the words of one text in the order of the eye, so that whoever
/// copies, searches or listens to the paper as a PDF would meet the last word of a name first.
package enum RightToLeft {
  /// Whether a letter of these scripts may begin with a byte of UTF-8; most of other scripts do not.
  @inline(__always)
  package static func mayBegin(with byte: UInt8) -> Bool {
    byte >= 0xD6 && (byte <= 0xE0 || byte == 0xEF || byte == 0xF0)
  }

  /// Writes a text for content, each name from right to left in a `bdi`.
  ///
  ///     by נועה לוי, 3 of 4  // by <bdi><span>נועה</span> <span>לוי</span></bdi>, 3 of 4
  ///
  /// - Parameter escape: writes a part of the text, without any markup.
  package static func isolate(
    _ text: String, to output: inout [UInt8], escape: (Substring, inout [UInt8]) -> Void
  ) {
    var rest = text[...]
    while let start = rest.unicodeScalars.firstIndex(where: isLetter) {
      escape(rest[..<start], &output)
      let name = rest[start..<end(ofNameAtStartOf: rest[start...])]
      output.append(contentsOf: "<bdi>".utf8)
      appendWords(of: name, to: &output, escape: escape)
      output.append(contentsOf: "</bdi>".utf8)
      rest = rest[name.endIndex...]
    }
    escape(rest, &output)
  }

  /// Writes the words of a name, each in an element if there are several.
  private static func appendWords(
    of name: Substring, to output: inout [UInt8], escape: (Substring, inout [UInt8]) -> Void
  ) {
    let words = name.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count > 1 else { return escape(name, &output) }
    for (index, word) in words.enumerated() {
      if index > 0 { output.append(0x20) }
      output.append(contentsOf: "<span>".utf8)
      escape(word, &output)
      output.append(contentsOf: "</span>".utf8)
    }
  }

  /// Where a name ends: behind its last letter, or behind a number that ends the text too.
  private static func end(ofNameAtStartOf text: Substring) -> String.Index {
    let scalars = text.unicodeScalars
    var end = text.startIndex
    for index in scalars.indices {
      if isLetter(scalars[index]) {
        end = scalars.index(after: index)
      } else if !isWithinName(scalars[index]) {
        return end
      }
    }
    let isNumbered = scalars.last.map { ("0"..."9").contains($0) } ?? false
    return isNumbered ? text.endIndex : end
  }

  /// Whether a character belongs to the scripts that run from right to left, as their blocks have it
  /// (The Unicode Standard, Roadmaps; Unicode Standard Annex 9, 3.2).
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  /// Whether a name goes on behind a character, where another letter follows: over blanks, digits,
  /// hyphens, full stops, quotes and the joiners of Persian, not over commas and brackets.
  private static func isWithinName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{A0}", "0"..."9", "-", ".", "'", "\"", "’", "\u{200C}"..."\u{200F}", "‐", "‑": true
    default: false
    }
  }
}
