// SPDX-License-Identifier: Apache-2.0

import HTML
import Phrasing
import Templates

/// The rows of a long directory that one of its pages holds.
///
/// A browser takes seconds for a table of ten thousand rows, so directories are spread over pages:
/// `people.html`, `people-2.html` and so on.
package struct DirectoryPart: Sendable, Hashable {
  /// From 0.
  package let number: Int
  /// How many rows the whole directory has.
  package let total: Int
  /// How many rows a page holds; the last one has the rest.
  package let size: Int

  /// - Parameter size: how many rows a page holds; `ListingLimit.directory` where it is not given.
  package init(_ number: Int, of total: Int, size: Int? = nil) {
    self.number = number
    self.total = total
    self.size = size ?? ListingLimit.directory(of: total)
  }

  /// The parts of a directory, one after the other; at least one, which may be empty.
  static func all(of total: Int, size: Int? = nil) -> [DirectoryPart] {
    (0..<DirectoryPart(0, of: total, size: size).pageCount).map {
      DirectoryPart($0, of: total, size: size)
    }
  }

  /// How many pages the directory has: at least one, which may be empty.
  package var pageCount: Int { max(1, (total + size - 1) / size) }

  /// The places of the rows on this page.
  package var range: Range<Int> {
    let first = min(number * size, total)
    return first..<(number + 1 >= pageCount ? total : min(first + size, total))
  }

  /// What this page holds of another list that is spread over the same pages; nothing of a shorter one.
  package func slice<Rows: RandomAccessCollection>(of rows: Rows) -> Rows.SubSequence
  where Rows.Index == Int {
    let own = DirectoryPart(number, of: rows.count, size: size).range
    return rows[rows.startIndex + own.lowerBound..<rows.startIndex + own.upperBound]
  }

  /// The numbers of the pages to which this one leads, ascending.
  ///
  /// All of a few; of many the first, the last, the neighbours, and some spread evenly between.
  package var waypoints: [Int] {
    guard pageCount > Self.fewPages else { return Array(0..<pageCount) }
    let last = pageCount - 1
    let near = Set(max(0, number - 2)...min(last, number + 2))
    let spread = Set((0...Self.landmarks).map { $0 * last / Self.landmarks })
    return near.union(spread).sorted()
  }

  /// How many pages a list may have that leads to all of them.
  private static let fewPages = 24
  /// Into how many stretches a longer one is divided.
  private static let landmarks = 10

  /// The path of a part: `people.html` for the first, `people-2.html` for the second.
  ///
  /// Below a folder, where records may have their pages, further parts stand in a folder of their
  /// own, so that no id can take their place: `training/register/2.html`.
  package static func path(of directory: String, _ number: Int) -> PagePath {
    guard number > 0, directory.hasSuffix(".html") else { return PagePath(directory) }
    let stem = directory.dropLast(".html".count)
    return PagePath("\(stem)\(stem.contains("/") ? "/" : "-")\(number + 1).html")
  }
}

/// The way between the pages of a directory; absent where there is only one.
struct Pager: Sendable {
  struct Page: Sendable {
    let label: String
    let href: Address
    let isCurrent: Bool
    /// Whether pages are left out before it.
    let isApart: Bool
  }

  /// Which rows are on this page, and of how many.
  let text: String
  let pages: [Page]

  static let shape = Shape<Pager>(
    "pager", "the way between the pages of a long directory",
    [
      .text("text", "which rows are here, and of how many") { $0.text },
      .list("pages", of: page, "pages in order: all of a few, some of many") { $0.pages },
    ])

  private static let page = Shape<Page>(
    "pager-page", "a page of a directory; of many only some are listed",
    [
      .text("label", "number of the page, or what it begins with") { $0.label },
      .address("href", "relative address") { $0.href },
      .flag("is_current", "the page itself") { $0.isCurrent },
      .flag("is_apart", "whether pages are left out before it") { $0.isApart },
    ])
}

extension Field where Model: PageModel {
  /// The way between the pages of a directory.
  static func pager(_ value: @escaping @Sendable (Model) -> Pager?) -> Field {
    .record("pager", of: Pager.shape, "the way to the other pages; absent where all is here", value)
  }

  /// Whether a page is the first of a directory, which has what stands beside the long list.
  static func isFirst(_ value: @escaping @Sendable (Model) -> Bool) -> Field {
    .flag("is_first", "whether it is the first page of the list", value)
  }
}

extension PageContext {
  /// The way between the pages of a directory, `nil` where all its rows are on one page.
  ///
  /// - Parameters:
  ///   - label: what a part is called in the list; its number where it is not given.
  ///   - path: where a part stands, by its number; where directories have it if it is not given.
  func pager(
    _ part: DirectoryPart, _ noun: Noun, label: (DirectoryPart) -> String = { "\($0.number + 1)" },
    path: ((Int) -> PagePath)? = nil
  ) -> Pager? {
    pager(part, text: language.rows(part.range, of: part.total, noun), label: label, path: path)
  }

  /// The same for a list that is no table.
  ///
  /// - Parameter text: which part of the whole is here.
  func pager(
    _ part: DirectoryPart, text: String,
    label: (DirectoryPart) -> String = { "\($0.number + 1)" }, path: ((Int) -> PagePath)? = nil
  ) -> Pager? {
    guard part.pageCount > 1 else { return nil }
    let numbers = part.waypoints
    let pages = numbers.indices.map { place in
      let number = numbers[place]
      return Pager.Page(
        label: label(DirectoryPart(number, of: part.total, size: part.size)),
        href: address(path?(number) ?? DirectoryPart.path(of: family.pattern, number)),
        isCurrent: number == part.number,
        isApart: place > 0 && numbers[place - 1] + 1 < number)
    }
    return Pager(text: text, pages: pages)
  }
}

extension Language {
  /// Which rows of a long list a page holds: "501 to 1000 of 10000 services".
  func rows(_ range: Range<Int>, of total: Int, _ noun: Noun) -> String {
    say(
      """
      \(range.lowerBound + 1) to \(range.upperBound) of \(count(total, noun)); \
      filters and sorting see this page, search sees all.
      """)
  }

  /// Which rows a page holds of several lists: "rows 101 to 200 of each table".
  func rowsOfEach(_ part: DirectoryPart) -> String {
    say(
      """
      Page \(part.number + 1) of \(part.pageCount): rows \(part.range.lowerBound + 1) to \
      \(part.range.upperBound) of each table; filters and sorting see this page, search sees all.
      """)
  }

  /// The same of tables whose rows have no pages that search could find.
  func rowsOfEachLedger(_ part: DirectoryPart) -> String {
    say(
      """
      Page \(part.number + 1) of \(part.pageCount): rows \(part.range.lowerBound + 1) to \
      \(part.range.upperBound) of each table; filters and sorting see this page alone.
      """)
  }

  /// The title of a part of a directory: "People", and of its second page "People, page 2".
  func title(_ directory: String, of part: DirectoryPart) -> String {
    part.number == 0 ? directory : say("\(directory), page \(part.number + 1)")
  }
}
