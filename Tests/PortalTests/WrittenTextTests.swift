// SPDX-License-Identifier: Apache-2.0

import Portal
import Testing

/// What authors wrote in Markdown, on the pages of their records.
@Suite struct WrittenTextTests {
  @Test func `what Markdown adds to an author's words is in the language of the page`() throws {
    let page = try RenderedPortal(
      """
      -- content/inventory/all.json --
      {"services": [{"id": "zahlung", "name": "Zahlung"}]}
      -- content/services/zahlung.md --
      > [!WARNING]
      > Achtung.

      - [ ] offen
      - [x] fertig

      | a |
      | - |
      | b |
      """, language: "de")["services/zahlung.html"]
    #expect(page.contains("<p class=\"note-title\">Warnung</p>"))
    for label in ["Zu tun", "Erledigt", "Tabelle"] {
      #expect(page.contains("aria-label=\"\(label)\""), "\(label)")
    }
  }

  @Test func `a link to a heading of the same notes leads to it`() throws {
    let page = try RenderedPortal(
      """
      {"services": [{"id": "a", "notes": "[See](#steps), [not](#stairs).\\n\\n## Steps\\n\\nOne."}]}
      """)["services/a.html"]
    #expect(page.contains("<a href=\"#notes-a-steps\">See</a>"))
    #expect(page.contains("id=\"notes-a-steps\""))
    #expect(page.contains("<span class=\"broken-link\" title=\"This link leads nowhere"))
  }

  @Test func `a link to a heading of the same write-up leads to it`() throws {
    let page = try RenderedPortal(
      """
      -- content/inventory/all.json --
      {"services": [{"id": "a"}]}
      -- content/services/a.md --
      [Über](#über-uns)

      ## Über uns
      """)["services/a.html"]
    #expect(page.contains("<a href=\"#text-%C3%BCber-uns\">"))
    #expect(page.contains("id=\"text-über-uns\""))
  }

  @Test func `pages are listed by their titles where they state no order`() throws {
    let page = try RenderedPortal(
      """
      -- content/pages/a.md --
      # Zebra
      -- content/pages/b.md --
      # Apple
      -- content/pages/c.md --
      ---
      order: 1
      ---
      # Melon
      """)["pages.html"]
    let places = ["Melon", "Apple", "Zebra"].map { page.firstRange(of: "\($0)</a>")?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }
}
