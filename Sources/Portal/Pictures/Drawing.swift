// SPDX-License-Identifier: Apache-2.0

import Diagnostics
package import HTML
import Phrasing
import StructuredData

/// A rectangle of a drawing, in whole units from its left upper corner.
package struct Box: Hashable, Sendable {
  package let x: Int
  package let y: Int
  package let width: Int
  package let height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var right: Int { x + width }
  package var bottom: Int { y + height }
  package var middle: Int { y + height / 2 }

  /// Whether two rectangles share more than an edge.
  package func overlaps(_ other: Box) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}

/// Inline SVG being drawn: bytes appended to one array, with whole units as coordinates.
///
/// The style sheet paints by class, so nothing here names a colour. What people wrote is escaped.
///
///     var drawing = Drawing("axis", width: 360, height: 40, title: "Promise", description: "…")
///     drawing.line(from: (0, 20), to: (360, 20), "axis")
///     drawing.text("4 h", x: 300, y: 14)
///     let picture = drawing.finished()
package struct Drawing: Sendable {
  /// Which part of a text stands at its place.
  package enum Anchor: Sendable {
    case start, middle, end
  }

  /// As wide as this, a telephone shows a drawing whole, with letters that can be read.
  package static let narrow = 360

  private(set) var bytes: [UInt8] = []
  private let name: String
  private let width: Int
  private let role: String

  /// - Parameters:
  ///   - name: begins the ids of title and description; unique on the page.
  ///   - holdsLinks: what holds links is announced as a group, since links in an image are lost to
  ///     those who hear the page.
  package init(
    _ name: String, width: Int, height: Int, title: String, description: String,
    holdsLinks: Bool = false
  ) {
    bytes.reserveCapacity(4_096)
    self.name = name
    self.width = width
    role = holdsLinks ? "group" : "img"
    begin(height: height)
    write(" aria-describedby=\"\(name)-desc\"><title id=\"\(name)-title\">")
    appendEscaped(title, to: &bytes)
    write("</title><desc id=\"\(name)-desc\">")
    appendEscaped(description, to: &bytes)
    write("</desc>")
  }

  /// Goes on in a further drawing of the same width and title, which stands below or beside it.
  package mutating func goOn(height: Int) {
    write("</svg>\n")
    begin(height: height)
    write(">")
  }

  private mutating func begin(height: Int) {
    write("<svg width=\"", width)
    write("\" height=\"", height)
    write("\" viewBox=\"0 0 ", width)
    write(" ", height)
    write("\" role=\"\(role)\" aria-labelledby=\"\(name)-title\"")
  }

  /// The whole drawing.
  package consuming func finished() -> HTMLText {
    write("</svg>\n")
    return HTMLText(trusted: bytes)
  }

  /// - Parameter radius: how round its corners are.
  package mutating func rect(_ box: Box, _ style: String = "", radius: Int = 0) {
    write("<rect")
    write(style: style)
    write(" x=\"", box.x)
    write("\" y=\"", box.y)
    write("\" width=\"", box.width)
    write("\" height=\"", box.height)
    if radius > 0 { write("\" rx=\"", radius) }
    write("\"/>")
  }

  /// A straight line, with the class `style`.
  package mutating func line(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ style: String
  ) {
    var path = Path()
    path.line(from: start, to: end)
    self.path(path, style)
  }

  /// Draws a path of lines and curves; nothing where it is empty.
  package mutating func path(_ path: Path, _ style: String) {
    guard !path.bytes.isEmpty else { return }
    write("<path")
    write(style: style)
    write(" d=\"")
    bytes.append(contentsOf: path.bytes)
    write("\"/>")
  }

  /// - Parameters:
  ///   - words: written as they are; `fitted(to:)` shortens them.
  ///   - y: of the line on which letters stand.
  package mutating func text(
    _ words: String, x: Int, y: Int, _ style: String = "", anchor: Anchor = .start
  ) {
    open(style, x: x, y: y, anchor)
    appendEscaped(words, to: &bytes)
    write("</text>")
  }

  /// A text on one line that ends in words of a style of their own.
  package mutating func text(
    _ words: String, then rest: String, _ restStyle: String = "", x: Int, y: Int
  ) {
    open("", x: x, y: y)
    appendEscaped(words, to: &bytes)
    write(" <tspan")
    write(style: restStyle)
    write(">")
    appendEscaped(rest, to: &bytes)
    write("</tspan></text>")
  }

  /// Lines of text below each other, the first one as the name, the others smaller.
  ///
  /// - Parameter step: how far apart the lines are.
  package mutating func lines(
    _ lines: [String], x: Int, y: Int, step: Int = 15, _ style: String = "",
    anchor: Anchor = .start
  ) {
    guard let first = lines.first else { return }
    open(style, x: x, y: y, anchor)
    appendEscaped(first, to: &bytes)
    for line in lines.dropFirst() {
      // The blank parts the lines for those who hear them; it stands where it moves no letter.
      write(anchor == .end ? "<tspan x=\"" : " <tspan x=\"", x)
      write("\" dy=\"", step)
      write(anchor == .end ? "\"> " : "\">")
      appendEscaped(line, to: &bytes)
      write("</tspan>")
    }
    write("</text>")
  }

  /// Several short texts on one line, each around its own place.
  package mutating func texts(_ words: [(words: String, x: Int)], y: Int, _ style: String) {
    guard !words.isEmpty else { return }
    write("<text")
    write(style: style)
    write(" y=\"", y)
    write("\" text-anchor=\"middle\">")
    for (words, x) in words {
      write("<tspan x=\"", x)
      write("\">")
      appendEscaped(words, to: &bytes)
      write("</tspan>")
    }
    write("</text>")
  }

  /// A group, or a link where there is an address.
  ///
  /// - Parameter title: what it is in full, where its text may be shortened.
  package mutating func group(
    _ style: String = "", href: Address? = nil, title: String? = nil,
    _ content: (inout Drawing) -> Void
  ) {
    write(href == nil ? "<g" : "<a")
    write(style: style)
    if let href {
      write(" href=\"")
      appendEscaped(href.text, to: &bytes)
      write("\"")
    }
    write(">")
    if let title {
      write("<title>")
      appendEscaped(title, to: &bytes)
      write("</title>")
    }
    content(&self)
    write(href == nil ? "</g>" : "</a>")
  }

  /// Begins a text at its place.
  private mutating func open(_ style: String, x: Int, y: Int, _ anchor: Anchor = .start) {
    write("<text")
    write(style: style)
    write(" x=\"", x)
    write("\" y=\"", y)
    switch anchor {
    case .start: write("\">")
    case .middle: write("\" text-anchor=\"middle\">")
    case .end: write("\" text-anchor=\"end\">")
    }
  }

  private mutating func write(style: String) {
    guard !style.isEmpty else { return }
    write(" class=\"")
    write(style)
    write("\"")
  }

  private mutating func write(_ text: String) {
    bytes.append(text: text)
  }

  private mutating func write(_ number: Int) {
    bytes.append(decimal: number)
  }

  private mutating func write(_ text: String, _ number: Int) {
    write(text)
    write(number)
  }
}
