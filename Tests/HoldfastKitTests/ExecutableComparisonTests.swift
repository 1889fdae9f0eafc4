// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import HoldfastKit

/// What the real program says about two states of a programme.
@Suite(.serialized) struct ExecutableComparisonTests {
  /// A programme in which `payments` promises and proves what it can.
  ///
  /// - Parameters:
  ///   - rto: what `payments` promises.
  ///   - alternates: who stands in for `amara`, as JSON.
  ///   - until: the last day of her course.
  private func programme(
    rto: String = "4h", alternates: String = #""bo", "cy""#, until: String = "2027-03-01"
  ) -> [String: String] {
    [
      "content/program.json": #"{"name": "Kelp", "asOf": "2026-11-21"}"#,
      "content/inventory/all.json": """
      {"services": [{"id": "payments", "tier": "tier-2", "owner": "amara",
         "bia": {"rto": "\(rto)", "rpo": "15m"}, "times": {"own": "1h"},
         "people": {"roles": [
           {"role": "dba", "primary": "amara", "alternates": [\(alternates)]}]}}],
       "people": [{"id": "amara"}, {"id": "bo"}, {"id": "cy"}],
       "roles": [{"id": "dba", "curriculum": ["restore"]}],
       "courses": [{"id": "restore", "validity": "1y"}],
       "trainingRecords": [{"person": "amara", "course": "restore",
         "completedOn": "2026-03-01", "result": "passed", "validUntil": "\(until)"}]}
      """,
    ]
  }

  /// Builds the programme as it was into `before`, and as it is into `after`.
  private func build(
    _ before: [String: String], _ after: [String: String], in folder: borrowing TemporaryFolder
  ) throws {
    for (files, output) in [(before, "before"), (after, "after")] {
      try folder.write(files)
      try #expect(HoldfastRun("build --quiet -o \(output)", in: folder).status == 0)
    }
  }

  @Test func `one alternate, one RTO and one expired course are told in words`() throws {
    let folder = try TemporaryFolder()
    let worse = programme(rto: "6h", alternates: #""bo""#, until: "2026-11-20")
    try build(programme(), worse, in: folder)
    let run = try HoldfastRun("diff before after", in: folder)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("From 2026-11-21 to 2026-11-21: Kelp\n\nFor the worse:\n"))
    for sentence in [
      "payments promises to be back in 6 hours instead of 4",
      "payments loses cy as an alternate in the role dba; bo is left",
      "the course restore of amara has expired on 2026-11-20",
      "[TRN-003] the course 'restore' of 'amara' expired on 2026-11-20",
    ] {
      #expect(run.output.contains(sentence), "\(sentence)")
    }
    #expect(run.output.contains("\n\n3 changes for the worse, 0 for the better; findings: "))
    let back = try HoldfastRun("diff after before", in: folder)
    #expect(back.status == 0)
    #expect(back.output.contains("payments promises to be back in 4 hours instead of 6"))
    #expect(back.output.contains("0 changes for the worse, 3 for the better"))
  }

  @Test(arguments: [("never", Int32(0)), ("high", 0), ("medium", 1), ("low", 1)])
  func `what got worse fails from its severity on`(failOn: String, status: Int32) throws {
    let folder = try TemporaryFolder()
    try build(programme(), programme(rto: "6h"), in: folder)
    let run = try HoldfastRun("diff before/data/portal.json after --fail-on \(failOn)", in: folder)
    #expect(run.status == status)
    #expect(run.output.contains("(gates)") == (status == 1))
  }

  @Test func `a comparison is written for programs and for a pull request`() throws {
    let folder = try TemporaryFolder()
    try build(programme(), programme(rto: "6h"), in: folder)
    let run = try HoldfastRun("diff before after --format json --format markdown=a.md", in: folder)
    struct Comparison: Decodable {
      struct Change: Decodable { let topic: String, direction: String, sentence: String }

      let changes: [Change]
      let gating: Bool
    }
    let json = try JSONDecoder().decode(Comparison.self, from: Data(run.output.utf8))
    #expect(json.changes.map(\.topic) == ["recovery-promise"])
    #expect(!json.gating)
    let comment = try #require(folder.files(in: "")["a.md"])
    #expect(comment.hasPrefix("## What changes for the continuity of Kelp\n"))
    #expect(comment.contains("- payments promises to be back in 6 hours instead of 4\n"))
  }

