// SPDX-License-Identifier: Apache-2.0

import StructuredData
import Testing

@testable import Reports

/// Who is drawn, and what is shown of them.
@Suite struct SampleTests {
  /// Six services in two tiers and one without; the digest of these tests is the text backwards.
  private func sample(_ size: Int, seed: String = "s", byTier: Bool = false) -> Sample {
    let tiers = ["a1": "tier-1", "b2": "tier-1", "c3": "tier-1", "d4": "tier-1", "e5": "tier-2"]
    let services = (tiers.sorted { $0.key < $1.key }).map {
      #"{"id": "\#($0.key)", "tier": "\#($0.value)"}"#
    }
    let literal = """
      -- content/inventory/all.json --
      {"services": [\(services.joined(separator: ", ")), {"id": "f0", "name": "=1+1"},
        {"id": "old", "status": "retired"}]}
      """
    return Sample(
      Sample.Request(size: size, seed: seed, isStratified: byTier),
      from: SampleReport.assessment(of: literal)
    ) { String(String(decoding: $0, as: UTF8.self).reversed()) }
  }

  @Test func `the smallest lots are drawn, and retired services are not among them`() {
    #expect(sample(3).items.map(\.id) == ["f0", "a1", "b2"])
    #expect(sample(3).items.map(\.lot) == ["0f:s", "1a:s", "2b:s"])
    #expect(sample(99).items.count == 6)
    #expect(sample(99).population == 6)
  }

  @Test func `a larger sample contains the smaller one`() {
    for size in 1...5 {
      #expect(sample(size + 1).items.map(\.id).starts(with: sample(size).items.map(\.id)))
    }
  }

  @Test func `each tier is drawn from by its share`() {
    #expect(sample(3, byTier: true).items.map(\.id) == ["a1", "b2", "e5"])
    #expect(sample(6, byTier: true).items.map(\.id) == ["a1", "b2", "c3", "d4", "e5", "f0"])
  }

  @Test(arguments: [
    (3, [4, 1, 1], [2, 1, 0]), (0, [4, 1], [0, 0]), (9, [4, 1], [4, 1]), (2, [], []),
    (4, [3, 3, 3], [2, 1, 1]),
  ])
  func `what is left over goes to the largest remainders`(
    size: Int, counts: [Int], shares: [Int]
  ) {
    #expect(Sample.shares(of: size, among: counts) == shares)
  }

  @Test func `each piece of evidence is named with its place, or as missing`() throws {
    let sample = Sample(
      Sample.Request(size: 9, seed: "s", isStratified: false),
      from: SampleReport.assessment(of: SampleReport.recovery)
    ) { String(decoding: $0, as: UTF8.self) }
    let db = try #require(sample.items.first { $0.id == "db" })
    let claims = db.evidence.map { "\($0.kind): \($0.claim)" }
    #expect(
      claims == [
        "record: as stated", "impact analysis: conducted without a date", "approval: none",
        "plan: none", "write-up: none",
        "exercise: e-1 at level 4, passed, recovered in 1h40m on 2026-05-01",
        "restore test: ledger: none",
      ])
    #expect(db.evidence[0].place?.hasPrefix("content/inventory/all.json:") == true)
    #expect(db.evidence[3].place == nil)
  }

  @Test func `a work sheet has empty columns and no formula`() {
    let sheet = String(decoding: SampleForm.csv.write(sample(1)), as: UTF8.self)
    let lines = sheet.split(separator: "\r\n")
    #expect(lines[0].hasSuffix(",evidence,claim,place,seen on,by,result,remarks"))
    #expect(lines[1].hasPrefix("1,f0,'=1+1,,,0f:s,record,as stated,content/inventory/all.json:"))
    #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",,,,") })
    let markdown = String(decoding: SampleForm.markdown.write(sample(1)), as: UTF8.self)
    #expect(markdown.contains("| Place | Seen on | By | Result | Remarks |\n"))
  }
}
