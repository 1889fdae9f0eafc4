// SPDX-License-Identifier: Apache-2.0

import Diagnostics
package import HTML

extension Markdown {
  /// The document as HTML.
  package func html(_ rendering: Rendering) -> HTMLText {
    html(events.indices, rendering)
  }

  /// What lies below a heading as HTML, the heading itself left out.
  package func html(below heading: Heading, _ rendering: Rendering) -> HTMLText {
    html(heading.events, rendering)
  }

  /// The events of a range as HTML.
  private func html(_ range: Range<Int>, _ rendering: Rendering) -> HTMLText {
    var writer = HTMLWriter(self, rendering)
    for index in range { writer.write(events[index], at: index) }
    return HTMLText(trusted: writer.output)
  }
}

/// Writes the events of a document as HTML, one after the other.
struct HTMLWriter {
  /// The document that is written.
  let document: Markdown
  /// How it is written.
  let rendering: Rendering
  /// The HTML so far.
  var output: [UInt8] = []
  /// What ends the links that are open, innermost last.
  var openLinks: [[UInt8]] = []
  /// Within how many images we are; there only text is written, into `alt`.
  var imageDepth = 0
  /// The image's end, written when the outermost one ends.
  var imageEnd: [UInt8] = []
  /// How many tables were begun, by which all but the first are called.
  var tableCount = 0
  /// Whether the current table has a row below its header.
  var hasTableBody = false
  /// What ends the current cell.
  var cellEnd: StaticString = "</td>\n"
  /// The level of the heading that was written last.
  private var level: Int

  init(_ document: Markdown, _ rendering: Rendering) {
    self.document = document
    self.rendering = rendering
    level = rendering.parentLevel ?? 6
    output.reserveCapacity(document.text.count * 2)
  }

  /// Whether the page is one of the portal.
  var isPortal: Bool {
    rendering.style == .portal
  }

  /// Writes an event, whose index tells headings and links apart.
  mutating func write(_ event: Event, at index: Int) {
    if imageDepth > 0 {
      writeInImage(event)
    } else {
      switch event.edge {
      case .begin: begin(event, at: index)
      case .end: end(event)
      case .leaf: leaf(event)
      }
    }
  }

  /// Begins a line unless one has just begun.
  mutating func freshLine() {
    if let last = output.last, last != Ascii.lineFeed { output.append(Ascii.lineFeed) }
  }

  /// Writes a tag on a line of its own.
  private mutating func line(_ html: StaticString) {
    freshLine()
    output.append(html: html)
  }

  /// Writes the opening tag of a node.
  private mutating func begin(_ event: Event, at index: Int) {
    switch event.kind {
    case .quote: line("<blockquote>\n")
    case .note: beginNote(event)
    case .bulletList: line("<ul>\n")
    case .orderedList: beginList(from: Int(event.lower))
    case .item: beginItem(event)
    case .paragraph where event.detail == 0: line("<p>")
    case .heading: beginHeading(event, at: index)
    case .thematicBreak: line("<hr />\n")
    case .codeBlock: beginCode(at: index)
    case .htmlBlock: freshLine()
    case .table, .row, .cell: beginTablePart(event, at: index)
    case .emphasis: output.append(html: "<em>")
    case .strong: output.append(html: "<strong>")
    case .strikethrough: output.append(html: "<del>")
    case .link: beginLink(document.link(at: index))
    case .image: beginImage(document.link(at: index))
    default: return
    }
  }

  /// Writes the closing tag of a node.
  private mutating func end(_ event: Event) {
    switch event.kind {
    case .quote: line("</blockquote>\n")
    case .note: line("</div>\n")
    case .bulletList: output.append(html: "</ul>\n")
    case .orderedList: output.append(html: "</ol>\n")
    case .item: output.append(html: "</li>\n")
    case .paragraph where event.detail == 0: output.append(html: "</p>\n")
    case .heading: endHeading()
    case .codeBlock: output.append(html: "</code></pre>\n")
    case .htmlBlock: freshLine()
    case .table, .row, .cell: endTablePart(event)
    case .emphasis: output.append(html: "</em>")
    case .strong: output.append(html: "</strong>")
    case .strikethrough: output.append(html: "</del>")
    case .link: output.append(contentsOf: openLinks.popLast() ?? [])
    default: return
    }
  }

  /// Writes text; in a portal, names from right to left stand in an element.
  private mutating func writeText(_ range: Range<Int>) {
    let isASCII = !document.text.span.bytes.extracting(range).holds { $0.notASCII }
    guard isPortal, !isASCII else { return output.append(escaping: document.text, range) }
    let text = document.text[range]
    guard text.contains(where: { RightToLeft.mayBegin(with: $0) }) else {
      return output.append(escaping: document.text, range)
    }
    RightToLeft.isolate(String(decoding: text, as: UTF8.self), to: &output) {
      $1.append(escaping: String($0))
    }
  }

