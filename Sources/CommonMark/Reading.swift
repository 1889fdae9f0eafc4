// SPDX-License-Identifier: Apache-2.0

/// How a document is read: which extensions of CommonMark count, and how much input is borne.
package struct Reading: Hashable, Sendable {
  /// What GitHub reads beyond CommonMark 0.30.
  package struct Extensions: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Pipe tables (GitHub Flavored Markdown 0.29, 4.10), in quotes and lists too.
    package static var tables: Extensions { Extensions(rawValue: 1) }
    /// `- [ ] open` and `- [x] done` (GFM 5.3).
    package static var taskItems: Extensions { Extensions(rawValue: 2) }
    /// `~~gone~~` and `~gone~` (GFM 6.5).
    package static var strikethrough: Extensions { Extensions(rawValue: 4) }
    /// Addresses without brackets: `www.`, `http://`, `https://`, `ftp://`, e-mail (GFM 6.9).
    package static var bareLinks: Extensions { Extensions(rawValue: 8) }
    /// Quotes that begin with `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]`, `[!CAUTION]`.
    package static var notes: Extensions { Extensions(rawValue: 16) }

    package static var all: Extensions {
      [.tables, .taskItems, .strikethrough, .bareLinks, .notes]
    }
  }

  /// What a document may ask of us; beyond it the text is shown as it was typed.
  package struct Limits: Hashable, Sendable {
    /// Bytes of Markdown.
    package var size = 1_000_000
    /// Quotes, lists and spans within one another.
    package var depth = 100
    /// Brackets, stars and the like between two blank lines; libcmark's time grows as their square.
    package var marks = 60_000
    /// Openings of images, `![`, between two blank lines; libcmark 0.30 is slow on them
    /// (CVE-2023-22486).
    package var images = 2_000
    /// Cells of one table, those that short rows leave out included.
    package var cells = 100_000

    package init() {}
  }

  package var extensions: Extensions
  package var limits: Limits

  package init(extensions: Extensions = .all, limits: Limits = Limits()) {
    self.extensions = extensions
    self.limits = limits
  }
}
