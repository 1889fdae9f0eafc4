// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing

/// Builds the tree of a template, line by line, since tags alone on a line take it for themselves.
struct TemplateParser {
  private let bytes: [UInt8]
  private let file: FileID
  /// The nodes that are still open, from outside to inside.
  private var open: [Int] = []
  private var isTooDeep = false
  private(set) var nodes: [TemplateNode] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter bytes: the text that the tokens point into.
  init(_ bytes: [UInt8], file: FileID) {
    self.bytes = bytes
    self.file = file
  }

  /// Parses all tokens; what is still open at the end is reported and closed there.
  mutating func parse(_ tokens: [TemplateToken]) {
    var start = 0
    while start < tokens.count, !isTooDeep {
      var end = start
      while end < tokens.count, !endsLine(tokens[end]) { end += 1 }
      end = min(end + 1, tokens.count)
      parseLine(tokens[start..<end])
      start = end
    }
    while let unclosed = open.last {
      if !isTooDeep { reportUnclosed(unclosed) }
      closeLast(at: bytes.count)
    }
  }

  /// Whether a token is the last one of its line.
  private func endsLine(_ token: TemplateToken) -> Bool {
    token.kind == .text && bytes[token.range.upperBound - 1] == Ascii.lineFeed
  }

  /// Adds the tokens of one line.
  ///
  /// On a line that its tags take for themselves, blanks and line end are not written.
  private mutating func parseLine(_ line: ArraySlice<TemplateToken>) {
    let lead = lead(of: line)
    if takesLine(line) {
      for token in line where token.kind != .text { add(token, lead: lead, isStandalone: true) }
      return
    }
    append(.lineStart, lead, line.first?.delimiters ?? .mustache)
    for (place, token) in line.enumerated() {
      if token.kind == .text {
        let range = max(token.range.lowerBound, lead.upperBound)..<token.range.upperBound
        if !range.isEmpty || place > 0 { append(.text, range, token.delimiters) }
      } else {
        let isFirst = token.range.lowerBound == lead.upperBound
        let point = token.range.lowerBound..<token.range.lowerBound
        add(token, lead: isFirst ? lead : point, isStandalone: false)
      }
    }
  }

  /// The blanks at the beginning of a line.
  private func lead(of line: ArraySlice<TemplateToken>) -> Range<Int> {
    guard let first = line.first else { return 0..<0 }
    let start = first.range.lowerBound
    guard first.kind == .text else { return start..<start }
    return start..<(bytes[first.range].firstIndex { !Ascii.isBlank($0) } ?? first.range.upperBound)
  }

  /// Whether the tags of a line stand alone on it: one tag that writes nothing itself, or several of
  /// inheritance, such as `{{<layout}}{{$main}}`.
  private func takesLine(_ line: ArraySlice<TemplateToken>) -> Bool {
    let tags = line.filter { $0.kind != .text }
    let areBlank = line.allSatisfy { $0.kind != .text || isBlank($0.range) }
    guard areBlank, let first = tags.first else { return false }
    if tags.count == 1 { return first.kind != .value && first.kind != .rawValue }
    return areOfInheritance(tags)
  }

