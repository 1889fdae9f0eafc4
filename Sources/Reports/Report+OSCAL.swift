// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import HTML
import Rules
import StructuredData

extension Report {
  /// Appends OSCAL 1.2.1 assessment results (NIST): rules are objectives, findings observations.
  ///
  /// An objective is satisfied where nothing fails, is waived or could not be evaluated. Each UUID
  /// follows from the identity of what it names, each time is the as-of date at midnight UTC, so
  /// that the same content gives the same bytes.
  ///
  /// A way out that all findings of a rule share is said with the objective, and a subject is named
  /// once, as a component that observations refer to.
  func writeOSCAL(to output: inout [UInt8], drain: Drain) {
    var json = JSONStream(behind: output.taken())
    json.object { json in
      json.object("assessment-results") { OSCALResults(self).write(to: &$0, drain: drain) }
    }
    json.endLine()
    output = json.bytes
  }
}

/// The assessment results of a report.
private struct OSCALResults {
  private let report: Report
  private let help: SharedHelp
  /// The UUIDs of what was found, mistakes first.
  private let observations: [String]
  /// What was found, each subject once, by kind and id.
  private let subjects: [ReportedFinding.Subject]
  private let subjectUUIDs: [ReportedFinding.Subject: String]
  /// The as-of date as an OSCAL time stamp.
  private let time: String
  /// The properties of each standing that some finding has, encoded once.
  private let standings: [OSCALStanding: [UInt8]]

  init(_ report: Report) {
    self.report = report
    help = SharedHelp(report.findings)
    observations = Self.uuids(of: report.all)
    subjects = Set(report.all.map(\.subject)).sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
    subjectUUIDs = Dictionary(
      uniqueKeysWithValues: subjects.map {
        ($0, StableHash(of: "subject", $0.kind, $0.id).uuid)
      })
    time = "\(report.asOf)T00:00:00Z"
    standings = Dictionary(
      uniqueKeysWithValues: Set(report.all.map { OSCALStanding($0) }).map { ($0, $0.properties) })
  }

  /// Different ones also for several flaws of one identity.
  private static func uuids(of findings: [ReportedFinding]) -> [String] {
    var seen: [String: Int] = [:]
    return findings.map { finding in
      let fingerprint = finding.fingerprint
      let occurrence = seen[fingerprint, default: 0]
      seen[fingerprint] = occurrence + 1
      return StableHash(of: "observation", fingerprint, String(occurrence)).uuid
    }
  }

  func write(to json: inout JSONStream, drain: Drain) {
    let plan = StableHash(of: "plan", "holdfast").uuid
    json.object("back-matter") { json in
      json.array("resources") { writePlan(plan, to: &$0) }
    }
    json.object("import-ap") { $0.member("href", "#\(plan)") }
    json.object("metadata") { writeMetadata(to: &$0) }
    json.array("results") { json in
      json.object { writeResult(to: &$0, drain: drain) }
    }
    json.member("uuid", uuid("assessment-results", report.asOf.description))
  }

  /// There is no plan beside the catalogue of rules.
  private func writePlan(_ uuid: String, to json: inout JSONStream) {
    json.object { json in
      json.member(
        "description", "Every rule is applied to every record; 'holdfast rules' lists them.")
      json.member("title", "The catalogue of rules")
      json.member("uuid", uuid)
    }
  }

  /// Who says it, and for which day.
  private func writeMetadata(to json: inout JSONStream) {
    json.member("last-modified", time)
    json.member("oscal-version", "1.2.1")
    json.array("props") { $0.property("tool", "Holdfast \(report.version)") }
    json.member("title", oscalLine("Continuity of \(report.programme ?? "the programme")"))
    json.member("version", report.asOf.description)
  }

  /// The one set of results: objectives, subjects, observations.
  private func writeResult(to json: inout JSONStream, drain: Drain) {
    json.member("description", report.summary)
    json.member("end", time)
    writeObjectives(to: &json)
    if !subjects.isEmpty {
      json.object("local-definitions") { json in
        json.array("components", of: subjects) { writeComponent($1, to: &$0) }
      }
      let observed = zip(report.all, observations)
      json.array("observations", of: observed, drain: drain) { json, observed in
        json.object { writeObservation(observed.0, observed.1, to: &$0) }
      }
    }
    json.array("props") { $0.property("gating", report.isGating ? "yes" : "no") }
    json.object("reviewed-controls") { json in
      json.array("control-selections") { json in
        json.object { writeControls(to: &$0) }
      }
    }
    json.member("start", time)
    json.member("title", "Findings as of \(report.asOf)")
    json.member("uuid", uuid("result", report.asOf.description))
  }

  /// The controls of the whole catalogue, by tokens of their names.
  private func writeControls(to json: inout JSONStream) {
    json.member("description", "A pass is evidence for these controls, never compliance.")
    let ids = Set(report.rules.flatMap(\.controls).map(oscalToken)).sorted()
    guard !ids.isEmpty else { return json.object("include-all") { _ in } }
    json.array("include-controls", of: ids) { json, id in
      json.object { $0.member("control-id", id) }
    }
  }

  /// A subject, so that observations can refer to it.
  private func writeComponent(_ subject: ReportedFinding.Subject, to json: inout JSONStream) {
    json.object { json in
      json.member("description", oscalLine("\(subject.kind) \(subject.id)"))
      json.object("status") { $0.member("state", "other") }
      json.member("title", oscalLine(subject.id))
      json.member("type", subject.kind)
      json.member("uuid", subjectUUIDs[subject])
    }
  }

