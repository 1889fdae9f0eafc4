// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Rules

extension Report {
  /// JUnit XML, as build servers read it: a suite for each rule, a test case for each finding.
  ///
  /// Only what gates is a failure; mistakes in the input are errors. Everything else is skipped,
  /// with the reason, so that it is seen and stops nobody. A rule without findings is one test that
  /// passes.
  package var junit: String {
    let byRule = Dictionary(grouping: findings, by: \.rule)
    let known = results.map(\.rule)
    var suites = results.map { suite(of: $0, byRule[$0.rule] ?? []) }
    for (rule, findings) in byRule.sorted(by: { $0.key < $1.key }) where !known.contains(rule) {
      suites.append(JUnitSuite(rule, findings.map { JUnitCase($0) }))
    }
    if !errors.isEmpty { suites.insert(JUnitSuite("input", errors.map { JUnitCase($0) }), at: 0) }
    var xml = XMLText()
    let counts = JUnitSuite("Holdfast", suites.flatMap(\.cases)).counts
    xml.element("testsuites", [("name", "Holdfast, as of \(asOf)")] + counts) { xml in
      for suite in suites { suite.write(to: &xml) }
    }
    return xml.text
  }

  /// The suite of a rule, with one test that passes where nothing was found.
  private func suite(of result: RuleResult, _ findings: [ReportedFinding]) -> JUnitSuite {
    let name = rules.first { $0.id == result.rule }.map { "\($0.id) \($0.name)" } ?? result.rule
    guard findings.isEmpty else { return JUnitSuite(name, findings.map { JUnitCase($0) }) }
    let outcome: JUnitCase.Outcome =
      result.isOff ? .skipped("turned off in program.json") : .passed
    let test = JUnitCase(
      rule: result.rule, name: "\(result.total.pass) passed", outcome: outcome, place: nil)
    return JUnitSuite(name, [test])
  }
}

/// A test case: one finding, or a rule that found nothing.
private struct JUnitCase {
  enum Outcome {
    case passed
    /// It gates.
    case failed(type: String, message: String, text: String)
    /// The input is wrong, and gates.
    case malformed(type: String, message: String, text: String)
    /// It does not gate, with the reason.
    case skipped(String)
  }

  let rule: String
  let name: String
  let outcome: Outcome
  let place: Place?

  var isFailure: Bool {
    if case .failed = outcome { true } else { false }
  }

  var isError: Bool {
    if case .malformed = outcome { true } else { false }
  }

  var isSkipped: Bool {
    if case .skipped = outcome { true } else { false }
  }

  /// Writes it with all that it holds.
  func write(to xml: inout XMLText) {
    var attributes = [("classname", rule), ("name", name)]
    if let place {
      attributes += [("file", place.path), ("line", String(place.start.line))]
    }
    xml.element("testcase", attributes) { xml in
      switch outcome {
      case .passed: break
      case .failed(let type, let message, let text):
        xml.element("failure", [("type", type), ("message", message)], text: text)
      case .malformed(let type, let message, let text):
        xml.element("error", [("type", type), ("message", message)], text: text)
      case .skipped(let reason):
        xml.element("skipped", [("message", reason)])
      }
    }
  }
}

extension JUnitCase {
  init(_ finding: ReportedFinding) {
    let text = (finding.place.map { ["\($0)"] } ?? []) + finding.help.map { "help: \($0)" }
    let details = text.joined(separator: "\n")
    let severity = finding.severity.rawValue
    let isMistake = finding.subject.kind == "file"
    rule = finding.rule
    place = finding.place
    name = isMistake ? "\(finding.title): \(finding.message)" : finding.title
    if !finding.isGating {
      let reason = (["not gating", severity] + finding.remarks).joined(separator: ", ")
      outcome = .skipped("\(reason): \(finding.message)")
    } else if isMistake {
      outcome = .malformed(type: finding.rule, message: finding.message, text: details)
    } else {
      let message = "gating, \(severity): \(finding.message)"
      outcome = .failed(type: severity, message: message, text: details)
    }
  }
}

/// Test cases of one rule.
private struct JUnitSuite {
  let name: String
  let cases: [JUnitCase]

  init(_ name: String, _ cases: [JUnitCase]) {
    self.name = name
    self.cases = cases
  }

  /// How many cases there are and how they came out, as attributes.
  var counts: [(String, String)] {
    [
      ("tests", String(cases.count)),
      ("failures", String(cases.count(where: \.isFailure))),
      ("errors", String(cases.count(where: \.isError))),
      ("skipped", String(cases.count(where: \.isSkipped))),
    ]
  }

  /// Writes it with all that it holds.
  func write(to xml: inout XMLText) {
    xml.element("testsuite", [("name", name)] + counts) { xml in
      for test in cases { test.write(to: &xml) }
    }
  }
}
