// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Rules
import StructuredData

/// Findings that were there at a certain time, so that only what got worse since stops a run.
///
/// A finding is known by its fingerprint, hence by rule, subject and discriminator; no line number
/// is part of it. What a waiver covers is not in it, so that an expired waiver is seen, nor are
/// mistakes in the input, which always gate.
package struct Baseline: Sendable {
  /// A finding as it was.
  package struct Entry: Hashable, Sendable {
    /// 32 hexadecimal digits, as in `findings.json`.
    package let fingerprint: String
    package let rule: String
    let subject: ReportedFinding.Subject
    package let discriminator: String?
    package let severity: Severity
    /// Whether it could not be evaluated, which is less bad than to fail.
    package let isUnknown: Bool

    /// For example `GOV-001 service payments`.
    package var title: String {
      "\(rule) \(subject.title(discriminator))"
    }
  }

  /// How a finding stands to the baseline.
  package enum Standing: String, Sendable {
    /// It was there, and as bad: it does not gate.
    case known
    /// It was there, of a lower severity or not evaluable.
    case worse
    /// It was not there.
    case new
  }

  /// By rule, subject, discriminator and fingerprint; each fingerprint once.
  package let entries: [Entry]
  private let places: [String: Int]

  /// - Parameter entries: in any order; of one fingerprint the worst stands.
  package init(_ entries: [Entry]) {
    var worst: [String: Entry] = [:]
    for entry in entries {
      if let known = worst[entry.fingerprint], known.badness >= entry.badness { continue }
      worst[entry.fingerprint] = entry
    }
    self.entries = worst.values.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }
    places = Dictionary(
      uniqueKeysWithValues: self.entries.enumerated().map { ($1.fingerprint, $0) })
  }

  /// What a report found that fails or could not be evaluated.
  package init(_ report: Report) {
    self.init(
      report.findings.filter { $0.state == .fail || $0.state == .notEvaluable }.map(Entry.init))
  }

  /// How a finding stands to it.
  func standing(of finding: ReportedFinding) -> Standing {
    guard let entry = places[finding.fingerprint].map({ entries[$0] }) else { return .new }
    return Entry(finding).badness > entry.badness ? .worse : .known
  }

  /// What is no longer found, in the baseline's order.
  func gone(from findings: [ReportedFinding]) -> [Entry] {
    let found = Set(findings.map(\.fingerprint))
    return entries.filter { !found.contains($0.fingerprint) }
  }

  /// As a file: an entry a line in the order of the entries, so that a change shows as few lines.
  package var bytes: [UInt8] {
    let lines = entries.map {
      "    " + String(decoding: $0.json.bytes(pretty: false), as: UTF8.self)
    }
    let list = lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n  ]"
    return Array("{\n  \"findings\": \(list),\n  \"version\": \(Self.version)\n}\n".utf8)
  }

  /// The version of the file's shape.
  static let version = 1
}

extension Baseline.Entry {
  init(_ finding: ReportedFinding) {
    self.init(
      fingerprint: finding.fingerprint, rule: finding.rule, subject: finding.subject,
      discriminator: finding.discriminator, severity: finding.severity,
      isUnknown: finding.state == .notEvaluable)
  }

  /// A greater one is worse: severity counts first, then whether it is known to fail.
  var badness: Int {
    severity.rank * 2 + (isUnknown ? 0 : 1)
  }

  /// What entries are ordered by.
  var sortKey: [String] {
    [rule, subject.kind, subject.id, discriminator ?? "", fingerprint]
  }

  /// As an object of the file; a discriminator only where there is one.
  fileprivate var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("fingerprint", .text(fingerprint)), ("id", .text(subject.id)), ("kind", .text(subject.kind)),
      ("rule", .text(rule)), ("severity", .text(severity.rawValue)),
      ("state", .text(state.word)),
    ]
    if let discriminator { members.append(("discriminator", .text(discriminator))) }
    return .object(members)
  }

  /// What became of it.
  private var state: Finding.State {
    isUnknown ? .notEvaluable : .fail
  }
}
