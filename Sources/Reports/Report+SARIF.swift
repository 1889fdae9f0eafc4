// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import HTML
import Phrasing
import Rules
import StructuredData

extension Report {
  /// Appends SARIF 2.1.0 (OASIS), one run: code hosts show each result at its line.
  ///
  /// What fails is an error, a warning or a note by its severity; what could not be evaluated is of
  /// kind `open`; what a waiver covers is suppressed. `properties.gating` marks what gates.
  ///
  /// What is the same for all results of a rule stands with the rule: its controls as tags, and the
  /// way out where it is one for all. Each subject stands once, among the run's logical locations.
  func writeSARIF(to output: inout [UInt8], drain: Drain) {
    var json = JSONStream(behind: output.taken())
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.array("runs") { SARIFRun(self).write(to: &$0, drain: drain) }
      json.member("version", "2.1.0")
    }
    json.endLine()
    output = json.bytes
  }
}

/// One run of the program: its rules, and what they found.
private struct SARIFRun {
  private let report: Report
  private let help: SharedHelp
  /// Of each code of mistakes in the input the worst, in order: declared behind the rules.
  private let mistakes: [ReportedFinding]
  /// The places of rules and codes among those declared.
  private let ruleIndices: [String: Int]
  private let found: FoundSubjects

  init(_ report: Report) {
    self.report = report
    let parts = report.parts
    help = parts.help
    let worst = Dictionary(report.mistakes.map { ($0.rule, $0) }) { first, second in
      second.severity > first.severity ? second : first
    }
    mistakes = worst.values.sorted { $0.rule < $1.rule }
    ruleIndices = Dictionary(
      (report.rules.map(\.id) + mistakes.map(\.rule)).enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first })
    found = parts.found
  }

  func write(to json: inout JSONStream, drain: Drain) {
    json.object { json in
      json.object("automationDetails") { $0.member("id", "holdfast/") }
      json.member("columnKind", "unicodeCodePoints")
      json.array("invocations") { json in
        json.object { $0.member("executionSuccessful", true) }
      }
      json.array("logicalLocations", of: found.subjects) { write($1, to: &$0) }
      json.object("properties") { json in
        json.member("asOf", report.asOf.description)
        json.member("gating", report.isGating)
      }
      json.array("results") { json in
        let all = report.all.span
        for place in all.indices {
          write(all[place], about: found.places[place], to: &json)
          json.handOn(to: drain)
        }
      }
      json.object("tool") { json in
        json.object("driver") { writeDriver(to: &$0) }
      }
    }
  }

  /// What results are about.
  private func write(_ subject: ReportedFinding.Subject, to json: inout JSONStream) {
    json.object { json in
      json.member("fullyQualifiedName", "\(subject.kind)/\(subject.id)")
      json.member("kind", subject.kind)
      json.member("name", subject.id)
    }
  }

  /// The program with its rules.
  private func writeDriver(to json: inout JSONStream) {
    json.member("name", "Holdfast")
    json.array("rules") { json in
      for rule in report.rules { write(rule, to: &json) }
      for mistake in mistakes { write(mistake: mistake, to: &json) }
    }
    json.member("version", report.version)
  }

  private func write(_ rule: Rule, to json: inout JSONStream) {
    json.object { json in
      json.object("defaultConfiguration") { json in
        json.member("level", rule.severity.levels.first?.sarifLevel ?? "none")
      }
      json.message("fullDescription", rule.rationale)
      json.message("help", ([rule.howToMend] + help.ofRule(rule.id)).joined(separator: "\n"))
      json.member("id", rule.id)
      json.member("name", rule.name)
      json.object("properties") { json in
        json.member("severityByTier", rule.severity.code)
        json.member("tags", Set(rule.controls + [rule.area]).sorted())
      }
      json.message("shortDescription", rule.summary)
    }
  }

  /// A mistake in the input as a rule, since each result must name one that is declared.
  private func write(mistake: ReportedFinding, to json: inout JSONStream) {
    json.object { json in
      json.object("defaultConfiguration") { $0.member("level", mistake.severity.sarifLevel) }
      json.message(
        "help", "Mend the file at the place named; docs/format.md says what may stand there.")
      json.member("id", mistake.rule)
      json.message("shortDescription", mistake.kindOfMistake ?? "The input is malformed.")
    }
  }

  /// One finding; what SARIF takes for granted is left out.
  ///
  /// With a baseline each result says how it stands to it, mistakes in the input as new ones.
  ///
  /// - Parameter subject: the place of its subject among the run's logical locations.
  private func write(
    _ finding: ReportedFinding, about subject: Int, to json: inout JSONStream
  ) {
    let isOpen = finding.state == .notEvaluable
    let help = finding.isMistake ? finding.help : help.ofFinding(finding)
    json.object { json in
      if report.isCompared {
        json.member("baselineState", (finding.standing ?? .new).sarifState)
      }
      writeFixes(of: finding, to: &json)
      if isOpen { json.member("kind", "open") }
      json.member("level", isOpen ? "none" : finding.severity.sarifLevel)
      json.array("locations") { writeLocation(of: finding, about: subject, to: &$0) }
      let message = finding.message
      json.message(
        "message", help.isEmpty ? message : ([message] + help).joined(separator: "\n"))
      json.object("partialFingerprints") { json in
        json.member("holdfastIdentity/v1", finding.hash)
      }
      json.object("properties") { json in
        if let detail = finding.discriminator { json.member("discriminator", detail) }
        json.member("gating", finding.isGating)
        json.member("severity", finding.severity.rawValue)
      }
      writeRelatedLocations(of: finding, to: &json)
      json.member("ruleId", finding.rule)
      json.member("ruleIndex", ruleIndices[finding.rule] ?? -1)
      json.array("suppressions") { finding.writeSuppression(to: &$0) }
    }
  }

  /// The place in the file, and the record that it is about as a logical location.
  private func writeLocation(
    of finding: ReportedFinding, about subject: Int, to json: inout JSONStream
  ) {
    json.object { json in
      json.array("logicalLocations") { json in
        json.object { $0.member("index", subject) }
      }
      json.physicalLocation(finding.place ?? report.places.beginning)
    }
  }

  /// The word that was meant in the place of the one that stands there.
  private func writeFixes(of finding: ReportedFinding, to json: inout JSONStream) {
    guard let place = finding.place, let replacement = finding.replacement else { return }
    json.array("fixes") { json in
      json.object { json in
        json.array("artifactChanges") { json in
          json.object { json in
            json.artifactLocation(of: place)
            json.array("replacements") { json in
              json.object { json in
                json.region("deletedRegion", place)
                json.object("insertedContent") { $0.member("text", replacement) }
              }
            }
          }
        }
        json.message("description", "write \(replacement)")
      }
    }
  }

  /// Where notes point to; those that point nowhere are left out.
  private func writeRelatedLocations(of finding: ReportedFinding, to json: inout JSONStream) {
    let related = finding.notes.compactMap { note in
      report.places.place(of: note.span).map { (place: $0, message: note.message.english) }
    }
    guard !related.isEmpty else { return }
    json.array("relatedLocations", of: related) { json, note in
      json.object { json in
        json.message("message", note.message)
        json.physicalLocation(note.place)
      }
    }
  }
}

