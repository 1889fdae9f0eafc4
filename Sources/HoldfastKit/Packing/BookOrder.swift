// SPDX-License-Identifier: Apache-2.0

/// The pages of a copy in the order in which one reads them.
///
/// First home; then what home's menu lists, each directory followed by the pages of its folder in
/// the order of its own links; then the rest by path. A page that only answers, searches or lists
/// the others (`404.html`, `search.html`, `az.html`) says nothing in a book.
struct BookOrder {
  /// A page, and how deep it stands in the contents.
  struct Place {
    let page: PageOutline
    /// Whether it stands below the directory before it.
    let isInner: Bool
  }

  private(set) var places: [Place] = []

  static let leftOut: Set<String> = ["404.html", "az.html", "search.html"]

  init(_ pages: [PageOutline]) {
    let kept = pages.filter { !Self.leftOut.contains($0.path) }
    var left = Dictionary(kept.map { ($0.path, $0) }) { first, _ in first }
    let home = left["index.html"]
    for path in ["index.html"] + (home?.links ?? []) where !path.contains("/") {
      take(path, from: &left)
    }
    for path in left.keys.sorted() { take(path, from: &left) }
  }

  /// Takes a page with the pages of its folder, if nobody has.
  private mutating func take(_ path: String, from left: inout [String: PageOutline]) {
    guard let page = left.removeValue(forKey: path) else { return }
    places.append(Place(page: page, isInner: false))
    let folder = path.dropLast(".html".count) + "/"
    let inner = left.keys.filter { $0.hasPrefix(folder) }.sorted()
    for path in page.links + inner where path.hasPrefix(folder) {
      guard let page = left.removeValue(forKey: path) else { continue }
      places.append(Place(page: page, isInner: true))
    }
  }
}
