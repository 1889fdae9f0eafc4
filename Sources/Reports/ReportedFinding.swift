// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Diagnostics
import Phrasing
import Rules

/// A finding, or a mistake in the input, as every format tells it.
struct ReportedFinding: Sendable {
  /// What it is about: a record by kind and id, or a file by its path.
  struct Subject: Hashable, Sendable {
    /// One word in lower case, such as `service`, `write-up` or `file`.
    let kind: String
    /// The id of the record, or the path of the file; may be empty where nobody knows the file.
    let id: String

    /// For example `service payments (replica-2)`.
    func title(_ discriminator: String?) -> String {
      let detail = discriminator.map { " (\($0))" } ?? ""
      return id.isEmpty ? kind : "\(kind) \(id)\(detail)"
    }
  }

  /// The id of the rule, or the code of the mistake.
  let rule: String
  /// How much it weighs, for the tier of its subject.
  let severity: Severity
  /// The word that people are told: the severity of a finding; `error`, `warning` or `note` of a
  /// mistake in the input, which no tier changes and of which errors alone gate.
  let weight: String
  /// What a mistake of its code is, as the reference of the format says; `nil` for a finding.
  let kindOfMistake: String?
  /// What became of it; a mistake in the input always fails.
  let state: Finding.State
  /// Whether the run fails because of it.
  private(set) var isGating: Bool
  /// What it is about.
  let subject: Subject
  /// What tells it from others of the same rule and subject, such as the other end of an edge.
  let discriminator: String?
  /// The fact, in lower case without a full stop.
  let message: String
  /// Where it stands in bytes; `nil` where no file is to blame.
  let span: Span?
  /// The same in lines and columns; columns count Unicode scalars.
  private(set) var place: Place?
  /// Other places that explain this one.
  let notes: [Diagnostic.Note]
  /// The ways out, each one sentence.
  let help: [String]
  /// What would mend it if written in its place, quotes included; only of mistakes in the input.
  let replacement: String?
  /// The controls that a pass would be evidence for.
  let controls: [String]
  /// The same for the same finding in another build: 32 hexadecimal digits.
  let fingerprint: String
  /// The fingerprint of the finding that tells its cause; `nil` where it stands for itself.
  let cause: String?
  /// How it stands to the baseline, `nil` where there is none or it is a mistake in the input.
  private(set) var standing: Baseline.Standing?
}

extension ReportedFinding {
  /// A finding of a rule.
  init(_ finding: Finding, isGating: Bool, place: Place?) {
    self.init(
      rule: finding.rule, severity: finding.severity, weight: finding.severity.rawValue,
      kindOfMistake: nil,
      state: finding.state, isGating: isGating, subject: Subject(finding.subject),
      discriminator: finding.discriminator, message: finding.message.english, span: finding.span,
      place: place, notes: finding.notes,
      help: finding.help.map(\.english), replacement: nil, controls: finding.controls,
      fingerprint: finding.fingerprint, cause: finding.cause?.fingerprint)
  }

  /// A mistake in the input: an error gates and counts as critical, a warning as low.
  ///
  /// - Parameters:
  ///   - replacement: what would mend it in its place.
  ///   - kind: what a mistake of its code is.
  ///   - occurrence: how many alike there are before it; no position is part of what it is.
  init(
    _ diagnostic: Diagnostic, kind: String?, place: Place?, replacement: String?, occurrence: Int
  ) {
    let path = place?.path ?? ""
    self.init(
      rule: diagnostic.code, severity: Severity(diagnostic.severity),
      weight: diagnostic.severity.rawValue, kindOfMistake: kind, state: .fail,
      isGating: diagnostic.severity == .error, subject: Subject(kind: "file", id: path),
      discriminator: nil, message: diagnostic.message.english, span: diagnostic.span, place: place,
      notes: diagnostic.notes, help: diagnostic.help.map(\.english), replacement: replacement,
      controls: [],
      fingerprint: StableHash(
        of: diagnostic.code, "file", path, diagnostic.message.english, String(occurrence)
      ).hexadecimal, cause: nil)
  }

  /// The same where the programme lies in a folder.
  func lying(in folder: String) -> ReportedFinding {
    var moved = self
    moved.place = place.map { Place(path: folder + $0.path, start: $0.start, end: $0.end) }
    return moved
  }

  /// The same compared with a baseline: what is known there does not gate.
  func compared(with baseline: Baseline) -> ReportedFinding {
    var compared = self
    let standing = baseline.standing(of: self)
    compared.standing = standing
    compared.isGating = isGating && standing != .known
    return compared
  }

  /// What a reader must know beside the message, such as `gates` or `waived by 'w-7'`.
  var remarks: [String] {
    let state: [String] =
      switch state {
      case .fail: []
      case .waived(let waiver): ["waived by '\(waiver)'"]
      case .notEvaluable: ["not evaluable"]
      }
    return state + [isGating ? "gates" : nil, isWaived ? nil : standing?.remark].compactMap(\.self)
  }

  /// Whether it is in the baseline and as bad as there, and so counted apart.
  var isKnown: Bool {
    standing == .known && !isWaived
  }

  /// Whether a waiver in force covers it.
  var isWaived: Bool {
    if case .waived = state { true } else { false }
  }

  /// Whether it is a mistake in the input and not a finding of a rule.
  var isMistake: Bool {
    subject.kind == "file"
  }

  /// For example `service payments (replica-2)`.
  var title: String {
    subject.title(discriminator)
  }
}

extension Baseline.Standing {
  /// For people, behind a finding.
  fileprivate var remark: String {
    switch self {
    case .known: "in the baseline"
    case .worse: "worse than in the baseline"
    case .new: "not in the baseline"
    }
  }
}

extension ReportedFinding.Subject {
  init(_ reference: RecordReference) {
    kind = reference.kind.word
    id = reference.id
  }
}

extension RecordKind {
  /// The kind as one word for programs and command lines: `data-store`, `supplier-service`.
  package var word: String {
    Self.words[self] ?? rawValue
  }

  private static let words = Dictionary(
    uniqueKeysWithValues: allCases.map { kind in
      (kind, kind.singular.lowercased().replacing("'s", with: "").replacing(" ", with: "-"))
    })
}

extension Severity {
  fileprivate init(_ severity: Diagnostic.Severity) {
    self =
      switch severity {
      case .error: .critical
      case .warning: .low
      case .note: .info
      }
  }
}
