// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Rules
package import StructuredData

extension Report {
  /// OSCAL 1.2.1 assessment results (NIST): rules are objectives, findings are observations.
  ///
  /// An objective is satisfied where nothing fails, is waived or could not be evaluated. Each UUID
  /// follows from the identity of what it names, each time is the as-of date at midnight UTC, so
  /// that the same content gives the same bytes.
  package var oscal: JSONValue {
    let plan = StableHash(of: "plan", "holdfast").uuid
    return .object([
      (
        "assessment-results",
        .object([
          ("uuid", .text(uuid("assessment-results", asOf.description))),
          ("metadata", metadata),
          ("import-ap", .object([("href", .text("#\(plan)"))])),
          ("results", .array([result])),
          ("back-matter", .object([("resources", .array([planResource(plan)]))])),
        ])
      )
    ])
  }

  private var metadata: JSONValue {
    .object([
      ("title", .text(line("Continuity of \(programme ?? "the programme")"))),
      ("last-modified", .text(time)),
      ("version", .text(asOf.description)),
      ("oscal-version", .text("1.2.1")),
      ("props", .array([property("tool", "Holdfast \(version)")])),
    ])
  }

  /// There is no plan beside the catalogue of rules.
  private func planResource(_ uuid: String) -> JSONValue {
    .object([
      ("uuid", .text(uuid)), ("title", .text("The catalogue of rules")),
      ("description", .text("Every rule is applied to every record; 'holdfast rules' lists them.")),
    ])
  }

  private var result: JSONValue {
    var members: [(String, JSONValue)] = [
      ("uuid", .text(uuid("result", asOf.description))),
      ("title", .text("Findings as of \(asOf)")),
      ("description", .text(summary)),
      ("start", .text(time)), ("end", .text(time)),
      ("props", .array([property("gating", isGating ? "yes" : "no")])),
      ("reviewed-controls", reviewedControls),
    ]
    let subjects = Set(all.map(\.subject)).sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
    if !subjects.isEmpty {
      let components = subjects.map { component($0) }
      members.append(("local-definitions", .object([("components", .array(components))])))
      members.append(("observations", .array(observed.map { observation($0.finding, $0.uuid) })))
    }
    let objectives = objectives
    if !objectives.isEmpty { members.append(("findings", .array(objectives))) }
    return .object(members)
  }

  private var reviewedControls: JSONValue {
    let ids = Set(rules.flatMap(\.controls).map(token)).sorted()
    let chosen: (String, JSONValue) =
      ids.isEmpty
      ? ("include-all", .object([]))
      : ("include-controls", .array(ids.map { .object([("control-id", .text($0))]) }))
    return .object([
      (
        "control-selections",
        .array([
          .object([
            ("description", .text("A pass is evidence for these controls, never compliance.")),
            chosen,
          ])
        ])
      )
    ])
  }

  private func component(_ subject: ReportedFinding.Subject) -> JSONValue {
    .object([
      ("uuid", .text(uuid(of: subject))), ("type", .text(subject.kind)),
      ("title", .text(line(subject.id))),
      ("description", .text(line("\(subject.kind) \(subject.id)"))),
      ("status", .object([("state", .text("other"))])),
    ])
  }

  /// Everything found with its UUID; a subject may have several flaws of one identity.
  private var observed: [(finding: ReportedFinding, uuid: String)] {
    var seen: [String: Int] = [:]
    return all.map { finding in
      defer { seen[finding.fingerprint, default: 0] += 1 }
      let occurrence = String(seen[finding.fingerprint] ?? 0)
      return (finding, StableHash(of: "observation", finding.fingerprint, occurrence).uuid)
    }
  }

