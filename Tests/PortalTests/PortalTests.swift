// SPDX-License-Identifier: Apache-2.0

import Portal
import Testing

@Suite struct PortalTests {
  static let programme = """
    -- content/program.json --
    {"name": "Harbour", "organisation": "Harbour & Sons", "asOf": "2026-11-21"}
    -- content/inventory/all.json --
    {"services": [
      {"id": "pay", "name": "Payments <fast>", "tier": "tier-1", "owner": "ada",
       "dependencies": [{"on": "ledger", "purpose": "to book"}]},
      {"id": "ledger", "name": "Ledger", "tier": "tier-2"}],
     "people": [{"id": "ada", "name": "Ada Okafor"}]}
    -- content/services/pay.md --
    ---
    title: Payments
    ---
    # Payments

    See [the guide](../pages/guide.md#second-step), [ledger](service:ledger),
    [nobody](person:nobody),
    [gone](gone.md), [script](javascript:alert(1)), [below](#findings)
    and ![map](../assets/map.png).

    ## Findings

    Told here.
    -- content/pages/guide.md --
    # Guide

    ## Second step

    Back to [payments](/services/pay.md).
    -- content/bulletins/opening.md --
    ---
    date: 2026-11-01
    summary: It begins
    ---
    # Opening
    """

  @Test func `a page says what is recorded and escapes it`() throws {
    let page = try RenderedPortal(Self.programme)["services/pay.html"]
    #expect(page.contains("<h1>Payments &lt;fast&gt;</h1>"))
    #expect(page.contains("Ada Okafor"))
    #expect(page.contains("<time datetime=\"2026-11-21\">21 November 2026</time>"))
    #expect(!page.contains("<fast>"))
  }

  @Test func `dependencies stand on both pages`() throws {
    let portal = try RenderedPortal(Self.programme)
    #expect(portal["services/pay.html"].contains("<a href=\"ledger.html\">Ledger</a>"))
    #expect(portal["services/ledger.html"].contains("<a href=\"pay.html\">Payments"))
  }

