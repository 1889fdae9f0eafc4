// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// What a reader sees of a stretch of events: text, code spans and cells, without markup.
///
/// Blocks and rows are apart by a line feed, cells by a tab, broken lines by a blank. Code blocks,
/// raw HTML, link targets and the texts that stand for images are left out.
struct VisibleText {
  private var bytes: [UInt8] = []
  private var imageDepth = 0
  private let showsImages: Bool

  /// The visible text as a string.
  static func string(
    of events: some Sequence<Event>, in text: [UInt8], showsImages: Bool = false
  ) -> String {
    String(decoding: Self.bytes(of: events, in: text, showsImages: showsImages), as: UTF8.self)
  }

  /// The visible text as UTF-8, without separators at its end.
  static func bytes(
    of events: some Sequence<Event>, in text: [UInt8], showsImages: Bool = false
  ) -> [UInt8] {
    var visible = VisibleText(showsImages: showsImages)
    for event in events { visible.add(event, text) }
    while visible.bytes.last.map({ $0 <= Ascii.space }) == true { visible.bytes.removeLast() }
    return visible.bytes
  }

  private init(showsImages: Bool) {
    self.showsImages = showsImages
  }

  /// Adds what a reader sees of one event.
  private mutating func add(_ event: Event, _ text: [UInt8]) {
    switch (event.kind, event.edge) {
    case (.image, .begin): imageDepth += 1
    case (.image, .end): imageDepth -= 1
    case (_, .leaf) where imageDepth > 0 && !showsImages: return
    case (.text, _), (.code, _): bytes.append(contentsOf: text[event.range])
    case (.softBreak, _), (.lineBreak, _): separate(by: Ascii.space)
    case (.html, _) where Self.isBreak(text[event.range]): separate(by: Ascii.space)
    case (.cell, .end): separate(by: Ascii.tab)
    case (.paragraph, .end), (.heading, .end), (.row, .end): separate(by: Ascii.lineFeed)
    default: return
    }
  }

  /// Whether a tag breaks the line.
  private static func isBreak(_ html: ArraySlice<UInt8>) -> Bool {
    html.starts(with: "<br".utf8)
  }

  /// One separator at most; a stronger one takes the place of a weaker.
  private mutating func separate(by separator: UInt8) {
    guard let last = bytes.last else { return }
    if last == Ascii.lineFeed { return }
    if last <= Ascii.space { bytes.removeLast() }
    bytes.append(separator)
  }
}

/// How many words a text has: runs of non-blank characters with a letter or digit (format.md).
func wordCount(of text: [UInt8]) -> Int {
  let isASCII = !text.span.bytes.holds { $0.notASCII }
  return isASCII
    ? wordCount(of: text.lazy.map { Unicode.Scalar($0) })
    : wordCount(of: String(decoding: text, as: UTF8.self).unicodeScalars)
}

private func wordCount(of text: some Sequence<Unicode.Scalar>) -> Int {
  var count = 0
  var isCounted = false
  for scalar in text {
    if isBlank(scalar) {
      isCounted = false
    } else if !isCounted, isLetterOrDigit(scalar) {
      isCounted = true
      count += 1
    }
  }
  return count
}

/// Whether a character parts words.
func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
}

/// Whether a character makes a run of characters a word.
func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  guard !scalar.isASCII else {
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    return Ascii.isLetter(byte) || Ascii.isDigit(byte)
  }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}
