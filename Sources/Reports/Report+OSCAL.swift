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
  /// Of what was found, mistakes first, the hashes that are UUIDs.
  private let observations: [StableHash]
  private let found: FoundSubjects
  /// Of each subject found the hash that is its UUID.
  private let subjects: [StableHash]
  /// The as-of date as an OSCAL time stamp.
  private let time: String
  /// The properties of each standing that some finding has, encoded once.
  private let standings: [OSCALStanding: [UInt8]]

  init(_ report: Report) {
    self.report = report
    let parts = report.parts
    help = parts.help
    observations = Self.hashes(of: report.all)
    found = parts.found
    subjects = found.subjects.map { StableHash(of: "subject", $0.kind, $0.id) }
    time = "\(report.asOf)T00:00:00Z"
    standings = Dictionary(
      uniqueKeysWithValues: Set(report.all.map { OSCALStanding($0) }).map { ($0, $0.properties) })
  }

  /// Different ones also for several flaws of one identity.
  private static func hashes(of findings: [ReportedFinding]) -> [StableHash] {
    let observation = StableHash(of: "observation")
    var seen: [StableHash: Int] = [:]
    seen.reserveCapacity(findings.count)
    return findings.map { finding in
      let occurrence = seen[finding.hash, default: 0]
      seen[finding.hash] = occurrence + 1
      return observation.and(finding.hash).and(String(occurrence))
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
    if !report.all.isEmpty {
      json.object("local-definitions") { json in
        let subjects = found.subjects
        let inOrder = subjects.indices.sorted {
          (subjects[$0].kind, subjects[$0].id) < (subjects[$1].kind, subjects[$1].id)
        }
        json.array("components", of: inOrder) { writeComponent($1, to: &$0) }
      }
      json.array("observations") { json in
        let all = report.all.span
        for place in all.indices {
          json.object { writeObservation(all[place], at: place, to: &$0) }
          json.handOn(to: drain)
        }
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
  private func writeComponent(_ place: Int, to json: inout JSONStream) {
    let subject = found.subjects[place]
    json.object { json in
      json.member("description", oscalLine("\(subject.kind) \(subject.id)"))
      json.object("status") { $0.member("state", "other") }
      json.member("title", oscalLine(subject.id))
      json.member("type", subject.kind)
      json.member("uuid", uuid: subjects[place])
    }
  }

  /// One finding, of a place among all, with its evidence: the file and the line.
  private func writeObservation(
    _ finding: ReportedFinding, at place: Int, to json: inout JSONStream
  ) {
    json.member("collected", time)
    json.member("description", finding.message)
    json.array("methods") { $0.value("EXAMINE") }
    json.array("props") { writeProperties(of: finding, to: &$0) }
    if let evidence = finding.place {
      json.array("relevant-evidence") { json in
        json.object { json in
          let start = evidence.start
          json.member("description", "line \(start.line), column \(start.column)")
          json.member("href", percentEncoded(evidence.path))
        }
      }
    }
    let help = finding.isMistake ? finding.help : help.ofFinding(finding)
    if !help.isEmpty { json.member("remarks", help.joined(separator: "\n\n")) }
    json.array("subjects") { json in
      json.object { json in
        json.member("subject-uuid", uuid: subjects[found.places[place]])
        json.member("type", "component")
      }
    }
    json.member("title", oscalLine("\(finding.rule): \(finding.title)"))
    json.member("uuid", uuid: observations[place])
  }

  /// What OSCAL has no word for.
  private func writeProperties(of finding: ReportedFinding, to json: inout JSONStream) {
    json.encoded(standings[OSCALStanding(finding)] ?? [])
    json.object { json in
      json.beginProperty("fingerprint")
      json.member("value", finding.hash)
    }
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
    json.array("findings", of: objectives) { json, objective in
      json.object { write(objective, to: &$0) }
    }
  }

  /// Whether an objective is satisfied, and by which observations it is not.
  private func write(_ objective: Objective, to json: inout JSONStream) {
    let (all, found) = (report.all, objective.found)
    json.member("description", objective.summary)
    json.array("props") { json in
      json.property("gating", found.contains { all[$0].isGating } ? "yes" : "no")
      for control in objective.controls { json.property("control", control) }
    }
    if !found.isEmpty {
      json.array("related-observations", of: found) { json, place in
        json.object { $0.member("observation-uuid", uuid: observations[place]) }
      }
    }
    if !objective.help.isEmpty {
      json.member("remarks", objective.help.joined(separator: "\n\n"))
    }
    json.object("target") { json in
      json.object("status") { json in
        let fails = found.contains { all[$0].state == .fail }
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
