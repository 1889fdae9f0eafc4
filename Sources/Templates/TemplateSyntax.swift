// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Phrasing

/// The marks that enclose a tag, `{{` and `}}` unless a template sets others.
package struct Delimiters: Hashable, Sendable {
  let open: [UInt8]
  let close: [UInt8]

  package static var mustache: Delimiters {
    Delimiters(open: Array("{{".utf8), close: Array("}}".utf8))
  }
}

/// What a tag names: a field, a path of fields, a template or a block.
package struct TagName: Hashable, Sendable {
  /// The name as written, without the asterisk of a dynamic name.
  package let text: String
  /// Whether a field says which template is meant: `{{>*kind}}`.
  package let isDynamic: Bool
  /// Where the name stands in the file.
  let range: Range<Int>

  /// The fields from outside to inside: `a.b` has two parts; `.` has none.
  package var parts: [String] {
    text == "."
      ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }
}

/// One piece of a parsed template; those inside it follow it in the array, up to `end`.
package struct TemplateNode: Sendable {
  /// What a piece is: literal text, or a tag by its mark.
  package enum Kind: Sendable {
    /// The beginning of a line: where indentation goes. Its range holds the line's own blanks.
    case lineStart
    /// Literal text, at most one line.
    case text
    /// `{{name}}`
    case value
    /// `{{{name}}}` or `{{&name}}`
    case rawValue
    /// `{{#name}}…{{/name}}`
    case section
    /// `{{^name}}…{{/name}}`
    case inverted
    /// `{{>name}}`
    case partial
    /// `{{<name}}…{{/name}}`
    case parent
    /// `{{$name}}…{{/name}}`
    case block
  }

  package let kind: Kind
  /// The bytes of the text, or of the whole opening tag.
  var range: Range<Int>
  package let name: TagName
  /// The index behind the last node inside.
  var end = 0
  /// The bytes between the opening and the closing tag.
  package internal(set) var content = 0..<0
  /// The blanks that go before each line of what is included here.
  package internal(set) var indentation = 0..<0
  /// Whether the tag takes its line for itself, so that the line is not written.
  package internal(set) var isStandalone = false
  /// The delimiters in force behind the tag.
  package let delimiters: Delimiters

  /// Whether it includes a part in the middle of a line.
  package var isWithinLine: Bool { kind == .partial && !isStandalone }
}

/// A parsed template: nodes in the order of the text.
package struct TemplateSyntax: Sendable {
  let file: FileID
  package let bytes: [UInt8]
  package let nodes: [TemplateNode]
  /// Errors of form. Names are checked when a page is compiled.
  let diagnostics: [Diagnostic]

  /// Parses a whole file.
  package init(_ bytes: [UInt8], file: FileID, delimiters: Delimiters = .mustache) {
    self.file = file
    if let refusal = Self.refusal(of: bytes, file: file) {
      (self.bytes, nodes, diagnostics) = ([], [], [refusal])
      return
    }
    self.bytes = bytes
    var scanner = TemplateScanner(bytes, file: file, delimiters: delimiters)
    scanner.scan()
    var parser = TemplateParser(bytes, file: file)
    parser.parse(scanner.tokens)
    nodes = parser.nodes
    diagnostics = (scanner.diagnostics + parser.diagnostics).sortedByPlace()
  }

  /// Why a file cannot be a template at all.
  private static func refusal(of bytes: [UInt8], file: FileID) -> Diagnostic? {
    if bytes.count > TemplateLimit.fileSize {
      return Diagnostic(
        TemplateMistake.tooMuch,
        "the template has \(bytes.count) bytes, more than \(TemplateLimit.fileSize)",
        at: Span(file, 0..<0), help: ["divide it into partials"])
    }
    if String(validating: bytes, as: UTF8.self) == nil {
      return Diagnostic(
        TemplateMistake.notText, "the template is not UTF-8 text", at: Span(file, 0..<0),
        help: ["save the file as UTF-8"])
    }
    return nil
  }

  /// A stretch of this file, for diagnostics.
  func span(_ range: Range<Int>) -> Span {
    Span(file, range)
  }

  /// A stretch of this file as a string.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The literal text of a node.
  ///
  /// - Parameter isWithinLine: whether the text is included within a line, which goes on behind it;
  ///   it then goes without the line end of its last line.
  package func literal(_ node: TemplateNode, isWithinLine: Bool) -> ArraySlice<UInt8> {
    let text = bytes[node.range]
    guard isWithinLine, node.range.upperBound == bytes.count, text.last == Ascii.lineFeed else {
      return text
    }
    let line = text.dropLast()
    return line.last == Ascii.carriageReturn ? line.dropLast() : line
  }

  /// The indices of the nodes directly inside a node, or of the outermost ones for `nil`.
  package func children(of parent: Int?) -> [Int] {
    var index = parent.map { $0 + 1 } ?? 0
    let end = parent.map { nodes[$0].end } ?? nodes.count
    var children: [Int] = []
    while index < end {
      children.append(index)
      index = nodes[index].end
    }
    return children
  }
}
