// SPDX-License-Identifier: Apache-2.0

import Portal
import Testing

@Suite struct DirectoryPartTests {
  @Test func `a directory without rows has one page`() {
    let part = DirectoryPart(0, of: 0, size: 500)
    #expect(part.pageCount == 1)
    #expect(part.range.isEmpty)
  }

  @Test(arguments: [1, 499, 500, 501, 1000, 1001])
  func `the parts of a directory hold each row once, in order`(total: Int) {
    let pages = DirectoryPart(0, of: total, size: 500).pageCount
    let rows = (0..<pages).flatMap { DirectoryPart($0, of: total, size: 500).range }
    #expect(rows == Array(0..<total))
  }

  @Test(arguments: [(0, 1), (100, 1), (101, 3), (10_000, 200)])
  func `a directory of up to a hundred rows is one page`(total: Int, pages: Int) {
    #expect(DirectoryPart(0, of: total).pageCount == pages)
  }

  @Test(arguments: [(1, 250), (2_500, 250), (2_501, 25)])
  func `a ledger has long pages up to ten of them, and short ones beyond`(total: Int, size: Int) {
    #expect(ListingLimit.ledger(of: total) == size)
  }

  @Test(arguments: [1, 24, 25, 400])
  func `from each page of a directory the neighbours and the ends are a step away`(count: Int) {
    for number in 0..<count {
      let waypoints = DirectoryPart(number, of: count, size: 1).waypoints
      #expect(waypoints == Set(waypoints).sorted())
      #expect(waypoints.first == 0 && waypoints.last == count - 1)
      #expect(Set(waypoints).isSuperset(of: max(0, number - 1)...min(number + 1, count - 1)))
      #expect(waypoints.count <= 24)
    }
  }

  @Test func `lists of several lengths go on side by side`() {
    let pages = (0..<3).map { DirectoryPart($0, of: 5, size: 2) }
    #expect(pages.map { Array($0.slice(of: ["a", "b", "c"])) } == [["a", "b"], ["c"], []])
    #expect(pages.map { Array($0.slice(of: [1, 2, 3, 4, 5][...])) } == [[1, 2], [3, 4], [5]])
  }

  @Test func `only the first part has the name of the directory`() {
    #expect(DirectoryPart.path(of: "people.html", 0) == PagePath("people.html"))
    #expect(DirectoryPart.path(of: "people.html", 1) == PagePath("people-2.html"))
  }

  @Test func `a long directory is spread over pages that lead to each other`() throws {
    let records = (1...101).map { "{\"id\": \"s\($0)\", \"name\": \"Service \($0)\"}" }
    let portal = try RenderedPortal(
      "{\"services\": [\(records.joined(separator: ",\n"))]}")
    let paths = ["services.html", "services-2.html", "services-3.html"]
    let pages = paths.map { portal[$0] }
    #expect(portal.files["services-4.html"] == nil)
    for page in pages {
      for path in paths { #expect(page.contains("href=\"\(path)\"")) }
      #expect(page.contains("101 services"))
    }
    let rows = pages.map { $0.ranges(of: "<code class=\"id\">").count }
    #expect(rows == [50, 50, 1])
    #expect(pages[2].contains("101 to 101 of 101 services"))
    #expect(pages[1].contains("aria-current=\"page\">2</a>"))
    let index = portal["search/1.js"] + portal["az.html"]
    #expect(!index.contains("services-2.html"))
  }
}
