// SPDX-License-Identifier: Apache-2.0

/// Tildes after a backslash, which strike nothing.
///
/// libcmark resolves `\~` to `~` and joins it with the text around, so that it can no longer be
/// told from a mark. Such pairs therefore pass through libcmark as U+0080, a control character that
/// takes as many bytes and stands in no text; afterwards each is a tilde again, or the pair within
/// code.
enum EscapedTildes {
  /// U+0080 in UTF-8.
  static var stand: (UInt8, UInt8) { (0xC2, 0x80) }
  private static var backslash: UInt8 { UInt8(ascii: "\\") }

  /// The bytes with each escaped tilde replaced, or `nil` where there is none to replace.
  static func replaced(in bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
    guard bytes[range].contains(Strikethrough.tilde) else { return nil }
    var result: [UInt8]?
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      if bytes[index] == stand.0, bytes[index + 1] == stand.1 { return nil }
      if bytes[index] == backslash {
        if bytes[index + 1] == Strikethrough.tilde {
          result = result ?? bytes
          result?[index] = stand.0
          result?[index + 1] = stand.1
        }
        index += 1
      }
      index += 1
    }
    return result
  }

  /// Turns code and raw HTML back into what was written, and the rest into tildes.
  static func restore(_ draft: inout Draft) {
    for (index, event) in draft.events.enumerated() where event.edge == .leaf {
      switch event.kind {
      case .code, .html, .literal, .markup: restorePairs(in: &draft.text, event.range)
      case .text, .info: draft.events[index].set(withTildes(event.range, in: &draft.text))
      default: continue
      }
    }
    for index in draft.links.indices {
      let link = draft.links[index]
      draft.links[index].destination = Range(withTildes(link.destination.indices, in: &draft.text))
      draft.links[index].title = Range(withTildes(link.title.indices, in: &draft.text))
    }
  }

  /// Writes the pair again where it stood for code or HTML.
  private static func restorePairs(in text: inout [UInt8], _ range: Range<Int>) {
    for index in range.dropLast() where isStand(text, at: index) {
      text[index] = backslash
      text[index + 1] = Strikethrough.tilde
    }
  }

  /// Closes the gaps that two bytes leave where a tilde needs one.
  private static func withTildes(_ range: Range<Int>, in text: inout [UInt8]) -> Range<Int> {
    var end = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let isPair = index + 1 < range.upperBound && isStand(text, at: index)
      text[end] = isPair ? Strikethrough.tilde : text[index]
      index += isPair ? 2 : 1
      end += 1
    }
    return range.lowerBound..<end
  }

  /// Whether a stand-in begins at an index.
  private static func isStand(_ text: [UInt8], at index: Int) -> Bool {
    text[index] == stand.0 && text[index + 1] == stand.1
  }
}
