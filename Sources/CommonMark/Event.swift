// SPDX-License-Identifier: Apache-2.0

/// A step of the walk through a document: a node begins, a node ends, or a leaf is passed.
///
/// `*a* b` is: paragraph begins, emphasis begins, text, emphasis ends, text, paragraph ends. A flat
/// list of such steps needs no recursion and is freed at once.
struct Event: Sendable {
  /// What a node is.
  enum Kind: UInt8, Sendable {
    case quote, note, bulletList, orderedList, item, paragraph, heading, codeBlock, htmlBlock
    case thematicBreak, table, row, cell
    case emphasis, strong, strikethrough, link, image
    case text, code, html, softBreak, lineBreak
    /// The words after a code fence, what stands in a code block, what stands in an HTML block.
    case info, literal, markup
    /// A step that a later pass has taken away.
    case nothing
  }

  /// Whether the step goes into a node, out of it, or past one that holds no other.
  enum Edge: UInt8, Sendable {
    case begin, end, leaf
  }

  var kind: Kind
  var edge: Edge
  /// By kind: the heading's level, 1 for a tight paragraph, a cell's `CellStyle`, a row's 1 for the
  /// header, a note's `NoteKind`, an item's `TaskState`.
  var detail: UInt8 = 0
  /// By kind: a block's place in the file, a leaf's place in the document's text, an ordered
  /// list's first number, a link's index.
  var lower: UInt32 = 0
  var upper: UInt32 = 0

  /// `lower` and `upper` as indices.
  var range: Range<Int> {
    Int(lower)..<Int(upper)
  }

  /// Where a block stands or a leaf's text lies.
  mutating func set(_ range: Range<Int>) {
    lower = UInt32(truncatingIfNeeded: range.lowerBound)
    upper = UInt32(truncatingIfNeeded: range.upperBound)
  }

  /// The step into a node.
  static func begin(_ kind: Kind, _ range: Range<Int> = 0..<0, detail: UInt8 = 0) -> Event {
    var event = Event(kind: kind, edge: .begin, detail: detail)
    event.set(range)
    return event
  }

  /// The step out of a node.
  static func end(_ kind: Kind, detail: UInt8 = 0) -> Event {
    Event(kind: kind, edge: .end, detail: detail)
  }

  /// The step past a node that holds no other.
  static func leaf(_ kind: Kind, _ range: Range<Int> = 0..<0) -> Event {
    var event = Event(kind: kind, edge: .leaf)
    event.set(range)
    return event
  }
}

extension Event.Kind {
  /// Whether the node is a block that has a place in the file and holds text itself.
  var isTextBlock: Bool {
    self == .paragraph || self == .heading || self == .cell
  }

  /// Whether the node is a block with a place in the file.
  var hasPlace: Bool {
    rawValue <= Self.cell.rawValue && self != .bulletList && self != .orderedList
  }
}

/// A document on its way from libcmark's tree to the finished flat form.
struct Draft: Sendable {
  var events: [Event] = []
  /// What people wrote, one piece after the other, with escapes and entities resolved.
  var text: [UInt8] = []
  var links: [LinkRecord] = []
  /// Paragraphs and headings that hold a line which looks like the second of a table.
  var tableCandidates: [TableCandidate] = []

  /// Adds bytes to the text and says where they lie.
  mutating func append(_ bytes: some Sequence<UInt8>) -> Range<Int> {
    let lower = text.count
    text.append(contentsOf: bytes)
    return lower..<text.count
  }
}

/// A link or image as the document keeps it.
struct LinkRecord: Sendable {
  /// How a link was written.
  enum Form: UInt8, Sendable {
    /// With brackets, or between `<` and `>`.
    case marked
    /// An address without brackets.
    case bare
  }

  var form: Form
  var isImage: Bool
  /// Where the destination lies in the document's text.
  var destination: Range<UInt32>
  /// Where the title lies in the document's text; empty where there is none.
  var title: Range<UInt32>
  /// Where the whole link stands in the file.
  var place: Range<UInt32> = 0..<0
  /// Where the destination stands in the file.
  var destinationPlace: Range<UInt32> = 0..<0
}

extension Range<UInt32> {
  init(_ range: Range<Int>) {
    self =
      UInt32(truncatingIfNeeded: range.lowerBound)..<UInt32(truncatingIfNeeded: range.upperBound)
  }

  /// The same bounds as indices.
  var indices: Range<Int> {
    Int(lowerBound)..<Int(upperBound)
  }
}
