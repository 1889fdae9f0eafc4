// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import StructuredData

/// What can be written into a list: a record, or a text as it is.
protocol ListElement {
  /// The text without the blanks before it.
  func bytes(_ manner: ListFile.Manner) -> [UInt8]
}

extension [UInt8]: ListElement {
  func bytes(_ manner: ListFile.Manner) -> [UInt8] { self }
}

/// The text of a JSON file that holds a list, such as `{"snapshots": […]}`, with more in the list.
///
/// Whatever else stands there stays as its author laid it out: what is added stands behind the last
/// element, with the same indentation and line ends.
struct ListFile {
  /// How the author writes the elements of the list.
  struct Manner: Hashable, Sendable {
    /// The blanks before an element that begins a line.
    var indentation = "    "
    /// What the lines inside an element are indented by, on top of that.
    var step = "  "
    var lineEnd = "\n"
    /// Whether the last element stands on one line.
    var isOneLine = false
    /// Whether the elements stand behind each other on one line.
    var isInRow = false

    /// What stands between two elements.
    var separator: String { isInRow ? ", " : ",\(lineEnd)\(indentation)" }
  }

  private let bytes: [UInt8]
  private let document: LocatedValue
  private let key: String

  /// - Parameters:
  ///   - file: what is there; it must be one object.
  ///   - key: the key of the list, which need not be there.
  init(_ file: SourceFile, list key: String) throws(Stop) {
    bytes = file.bytes
    self.key = key
    document = try shaped(file) { document throws(ShapeMistake) in
      guard document.kind == .object else { throw document.mistake("an object") }
      _ = try document.member(key)?.list()
      return document
    }
  }

  /// A file that holds nothing but a list.
  static func new(list key: String, _ elements: [some ListElement]) -> [UInt8] {
    Array("{\n  \"\(key)\": ".utf8) + list(of: elements, Manner()) + Array("\n}\n".utf8)
  }

  /// The elements of the list as they stand there.
  var elements: [LocatedValue] {
    document.member(key).map { Array($0.elements) } ?? []
  }

  /// The text with another element in the place of one.
  func replacing(_ element: LocatedValue, with text: [UInt8]) -> [UInt8] {
    replacing(element.span, with: text)
  }

  /// The text with more elements, each in front of another one and laid out as that is, or at the
  /// end of the list.
  ///
  /// - Parameter added: in the order in which they come to stand.
  func adding<Element: ListElement>(
    _ added: [(element: Element, before: LocatedValue?)]
  ) -> [UInt8] {
    var text = appending(added.filter { $0.before == nil }.map(\.element))
    // From the end, so that the places in front stay what they are.
    for (element, next) in added.reversed() {
      guard let next else { continue }
      let manner = manner(of: next)
      text.insert(
        contentsOf: element.bytes(manner) + Array(manner.separator.utf8), at: Int(next.span.lower))
    }
    return text
  }

  /// The text with more elements at the end of the list.
  func appending(_ added: [some ListElement]) -> [UInt8] {
    guard !added.isEmpty else { return bytes }
    guard let last = elements.last else { return withList(of: added) }
    let manner = manner(of: last)
    return inserting(
      added.flatMap { Array(manner.separator.utf8) + $0.bytes(manner) }, at: Int(last.span.upper))
  }

  /// The text with a list where there is none, or an empty one: in front of all else.
  private func withList(of added: [some ListElement]) -> [UInt8] {
    let manner = Manner(lineEnd: lineEnd)
    let list = Self.list(of: added, manner)
    if let member = document.members.first(where: { $0.key == key }) {
      return replacing(member.value.span, with: list)
    }
    let comma = document.count == 0 ? "" : ","
    return inserting(
      Array("\(lineEnd)  \"\(key)\": ".utf8) + list + Array(comma.utf8),
      at: Int(document.span.lower) + 1)
  }

  private static func list(of elements: [some ListElement], _ manner: Manner) -> [UInt8] {
    let before = Array("\(manner.lineEnd)\(manner.indentation)".utf8)
    let comma = Array(",".utf8)
    let written = elements.map { before + $0.bytes(manner) }.joined(separator: comma)
    return Array("[".utf8) + written + Array("\(manner.lineEnd)  ]".utf8)
  }

  /// How an element of the list is written.
  private func manner(of element: LocatedValue) -> Manner {
    let outer = blanks(before: element)
    let isOneLine = !bytes[element.span.range].contains(Ascii.lineFeed)
    var manner = Manner(lineEnd: lineEnd, isOneLine: isOneLine, isInRow: outer == nil)
    manner.indentation = outer ?? ""
    let inner = element.members.first { _ in true }.flatMap { blanks(before: $0.keySpan) }
    if let inner, let outer, inner.hasPrefix(outer), inner != outer {
      manner.step = String(inner.dropFirst(outer.count))
    }
    return manner
  }

  private var lineEnd: String {
    bytes.contains(Ascii.carriageReturn) ? "\r\n" : "\n"
  }

  private func blanks(before value: LocatedValue) -> String? {
    blanks(before: value.span)
  }

  /// The blanks before a place that begins a line, `nil` for one that does not.
  private func blanks(before span: Span) -> String? {
    let blanks = bytes[..<Int(span.lower)].reversed().prefix { Ascii.isBlank($0) }
    let start = Int(span.lower) - blanks.count
    guard start > 0, Ascii.isLineEnd(bytes[start - 1]) else { return nil }
    return String(decoding: blanks.reversed(), as: UTF8.self)
  }

  private func replacing(_ span: Span, with text: [UInt8]) -> [UInt8] {
    Array(bytes[..<Int(span.lower)]) + text + Array(bytes[Int(span.upper)...])
  }

  private func inserting(_ text: [UInt8], at offset: Int) -> [UInt8] {
    Array(bytes[..<offset]) + text + Array(bytes[offset...])
  }
}
