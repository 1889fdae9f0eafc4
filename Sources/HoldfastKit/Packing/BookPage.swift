// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML

/// One page as an article of a book: what stands in its `<main>`, fit to stand beside others.
///
/// Headings go one level down, ids get the page's path before them, links to other pages become
/// links to their articles, pictures are taken in. Links to what is not in the book, such as a
/// table for programs, keep their words and lead nowhere; scripts and what only they use are gone.
struct BookPage {
  private let page: PageOutline
  /// The paths of all pages of the book.
  private let paths: Set<String>
  /// The address that holds a picture itself, by its path in the copy.
  private let picture: (String) -> String?
  private(set) var html: [UInt8] = []

  init(_ page: PageOutline, among paths: Set<String>, picture: @escaping (String) -> String?) {
    self.page = page
    self.paths = paths
    self.picture = picture
    html += Array("<article class=\"book-page\" id=\"\(Self.anchor(page.path, nil))\">".utf8)
    addContents()
    html += Array("</article>\n".utf8)
  }

  /// The id of a page's article, or of a place on it: a name that HTML and SVG allow, another one
  /// for each path. `services/pay.html` is `services_-pay.html`, and its `risks` ends in `_.risks`.
  static func anchor(_ path: String, _ fragment: String?) -> String {
    let name = path.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "/"): Array("_-".utf8)
      case UInt8(ascii: "_"): Array("__".utf8)
      case UInt8(ascii: "."), UInt8(ascii: "-"), 0x80...: [byte]
      default:
        Ascii.isLetter(byte) || Ascii.isDigit(byte)
          ? [byte] : Array("_x".utf8) + digits(byte)
      }
    }
    return String(decoding: name, as: UTF8.self) + (fragment.map { "_.\($0)" } ?? "")
  }

  private mutating func addContents() {
    var place = page.main.lowerBound
    var skipped: (name: String, depth: Int)?
    for tag in MarkupScanner(page.bytes, in: page.main) {
      if let element = skipped {
        let depth = element.depth + (tag.name != element.name ? 0 : tag.isEnd ? -1 : 1)
        skipped = depth == 0 ? nil : (element.name, depth)
        place = tag.range.upperBound
        continue
      }
      html += page.bytes[place..<tag.range.lowerBound]
      place = tag.range.upperBound
      if !tag.isEnd, isForScripts(tag) {
        skipped = Self.isVoid(tag.name) ? nil : (tag.name, 1)
      } else {
        add(tag)
      }
    }
    html += page.bytes[place..<page.main.upperBound]
  }

  private func isForScripts(_ tag: MarkupTag) -> Bool {
    ["script", "template"].contains(tag.name) || tag.attribute("data-widget") != nil
  }

  private mutating func add(_ tag: MarkupTag) {
    html += Array((tag.isEnd ? "</" : "<").utf8)
    html += Array(Self.lowered(tag.name).utf8)
    guard !tag.isEnd else { return html.append(UInt8(ascii: ">")) }
    for attribute in tag.attributes { add(attribute, of: tag) }
    let isClosed = page.bytes[tag.range].dropLast().last == UInt8(ascii: "/")
    html += Array((isClosed ? "/>" : ">").utf8)
  }

  private mutating func add(_ attribute: MarkupTag.Attribute, of tag: MarkupTag) {
    let value = String(decoding: page.bytes[attribute.value], as: UTF8.self)
    switch attribute.name {
    case "id": write(attribute, Self.anchor(page.path, value))
    case "for", "headers", "list", "form", "popovertarget", "aria-labelledby",
      "aria-describedby", "aria-details", "aria-controls", "aria-owns":
      let ids = value.split(separator: " ").map { Self.anchor(page.path, String($0)) }
      write(attribute, ids.joined(separator: " "))
    case "href", "xlink:href":
      if let target = address(value) { write(attribute, target) }
    case "src": write(attribute, embedded(value) ?? "data:,")
    default:
      guard value.contains("url(#") else {
        html += page.bytes[attribute.whole]
        return
      }
      write(attribute, value.replacing("url(#", with: "url(#\(Self.anchor(page.path, ""))"))
    }
  }

  private mutating func write(_ attribute: MarkupTag.Attribute, _ value: String) {
    html += Array(" \(attribute.name)=\"\(value)\"".utf8)
  }

  /// Where a link leads in the book; `nil` for what is not in it.
  private func address(_ value: String) -> String? {
    switch PageLinkTarget(value, from: page.path) {
    case .elsewhere: value
    case .file(let path, let fragment):
      paths.contains(path)
        ? "#" + percentEncoded(Self.anchor(path, nil)) + (fragment.map { "_.\($0)" } ?? "") : nil
    }
  }

  private func embedded(_ value: String) -> String? {
    guard case .file(let path, _) = PageLinkTarget(value, from: page.path) else { return nil }
    return picture(path)
  }

  private static func digits(_ byte: UInt8) -> [UInt8] {
    [byte >> 4, byte & 15].map { $0 < 10 ? 0x30 + $0 : 0x37 + $0 }
  }

  /// A heading's name one level down; any other as it is.
  private static func lowered(_ name: String) -> String {
    switch name {
    case "h1": "h2"
    case "h2": "h3"
    case "h3": "h4"
    case "h4": "h5"
    case "h5": "h6"
    default: name
    }
  }

  private static func isVoid(_ name: String) -> Bool {
    ["br", "hr", "img", "input", "link", "meta", "wbr"].contains(name)
  }
}
