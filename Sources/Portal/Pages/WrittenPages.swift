// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let pages = PageFamily(
    "pages", at: "pages.html", "Longer texts of the programme: policies, guides.",
    title: "Pages", menu: Menu(.reference, "Pages"), shape: PagesPage.shape
  ) { PagesPage($0) }

  static let page = PageFamily(
    "page", pattern: "pages/ID.html", "A page that people wrote in Markdown.", of: .pages,
    under: .pages, shape: WrittenPage.shape,
    entries: { site in
      site.documents.loose.enumerated().map { position, document in
        PageEntry(
          path: DocumentPages.ownPage(of: document), title: document.title,
          kind: site.language.title(of: .pages), position: position, words: document.searchWords)
      }
    }
  ) { WrittenPage($0) }
}

/// `pages.html`.
struct PagesPage: PageModel {
  struct Row: Sendable {
    let link: PageLink
    let summary: String?
    let reviewed: MomentText?
  }

  let frame: Frame
  let rows: Listing<Row>

  init(_ context: PageContext) {
    frame = context.frame()
    let documents = context.site.documents.loose.sorted { first, second in
      let orders = (first.frontMatter.order.value ?? .max, second.frontMatter.order.value ?? .max)
      guard orders.0 == orders.1 else { return orders.0 < orders.1 }
      let titles = (first.title.sortKey, second.title.sortKey)
      return titles.0 != titles.1 ? titles.0 < titles.1 : first.path < second.path
    }
    rows = Listing(
      documents.map { document in
        Row(
          link: PageLink(document.title, context.address(DocumentPages.ownPage(of: document))),
          summary: document.frontMatter.summary.value,
          reviewed: context.moment(document.frontMatter.reviewedOn))
      }, count: context.language.count(documents.count, .page))
  }

  static let shape = Shape<PagesPage>(
    page: "pages-page", "longer texts of the programme",
    [.rows("pages", of: row, "pages of people's own") { $0.rows }])

  static let row = Shape<Row>(
    "page-row", "a page in the list",
    [
      .record("page_link", of: PageLink.shape, "the page") { $0.link },
      .optionalText("summary", "one or two sentences") { $0.summary },
      .record("reviewed", of: MomentText.shape, "last review") { $0.reviewed },
      .text("reviewed_sort", "what the column sorts by") { $0.reviewed?.iso ?? "" },
    ])
}

/// `pages/ID.html`.
struct WrittenPage: PageModel {
  let frame: Frame
  let published: MomentText?
  let text: WrittenText?
  let textFacts: Listing<StatedFact>

  init(_ context: PageContext) {
    let document = context.site.documents.loose[context.entry.position]
    frame = context.frame(
      lead: document.frontMatter.summary.value, kind: context.language.title(of: .pages))
    published = context.moment(document.frontMatter.date)
    text = context.writtenText(document)
    textFacts = context.furtherFacts(of: document)
  }

  static let shape = Shape<WrittenPage>(
    page: "written-page", "a page that people wrote",
    [
      .record("published", of: MomentText.shape, "date") { $0.published },
      .record("writeup", of: WrittenText.shape, "the text") { $0.text },
      .items("text_facts", of: StatedFact.shape, "what the text's front matter says") {
        $0.textFacts
      },
    ])
}
