// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML

/// What a link in Markdown leads to.
package enum LinkTarget: Hashable, Sendable {
  /// A record, by a link such as `person:amara-okafor`; its page may be missing.
  case record(RecordReference, fragment: String?)
  /// A Markdown file, by its path from `content/`.
  case document(path: String, fragment: String?)
  /// A file under `assets`, by its path from `content/`.
  case asset(path: String)
  /// An address with one of the schemes that are allowed.
  case web(String)
  /// A heading of the own page.
  case heading(String)
  case empty
  /// An address with a scheme that is not allowed.
  case refused(scheme: String)
  /// A relative link to a file that does not exist, as a path from `content/`.
  case dangling(path: String)
}

/// The files that relative links may lead to.
///
/// A link names a file, a folder (its README or index page), a page with `.html` for `.md` or with no
/// suffix, or with a leading `/` a path from `content/`.
package struct LinkIndex: Sendable {
  private let documents: Set<String>
  private let assets: Set<String>

  package init(documents: some Sequence<String>, assets: some Sequence<String>) {
    self.documents = Set(documents)
    self.assets = Set(assets)
  }

  /// What a destination leads to from a file, both as written.
  package func target(of destination: String, from path: String) -> LinkTarget {
    guard !destination.isEmpty else { return .empty }
    if let colon = schemeEnd(of: destination) {
      return schemed(destination, endingAt: colon)
    }
    if destination.hasPrefix("#") {
      return .heading(percentDecoded(String(destination.dropFirst())))
    }
    let (name, fragment) = split(destination)
    let folder = name.hasPrefix("/") ? [] : path.split(separator: "/").dropLast()
    guard let resolved = resolve(percentDecoded(name), in: Array(folder.map(String.init))) else {
      return .dangling(path: name)
    }
    return file(resolved, fragment: fragment) ?? .dangling(path: resolved)
  }

  private func schemed(_ destination: String, endingAt colon: String.Index) -> LinkTarget {
    let scheme = inSmallLetters(destination[..<colon])
    if let record = RecordReference(link: destination, scheme: scheme, endingAt: colon) {
      return .record(record, fragment: fragment(of: destination))
    }
    return Address.schemes.contains(scheme) ? .web(destination) : .refused(scheme: scheme)
  }

  /// The file that a path from `content/` names, in one of the ways in which links name files.
  private func file(_ path: String, fragment: String?) -> LinkTarget? {
    if assets.contains(path) { return .asset(path: path) }
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
    let stem = trimmed.hasSuffix(".html") ? String(trimmed.dropLast(5)) : trimmed
    let folder = stem.isEmpty ? "" : "\(stem)/"
    let candidates = [
      trimmed, "\(stem).md", "\(folder)README.md", "\(folder)index.md", "\(folder)readme.md",
    ]
    return candidates.first { documents.contains($0) }
      .map { .document(path: $0, fragment: fragment) }
  }

  /// A path from `content/` without `.` and `..`; `nil` where it leaves the folder.
  private func resolve(_ path: String, in folder: [String]) -> String? {
    var parts = folder
    for part in path.split(separator: "/") where part != "." {
      guard part == ".." else {
        parts.append(String(part))
        continue
      }
      guard parts.popLast() != nil else { return nil }
    }
    return parts.joined(separator: "/")
  }
}

extension RecordReference {
  /// The record that a link such as `person:amara-okafor#contacts` names, whether there is one or
  /// not; `nil` for a link of another kind.
  package init?(link: String) {
    guard let colon = schemeEnd(of: link) else { return nil }
    self.init(link: link, scheme: inSmallLetters(link[..<colon]), endingAt: colon)
  }

  fileprivate init?(link: String, scheme: String, endingAt colon: String.Index) {
    guard let kind = RecordKind(linkScheme: scheme) else { return nil }
    let id = bareAddress(of: link[link.index(after: colon)...])
    self.init(kind, percentDecoded(String(id)))
  }
}

/// A scheme in small letters, as nearly all are written.
private func inSmallLetters(_ scheme: Substring) -> String {
  let hasCapital = scheme.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  return hasCapital ? scheme.lowercased() : String(scheme)
}

/// The path and the fragment of a link; what a query says is dropped.
private func split(_ link: String) -> (path: String, fragment: String?) {
  (String(bareAddress(of: link[...])), fragment(of: link))
}

/// What stands behind the first `#` of a link.
private func fragment(of link: String) -> String? {
  let hash = link.utf8.firstIndex(of: UInt8(ascii: "#"))
  return hash.map { percentDecoded(String(link[link.utf8.index(after: $0)...])) }
}

/// A link without its fragment and what a query says.
private func bareAddress(of link: Substring) -> Substring {
  let end = link.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
  return link.prefix(upTo: end ?? link.endIndex)
}

/// Where the scheme of an address ends, `nil` for a relative link (RFC 3986, 3.1).
private func schemeEnd(of link: String) -> String.Index? {
  guard let colon = link.utf8.firstIndex(of: UInt8(ascii: ":")), let first = link.utf8.first
  else { return nil }
  let isScheme = link[..<colon].utf8.allSatisfy { byte in
    Ascii.isLetter(byte) || Ascii.isDigit(byte) || "+-.".utf8.contains(byte)
  }
  return Ascii.isLetter(first) && isScheme ? colon : nil
}
