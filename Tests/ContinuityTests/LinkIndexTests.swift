// SPDX-License-Identifier: Apache-2.0

import Continuity
import Testing

@Suite struct LinkIndexTests {
  private let index = LinkIndex(
    documents: ["services/pay.md", "pages/README.md", "pages/guides/index.md", "pages/a b.md"],
    assets: ["assets/map.png", "assets/plan.html"])

  private func target(_ link: String) -> LinkTarget {
    index.target(of: link, from: "services/pay.md")
  }

  @Test(arguments: [
    ("person:amara", "amara", nil), ("Person:amara", "amara", nil),
    ("person:amara#contacts", "amara", "contacts"), ("person:amara?x=1#a%20b", "amara", "a b"),
    ("person:am%61ra", "amara", nil), ("person:", "", nil),
  ])
  func `a link names a record by kind and id`(link: String, id: String, fragment: String?) {
    #expect(target(link) == .record(RecordReference(.people, id), fragment: fragment))
    #expect(RecordReference(link: link) == RecordReference(.people, id))
  }

  @Test(arguments: ["amara", "#amara", "pages/person:amara", "https://a.example", "4person:a", ""])
  func `another link names no record`(link: String) {
    #expect(RecordReference(link: link) == nil)
  }

  @Test(arguments: [
    ("pay.md", "services/pay.md", nil), ("./pay.html#top", "services/pay.md", "top"),
    ("../services/pay", "services/pay.md", nil), ("/services/pay.md", "services/pay.md", nil),
    ("../pages/", "pages/README.md", nil), ("../pages/guides", "pages/guides/index.md", nil),
    ("../pages/a%20b.md?raw", "pages/a b.md", nil),
  ])
  func `a link names a page in each of several ways`(
    link: String, path: String, fragment: String?
  ) {
    #expect(target(link) == .document(path: path, fragment: fragment))
  }

  @Test(arguments: [
    ("../assets/map.png", LinkTarget.asset(path: "assets/map.png")),
    ("/assets/plan.html#floor", .asset(path: "assets/plan.html")),
    ("#how%20to", .heading("how to")), ("", .empty),
    ("HTTPS://a.example", .web("HTTPS://a.example")),
    ("mailto:a@b.example", .web("mailto:a@b.example")),
    ("javascript:alert(1)", .refused(scheme: "javascript")),
    ("nowhere.md", .dangling(path: "services/nowhere.md")),
    ("../../etc/passwd", .dangling(path: "../../etc/passwd")),
  ])
  func `a link leads to a file, a heading, an address, or nowhere`(
    link: String, expected: LinkTarget
  ) {
    #expect(target(link) == expected)
  }
}
