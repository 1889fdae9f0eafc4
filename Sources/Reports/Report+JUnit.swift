// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Rules
import StructuredData

extension Report {
  /// Appends JUnit XML, as build servers read it: a suite for each rule, a test case for each
  /// finding.
  ///
  /// Only what gates is a failure; mistakes in the input are errors. Everything else is skipped,
  /// with the reason, so that it is seen and stops nobody. A rule without findings is one test that
  /// passes.
  func writeJUnit(to output: inout [UInt8], drain: Drain) {
    var xml = XMLStream(behind: output.taken())
    let suites = suites
    let counts = suites.reduce(into: JUnitCounts()) { $0.add($1.counts) }
    xml.element("testsuites", [("name", "Holdfast, as of \(asOf)")] + counts.attributes) { xml in
      for suite in suites { suite.write(to: &xml, drain: drain) }
    }
    output = xml.bytes
  }

  /// Mistakes in the input, then the rules of the catalogue, then rules that it does not know.
  private var suites: [JUnitSuite] {
    let byRule = Dictionary(grouping: findings, by: \.rule)
    let known = Set(results.map(\.rule))
    var suites =
      mistakes.isEmpty ? [] : [JUnitSuite(name: "input", content: .findings(mistakes))]
    suites += results.map { suite(of: $0, byRule[$0.rule] ?? []) }
    for (rule, findings) in byRule.sorted(by: { $0.key < $1.key }) where !known.contains(rule) {
      suites.append(JUnitSuite(name: rule, content: .findings(findings)))
    }
    return suites
  }

  /// The suite of a rule, with one test that passes where nothing was found.
  private func suite(of result: RuleResult, _ findings: [ReportedFinding]) -> JUnitSuite {
    let name = rules.first { $0.id == result.rule }.map { "\($0.id) \($0.name)" } ?? result.rule
    guard findings.isEmpty else { return JUnitSuite(name: name, content: .findings(findings)) }
    let test = JUnitCase(
      rule: result.rule, name: "\(result.total.pass) passed",
      outcome: result.isOff ? .skipped("turned off in program.json") : .passed, place: nil)
    return JUnitSuite(name: name, content: .noFinding(test))
  }
}

/// How test cases came out.
private struct JUnitCounts {
  var tests = 0
  var failures = 0
  var errors = 0
  var skipped = 0

  mutating func add(_ other: JUnitCounts) {
    tests += other.tests
    failures += other.failures
    errors += other.errors
    skipped += other.skipped
  }

  /// As attributes of a suite.
  var attributes: [(String, String)] {
    [
      ("tests", String(tests)), ("failures", String(failures)), ("errors", String(errors)),
      ("skipped", String(skipped)),
    ]
  }
}

/// Test cases of one rule.
private struct JUnitSuite {
  /// What is in it: a case for each finding, or the one of a rule that found nothing.
  enum Content {
    case findings([ReportedFinding])
    case noFinding(JUnitCase)
  }

  let name: String
  let content: Content

  /// How its cases came out, without making them.
  var counts: JUnitCounts {
    switch content {
    case .noFinding(let test):
      return JUnitCounts(tests: 1, skipped: test.isSkipped ? 1 : 0)
    case .findings(let findings):
      let gating = findings.filter(\.isGating)
      let errors = gating.count(where: \.isMistake)
      return JUnitCounts(
        tests: findings.count, failures: gating.count - errors, errors: errors,
        skipped: findings.count - gating.count)
    }
  }

  /// Writes it with all that it holds.
  func write(to xml: inout XMLStream, drain: Drain) {
    xml.element("testsuite", [("name", name)] + counts.attributes) { xml in
      switch content {
      case .noFinding(let test): test.write(to: &xml)
      case .findings(let findings):
        for finding in findings {
          JUnitCase(finding).write(to: &xml)
          xml.handOn(to: drain)
        }
      }
    }
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

  var isSkipped: Bool {
    if case .skipped = outcome { true } else { false }
  }

  /// Writes it with all that it holds.
  func write(to xml: inout XMLStream) {
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
    rule = finding.rule
    place = finding.place
    name = finding.isMistake ? "\(finding.title): \(finding.message)" : finding.title
    outcome = Outcome(finding)
  }
}

extension JUnitCase.Outcome {
  init(_ finding: ReportedFinding) {
    let severity = finding.severity.rawValue
    guard finding.isGating else {
      let reason = (["not gating", severity] + finding.remarks).joined(separator: ", ")
      self = .skipped("\(reason): \(finding.message)")
      return
    }
    let lines = (finding.place.map { ["\($0)"] } ?? []) + finding.help.map { "help: \($0)" }
    let text = lines.joined(separator: "\n")
    self =
      finding.isMistake
      ? .malformed(type: finding.rule, message: finding.message, text: text)
      : .failed(type: severity, message: "gating, \(severity): \(finding.message)", text: text)
  }
}
