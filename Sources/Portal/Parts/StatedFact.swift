// SPDX-License-Identifier: Apache-2.0

import HTML
import Templates

/// What a field states, with what the field is called (`parts/fact`).
///
/// A fact whose field is empty is made too, so that tables can leave out columns that say nothing;
/// `listing` keeps those that are stated.
struct StatedFact: Sendable {
  let label: String
  var text: String?
  var moment: MomentText?
  var links = Listing<PageLink>([])
  /// Markdown, as HTML.
  var body: HTMLText?

  /// Whether there is anything to show.
  var isStated: Bool {
    text != nil || moment != nil || body != nil || !links.elements.isEmpty
  }

  /// Those facts that are stated, in their order.
  static func listing(_ facts: [StatedFact]) -> Listing<StatedFact> {
    Listing(facts.filter(\.isStated))
  }

  static let shape = Shape<StatedFact>(
    "fact", "what a field states, with what the field is called",
    [
      .text("label", "what the field is called") { $0.label },
      .flag("is_stated", "whether there is anything to show") { $0.isStated },
      .optionalText("text", "the words") { $0.text },
      .record("moment", of: MomentText.shape, "the date") { $0.moment },
      .items("links", of: PageLink.shape, "what it names") { $0.links },
      .optionalHTML("body", "a text that people wrote in Markdown") { $0.body },
    ])
}

/// Several records in a table that shows only columns in which something is stated
/// (`parts/stated-table`).
struct StatedTable: Sendable {
  struct Row: Sendable {
    let head: StatedFact
    let cells: [StatedFact]
  }

  let anchor: String
  let caption: String
  let columns: [Phrase]
  let rows: [Row]

  /// - Parameters:
  ///   - anchor: unique on the page; the caption's id begins with it.
  ///   - rows: the same fields of each record, the first of them being what the row is about.
  ///   - showsBareRows: whether a row is of use that states nothing but its head.
  /// - Returns: `nil` where there is no row.
  init?(_ anchor: String, _ caption: String, _ rows: [[StatedFact]], showsBareRows: Bool = true) {
    let told = rows.filter { row in showsBareRows || row.dropFirst().contains(where: \.isStated) }
    guard let first = told.first, !first.isEmpty else { return nil }
    let used = first.indices.dropFirst().filter { column in told.contains { $0[column].isStated } }
    self.anchor = anchor
    self.caption = caption
    columns = ([0] + used).map { Phrase(first[$0].label) }
    self.rows = told.map { row in Row(head: row[0], cells: used.map { row[$0] }) }
  }

  static let shape = Shape<StatedTable>(
    "stated-table", "several records in a table",
    [
      .text("anchor", "id on the page, unique there") { $0.anchor },
      .text("caption", "what the table shows") { $0.caption },
      .list("columns", of: Phrase.shape, "heads of the columns") { $0.columns },
      .list("rows", of: row, "one per record") { $0.rows },
    ])

  private static let row = Shape<Row>(
    "stated-row", "a record in a table",
    [
      .record("head", of: StatedFact.shape, "what the row is about") { $0.head },
      .list("cells", of: StatedFact.shape, "one per further column") { $0.cells },
    ])
}

/// A section of a page that is there only where something is stated (`parts/stated-sections`).
struct StatedSection: Sendable {
  let anchor: String
  let title: String
  let facts: Listing<StatedFact>
  let points: Listing<Phrase>
  let tables: [StatedTable]

  /// - Returns: `nil` where nothing is stated.
  init?(
    _ anchor: String, _ title: String, facts: [StatedFact] = [], points: [String] = [],
    tables: [StatedTable?] = []
  ) {
    self.anchor = anchor
    self.title = title
    self.facts = StatedFact.listing(facts)
    self.points = Listing(points.map { Phrase($0) })
    self.tables = tables.compactMap(\.self)
    guard !self.facts.elements.isEmpty || !points.isEmpty || !self.tables.isEmpty else {
      return nil
    }
  }

  static let shape = Shape<StatedSection>(
    "stated-section", "a section that is there where something is stated",
    [
      .text("anchor", "id on the page, unique there") { $0.anchor },
      .text("title", "what it is about") { $0.title },
      .items("facts", of: StatedFact.shape, "fields with what they state") { $0.facts },
      .items("points", of: Phrase.shape, "sentences or phrases") { $0.points },
      .list("tables", of: StatedTable.shape, "records in tables") { $0.tables },
    ])
}

extension Field {
  /// Sections that are there only where something is stated.
  static func sections(
    _ value: @escaping @Sendable (Model) -> [StatedSection?]
  ) -> Field {
    .list("sections", of: StatedSection.shape, "what else is stated, section by section") {
      value($0).compactMap(\.self)
    }
  }
}
