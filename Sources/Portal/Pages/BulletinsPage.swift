// SPDX-License-Identifier: Apache-2.0

import CommonMark
package import Continuity
import HTML
import Phrasing
import Templates

// The worked example of page families. Each file has, in this order:
//
// 1. the family: name (its template is pages/NAME.mustache), path, summary, title, menu;
//    for many pages of a pattern also their entries, which search and A to Z list;
// 2. the model: plain values, made from the context in `init`; links are relative already;
// 3. the shape: the fields as docs/template-reference.md tells them, each with its summary and accessor.

extension PageFamily {
  static let bulletins = PageFamily(
    "bulletins", at: "bulletins.html", "News of the programme, the latest first.",
    title: "Bulletins", menu: Menu(.programme, "Bulletins"), shape: BulletinsPage.shape
  ) { BulletinsPage($0) }

  static let bulletin = PageFamily(
    "bulletin", pattern: "bulletins/ID.html", "One bulletin.", of: .bulletins,
    under: .bulletins, shape: BulletinPage.shape,
    entries: { site in
      site.bulletins.enumerated().map { position, bulletin in
        PageEntry(
          path: DocumentPages.ownPage(of: bulletin), title: bulletin.title,
          kind: site.language.title(of: .bulletins), position: position,
          words: bulletin.searchWords)
      }
    }
  ) { BulletinPage($0) }
}

/// `bulletins.html`.
struct BulletinsPage: PageModel {
  struct Item: Sendable {
    let link: PageLink
    let published: MomentText?
    let summary: String?
  }

  let frame: Frame
  let items: Listing<Item>
  let feed: PageLink

  init(_ context: PageContext) {
    frame = context.frame()
    items = Listing(context.bulletinItems(atMost: .max))
    feed = PageLink(context.language.say("Atom feed"), context.address(PagePath("feed.xml")))
  }

  static let shape = Shape<BulletinsPage>(
    page: "bulletins-page", "news of the programme",
    [
      .items("bulletins", of: item, "bulletins, the latest first") { $0.items },
      .record("feed", of: PageLink.shape, "link to feed.xml") { $0.feed },
    ])

  static let item = Shape<Item>(
    "bulletin-item", "a bulletin in a list",
    [
      .text("label", "the title") { $0.link.label },
      .optionalAddress("href", "relative address") { $0.link.href },
      .record("published", of: MomentText.shape, "date") { $0.published },
      .optionalText("summary", "one or two sentences") { $0.summary },
    ])
}

/// `bulletins/ID.html`.
struct BulletinPage: PageModel {
  let frame: Frame
  let published: MomentText?
  let text: WrittenText?
  let textFacts: Listing<StatedFact>
  let neighbours: Listing<PageLink>

  init(_ context: PageContext) {
    let bulletins = context.site.bulletins
    let position = context.entry.position
    let bulletin = bulletins[position]
    frame = context.frame(
      lead: bulletin.frontMatter.summary.value, kind: context.language.title(of: .bulletins))
    published = context.moment(bulletin.frontMatter.date)
    text = context.writtenText(bulletin)
    textFacts = context.furtherFacts(of: bulletin)
    neighbours = Listing(
      [position + 1, position - 1].filter { bulletins.indices.contains($0) }.map {
        PageLink(
          bulletins[$0].title, context.address(DocumentPages.ownPage(of: bulletins[$0])))
      })
  }

  static let shape = Shape<BulletinPage>(
    page: "bulletin-page", "one bulletin",
    [
      .record("published", of: MomentText.shape, "date") { $0.published },
      .record("writeup", of: WrittenText.shape, "the text") { $0.text },
      .items("text_facts", of: StatedFact.shape, "what the text's front matter says") {
        $0.textFacts
      },
      .items("neighbours", of: PageLink.shape, "the bulletins before and after") {
        $0.neighbours
      },
    ])
}

extension PageContext {
  /// The latest bulletins as items of a list.
  func bulletinItems(atMost count: Int) -> [BulletinsPage.Item] {
    site.bulletins.prefix(count).map { bulletin in
      BulletinsPage.Item(
        link: PageLink(bulletin.title, address(DocumentPages.ownPage(of: bulletin))),
        published: moment(bulletin.frontMatter.date), summary: bulletin.frontMatter.summary.value)
    }
  }
}

extension Document {
  /// What search finds a text by besides its title: summary and headings.
  package var searchWords: String {
    let summary = self.frontMatter.summary.value ?? ""
    return ([summary] + self.markdown.headings.map(\.text)).joined(separator: " ")
  }
}
