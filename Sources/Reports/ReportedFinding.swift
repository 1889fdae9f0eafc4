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

    /// The kind of what is about a file.
    static let file = "file"

    /// For example `service payments (replica-2)`.
    func title(_ discriminator: String?) -> String {
      let detail = discriminator.map { " (\($0))" } ?? ""
      return id.isEmpty ? kind : "\(kind) \(id)\(detail)"
    }
  }

  /// What is told: most are findings, of which a report has hundreds of thousands, and whose words
  /// are put together when a format asks for them.
  private enum Origin: Sendable {
    case finding(Finding)
    case mistake(Boxed<ReportedMistake>)
  }

  private let origin: Origin
  /// Whether the run fails because of it.
  private(set) var isGating: Bool
  /// How it stands to the baseline, `nil` where there is none or it is a mistake in the input.
  private(set) var standing: Baseline.Standing?
  /// Where it stands in lines and columns, which count Unicode scalars; `nil` where no file is to
  /// blame.
  private(set) var place: Place?
  /// The same for the same finding in another build; most formats tell it.
  let hash: StableHash
}

/// A mistake in the input, as every format tells it.
struct ReportedMistake: Sendable {
  fileprivate let diagnostic: Diagnostic
  fileprivate let kind: String?
  fileprivate let path: String
  fileprivate let replacement: String?
}

extension ReportedFinding {
  /// A finding of a rule.
  init(_ finding: Finding, isGating: Bool, place: Place?) {
    origin = .finding(finding)
    self.isGating = isGating
    self.place = place
    hash = finding.identity.hash
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
    origin = .mistake(
      Boxed(
        ReportedMistake(
          diagnostic: diagnostic, kind: kind, path: path, replacement: replacement)))
    isGating = diagnostic.severity == .error
    self.place = place
    hash = StableHash(
      of: diagnostic.code, "file", path, diagnostic.message.english, String(occurrence))
  }

  /// What is told of it, by what it is.
  private func told<Value>(
    _ finding: (Finding) -> Value, _ mistake: (ReportedMistake) -> Value
  ) -> Value {
    switch origin {
    case .finding(let found): finding(found)
    case .mistake(let made): mistake(made.value)
    }
  }

  /// The id of the rule, or the code of the mistake.
  var rule: String { told({ $0.rule }, { $0.diagnostic.code }) }

  /// How much it weighs, for the tier of its subject.
  var severity: Severity { told({ $0.severity }, { Severity($0.diagnostic.severity) }) }

  /// The word that people are told: the severity of a finding; `error`, `warning` or `note` of a
  /// mistake in the input, which no tier changes and of which errors alone gate.
  var weight: String {
    told({ $0.severity.rawValue }, { $0.diagnostic.severity.rawValue })
  }

  /// What a mistake of its code is, as the reference of the format says; `nil` for a finding.
  var kindOfMistake: String? { told({ _ in nil }, { $0.kind }) }

  /// What became of it; a mistake in the input always fails.
  var state: Finding.State { told({ $0.state }, { _ in .fail }) }

  /// What it is about.
  var subject: Subject {
    told({ Subject($0.subject) }, { Subject(kind: Subject.file, id: $0.path) })
  }

  /// The kind of what it is about, for who needs no more.
  var kindOfSubject: String { told({ $0.subject.kind.word }, { _ in Subject.file }) }

  /// What tells it from others of the same rule and subject, such as the other end of an edge.
  var discriminator: String? { told({ $0.discriminator }, { _ in nil }) }

  /// The fact, in lower case without a full stop.
  var message: String { told({ $0.message.english }, { $0.diagnostic.message.english }) }

  /// Where it stands in bytes; `nil` where no file is to blame.
  var span: Span? { told({ $0.span }, { $0.diagnostic.span }) }

  /// Other places that explain this one.
  var notes: [Diagnostic.Note] { told({ $0.notes }, { $0.diagnostic.notes }) }

  /// The ways out, each one sentence, which can be told in another language.
  var ways: [Wording] { told({ $0.help }, { $0.diagnostic.help }) }

  /// The ways out, each one sentence.
  var help: [String] { ways.map(\.english) }

  /// The ways out as one text, `nil` where there are none.
  func help(separator: String) -> String? {
    let ways = ways
    return ways.count > 1 ? help.joined(separator: separator) : ways.first?.english
  }

  /// What would mend it if written in its place, quotes included; only of mistakes in the input.
  var replacement: String? { told({ _ in nil }, { $0.replacement }) }

  /// The controls that a pass would be evidence for.
  var controls: [String] { told({ $0.controls }, { _ in [] }) }

  /// The same for the same finding in another build: 32 hexadecimal digits.
  var fingerprint: String { hash.hexadecimal }

  /// The hash of the finding that tells its cause; `nil` where it stands for itself.
  var cause: StableHash? { told({ $0.cause?.value.hash }, { _ in nil }) }

  /// Whether another finding tells its cause.
  var isConsequence: Bool { told({ $0.cause != nil }, { _ in false }) }

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
    var remarks: [String] = []
    switch state {
    case .fail: break
    case .waived(let waiver): remarks.append("waived by '\(waiver)'")
    case .notEvaluable: remarks.append("not evaluable")
    }
    if isGating { remarks.append("gates") }
    if !isWaived, let standing { remarks.append(standing.remark) }
    return remarks
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
  var isMistake: Bool { told({ _ in false }, { _ in true }) }

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
