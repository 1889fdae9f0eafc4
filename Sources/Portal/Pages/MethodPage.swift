// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let method = PageFamily(
    "method", at: "method.html", "How every figure is computed, with examples from this programme.",
    title: "Method", menu: Menu(.reference, "Method"), shape: MethodPage.shape
  ) { MethodPage($0) }
}

/// `method.html`.
struct MethodPage: PageModel {
  struct Section: Sendable {
    let title: String
    let anchor: String
    let body: HTMLText
    let example: Example?
  }

  struct Example: Sendable {
    let title: String
    let subject: PageLink
    let body: HTMLText
  }

  struct Term: Sendable {
    let term: String
    let meaning: String
    let anchor: String
  }

  /// How many services are looked at for an example.
  static let searchLimit = 500
  /// How many names an example gives.
  static let nameLimit = 5
  /// Of how many services of the first tier pairs are tried for an example.
  static let pairLimit = 10

  let frame: Frame
  let sections: [Section]
  let terms: Listing<Term>
  let contents: Listing<ContentsEntry>

  init(_ context: PageContext) {
    let language = context.language
    frame = context.frame()
    sections = MethodTopic.allCases.map { topic in
      Section(
        title: language.title(of: topic), anchor: topic.anchor,
        body: context.paragraphs(language.method(of: topic)), example: context.example(of: topic))
    }
    terms = Listing(
      language.glossary.enumerated().map { number, entry in
        Term(term: entry.term, meaning: entry.meaning, anchor: "word-\(number + 1)")
      })
    contents = Listing(
      sections.map { ContentsEntry($0.title, anchor: $0.anchor) }
        + [ContentsEntry(language.say("Words"), anchor: "glossary")])
  }

  static let shape = Shape<MethodPage>(
    page: "method-page", "how every figure is computed",
    [
      .items("contents", of: ContentsEntry.shape, "the page's contents") { $0.contents },
      .list("sections", of: section, "sections of the text") { $0.sections },
      .items("glossary", of: term, "words with their meaning") { $0.terms },
    ])

  private static let section = Shape<Section>(
    "method-section", "how a figure is computed",
    [
      .text("title", "the figure") { $0.title },
      .text("anchor", "id on the page, unique there") { $0.anchor },
      .html("body", "HTML of the text") { $0.body },
      .record("example", of: example, "an example from this programme") { $0.example },
    ])

  private static let example = Shape<Example>(
    "method-example", "an example from this programme",
    [
      .text("title", "whose") { $0.title },
      .record("subject", of: PageLink.shape, "where more of it stands") { $0.subject },
      .html("body", "HTML of the text") { $0.body },
    ])

  private static let term = Shape<Term>(
    "term", "a word with its meaning",
    [
      .text("term", "the word") { $0.term },
      .text("meaning", "what it means, one phrase") { $0.meaning },
      .text("anchor", "id on the page, unique there") { $0.anchor },
    ])
}