  private func observation(_ finding: ReportedFinding, _ id: String) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("uuid", .text(id)),
      ("title", .text(line("\(finding.rule): \(finding.title)"))),
      ("description", .text(finding.message)),
      ("props", .array(properties(of: finding))),
      ("methods", .array([.text("EXAMINE")])),
      ("types", .array([.text("finding")])),
      (
        "subjects",
        .array([
          .object([
            ("subject-uuid", .text(uuid(of: finding.subject))), ("type", .text("component")),
            ("title", .text(line(finding.subject.id))),
          ])
        ])
      ),
      ("collected", .text(time)),
    ]
    if let place = finding.place {
      let evidence = JSONValue.object([
        ("href", .text(percentEncoded(place.path))), ("description", .text(place.description)),
      ])
      members.append(("relevant-evidence", .array([evidence])))
    }
    if !finding.help.isEmpty {
      members.append(("remarks", .text(finding.help.joined(separator: "\n\n"))))
    }
    return .object(members)
  }

  private func properties(of finding: ReportedFinding) -> [JSONValue] {
    var properties = [
      property("gating", finding.isGating ? "yes" : "no"),
      property("severity", finding.severity.rawValue), property("state", finding.state.word),
      property("fingerprint", finding.fingerprint),
    ]
    if case .waived(let waiver) = finding.state { properties.append(property("waiver", waiver)) }
    return properties
  }

  /// One for each rule that was applied to anything, and one for the input where it is malformed.
  private var objectives: [JSONValue] {
    let observed = observed
    let byRule = Dictionary(grouping: observed.dropFirst(errors.count), by: \.finding.rule)
    var objectives = rules.compactMap { rule in
      let tally = results.first { $0.rule == rule.id }?.total ?? Tally()
      let found = byRule[rule.id] ?? []
      return tally.pass == 0 && found.isEmpty
        ? nil : objective(rule.id, rule.summary, controls: rule.controls, found)
    }
    if !errors.isEmpty {
      let mistakes = Array(observed.prefix(errors.count))
      objectives.append(objective("input", "The input is well formed.", controls: [], mistakes))
    }
    return objectives
  }

  private func objective(
    _ id: String, _ summary: String, controls: [String],
    _ found: [(finding: ReportedFinding, uuid: String)]
  ) -> JSONValue {
    let fails = found.contains { $0.finding.state == .fail }
    let status = JSONValue.object([
      ("state", .text(found.isEmpty ? "satisfied" : "not-satisfied")),
      ("reason", .text(found.isEmpty ? "pass" : fails ? "fail" : "other")),
    ])
    var members: [(String, JSONValue)] = [
      ("uuid", .text(uuid("objective", id))),
      ("title", .text(line("\(id): \(summary)"))),
      ("description", .text(summary)),
      (
        "props",
        .array(
          [property("gating", found.contains(where: \.finding.isGating) ? "yes" : "no")]
            + controls.map { property("control", $0) })
      ),
      (
        "target",
        .object([
          ("type", .text("objective-id")), ("target-id", .text(token(id))), ("status", status),
        ])
      ),
    ]
    if !found.isEmpty {
      let related = found.map { JSONValue.object([("observation-uuid", .text($0.uuid))]) }
      members.append(("related-observations", .array(related)))
    }
    return .object(members)
  }

  private var time: String {
    "\(asOf)T00:00:00Z"
  }

  private func uuid(_ kind: String, _ name: String) -> String {
    StableHash(of: kind, programme ?? "", name).uuid
  }

  private func uuid(of subject: ReportedFinding.Subject) -> String {
    StableHash(of: "subject", subject.kind, subject.id).uuid
  }
}

/// A property of our own, in our own name space.
private func property(_ name: String, _ value: String) -> JSONValue {
  .object([
    ("name", .text(name)), ("ns", .text("urn:holdfast:oscal")), ("value", .text(line(value))),
  ])
}

/// A text on one line without blanks at its ends, as OSCAL wants its strings; a dash for nothing.
private func line(_ text: String) -> String {
  let words = text.split { $0.isWhitespace || $0.isNewline }
  return words.isEmpty ? "–" : words.joined(separator: " ")
}

/// A name as an OSCAL token: `DORA 5(2)(c)` is `dora-5-2-c`.
func token(_ name: String) -> String {
  let parts = name.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == ".") }
  let joined = parts.joined(separator: "-")
  return joined.first?.isLetter == true ? joined : "_\(joined)"
}