  @Test func `the same portal twice has no changes`() throws {
    let folder = try TemporaryFolder()
    try build(programme(), programme(), in: folder)
    let run = try HoldfastRun("diff before after --fail-on info", in: folder)
    #expect(run.status == 0)
    #expect(
      run.output == """
        From 2026-11-21 to 2026-11-21: Kelp

        0 changes for the worse, 0 for the better; findings: 0 new, 0 worse, 0 better, 0 gone; \
        nothing gates

        """)
  }

  @Test func `a portal that is compared with itself is noted`() throws {
    let folder = try TemporaryFolder()
    try build(programme(), programme(), in: folder)
    let run = try HoldfastRun("diff before before/data/portal.json", in: folder)
    #expect(run.status == 0)
    #expect(
      run.errors == """
        note: 'before' and 'before/data/portal.json' are the same portal, so nothing has changed

        """)
    try #expect(HoldfastRun("diff before after", in: folder).errors.isEmpty)
  }

  @Test func `what is no portal is refused with the way out`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["a/portal.json": "{\"asOf\": 7}", "b/other.txt": ""])
    let shape = try HoldfastRun("diff a a", in: folder)
    #expect(shape.status == 2)
    #expect(shape.errors.hasPrefix("a/portal.json:1:1: error[SHAPE-001]: no 'readiness'\n"))
    let none = try HoldfastRun("diff b b", in: folder)
    #expect(none.status == 2)
    #expect(none.errors.hasPrefix("error: 'b' holds no data/portal.json\n"))
  }

  @Test func `what is in the baseline does not gate, and what is new does`() throws {
    let folder = try TemporaryFolder()
    try folder.write(programme())
    let record = try HoldfastRun("check --quiet --write-baseline known.json", in: folder)
    #expect(record.status == 1)
    try #expect(HoldfastRun("check --quiet --baseline known.json", in: folder).status == 0)
    try #expect(
      HoldfastRun("build --quiet --fail-on info --baseline known.json", in: folder).status == 0)
    try folder.write(programme(until: "2026-11-20"))
    let worse = try HoldfastRun("check --quiet --baseline known.json", in: folder)
    #expect(worse.status == 1)
    #expect(worse.output.contains("(gates, not in the baseline)"))
    #expect(try folder.names() == ["content", "known.json", "public"])
  }

  @Test func `a baseline that is malformed stops the run at the place of the mistake`() throws {
    let folder = try TemporaryFolder()
    try folder.write(programme())
    try folder.write(["a.json": #"{"findings": 3, "version": 1}"#, "b.json": "{"])
    let shape = try HoldfastRun("check --quiet --baseline a.json", in: folder)
    #expect(shape.status == 2)
    #expect(shape.errors.hasPrefix("a.json:1:14: error[SHAPE-001]: a list belongs here\n"))
    let notation = try HoldfastRun("build --quiet --baseline b.json", in: folder)
    #expect(notation.status == 2)
    #expect(notation.errors.hasPrefix("b.json:1:"))
    try #expect(HoldfastRun("check --quiet --baseline c.json", in: folder).status == 2)
    #expect(try folder.names() == ["a.json", "b.json", "content"])
  }

  @Test(arguments: ["sample --size 1 --seed a", "fingerprint pay", "snapshot"])
  func `what was not read is told before figures of the rest, and gates`(line: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecutableTests.programme)
    try folder.write(["content/inventory/more.json": #"{"suppliers": ["#])
    let run = try HoldfastRun("\(line) --quiet", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("content/inventory/more.json:1:16: error[JSON-015]: "))
    #expect(run.output.isEmpty == (line == "snapshot"))
    #expect(try folder.files(in: "content")["inventory/snapshots.json"] == nil)
  }

  @Test func `a sample is the one that sha256sum draws`() throws {
    let folder = try TemporaryFolder()
    let ids = (1...9).map { #"{"id": "service-\#($0)"}"# }.joined(separator: ", ")
    try folder.write([
      "content/program.json": "{}", "content/inventory/all.json": #"{"services": [\#(ids)]}"#,
    ])
    let run = try HoldfastRun(
      "sample --quiet --size 2 --seed audit-2026 --format csv", in: folder)
    #expect(run.status == 0)
    let expected = (1...9).map { number in
      let bytes = Array("audit-2026:service-\(number)".utf8)
      return SHA256.digest(of: bytes).text
    }.sorted().prefix(2)
    for lot in expected { #expect(run.output.contains(lot)) }
    try #expect(HoldfastRun("sample --size 0 --seed a", in: folder).status == 64)
  }

  /// A service whose approval says what is given, and an exercise of it.
  private func approved(_ tier: String, _ approval: String, exercised: String) -> [String: String] {
    [
      "content/program.json": "{}",
      "content/inventory/all.json": """
      {"services": [{"id": "pay", "tier": "\(tier)",
         "approval": {"state": "approved", "approvedBy": "bo", "on": "2026-08-01"\(approval)}}],
       "people": [{"id": "bo"}], "plans": [{"id": "pay-plan", "services": ["pay"]}],
       "exercises": [{"id": "e-1", "heldOn": "2026-05-01", "level": 5,
         "scope": [{"service": "pay", "fingerprint": "\(exercised)"}],
         "results": [{"service": "pay", "result": "passed"}]}]}
      """,
    ]
  }

  @Test func `a fingerprint tells what changed since it was approved`() throws {
    let folder = try TemporaryFolder()
    try folder.write(approved("tier-2", "", exercised: "0123"))
    let first = try HoldfastRun("fingerprint service:pay --fields --quiet", in: folder)
    let found = try #require(
      first.output.firstMatch(of: /service pay\n  ([0-9a-f]{64}) is current\n/))
    #expect(first.output.contains("\n  approval of 2026-08-01: names none, so the dates decide\n"))
    #expect(first.output.contains("\n  exercise e-1 of 2026-05-01: outdated, it names 0123\n"))
    let fields = try #require(first.output.firstMatch(of: /"fields": \{.*\}/)?.0)
    let recorded = #", "fingerprint": "\#(found.1)", \#(fields)"#
    try folder.write(approved("tier-2", recorded, exercised: String(found.1)))
    let same = try HoldfastRun("fingerprint pay --quiet", in: folder)
    #expect(same.output.contains("\n  approval of 2026-08-01: current\n"))
    #expect(same.output.hasSuffix("\n  exercise e-1 of 2026-05-01: current\n"))
    try folder.write(approved("tier-1", recorded, exercised: String(found.1)))
    let changed = try HoldfastRun("fingerprint pay --quiet", in: folder)
    #expect(changed.output.contains("outdated, it names \(found.1); changed since: tier\n"))
    let check = try HoldfastRun("check --quiet", in: folder)
    #expect(check.output.contains("service 'pay' has changed since it was approved: tier"))
  }

  @Test func `what has no fingerprint is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write(approved("tier-1", "", exercised: ""))
    let unknown = try HoldfastRun("fingerprint pay-plaan --quiet", in: folder)
    #expect(unknown.status == 2)
    #expect(unknown.errors.hasPrefix("error: no service, BIA or plan 'pay-plaan'\nhelp: did you"))
    let far = try HoldfastRun("fingerprint kelp --quiet", in: folder)
    #expect(far.errors.contains("help: name a record by its id, or as service:ID"))
    let kind = try HoldfastRun("fingerprint person:bo --quiet", in: folder)
    #expect(kind.errors.hasPrefix("error: 'person' has no fingerprint\n"))
    try #expect(HoldfastRun("fingerprint plan:pay-plan --quiet", in: folder).status == 0)
  }
}
