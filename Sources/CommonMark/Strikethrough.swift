// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// Finds `~struck~` and `~~struck~~` in the text of a document (GFM 6.5).
///
/// Two runs of one or two tildes of equal length match when they stand in the same node, the first
/// may open and the second may close, by CommonMark's rules of flanking for `*`.
struct Strikethrough {
  /// A run of tildes that is a mark, in the text of the document.
  struct Mark: Equatable {
    /// The index of the text's event.
    let event: Int
    let range: Range<Int>
    let opens: Bool
  }

  /// A run that may open, and how deep its node lies.
  private struct Opener {
    let event: Int
    let range: Range<Int>
    let depth: Int
  }

  private var marks: [Mark] = []
  private var openers: [Opener] = []
  private var depth = 0

  /// The marks in the order of the events; cells lie elsewhere in the text than in the document.
  static func marks(in draft: Draft) -> [Mark] {
    guard draft.text.contains(tilde) else { return [] }
    var search = Strikethrough()
    for (index, event) in draft.events.enumerated() {
      switch event.edge {
      case .begin: search.depth += 1
      case .end: search.leave()
      case .leaf where event.kind == .text: search.scan(index, in: draft)
      case .leaf: continue
      }
    }
    return search.marks.sorted {
      ($0.event, $0.range.lowerBound) < ($1.event, $1.range.lowerBound)
    }
  }

  /// The mark itself.
  static var tilde: UInt8 { UInt8(ascii: "~") }

  /// Leaves a node; what was opened in it stays text.
  private mutating func leave() {
    while let last = openers.last, last.depth >= depth { openers.removeLast() }
    depth -= 1
  }

  /// Considers each run of one or two tildes in a text; longer ones are text.
  private mutating func scan(_ event: Int, in draft: Draft) {
    let text = draft.events[event].range
    var index = text.lowerBound
    while index < text.upperBound {
      guard draft.text[index] == Self.tilde else {
        index += 1
        continue
      }
      var end = index
      while end < text.upperBound, draft.text[end] == Self.tilde { end += 1 }
      if end - index <= 2 { consider(index..<end, of: event, in: draft) }
      index = end
    }
  }

  /// Closes an opener with a run, or keeps the run as an opener, or leaves it as text.
  private mutating func consider(_ run: Range<Int>, of event: Int, in draft: Draft) {
    let text = draft.events[event].range
    let before =
      run.lowerBound > text.lowerBound
      ? Neighbour(before: run.lowerBound, in: draft.text)
      : Neighbour(of: event > 0 ? draft.events[event - 1] : nil)
    let after =
      run.upperBound < text.upperBound
      ? Neighbour(at: run.upperBound, in: draft.text)
      : Neighbour(of: event + 1 < draft.events.count ? draft.events[event + 1] : nil)
    let canOpen = after != .blank && (after != .punctuation || before != .letter)
    let canClose = before != .blank && (before != .punctuation || after != .letter)
    if canClose, let opener = openers.last, opener.depth == depth {
      openers.removeLast()
      guard opener.range.count == run.count else { return }
      marks.append(Mark(event: opener.event, range: opener.range, opens: true))
      marks.append(Mark(event: event, range: run, opens: false))
    } else if canOpen {
      openers.append(Opener(event: event, range: run, depth: depth))
    }
  }
}

/// What stands beside a run of tildes, as far as flanking asks.
private enum Neighbour {
  case blank, punctuation, letter

  /// Beside the run another node begins or ends: a line break, a block, or a mark such as `*`.
  init(of event: Event?) {
    switch event?.kind {
    case .emphasis, .strong, .link, .image, .code, .html: self = .punctuation
    default: self = .blank
    }
  }

  /// The character that ends before an index.
  init(before index: Int, in text: [UInt8]) {
    var start = index - 1
    while start > 0, Ascii.isContinuation(text[start]) { start -= 1 }
    self.init(at: start, in: text)
  }

  /// The character that begins at an index.
  init(at index: Int, in text: [UInt8]) {
    let byte = text[index]
    guard byte >= 0x80 else {
      let isWord = Ascii.isLetter(byte) || Ascii.isDigit(byte)
      self = byte <= Ascii.space ? .blank : isWord ? .letter : .punctuation
      return
    }
    let scalar = String(decoding: text[index..<min(index + 4, text.count)], as: UTF8.self)
      .unicodeScalars.first
    switch scalar?.properties.generalCategory {
    case .spaceSeparator: self = .blank
    case .control, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      self = .punctuation
    default: self = .letter
    }
  }
}
