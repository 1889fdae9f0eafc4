// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing
import Rules
import StructuredData
import Testing

@testable import Reports

/// What was there before does not gate; what got worse does.
@Suite struct BaselineTests {
  /// One service without an owner, in a tier of one's choice.
  private func report(
    _ ids: [String] = ["pay"], tier: String = "tier-2", against baseline: Baseline? = nil
  ) -> Report {
    let services = ids.map { #"{"id": "\#($0)", "tier": "\#(tier)"}"# }.joined(separator: ",\n")
    let writeUps = ids.map { "-- content/services/\($0).md --\n# \($0)" }.joined(separator: "\n")
    return SampleReport.report(
      "-- content/inventory/all.json --\n{\"services\": [\(services)]}\n\(writeUps)",
      against: baseline)
  }

  private func read(_ text: String) throws(ShapeMistake) -> Baseline {
    let file = SourceFile(path: "baseline.json", bytes: Array(text.utf8))
    guard let tree = readJSON(file, file: FileID(0)).tree else { return Baseline([]) }
    return try Baseline(tree.root)
  }

  @Test func `what is known does not gate and is counted apart`() throws {
    let report = report(against: Baseline(report()))
    let finding = try #require(report.findings.first)
    #expect(finding.state == .fail)
    #expect(!finding.isGating)
    #expect(finding.standing == .known)
    #expect(!report.isGating)
    #expect(report.summary.hasSuffix("; 1 in the baseline, 0 gone from it"))
  }

  @Test func `what is new gates`() {
    let report = report(["pay", "web"], against: Baseline(report()))
    #expect(report.findings.map(\.isGating) == [false, true])
    #expect(report.findings.map(\.standing) == [.known, .new])
  }

  @Test func `what weighs more than before gates`() {
    let report = report(tier: "tier-1", against: Baseline(report()))
    #expect(report.findings.map(\.standing) == [.worse])
    #expect(report.isGating)
    #expect(self.report(against: Baseline(report)).findings.map(\.standing) == [.known])
  }

  @Test func `what fails is worse than what could not be told`() throws {
    let finding = try #require(report().findings.first)
    let entry = Baseline.Entry(
      fingerprint: finding.fingerprint, rule: finding.rule, subject: finding.subject,
      discriminator: nil, severity: finding.severity, isUnknown: true)
    #expect(Baseline([entry]).standing(of: finding) == .worse)
    #expect(Baseline([entry, Baseline.Entry(finding)]).standing(of: finding) == .known)
  }

  @Test func `what is waived is not recorded, and mistakes in the input always gate`() {
    let report = SampleReport.report(against: Baseline(SampleReport.report()))
    #expect(report.isGating)
    #expect(report.findings.allSatisfy { !$0.isGating })
    let waived = report.findings.filter(\.isWaived).map(\.fingerprint)
    #expect(!waived.isEmpty)
    let recorded = Baseline(report).entries.map(\.fingerprint)
    #expect(waived.allSatisfy { !recorded.contains($0) })
  }

  @Test func `what is no longer found is told in every form that people read`() throws {
    let report = report(["pay"], against: Baseline(report(["pay", "web"])))
    #expect(report.gone?.map(\.title) == ["GOV-001 service web"])
    #expect(report.text.contains("gone since the baseline: GOV-001 service web\n"))
    #expect(report.markdown().contains("\n- GOV-001 service web\n"))
    #expect(report.gitHubAnnotations.contains("::notice title=baseline::gone since the baseline"))
    let json = writtenText { report.writeJSON(to: &$0, drain: $1) }
    #expect(json.contains(#""baseline":{"gone":[{"discriminator":null"#))
  }

  @Test func `the Markdown summary tells what is gone where nothing else is, as far as it fits`() {
    let names = (1...40).map { "web-\($0)" }
    let baseline = Baseline(report(names))
    let mended = SampleReport.report("{\"services\": []}", against: baseline)
    #expect(mended.all.isEmpty)
    let whole = mended.markdown()
    #expect(names.allSatisfy { whole.contains("\n- GOV-001 service \($0)\n") })
    #expect(!whole.contains(" more\n"))
    let short = mended.markdown(limit: 1_000)
    let shown = short.ranges(of: "\n- GOV-001 service ").count
    #expect((1..<40).contains(shown))
    #expect(short.hasSuffix("\n\nand \(40 - shown) more\n"))
    #expect(short.utf8.count <= 1_000)
  }

  @Test func `every format says how a finding stands to the baseline`() {
    let report = report(["pay", "web"], against: Baseline(report()))
    let sarif = writtenText { report.writeSARIF(to: &$0, drain: $1) }
    #expect(sarif.contains(#""baselineState":"unchanged""#))
    #expect(sarif.contains(#""baselineState":"new""#))
    #expect(writtenText { report.writeJSON(to: &$0, drain: $1) }.contains(#""baseline":"known""#))
    #expect(writtenText { report.writeCSV(to: &$0, drain: $1) }.contains(",known\r\n"))
    #expect(writtenText { report.writeOSCAL(to: &$0, drain: $1) }.contains(#""value":"known""#))
    let junit = writtenText { report.writeJUnit(to: &$0, drain: $1) }
    #expect(junit.contains("not gating, high, in the baseline"))
    #expect(report.text.contains("(gates, not in the baseline)"))
    #expect(report.markdown().contains("| Not evaluable | In the baseline |"))
    #expect(report.gitHubAnnotations.contains("in the baseline"))
  }

  @Test func `without a baseline no report speaks of one`() {
    for format in OutputFormat.all where format.name != "csv" {
      let text = String(decoding: format.write(report()), as: UTF8.self)
      #expect(!text.contains("baseline"), "\(format.name)")
    }
  }

  @Test func `a baseline is sorted, an entry a line, and reads as it was written`() throws {
    let baseline = Baseline(report(["web", "pay"]))
    let text = String(decoding: baseline.bytes, as: UTF8.self)
    #expect(text.split(separator: "\n").filter { $0.contains(#""id":"pay""#) }.count == 1)
    #expect(baseline.entries.map(\.subject.id) == ["pay", "web"])
    #expect(try read(text).entries == baseline.entries)
    #expect(try read(text).bytes == baseline.bytes)
  }

  @Test(arguments: [
    (#"{"findings": [], "version": 2}"#, "this program reads version 1 of a baseline, not '2'"),
    (#"{"version": 1, "finding": []}"#, "no 'findings'"),
    (#"{"version": 1, "findings": {}}"#, "a list belongs here"),
    (#"[]"#, "an object belongs here"),
    (
      #"{"version": 1, "findings": [{"fingerprint": "1", "rule": "R", "kind": "k", "id": "i", "state": "fail", "severity": "hihg"}]}"#,
      "'hihg' is none of info, low, medium, high, critical"
    ),
  ])
  func `what is malformed is refused with its place`(text: String, message: String) {
    let mistake = #expect(throws: ShapeMistake.self) { _ = try read(text) }
    #expect(mistake?.diagnostic.message.english == message)
    #expect(mistake?.diagnostic.span != nil)
  }
}