extension JSONStream {
  /// A member that is a SARIF message, or text in several forms.
  fileprivate mutating func message(_ key: StaticString, _ text: String) {
    object(key) { $0.member("text", text) }
  }

  /// A file as a relative address, and the stretch in it; the end is behind the last character.
  ///
  /// A stretch ends in the line where it starts unless it says otherwise.
  fileprivate mutating func physicalLocation(_ place: Place) {
    object("physicalLocation") { json in
      json.artifactLocation(of: place)
      json.region("region", place)
    }
  }

  fileprivate mutating func artifactLocation(of place: Place) {
    object("artifactLocation") { $0.member("uri", percentEncoded(place.path)) }
  }

  fileprivate mutating func region(_ key: StaticString, _ place: Place) {
    object(key) { json in
      json.member("endColumn", place.end.column)
      if place.end.line != place.start.line { json.member("endLine", place.end.line) }
      json.member("startColumn", place.start.column)
      json.member("startLine", place.start.line)
    }
  }
}

extension Baseline.Standing {
  /// The word of SARIF 2.1.0, 3.27.24.
  fileprivate var sarifState: String {
    switch self {
    case .known: "unchanged"
    case .worse: "updated"
    case .new: "new"
    }
  }
}

extension Severity {
  /// SARIF knows three levels.
  fileprivate var sarifLevel: String {
    switch self {
    case .critical, .high: "error"
    case .medium: "warning"
    case .low, .info: "note"
    }
  }
}

extension ReportedFinding {
  /// Nothing where it is not suppressed; no list at all would mean that nobody knows.
  fileprivate func writeSuppression(to json: inout JSONStream) {
    guard case .waived(let waiver) = state else { return }
    json.object { json in
      json.member("justification", "waiver '\(waiver)'")
      json.member("kind", "external")
      json.member("status", "accepted")
    }
  }
}
