// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// A stand-in that its author has not yet replaced, such as `TBD` or `<name>`.
package struct Placeholder: Hashable, Sendable {
  /// The stand-in as written.
  package let text: String
  /// Where it stands; its paragraph, heading or cell where that cannot be told exactly.
  package let span: Span
}

extension Markdown {
  /// The placeholders below a heading: TBD, TODO, three or more x, lorem ipsum as whole words in
  /// any case, and `<name>`, which is no tag of HTML and no code.
  package func placeholders(of heading: Heading) -> [Placeholder] {
    placeholders(in: heading.events)
  }

  /// The placeholders of the whole document.
  package var placeholders: [Placeholder] {
    placeholders(in: events.indices)
  }

  /// The placeholders among some events, block by block.
  private func placeholders(in range: Range<Int>) -> [Placeholder] {
    var found: [Placeholder] = []
    var written: [UInt8] = []
    var place = body
    for event in events[range] {
      switch (event.kind, event.edge) {
      case (.paragraph, .begin), (.heading, .begin), (.cell, .begin), (.htmlBlock, .begin):
        written.removeAll(keepingCapacity: true)
        place = event.range
      case (.text, _): written += text[event.range]
      case (.code, _): written += text[event.range].map { $0 == UInt8(ascii: "<") ? 0x20 : $0 }
      case (.html, _): written += text[event.range]
      case (.softBreak, _), (.lineBreak, _): written.append(Ascii.space)
      case (.markup, _): written = tagAlone(text[event.range])
      case (.paragraph, .end), (.heading, .end), (.cell, .end), (.htmlBlock, .end):
        found += located(PlaceholderWords.find(in: written), in: place)
      default: continue
      }
    }
    return found
  }

  /// A line that is one tag: libcmark reads `<name>` on a line of its own as a block of HTML.
  private func tagAlone(_ literal: ArraySlice<UInt8>) -> [UInt8] {
    let line = trimmed(text, literal.startIndex..<literal.endIndex)
    let end = text[line].last == Ascii.lineFeed ? line.upperBound - 1 : line.upperBound
    let tag = text[line.lowerBound..<max(line.lowerBound, end)]
    return tag.contains(Ascii.lineFeed) ? [] : Array(tag)
  }

  /// The placeholders of a block with their places, looked for in the file's bytes in order.
  private func located(_ words: [String], in block: Range<Int>) -> [Placeholder] {
    var start = block.lowerBound
    return words.map { word in
      let place = source[start..<block.upperBound].firstRange(of: Array(word.utf8)[...])
      start = place?.upperBound ?? start
      return Placeholder(text: word, span: Span(file, place ?? block))
    }
  }
}

/// Recognises placeholders in a text.
enum PlaceholderWords {
  private static let beginnings = ["tbd", "todo", "xxx", "lorem"].map { Array($0.utf8) }

  /// Whether a text may hold a placeholder: its bytes rule most texts out.
  private static func mayStand(in text: [UInt8]) -> Bool {
    text.indices.contains { index in
      switch text[index] | 0x20 {
      case UInt8(ascii: "<"): true
      case UInt8(ascii: "t"), UInt8(ascii: "x"), UInt8(ascii: "l"):
        beginnings.contains { text[index...].lazy.map { $0 | 0x20 }.starts(with: $0) }
      default: false
      }
    }
  }

  /// The placeholders in the order of the text.
  static func find(in text: [UInt8]) -> [String] {
    guard mayStand(in: text) else { return [] }
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    var found: [String] = []
    var index = 0
    while index < scalars.count {
      if scalars[index] == "<", let end = bracketEnd(scalars, from: index) {
        found.append(string(scalars[index..<end]))
        index = end
      } else if isLetterOrDigit(scalars[index]) {
        let end = wordEnd(scalars, from: index)
        if let last = placeholderEnd(scalars, index..<end) {
          found.append(string(scalars[index..<last]))
        }
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Characters as a text.
  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// Where a run of letters and digits ends.
  private static func wordEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    scalars[start...].firstIndex { !isLetterOrDigit($0) } ?? scalars.count
  }

  /// Where a placeholder ends that begins with a word, `nil` where the word is none.
  private static func placeholderEnd(_ scalars: [Unicode.Scalar], _ word: Range<Int>) -> Int? {
    guard word.count >= 3, scalars[word].allSatisfy(\.isASCII) else { return nil }
    let text = string(scalars[word]).lowercased()
    if text == "tbd" || text == "todo" || text.allSatisfy({ $0 == "x" }) { return word.upperBound }
    guard text == "lorem" else { return nil }
    let next = scalars[word.upperBound...].firstIndex { !isBlank($0) } ?? scalars.count
    let end = next < scalars.count ? wordEnd(scalars, from: next) : next
    return string(scalars[next..<end]).lowercased() == "ipsum" ? end : nil
  }

  /// Where a name in angle brackets ends, `nil` where it is a tag, an address or no name.
  private static func bracketEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    let limit = min(start + 60, scalars.count)
    guard let close = scalars[start..<limit].firstIndex(of: ">"), close > start + 1,
      isLetterOrDigit(scalars[start + 1])
    else { return nil }
    let name = scalars[start + 1..<close]
    guard name.allSatisfy({ isLetterOrDigit($0) || " -_/.,'".unicodeScalars.contains($0) })
    else { return nil }
    let tag = string(name.prefix { isLetterOrDigit($0) || $0 == "-" }).lowercased()
    return HTMLElements.names.contains(tag) ? nil : close + 1
  }
}