  /// Whether a stretch holds nothing but blanks and line ends.
  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy(Ascii.isSpace)
  }

  /// Whether tags open and close only parents and blocks, and do not begin with a whole block: that
  /// is a place within a line, as `{{$title}}{{/title}}` is.
  private func areOfInheritance(_ tags: [TemplateToken]) -> Bool {
    var kinds = open.map { nodes[$0].kind }
    let outer = kinds.count
    for (place, tag) in tags.enumerated() {
      switch tag.kind {
      case .parent: kinds.append(.parent)
      case .block: kinds.append(.block)
      case .close:
        guard let kind = kinds.popLast(), kind == .parent || kind == .block else { return false }
        if place > 0, kind == .block, kinds.count == outer, tags[0].kind == .block { return false }
      default: return false
      }
    }
    return true
  }

  /// Adds one tag.
  ///
  /// - Parameter lead: the blanks before it, where it is the first of its line; else empty.
  private mutating func add(_ token: TemplateToken, lead: Range<Int>, isStandalone: Bool) {
    switch token.kind {
    case .text, .silent: break
    case .close: close(token)
    case .value: append(.value, token)
    case .rawValue: append(.rawValue, token)
    case .partial:
      append(.partial, token, lead: isStandalone ? lead : nil, isStandalone: isStandalone)
    case .section: begin(.section, token)
    case .inverted: begin(.inverted, token)
    case .parent:
      begin(.parent, token, lead: isStandalone ? lead : nil, isStandalone: isStandalone)
    case .block: begin(.block, token, lead: lead, isStandalone: isStandalone)
    }
  }

  /// Appends a node without a name: text, or the beginning of a line.
  private mutating func append(
    _ kind: TemplateNode.Kind, _ range: Range<Int>, _ delimiters: Delimiters
  ) {
    let name = TagName(text: "", isDynamic: false, range: range)
    nodes.append(
      TemplateNode(
        kind: kind, range: range, name: name, end: nodes.count + 1, delimiters: delimiters))
  }

  /// Appends the node of a tag.
  private mutating func append(
    _ kind: TemplateNode.Kind, _ token: TemplateToken, lead: Range<Int>? = nil,
    isStandalone: Bool = false
  ) {
    let point = token.range.lowerBound..<token.range.lowerBound
    nodes.append(
      TemplateNode(
        kind: kind, range: token.range, name: name(of: token, kind), end: nodes.count + 1,
        content: token.range.upperBound..<token.range.upperBound, indentation: lead ?? point,
        isStandalone: isStandalone, delimiters: token.delimiters))
  }

  /// The name of a tag; an asterisk makes the name of a partial or parent dynamic.
  private func name(of token: TemplateToken, _ kind: TemplateNode.Kind) -> TagName {
    var range = token.content
    let isDynamic =
      (kind == .partial || kind == .parent) && bytes[range].first == UInt8(ascii: "*")
    if isDynamic {
      range = range.dropFirst()
      while let first = bytes[range].first, Ascii.isBlank(first) { range = range.dropFirst() }
    }
    return TagName(text: text(range), isDynamic: isDynamic, range: range)
  }

  /// Appends the node of a tag that has a closing one, and opens it.
  private mutating func begin(
    _ kind: TemplateNode.Kind, _ token: TemplateToken, lead: Range<Int>? = nil,
    isStandalone: Bool = false
  ) {
    append(kind, token, lead: lead, isStandalone: isStandalone)
    open.append(nodes.count - 1)
    guard open.count > TemplateLimit.nesting, !isTooDeep else { return }
    isTooDeep = true
    report(
      .tooMuch, "more than \(TemplateLimit.nesting) sections and blocks are inside each other",
      token.range, help: ["move the inner ones to a partial"])
  }

  /// Closes the innermost open tag of the name.
  ///
  /// Open tags inside it lack their own closing tag and are reported.
  private mutating func close(_ token: TemplateToken) {
    let written = text(token.content).filter { $0 != " " }
    guard let match = open.lastIndex(where: { closingName(of: nodes[$0]) == written }) else {
      reportStray(token, written)
      return
    }
    while open.count > match + 1, let unclosed = open.last {
      reportUnclosed(unclosed, before: token)
      closeLast(at: token.range.lowerBound)
    }
    closeLast(at: token.range.lowerBound)
  }

  /// What must stand behind the slash of the closing tag.
  private func closingName(of node: TemplateNode) -> String {
    node.name.isDynamic ? "*\(node.name.text)" : node.name.text
  }

  /// Closes the innermost open tag; blocks then know how deep their lines go.
  private mutating func closeLast(at position: Int) {
    guard let index = open.popLast() else { return }
    nodes[index].end = nodes.count
    nodes[index].content = nodes[index].content.lowerBound..<position
    guard nodes[index].kind == .block else { return }
    if let outer = open.last, nodes[outer].kind == .parent {
      removeIndentation(of: index)
    } else if nodes[index].isStandalone, let first = firstLine(of: index) {
      nodes[index].indentation = nodes[first].range
    }
  }

  /// The node that begins the first line inside a block whose tag takes its own line.
  private func firstLine(of block: Int) -> Int? {
    let first = block + 1
    guard first < nodes[block].end, nodes[first].kind == .lineStart else { return nil }
    return first
  }

  /// Takes the indentation of the first line of an argument from all its lines, since the parent's
  /// block says how deep it goes.
  private mutating func removeIndentation(of argument: Int) {
    guard let first = firstLine(of: argument) else { return }
    let width = nodes[first].range.count
    for index in first..<nodes[argument].end {
      if nodes[index].kind == .lineStart { nodes[index].range = cut(nodes[index].range, width) }
      nodes[index].indentation = cut(nodes[index].indentation, width)
    }
  }

  /// A stretch of blanks without its first ones.
  private func cut(_ range: Range<Int>, _ width: Int) -> Range<Int> {
    range.lowerBound + min(width, range.count)..<range.upperBound
  }
}

extension TemplateParser {
  /// A stretch of the template as a string, for messages.
  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Collects an error at a stretch of this file.
  private mutating func report(
    _ problem: TemplateMistake, _ message: Wording, _ range: Range<Int>,
    notes: [Diagnostic.Note] = [], help: [Wording] = []
  ) {
    diagnostics.append(
      Diagnostic(problem, message, at: Span(file, range), notes: notes, help: help))
  }

  /// Reports an open tag without a closing one.
  ///
  /// - Parameter token: the closing tag of another one that stands where it was expected.
  private mutating func reportUnclosed(_ index: Int, before token: TemplateToken? = nil) {
    let node = nodes[index]
    let name = closingName(of: node)
    let notes = token.map {
      [Diagnostic.Note("'\(text($0.range))' stands here", at: Span(file, $0.range))]
    }
    report(
      .unclosedSection, "'\(text(node.range))' is not closed", node.range, notes: notes ?? [],
      help: ["write '{{/\(name)}}' where it ends"])
  }

  /// Reports a closing tag without an open one, and says what is open.
  private mutating func reportStray(_ token: TemplateToken, _ written: String) {
    let names = open.map { closingName(of: nodes[$0]) }
    let help: [Wording]? = names.last.map { ["the innermost open tag is '\($0)'"] }
    report(
      .strayClose, "'\(text(token.range))' closes nothing", token.range, help: help ?? [])
  }
}