  /// One finding with its evidence: the file and the line.
  private func writeObservation(
    _ finding: ReportedFinding, _ uuid: String, to json: inout JSONStream
  ) {
    json.member("collected", time)
    json.member("description", finding.message)
    json.member("methods", ["EXAMINE"])
    json.array("props") { writeProperties(of: finding, to: &$0) }
    if let place = finding.place {
      json.array("relevant-evidence") { json in
        json.object { json in
          json.member("description", "line \(place.start.line), column \(place.start.column)")
          json.member("href", percentEncoded(place.path))
        }
      }
    }
    let help = finding.isMistake ? finding.help : help.ofFinding(finding)
    if !help.isEmpty { json.member("remarks", help.joined(separator: "\n\n")) }
    json.array("subjects") { json in
      json.object { json in
        json.member("subject-uuid", subjectUUIDs[finding.subject])
        json.member("type", "component")
      }
    }
    json.member("title", oscalLine("\(finding.rule): \(finding.title)"))
    json.member("uuid", uuid)
  }

  /// What OSCAL has no word for.
  private func writeProperties(of finding: ReportedFinding, to json: inout JSONStream) {
    json.encoded(standings[OSCALStanding(finding)] ?? [])
    json.property("fingerprint", finding.fingerprint)
    if case .waived(let waiver) = finding.state { json.property("waiver", waiver.text) }
  }

  /// The UUID of something of this programme, from what it is called.
  private func uuid(_ kind: String, _ name: String) -> String {
    StableHash(of: kind, report.programme ?? "", name).uuid
  }
}

extension OSCALResults {
  /// Whether a rule, or the input, is as it should be.
  private struct Objective {
    let id: String
    let summary: String
    let controls: [String]
    let help: [String]
    /// The places of what was found among all findings.
    let found: [Int]
  }

  /// One for each rule that was applied to anything, and one for the input where it is malformed.
  private var objectives: [Objective] {
    let mistakes = report.mistakes.count
    let byRule = Dictionary(grouping: report.findings.indices) { report.findings[$0].rule }
    let passes = Dictionary(
      report.results.map { ($0.rule, $0.total.pass) }, uniquingKeysWith: { first, _ in first })
    var objectives = report.rules.compactMap { rule -> Objective? in
      let found = (byRule[rule.id] ?? []).map { $0 + mistakes }
      guard !found.isEmpty || passes[rule.id, default: 0] > 0 else { return nil }
      return Objective(
        id: rule.id, summary: rule.summary, controls: rule.controls, help: help.ofRule(rule.id),
        found: found)
    }
    let malformed = report.mistakes.indices.filter { report.mistakes[$0].isGating }
    if !malformed.isEmpty {
      objectives.append(
        Objective(
          id: "input", summary: "The input is well formed.", controls: [], help: [],
          found: malformed))
    }
    return objectives
  }

  private func writeObjectives(to json: inout JSONStream) {
    let objectives = objectives
    guard !objectives.isEmpty else { return }
    let all = report.all
    json.array("findings", of: objectives) { json, objective in
      json.object { json in
        write(objective, objective.found.lazy.map { all[$0] }, to: &json)
      }
    }
  }

  /// Whether an objective is satisfied, and by which observations it is not.
  private func write(
    _ objective: Objective, _ found: some Collection<ReportedFinding>, to json: inout JSONStream
  ) {
    json.member("description", objective.summary)
    json.array("props") { json in
      json.property("gating", found.contains(where: \.isGating) ? "yes" : "no")
      for control in objective.controls { json.property("control", control) }
    }
    if !objective.found.isEmpty {
      json.array("related-observations", of: objective.found) { json, index in
        json.object { $0.member("observation-uuid", observations[index]) }
      }
    }
    if !objective.help.isEmpty {
      json.member("remarks", objective.help.joined(separator: "\n\n"))
    }
    json.object("target") { json in
      json.object("status") { json in
        let fails = found.contains { $0.state == .fail }
        json.member("reason", found.isEmpty ? "pass" : fails ? "fail" : "other")
        json.member("state", found.isEmpty ? "satisfied" : "not-satisfied")
      }
      json.member("target-id", oscalToken(objective.id))
      json.member("type", "objective-id")
    }
    json.member("title", oscalLine("\(objective.id): \(objective.summary)"))
    json.member("uuid", uuid("objective", objective.id))
  }
}

/// What many findings have in common.
private struct OSCALStanding: Hashable {
  private let isGating: Bool
  private let severity: Severity
  /// The word of reports.
  private let state: String
  private let standing: Baseline.Standing?

  init(_ finding: ReportedFinding) {
    isGating = finding.isGating
    severity = finding.severity
    state = finding.state.word
    standing = finding.standing
  }

  /// As properties, elements of an array.
  var properties: [UInt8] {
    var json = JSONStream()
    if let standing { json.property("baseline", standing.rawValue) }
    json.property("gating", isGating ? "yes" : "no")
    json.property("severity", severity.rawValue)
    json.property("state", state)
    return json.bytes
  }
}

extension JSONStream {
  /// A property of our own, in our own name space.
  fileprivate mutating func property(_ name: String, _ value: String) {
    object { json in
      json.member("name", name)
      json.member("ns", "urn:holdfast:oscal")
      json.member("value", oscalLine(value))
    }
  }
}
