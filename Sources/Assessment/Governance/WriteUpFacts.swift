// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Continuity
package import Diagnostics

/// What a write-up says, read once, because figures, stages and rules all ask for it.
struct WriteUpFacts: Sendable {
  /// The plan's steps; `nil` where no table is one (readings.md B18).
  let steps: [WrittenStep]?
  /// Whether each of them is complete, and has what it waits for behind it.
  let hasSoundSteps: Bool
  /// The services that links in the steps lead to, each where its step stands.
  let uses: [Located<RecordID<Service>>]
  /// The facts of the inventory that the write-up repeats, in the order of the file (B23).
  let repeated: [RepeatedFacts.Written]
  /// Where links in the rows of the steps lead that lead to the web.
  let webLinksInSteps: [LinkDestination]
  /// The services and people that links lead to, then who does the steps, in words.
  let mentions: [Mention]

  /// Reads the front matter, every table and every link of a write-up.
  init(_ document: Document, _ inventory: Inventory, _ doers: Doers) {
    let tables = document.markdown.tables
    let steps = WrittenStep.first(in: tables)
    self.steps = steps
    hasSoundSteps = steps.map { $0.areSound } ?? true
    uses = (steps ?? []).flatMap { step in step.services.map { Located($0, at: step.span) } }
    webLinksInSteps = document.markdown.webLinks(in: steps ?? [])
    repeated = RepeatedFacts.written(in: document.frontMatter, tables)
    let linked = document.markdown.destinations("service:", "person:")
      .compactMap { Mention($0, in: inventory) }
    let words = (steps ?? []).compactMap { $0.holderInWords }
    mentions = linked + words.flatMap { Mention.all(of: $0, among: doers) }
  }
}

extension [WrittenStep] {
  fileprivate var areSound: Bool {
    allSatisfy { $0.isComplete && $0.unknownBefore.isEmpty }
      && StepSequence.circle(of: self).isEmpty
  }
}

extension Markdown {
  /// Where links in some rows lead that lead to the web.
  fileprivate func webLinks(in steps: [WrittenStep]) -> [LinkDestination] {
    guard !steps.isEmpty else { return [] }
    return destinations("http:", "https:").filter { link in
      steps.contains { $0.span.range.overlaps(link.linkSpan.range) }
    }
  }
}

/// Whom or what a write-up names.
package struct Mention: Sendable {
  /// Whom or what it is.
  package enum Subject: Sendable {
    /// By its position, retired or not.
    case service(Int)
    /// By the person's position, gone or not.
    case person(Int)
    case role
    /// A name that is neither a role's nor a person's.
    case nobody(String)
  }

  package let subject: Subject
  package let span: Span
}

extension Mention {
  /// The service or person that a link leads to, `nil` where there is none.
  fileprivate init?(_ link: LinkDestination, in inventory: Inventory) {
    guard let record = RecordReference(link: link.text) else { return nil }
    let subject =
      record.kind == .people
      ? inventory.people.index(of: RecordID(record.id)).map { Subject.person($0) }
      : inventory.services.index(of: RecordID(record.id)).map { Subject.service($0) }
    guard let subject else { return nil }
    self.init(subject: subject, span: link.span)
  }

  /// Those who do a step, by what its cell says.
  fileprivate static func all(of words: Located<String>, among doers: Doers) -> [Mention] {
    doers.named(in: words).map { named in
      let subject: Subject =
        switch named.doer {
        case .role?: .role
        case .person(let place)?: .person(place)
        case nil: .nobody(named.name)
        }
      return Mention(subject: subject, span: words.span)
    }
  }
}
