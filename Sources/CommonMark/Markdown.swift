// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Phrasing

/// A Markdown document once read: a flat list of events with places in the file.
///
/// Reading never fails. Input over a limit becomes one block that shows it as it was typed, and a
/// diagnostic. All spans count from the beginning of the file, front matter included.
package struct Markdown: Sendable {
  package let file: FileID
  /// Where the Markdown stands in the file, without front matter and byte-order mark.
  package let body: Range<Int>
  /// What was over a limit: `MD-001` size, `MD-002` nesting, `MD-003` marks, `MD-004` a table.
  package private(set) var diagnostics: [Diagnostic] = []

  /// The file's bytes.
  let source: [UInt8]
  let events: EventList
  let text: [UInt8]
  let linkRecords: [LinkRecord]
  let headingRecords: [HeadingRecord]

  /// Reads a document.
  ///
  /// - Parameter bytes: the whole file.
  /// - Parameter body: the part behind the front matter; `nil` means all of it.
  package init(
    _ bytes: [UInt8], file: FileID, body: Range<Int>? = nil, reading: Reading = Reading()
  ) {
    self.file = file
    source = bytes
    self.body = Self.withoutMark(bytes, (body ?? bytes.indices).clamped(to: bytes.indices))
    let lines = SourceLines(bytes, body: self.body)
    var parse = DocumentParse(lines: lines, file: file, reading: reading)
    var draft = parse.run()
    diagnostics = parse.diagnostics
    headingRecords = DocumentIndex.complete(&draft, source: bytes)
    events = EventList(draft.events)
    text = Self.withoutSpareRoom(draft.text)
    linkRecords = Self.withoutSpareRoom(draft.links)
  }

  /// Reads the file's Markdown behind its front matter.
  package init(
    _ source: SourceFile, file: FileID, body: Range<Int>? = nil, reading: Reading = Reading()
  ) {
    self.init(source.bytes, file: file, body: body, reading: reading)
  }

  /// A copy that takes no more memory than it needs: ten thousand documents are kept at once.
  private static func withoutSpareRoom<Element>(_ elements: [Element]) -> [Element] {
    var copy: [Element] = []
    copy.reserveCapacity(elements.count)
    copy.append(contentsOf: elements)
    return copy
  }

  /// The body without a byte-order mark, which is no part of the text.
  private static func withoutMark(_ bytes: [UInt8], _ body: Range<Int>) -> Range<Int> {
    let mark = Ascii.byteOrderMark
    return body.lowerBound == 0 && bytes[body].starts(with: mark)
      ? mark.count..<body.upperBound : body
  }
}

/// The way from bytes to a draft, with the diagnostics met on it.
struct DocumentParse {
  private let lines: SourceLines
  private let file: FileID
  private let reading: Reading
  private(set) var diagnostics: [Diagnostic] = []

  init(lines: SourceLines, file: FileID, reading: Reading) {
    self.lines = lines
    self.file = file
    self.reading = reading
  }

  /// The draft of the whole document, or of its text as typed where a limit is passed.
  mutating func run() -> Draft {
    if let hostile = HostileInput.find(in: lines, limits: reading.limits) {
      return asTyped(because: hostile.finding, at: hostile.range)
    }
    let isValid = (try? UTF8Span(validating: lines.bytes.span)) != nil
    let escaped =
      reading.extensions.contains(.strikethrough)
      ? EscapedTildes.replaced(in: lines.bytes, lines.body) : nil
    var draft = Draft()
    let isCopied =
      parse(escaped ?? lines.bytes, lines.body, isValid: isValid, into: &draft)
      && readTables(in: &draft, source: escaped, isValid: isValid)
    guard isCopied else { return asTyped(because: .depth, at: lines.body.prefix(1)) }
    InlineExtensions.apply(reading.extensions, to: &draft)
    if escaped != nil { EscapedTildes.restore(&draft) }
    MarkedBlocks.apply(reading.extensions, to: &draft, source: lines.bytes)
    return draft
  }

  /// Parses the body; `false` where it nests too deep.
  private func parse(
    _ bytes: [UInt8], _ body: Range<Int>, isValid: Bool, into draft: inout Draft
  ) -> Bool {
    guard let tree = CMarkTree(bytes, in: body, isValid: isValid) else { return false }
    draft.text.reserveCapacity(body.count + body.count / 8)
    draft.events.reserveCapacity(body.count / 8)
    let readsTables = reading.extensions.contains(.tables) && !lines.delimiterLines.isEmpty
    return tree.copy(
      into: &draft, depth: reading.limits.depth, place: lines.range(of:),
      isCandidate: { readsTables && lines.mayHoldTable($0) })
  }

  /// Replaces the paragraphs that are tables; `false` where a cell nests too deep.
  private mutating func readTables(
    in draft: inout Draft, source: [UInt8]?, isValid: Bool
  ) -> Bool {
    guard !draft.tableCandidates.isEmpty else { return true }
    let plan = TablePlan(
      draft, lines: source.map { SourceLines($0, body: lines.body) } ?? lines,
      cellLimit: reading.limits.cells)
    diagnostics += plan.refused.map { tooLarge(at: $0) }
    guard !plan.pieces.isEmpty,
      let tree = CMarkTree(plan.source, in: plan.source.indices, isValid: isValid)
    else { return true }
    let events = draft.events
    draft.events = []
    let isCopied = tree.copy(
      into: &draft, depth: reading.limits.depth,
      place: { $0.firstLine..<$0.firstLine }, isCandidate: { _ in false })
    draft.events = TableSplice.events(events, with: plan, parsed: draft.events)
    return isCopied
  }

  /// The whole body as one block of code, so that nothing is lost.
  private mutating func asTyped(
    because finding: HostileInput.Finding, at range: Range<Int>
  ) -> Draft {
    diagnostics.append(diagnostic(finding, at: range))
    var draft = Draft()
    let text = String(decoding: lines.bytes[lines.body], as: UTF8.self)
    let literal = draft.append(text.utf8)
    draft.events = [
      .begin(.codeBlock, lines.body), .leaf(.literal, literal), .end(.codeBlock),
    ]
    return draft
  }
}

extension DocumentParse {
  /// What is said of a limit that the document is over, and the way out.
  private func diagnostic(_ finding: HostileInput.Finding, at range: Range<Int>) -> Diagnostic {
    let limits = reading.limits
    let (mistake, message, help): (MarkdownMistake, Wording, Wording) =
      switch finding {
      case .size:
        (
          .size, "this file has \(lines.body.count) bytes of Markdown, over \(limits.size)",
          "split it into several pages"
        )
      case .depth:
        (
          .depth, "quotes, lists or emphasis lie more than \(limits.depth) levels deep",
          "take away some of the levels"
        )
      case .marks:
        (
          .marks, "more than \(limits.marks) brackets, stars and the like in one paragraph",
          "put blank lines between paragraphs, or the text into a code block"
        )
      case .images:
        (
          .marks, "more than \(limits.images) images begin in one paragraph",
          "put blank lines between paragraphs, or the text into a code block"
        )
      }
    return Diagnostic(
      mistake, "\(message); it is shown as it was typed", at: Span(file, range),
      help: [help])
  }

  /// What is said of a table with too many cells.
  private func tooLarge(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      MarkdownMistake.cells,
      "this table has more than \(reading.limits.cells) cells; it is shown as it was typed",
      at: Span(file, range), help: ["split it into several tables"])
  }
}