  @Test func `an image of the web is a link to it, since a page loads nothing from beyond`() throws
  {
    let page = try RenderedPortal(
      """
      -- content/program.json --
      {"name": "Harbour", "asOf": "2026-11-21"}
      -- content/pages/guide.md --
      # Guide

      ![plan](https://example.org/plan.png) ![](https://example.org/b.png)
      [![badge](https://example.org/badge.svg)](https://example.org/build)
      [odd](https://example.org%5D)
      """)["pages/guide.html"]
    #expect(!page.contains("<img"))
    #expect(page.contains("<a href=\"https://example.org/plan.png\" rel=\"noreferrer\">plan</a>"))
    #expect(page.contains(">https://example.org/b.png</a>"))
    #expect(
      page.contains("<a href=\"https://example.org/build\" rel=\"noreferrer\">badge</a>"))
    #expect(!page.contains("href=\"https://example.org%5D"))
  }

  @Test func `links in texts lead to pages, headings and assets`() throws {
    let portal = try RenderedPortal(Self.programme, assets: ["assets/map.png"])
    let page = portal["services/pay.html"]
    #expect(page.contains("href=\"../pages/guide.html#text-second-step\""))
    #expect(page.contains("href=\"#text-findings\""))
    #expect(page.contains("src=\"../media/map.png\" alt=\"map\""))
    #expect(portal["media/map.png"] == "assets/map.png")
    #expect(portal["pages/guide.html"].contains("href=\"../services/pay.html\""))
  }

  @Test(arguments: [
    "there is no page about person &#39;nobody&#39;",
    "there is no file &#39;content/services/gone.md&#39;",
    "addresses with &#39;javascript:&#39; are not allowed",
  ])
  func `a link that leads nowhere is text that says why`(reason: String) throws {
    let page = try RenderedPortal(Self.programme)["services/pay.html"]
    #expect(page.contains("<span class=\"broken-link\" title=\""))
    #expect(page.contains(" <small>(leads nowhere)</small></span>"))
    #expect(
      page.replacing("&quot;", with: "").contains(reason.replacing("&#39;", with: "'"))
        || page.contains(reason))
    #expect(!page.contains("href=\"javascript:"))
  }

  @Test func `ids of a text never meet those of its page`() throws {
    let page = try RenderedPortal(Self.programme)["services/pay.html"]
    #expect(page.contains("<h2 id=\"findings\">"))
    #expect(page.contains("id=\"text-findings\""))
    #expect(ids(in: page).count == Set(ids(in: page)).count)
  }

  @Test func `a title that says what the page is called is not said again`() throws {
    let portal = try RenderedPortal(
      """
      -- content/pages/guide.md --
      # Guide

      [Here](#guide) and [there](other.md#guide).

      ## Steps
      ### The first
      -- content/pages/other.md --
      ---
      title: Another
      ---
      # Guide
      """)
    let page = portal["pages/guide.html"]
    #expect(!page.contains(">Guide</h2>"))
    #expect(page.contains("<div class=\"prose\" id=\"text-guide\">"))
    #expect(page.contains("<h2 id=\"text-steps\">") && page.contains("<h3 id=\"text-the-first\">"))
    #expect(portal["pages/other.html"].contains("<h2 id=\"text-guide\">Guide</h2>"))
  }

  @Test func `nothing recorded is said in words and unknown is no good news`() throws {
    let page = try RenderedPortal(Self.programme)["services/ledger.html"]
    #expect(page.contains("There is no write-up."))
    #expect(page.contains("Not recorded: what this service needs is not known."))
    #expect(page.contains("<div class=\"verdict\" data-tone=\"unknown\">"))
  }

  @Test func `the bytes are the same for any number of jobs`() throws {
    let one = try RenderedPortal(Self.programme, jobs: 1)
    let four = try RenderedPortal(Self.programme, jobs: 4)
    #expect(one.files == four.files)
  }

  @Test func `every page is listed from A to Z and can be reached`() throws {
    let portal = try RenderedPortal(Self.programme)
    let pages = portal.files.keys.filter { $0.hasSuffix(".html") && $0 != "404.html" }
    for page in pages { #expect(portal["az.html"].contains("href=\"\(page)\"")) }
  }

  @Test func `every relative link names a file of the portal and an id that is there`() throws {
    let portal = try RenderedPortal(Self.programme, assets: ["assets/map.png"])
    for (path, page) in portal.files where path.hasSuffix(".html") {
      for link in links(in: page) {
        let (target, fragment) = resolved(link, from: path)
        #expect(portal.files[target] != nil, "\(path) leads to \(link)")
        guard let fragment, let there = portal.files[target] else { continue }
        #expect(ids(in: there).contains(fragment), "\(path) leads to \(link)")
      }
    }
  }

  @Test func `what could not be read stands on a page, and every page says so`() throws {
    let portal = try RenderedPortal(
      """
      {"services": [{"id": "pay", "ownr": "ada"}]}
      """)
    #expect(portal["errors.html"].contains("ownr"))
    #expect(portal["index.html"].contains("<p class=\"notice\" data-tone=\"high\">"))
  }

  @Test func `an empty programme has all its pages`() throws {
    let portal = try RenderedPortal("{}")
    #expect(portal["services.html"].contains("No service is recorded."))
    #expect(portal["index.html"].contains("No service is recorded, so nothing can be said."))
  }

  @Test func `the feed and the search index hold every bulletin`() throws {
    let portal = try RenderedPortal(Self.programme)
    #expect(portal["feed.xml"].contains("<title>Opening</title>"))
    #expect(portal["search/1.js"].contains("[\"Opening\",\"Bulletin\",\"bulletins/opening.html\""))
    #expect(portal["search.html"].contains("data-shard=\"search/1.js\""))
  }
}

/// The values of an attribute, in order.
private func values(of attribute: String, in page: String) -> [String] {
  page.components(separatedBy: " \(attribute)=\"").dropFirst().map { part in
    String(part.prefix { $0 != "\"" })
  }
}

private func ids(in page: String) -> [String] {
  values(of: "id", in: page)
}

/// The relative links of a page.
private func links(in page: String) -> [String] {
  (values(of: "href", in: page) + values(of: "src", in: page)).filter { !$0.contains(":") }
}

/// The file and heading that a link names from a page.
private func resolved(_ link: String, from page: String) -> (String, String?) {
  let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  var folders = page.split(separator: "/").dropLast().map(String.init)
  for part in parts[0].split(separator: "/") {
    if part == ".." { folders.removeLast() } else { folders.append(String(part)) }
  }
  let target = parts[0].isEmpty ? page : folders.joined(separator: "/")
  return (target, parts.count > 1 ? String(parts[1]) : nil)
}

extension String {
  /// The parts between occurrences of a text.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