  /// Writes a node that holds no other.
  private mutating func leaf(_ event: Event) {
    switch event.kind {
    case .text: writeText(event.range)
    case .code:
      output.append(html: "<code>")
      output.append(escaping: document.text, event.range)
      output.append(html: "</code>")
    case .html: writeRaw(document.text[event.range], isBlock: false)
    case .softBreak: output.append(Ascii.lineFeed)
    case .lineBreak: output.append(html: "<br />\n")
    case .info: writeLanguage(event.range)
    case .literal: writeCode(event.range)
    case .markup: writeRaw(document.text[event.range], isBlock: true)
    default: return
    }
  }
}

extension HTMLWriter {
  /// Begins an ordered list; one that begins at 1 does not say so.
  private mutating func beginList(from start: Int) {
    freshLine()
    guard start != 1 else { return output.append(html: "<ol>\n") }
    output.append(html: "<ol start=\"")
    output.append(contentsOf: String(start).utf8)
    output.append(html: "\">\n")
  }

  /// Begins a list item, with a box that cannot be ticked if it is a task.
  private mutating func beginItem(_ event: Event) {
    freshLine()
    guard let state = TaskState(rawValue: event.detail), state != .none else {
      return output.append(html: "<li>")
    }
    let isDone = state == .done
    guard isPortal else {
      output.append(html: "<li><input type=\"checkbox\" ")
      output.append(html: isDone ? "checked=\"\" disabled=\"\" /> " : "disabled=\"\" /> ")
      return
    }
    output.append(html: "<li class=\"task\"><input type=\"checkbox\" disabled ")
    output.append(html: isDone ? "checked aria-label=\"" : "aria-label=\"")
    output.append(escaping: isDone ? rendering.words.taskDone : rendering.words.taskOpen)
    output.append(html: "\" /> ")
  }

  /// Begins a note with its title in the words of the caller.
  private mutating func beginNote(_ event: Event) {
    let kind = NoteKind(rawValue: event.detail) ?? .note
    freshLine()
    output.append(html: "<div class=\"note note-")
    output.append(contentsOf: kind.name.utf8)
    output.append(html: "\" role=\"note\">\n<p class=\"note-title\">")
    output.append(escaping: rendering.words.title(of: kind))
    output.append(html: "</p>\n")
  }

  /// Begins a heading on its level, 1 to 6, with its anchor if ids are asked for.
  private mutating func beginHeading(_ event: Event, at index: Int) {
    freshLine()
    let wanted = min(6, max(1, Int(event.detail) + rendering.headingShift))
    level = rendering.parentLevel == nil ? wanted : min(wanted, level + 1)
    output.append(html: "<h")
    output.append(contentsOf: String(level).utf8)
    if let prefix = rendering.headingIDPrefix, let anchor = document.anchor(ofHeadingAt: index) {
      output.append(html: " id=\"")
      output.append(escaping: prefix + anchor)
      output.append(html: "\"")
    }
    output.append(html: ">")
  }

  /// Ends a heading on the level on which it began.
  private mutating func endHeading() {
    output.append(html: "</h")
    output.append(contentsOf: String(level).utf8)
    output.append(html: ">\n")
  }

  /// Begins a code block; one that names its language gets its class from `writeLanguage`.
  private mutating func beginCode(at index: Int) {
    freshLine()
    output.append(html: isPortal ? "<pre tabindex=\"0\"><code" : "<pre><code")
    if document.events[index + 1].kind != .info { output.append(html: ">") }
  }

  /// Writes the lines of a code block; in a portal so many to an element, that a block longer than a
  /// sheet of paper is parted between lines and no line within itself.
  private mutating func writeCode(_ range: Range<Int>) {
    var start = range.lowerBound
    var count = 0
    for end in range where isPortal && document.text[end] == Ascii.lineFeed {
      count += 1
      guard count == Self.linesOfCode, end + 1 < range.upperBound else { continue }
      output.append(escaping: document.text, start..<end + 1)
      output.append(html: "</code><code>")
      (start, count) = (end + 1, 0)
    }
    output.append(escaping: document.text, start..<range.upperBound)
  }

  /// How many lines of code stay together on paper.
  private static var linesOfCode: Int { 20 }

  /// The first word behind a code fence, as a class.
  private mutating func writeLanguage(_ info: Range<Int>) {
    let word = document.text[info].prefix { $0 > Ascii.space }
    output.append(html: " class=\"language-")
    output.append(escaping: document.text, word.startIndex..<word.endIndex)
    output.append(html: "\">")
  }
}
