// SPDX-License-Identifier: Apache-2.0

import Concurrency
import Continuity
import HTML
import StructuredData

/// Writes the scripts of the search index: `holdfastIndex([[title, kind, address, words], …]);`.
func writeSearchShards(
  of site: Site, jobs: Int,
  put: @Sendable (_ path: String, _ make: (Drain) -> Void) throws -> Void
) throws {
  let pages = site.searchablePages
  let paths = Site.shardPaths(ofPages: pages.count)
  try parallelForEach(paths.count, jobs: jobs, makeWorker: { [UInt8]() }) { bytes, number in
    let first = number * Site.pagesPerShard
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: "holdfastIndex([\n".utf8)
    for page in pages[first..<min(first + Site.pagesPerShard, pages.count)] {
      append(site.entries[page.family][page.position], to: &bytes)
    }
    bytes.append(contentsOf: "]);\n".utf8)
    try put(paths[number].text) { $0(&bytes) }
  }
}

extension Site {
  /// How many pages one script of the search index holds.
  fileprivate static let pagesPerShard = 2_000

  /// The families and places of the pages that search finds: all but those that go on with a list,
  /// and the one that says only that something is not there.
  var searchablePages: [(family: Int, position: Int)] {
    pagesOnce.filter { page in
      let entry = entries[page.family][page.position]
      return !entry.isContinuation && entry.path.text != "404.html"
    }
  }

  /// The scripts of the search index, in order.
  var shardPaths: [PagePath] {
    Self.shardPaths(ofPages: searchablePages.count)
  }

  /// The scripts of an index of so many pages.
  fileprivate static func shardPaths(ofPages count: Int) -> [PagePath] {
    let shards = (count + pagesPerShard - 1) / pagesPerShard
    return (1...max(1, shards)).map { PagePath("search/\($0).js") }
  }
}

private func append(_ entry: PageEntry, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "["))
  for (position, text) in [
    entry.title, entry.kind, percentEncoded(entry.path.text), entry.words,
  ].enumerated() {
    if position > 0 { bytes.append(UInt8(ascii: ",")) }
    appendScriptString(text, to: &bytes)
  }
  bytes.append(contentsOf: "],\n".utf8)
}

/// A text as a string of a script: as JSON, and nothing in it can end the script.
private func appendScriptString(_ text: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\":
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(UInt8(ascii: scalar))
    case "<": bytes.append(contentsOf: "\\u003C".utf8)
    case "\u{2028}": bytes.append(contentsOf: "\\u2028".utf8)
    case "\u{2029}": bytes.append(contentsOf: "\\u2029".utf8)
    case "\u{00}"..<"\u{20}", "\u{7F}": bytes.append(UInt8(ascii: " "))
    // As on pages: what follows an override reads as a name that nobody wrote.
    case "\u{202D}", "\u{202E}": break
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
  bytes.append(UInt8(ascii: "\""))
}
