// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Templates

/// A name that may lead somewhere (`parts/link`).
struct PageLink: Sendable {
  let label: String
  let href: Address?

  init(_ label: String, _ href: Address? = nil) {
    self.label = label
    self.href = href
  }

  static let shape = Shape<PageLink>(
    "link", "a name that may lead somewhere",
    [
      .text("label", "the visible words") { $0.label },
      .optionalAddress("href", "relative address") { $0.href },
    ])
}

/// A word with a shape and a colour (`parts/badge`).
struct Badge: Sendable {
  let label: String
  let tone: Tone

  init(_ label: String, _ tone: Tone = .plain) {
    self.label = label
    self.tone = tone
  }

  static let shape = Shape<Badge>(
    "badge", "a word with a shape and a colour",
    [
      .text("label", "the visible words") { $0.label },
      .text("tone", "tone") { $0.tone.name },
    ])
}

/// A number with its unit, or why there is none (`parts/figure`).
struct FigureText: Sendable {
  let text: String
  let tone: Tone
  let grade: String?
  let note: String?
  /// What its column sorts by: seconds, empty for unknown.
  let sort: String

  init(
    _ text: String, tone: Tone = .plain, grade: String? = nil, note: String? = nil,
    sort: String = ""
  ) {
    self.text = text
    self.tone = tone
    self.grade = grade
    self.note = note
    self.sort = sort
  }

  /// A computed time; what is unknown never looks like good news.
  init(
    _ amount: Amount, in language: Language, tone: Tone = .plain, grade: String? = nil
  ) {
    switch amount {
    case .seconds(let seconds):
      self.init(language.figure(seconds), tone: tone, grade: grade, sort: String(seconds))
    case .never: self.init(language.never, tone: .critical, sort: "1000000000000")
    case .retired: self.init(language.unknown, tone: .unknown, note: language.retired)
    case .notStated: self.init(language.notStated, tone: .unknown)
    case .notMeasured: self.init(language.notMeasured, tone: .unknown)
    case .notEvaluable(let reason):
      self.init(language.unknown, tone: .unknown, note: reason)
    }
  }

  /// A time that may be below zero, which is critical: a slack, or a deadline that has passed.
  init(signed amount: Amount, in language: Language) {
    let isBelow = if case .seconds(..<0) = amount { true } else { false }
    self.init(amount, in: language, tone: isBelow ? .critical : .plain)
  }

  static let shape = Shape<FigureText>(
    "figure", "a number with its unit, or why there is none",
    [
      .text("text", "the value with its unit, or why there is none") { $0.text },
      .optionalText("tone", "tone, where it is not plain") { $0.tone.nameOfJudgement },
      .optionalText("grade", "grade of the evidence, such as planned or measured") { $0.grade },
      .optionalText("note", "why it is not evaluable, or a short addition") { $0.note },
    ])
}

/// A date with its distance from the as-of date (`parts/moment`).
struct MomentText: Sendable {
  let iso: String
  let text: String
  let distance: String?
  let tone: Tone

  init(iso: String, text: String, distance: String?, tone: Tone) {
    self.iso = iso
    self.text = text
    self.distance = distance
    self.tone = tone
  }

  static let shape = Shape<MomentText>(
    "moment", "a date with its distance from the as-of date",
    [
      .text("iso", "ISO 8601 date") { $0.iso },
      .text("text", "the date in words, such as 27 November 2026") { $0.text },
      .optionalText("human", "distance from the as-of date, such as in 12 days") { $0.distance },
      .optionalText("tone", "tone, where it is not plain") { $0.tone.nameOfJudgement },
    ])
}

/// A sentence or phrase in a list.
struct Phrase: Sendable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static let shape = Shape<Phrase>(
    "phrase", "a sentence or phrase", [.text("text", "the words") { $0.text }])
}

/// The answer in one sentence (`parts/verdict`).
struct VerdictText: Sendable {
  let label: String
  let text: String
  let tone: Tone
  let details: [Phrase]

  init(label: String, text: String, tone: Tone, details: [Phrase] = []) {
    self.label = label
    self.text = text
    self.tone = tone
    self.details = details
  }

  static let shape = Shape<VerdictText>(
    "verdict", "the answer in one sentence",
    [
      .text("label", "the answer in a word or two") { $0.label },
      .text("text", "the answer in one sentence") { $0.text },
      .text("tone", "tone") { $0.tone.name },
      .list("details", of: Phrase.shape, "further sentences, may be none") { $0.details },
    ])
}

/// An entry of a contents list (`parts/contents`).
struct ContentsEntry: Sendable {
  let label: String
  let href: Address
  /// Whether it is below the entry before it.
  let isInner: Bool

  init(_ label: String, _ href: Address, isInner: Bool = false) {
    self.label = label
    self.href = href
    self.isInner = isInner
  }

  /// An entry for a heading of the page itself.
  init(_ label: String, anchor: String, isInner: Bool = false) {
    self.init(label, Address(relative: "#\(percentEncoded(anchor))"), isInner: isInner)
  }

  static let shape = Shape<ContentsEntry>(
    "contents-entry", "a heading to go to",
    [
      .text("label", "the visible words") { $0.label },
      .address("href", "address of the heading") { $0.href },
      .flag("is_inner", "below the entry before it") { $0.isInner },
    ])
}

/// The id of a record and the marks beside it (`parts/record-header`).
struct RecordMarks: Sendable {
  let id: String
  let badges: [Badge]
  /// How other systems know the record.
  let identities: [RecordIdentity]

  init(id: String, badges: [Badge], common: CommonFields = CommonFields()) {
    self.id = id
    self.badges = badges
    identities = RecordIdentity.all(of: common)
  }

  static let shape = Shape<RecordMarks>(
    "record-marks", "id and marks of the record",
    [
      .text("id", "the record's id") { $0.id },
      .list("badges", of: Badge.shape, "marks beside the id, in order of weight") { $0.badges },
      .list("identities", of: RecordIdentity.shape, "ids of the record in other systems") {
        $0.identities
      },
    ])
}
