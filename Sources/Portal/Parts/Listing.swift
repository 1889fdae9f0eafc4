// SPDX-License-Identifier: Apache-2.0

import Templates

/// Rows of a table or items of a list, with their number in words; absent where there are none.
struct Listing<Element: Sendable>: Sendable {
  let elements: [Element]
  /// For example "12 services"; empty where the page does not say it.
  let count: String
  /// How many are left out, and where they are, in words.
  let more: String?

  init(_ elements: [Element], count: String = "", more: String? = nil) {
    self.elements = elements
    self.count = count
    self.more = more
  }

  /// The listing, `nil` where it is empty, so that the page writes its empty state.
  var unlessEmpty: Listing? { elements.isEmpty ? nil : self }

  static func shape(_ field: String, of element: Shape<Element>) -> Shape<Listing> {
    Shape(
      "\(element.layout.name)-\(field)", "several of \(element.layout.name)",
      [
        .text("count", "how many, in words") { $0.count },
        .optionalText("more", "how many are left out, and where they are, in words") { $0.more },
        .list(field, of: element, "one after the other") { $0.elements },
      ])
  }
}

extension Field {
  /// A table: an optional record with `rows` and `count`.
  static func rows<Element: Sendable>(
    _ name: String, of element: Shape<Element>, _ summary: String,
    _ value: @escaping @Sendable (Model) -> Listing<Element>
  ) -> Field {
    let shape = Listing<Element>.shape("rows", of: element)
    return .record(name, of: shape, summary) { value($0).unlessEmpty }
  }

  /// A list: an optional record with `items` and `count`.
  static func items<Element: Sendable>(
    _ name: String, of element: Shape<Element>, _ summary: String,
    _ value: @escaping @Sendable (Model) -> Listing<Element>
  ) -> Field {
    let shape = Listing<Element>.shape("items", of: element)
    return .record(name, of: shape, summary) { value($0).unlessEmpty }
  }
}

/// How much of what may have thousands of elements a page shows.
///
/// Lists on pages about something else are cut; directories, such as `services.html`, are complete
/// and spread over pages, so that each is light and soon at rest.
package enum ListingLimit {
  /// Rows of a table.
  package static let rows = 100
  /// Links in a row.
  package static let links = 40
  /// Entries on one page of the list by name.
  package static let names = 1_000
  /// Rows of a table on the home page.
  package static let glance = 10
  /// Services on one page of the crisis pack.
  package static let crisis = 60

  /// Rows on one page of a directory.
  ///
  /// A directory of up to a hundred rows is sorted and filtered as a whole. Of a longer one a page
  /// can only hold a part, so pages are as short as lets a browser paint them at once.
  package static func directory(of total: Int) -> Int { total > 100 ? 50 : 100 }

  /// Rows of a table on one page of a ledger: findings of a state, what expires, losses.
  ///
  /// No other page has its rows, so a ledger is whole for longer, and its pages stay long, to be
  /// sorted and filtered, as long as they are few.
  package static func ledger(of total: Int) -> Int { total > 2_500 ? 25 : 250 }
}

extension PageContext {
  /// The first of some in a row or cell, and how many are left out: "and 3 more".
  func first<Source, Element>(
    _ limit: Int, of sources: some Collection<Source>, _ element: (Source) -> Element
  ) -> Listing<Element> {
    let left = sources.count - limit
    return Listing(
      sources.prefix(limit).map(element), more: left > 0 ? language.more(left) : nil)
  }

  /// The first rows of a table that stands nowhere else, and how many are left out.
  func firstRows<Source, Element>(
    _ limit: Int, of sources: [Source], _ row: (Source) -> Element
  ) -> Listing<Element> {
    let left = sources.count - limit
    return Listing(
      sources.prefix(limit).map(row), more: left > 0 ? language.notShown(rows: left) : nil)
  }

  /// The first of many, each made into what the page shows, and how many are left out.
  ///
  /// - Parameters:
  ///   - noun: what is counted; the number is that of all, shown or not.
  ///   - place: the file of the portal that has all of them.
  func first<Source, Element>(
    _ limit: Int, of sources: [Source], _ noun: Noun, allIn place: String,
    _ element: (Source) -> Element
  ) -> Listing<Element> {
    let left = sources.count - limit
    return Listing(
      sources.prefix(limit).map(element), count: language.count(sources.count, noun),
      more: left > 0 ? language.more(left, noun, allIn: place) : nil)
  }
}
