// SPDX-License-Identifier: Apache-2.0

internal import Diagnostics
import Phrasing

/// What `SHA256SUMS` says: the digest of every file of a portal but itself.
///
/// The format is that of sha256sum(1), so that a copy is checked with `sha256sum -c SHA256SUMS`:
///
///     2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae  data/portal.json
package struct Manifest: Hashable, Sendable {
  package static let name = "SHA256SUMS"

  /// A file and its digest.
  package struct Entry: Hashable, Sendable {
    package let path: String
    package let digest: Digest

    package init(path: String, digest: Digest) {
      self.path = path
      self.digest = digest
    }
  }

  /// In the order of the bytes of the paths.
  package let entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.path.precedesInBytes($1.path) }
  }

  /// Reads a manifest; every path in it is one that may be written, and stands there once.
  ///
  /// - Throws: the number of the first line, counted from 1, that is none of ours. A path such as
  ///   `../x` is one of these, so that nothing outside a portal is ever touched.
  package init(parsing bytes: [UInt8]) throws(UnknownLine) {
    var entries: [Entry] = []
    var paths: Set<String> = []
    let lines = bytes.split(separator: Ascii.lineFeed, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      guard let entry = Self.entry(in: line), PortablePath.problem(of: entry.path) == nil,
        paths.insert(entry.path).inserted
      else { throw UnknownLine(number: index + 1) }
      entries.append(entry)
    }
    self.init(entries)
  }

  /// A line of a manifest that cannot be understood.
  package struct UnknownLine: Error, Hashable, Sendable {
    package let number: Int
  }

  /// The bytes of `SHA256SUMS`.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.reduce(0) { $0 + $1.path.utf8.count + 67 })
    for entry in entries {
      bytes += entry.digest.hexadecimal
      bytes += [Ascii.space, Ascii.space]
      bytes += entry.path.utf8
      bytes.append(Ascii.lineFeed)
    }
    return bytes
  }

  /// A digest, a space, a space or `*`, and a path.
  private static func entry(in line: ArraySlice<UInt8>) -> Entry? {
    let separator = line.dropFirst(64).prefix(2)
    guard let digest = Digest(hexadecimal: line.prefix(64)), separator.first == Ascii.space,
      separator.last == Ascii.space || separator.last == UInt8(ascii: "*"),
      let path = String(validating: line.dropFirst(66), as: UTF8.self)
    else { return nil }
    return Entry(path: path, digest: digest)
  }
}
