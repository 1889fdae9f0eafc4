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
    let counts = suites.map { $0.counts(in: all) }
    let sum = counts.reduce(into: JUnitCounts()) { $0.add($1) }
    xml.element("testsuites") { xml in
      xml.attribute("name", "Holdfast, as of \(asOf)")
      sum.write(to: &xml)
    } content: { xml in
      for (suite, counts) in zip(suites, counts) {
        suite.write(all, counts, to: &xml, drain: drain)
      }
    }
    output = xml.bytes
  }

  /// Mistakes in the input, then the rules of the catalogue, then rules that it does not know.
  private var suites: [JUnitSuite] {
    let mistakes = Array(mistakes.indices)
    let byRule = Dictionary(grouping: all.indices.dropFirst(mistakes.count)) { all[$0].rule }
    let known = Set(results.map(\.rule))
    var suites =
      mistakes.isEmpty ? [] : [JUnitSuite(name: "input", content: .found(mistakes))]
    suites += results.map { suite(of: $0, byRule[$0.rule] ?? []) }
    for (rule, found) in byRule.sorted(by: { $0.key < $1.key }) where !known.contains(rule) {
      suites.append(JUnitSuite(name: rule, content: .found(found)))
    }
    return suites
  }

  /// The suite of a rule, with one test that passes where nothing was found.
  private func suite(of result: RuleResult, _ found: [Int]) -> JUnitSuite {
    let name = rules.first { $0.id == result.rule }.map { "\($0.id) \($0.name)" } ?? result.rule
    guard found.isEmpty else { return JUnitSuite(name: name, content: .found(found)) }
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
  func write(to xml: inout XMLStream) {
    xml.attribute("tests", String(tests))
    xml.attribute("failures", String(failures))
    xml.attribute("errors", String(errors))
    xml.attribute("skipped", String(skipped))
  }
}

/// Test cases of one rule.
private struct JUnitSuite {
  /// What is in it: a case for each finding, by its place among all, or the one of a rule that found
  /// nothing.
  enum Content {
    case found([Int])
    case noFinding(JUnitCase)
  }

  let name: String
  let content: Content

  /// How its cases came out, without making them.
  func counts(in all: [ReportedFinding]) -> JUnitCounts {
    switch content {
    case .noFinding(let test):
      return JUnitCounts(tests: 1, skipped: test.isSkipped ? 1 : 0)
    case .found(let places):
      let gating = places.filter { all[$0].isGating }
      let errors = gating.count { all[$0].isMistake }
      return JUnitCounts(
        tests: places.count, failures: gating.count - errors, errors: errors,
        skipped: places.count - gating.count)
    }
  }

  /// Writes it with all that it holds.
  func write(
    _ all: [ReportedFinding], _ counts: JUnitCounts, to xml: inout XMLStream, drain: Drain
  ) {
    xml.element("testsuite") { xml in
      xml.attribute("name", name)
      counts.write(to: &xml)
    } content: { xml in
      switch content {
      case .noFinding(let test): test.write(to: &xml)
      case .found(let places):
        for place in places {
          JUnitCase(all[place]).write(to: &xml)
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
    xml.element("testcase") { xml in
      xml.attribute("classname", rule)
      xml.attribute("name", name)
      if let place {
        xml.attribute("file", place.path)
        xml.attribute("line", String(place.start.line))
      }
    } content: { xml in
      switch outcome {
      case .passed: break
      case .failed(let type, let message, let text):
        xml.element("failure", text: text) { write(type, message, to: &$0) }
      case .malformed(let type, let message, let text):
        xml.element("error", text: text) { write(type, message, to: &$0) }
      case .skipped(let reason):
        xml.element("skipped") { $0.attribute("message", reason) }
      }
    }
  }

  private func write(_ type: String, _ message: String, to xml: inout XMLStream) {
    xml.attribute("type", type)
    xml.attribute("message", message)
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
      let remarks = finding.remarks.map { ", \($0)" }.joined()
      self = .skipped("not gating, \(severity)\(remarks): \(finding.message)")
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
