// SPDX-License-Identifier: Apache-2.0

import HTML

/// A page of a copy as it was read, with what a book must know of it.
struct PageOutline: Sendable {
  /// From the root of the copy, such as `services/payments.html`.
  let path: String
  let bytes: [UInt8]
  /// What stands inside `<main>`.
  let main: Range<Int>
  /// The text of the first heading, as HTML without tags.
  let heading: String
  /// Where its links lead, in order, as paths from the root of the copy.
  let links: [String]
  /// The addresses that its forms may be sent to, from its policy.
  let formAction: String?
  let language: String?

  /// `nil` for a page without `<main>` or without `<h1>`, which is none of ours.
  init?(path: String, bytes: [UInt8]) {
    var marks = Marks()
    for tag in MarkupScanner(bytes) { marks.add(tag, bytes, path) }
    guard let start = marks.mainStart, let end = marks.mainEnd, start <= end,
      let heading = marks.heading
    else { return nil }
    self.path = path
    self.bytes = bytes
    main = start..<end
    self.heading = Self.withoutTags(bytes, heading)
    links = marks.links
    formAction = marks.formAction
    language = marks.language
  }

  /// What the tags of a page have told so far; of what stands there twice, the first counts, of the ends of
  /// `main` the last.
  private struct Marks {
    var mainStart: Int?
    var mainEnd: Int?
    var headingStart: Int?
    var heading: Range<Int>?
    var links: [String] = []
    var formAction: String?
    var language: String?

    mutating func add(_ tag: MarkupTag, _ bytes: [UInt8], _ path: String) {
      switch (tag.name, tag.isEnd) {
      case ("html", false):
        language = language ?? tag.attribute("lang").map { PageOutline.text(bytes, $0.value) }
      case ("meta", false): formAction = formAction ?? PageOutline.formAction(tag, bytes)
      case ("main", false): mainStart = mainStart ?? tag.range.upperBound
      case ("main", true): mainEnd = tag.range.lowerBound
      case ("h1", false): headingStart = headingStart ?? tag.range.upperBound
      case ("h1", true): heading = heading ?? headingStart.map { $0..<tag.range.lowerBound }
      case ("a", false):
        let address = tag.attribute("href").map { PageOutline.text(bytes, $0.value) }
        if case .file(let target, _) = address.map({ PageLinkTarget($0, from: path) }) {
          links.append(target)
        }
      default: break
      }
    }
  }

  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// What a policy lets forms be sent to; nothing where it is `'none'`.
  private static func formAction(_ tag: MarkupTag, _ bytes: [UInt8]) -> String? {
    let content = (tag.attribute("content").map { text(bytes, $0.value) } ?? "")
      .replacing("&#39;", with: "'")
    let name = "form-action "
    guard let part = content.split(separator: ";").first(where: { $0.contains(name) }) else {
      return nil
    }
    let source = part.drop { $0 == " " }.dropFirst(name.count)
    return source.contains("none") ? nil : String(source)
  }

  private static func withoutTags(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var (text, place) = ([UInt8](), range.lowerBound)
    for tag in MarkupScanner(bytes, in: range) {
      text += bytes[place..<tag.range.lowerBound]
      place = tag.range.upperBound
    }
    return String(decoding: text + bytes[place..<range.upperBound], as: UTF8.self)
  }
}

/// Where an address of a page leads.
enum PageLinkTarget: Hashable {
  /// A file of the copy, by its path from the root, and a place in it.
  case file(String, fragment: String?)
  /// Another address, such as one of the web.
  case elsewhere

  /// - Parameters:
  ///   - address: as it stands in HTML.
  ///   - path: the page that it stands on.
  init(_ address: String, from path: String) {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first ?? ""
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    guard !name.isEmpty else {
      self = .file(path, fragment: fragment)
      return
    }
    guard !name.contains(":"), !name.contains("?"), !name.hasPrefix("/") else {
      self = .elsewhere
      return
    }
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for part in name.split(separator: "/") where part != "." {
      if part == ".." { _ = folders.popLast() } else { folders.append(String(part)) }
    }
    self = .file(percentDecoded(folders.joined(separator: "/")), fragment: fragment)
  }
}
