// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Continuity
import Diagnostics
import HTML
import Phrasing
import Templates

/// What people wrote about a record beside the fields of its kind (`parts/text-section`).
struct OwnWords: Sendable {
  /// Its Markdown file.
  var text: WrittenText?
  /// What the front matter of that file says.
  var textFacts = Listing<StatedFact>([])
  var notes: WrittenText?
  var links = Listing<PageLink>([])
  /// What else it is called.
  var names = Listing<StatedFact>([])

  /// The fields of a page that ends with them.
  static func fields<Model: Sendable>(
    _ words: @escaping @Sendable (Model) -> OwnWords
  ) -> [Field<Model>] {
    [
      .record("writeup", of: WrittenText.shape, "the longer text") { words($0).text },
      .items("text_facts", of: StatedFact.shape, "what the text's front matter says") {
        words($0).textFacts
      },
    ] + notes(words)
  }

  /// The fields of a page that shows the longer text in its own way.
  static func notes<Model: Sendable>(
    _ words: @escaping @Sendable (Model) -> OwnWords
  ) -> [Field<Model>] {
    [
      .record("notes", of: WrittenText.shape, "the record's notes") { words($0).notes },
      .items("links", of: PageLink.shape, "the record's links") { words($0).links },
      .items("names", of: StatedFact.shape, "what else the record is called") {
        words($0).names
      },
    ]
  }
}

extension PageContext {
  /// The text, notes, links and other names of a record.
  func ownWords<Kind: Continuity.Record>(of record: Kind) -> OwnWords {
    let document = site.document(about: RecordReference(Kind.kind, record.id.text))
    return OwnWords(
      text: document.flatMap { writtenText($0) },
      textFacts: document.map { StatedFact.listing(facts(of: $0)) } ?? Listing([]),
      notes: notes(of: record), links: webLinks(of: record.common),
      names: StatedFact.listing(names(of: record.common)))
  }

  /// What the front matter of a text says about it.
  func facts(of document: Document) -> [StatedFact] {
    let frontMatter = document.frontMatter
    return [
      fact(language.say("In short"), frontMatter.summary),
      fact(language.say("Version"), frontMatter.version),
      fact(language.say("Author"), frontMatter.author),
      fact(language.say("Reviewed on"), frontMatter.reviewedOn),
      fact(language.say("Reviewed by"), frontMatter.reviewedBy),
      fact(
        language.say("Reviewed every"), frontMatter.reviewEvery.value.map { language.interval($0) }),
    ]
  }

  /// The same of a text that has a page, whose head says in short what it is about.
  func furtherFacts(of document: Document) -> Listing<StatedFact> {
    StatedFact.listing(Array(facts(of: document).dropFirst()))
  }

  /// The links that a record carries; addresses that are not allowed are left as text.
  func webLinks(of common: CommonFields) -> Listing<PageLink> {
    Listing(
      (common.links.value ?? []).compactMap { link in
        guard let url = link.url.value else { return nil }
        return PageLink(link.title.value ?? url, Address(checking: url))
      })
  }

  /// What else a record is called, and how it is sorted.
  func names(of common: CommonFields) -> [StatedFact] {
    [
      fact(language.say("Other names"), common.aliases), fact(language.say("Tags"), common.tags),
    ]
  }

  /// What a row says at its end of a record that has no page: links, notes, ids elsewhere.
  func endFacts<Kind: Continuity.Record>(of record: Kind) -> [StatedFact] {
    let identities = RecordIdentity.all(of: record.common)
    return [
      StatedFact(label: language.say("Links"), links: webLinks(of: record.common)),
      StatedFact(label: language.say("Notes"), body: notes(of: record)?.body),
      fact(
        language.say("Known elsewhere as"),
        identities.map { "\($0.system) \($0.id)" }.joined(separator: ", ")),
    ]
  }

  /// The notes of a record, which are Markdown; `nil` where there are none.
  func notes<Kind: Continuity.Record>(of record: Kind) -> WrittenText? {
    guard case .stated(let notes, let span) = record.common.notes else { return nil }
    let path = site.programme.sources[span.file].path
    let prefix = "content/"
    let document = Document(
      file: span.file, path: path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path,
      name: record.id.text, frontMatter: FrontMatterFields(at: span),
      markdown: Markdown(Array(notes.utf8), file: span.file))
    return writtenText(document, prefix: Self.notesPrefix(record.id.text))
  }

  /// What stands before the ids of headings in notes: of the record that has the page, or of one of
  /// several in a table.
  private static func notesPrefix(_ id: String) -> String { "notes-\(id)-" }
}

/// The id by which another system knows a record.
struct RecordIdentity: Sendable {
  let system: String
  let id: String

  /// All ids of a record elsewhere, in the order in which they are stated.
  static func all(of common: CommonFields) -> [RecordIdentity] {
    common.externalIds.elements().map {
      RecordIdentity(system: $0.key.value, id: $0.value.value)
    }
  }

  static let shape = Shape<RecordIdentity>(
    "record-identity", "the id by which another system knows a record",
    [
      .text("system", "the other system") { $0.system },
      .text("id", "the id there") { $0.id },
    ])
}
