// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Testing

@testable import HoldfastKit

/// Where a snapshot is put, and that all else stays.
@Suite struct SnapshotFileTests {
  private func adding(_ record: String, on day: String, to text: String) throws -> String {
    let file = SourceFile(path: "snapshots.json", bytes: Array(text.utf8))
    return String(
      decoding: try SnapshotFile(file).adding(Array(record.utf8), on: day), as: UTF8.self)
  }

  private let record = #"{"on":"2026-11-21"}"#

  @Test(arguments: [
    (
      "{\"snapshots\": [\n  {\"on\": \"2026-10-21\"}\n]}",
      "{\"snapshots\": [\n  {\"on\": \"2026-10-21\"},\n  {\"on\":\"2026-11-21\"}\n]}"
    ),
    (
      #"{"snapshots": [{"on": "2026-10-21"}]}"#,
      #"{"snapshots": [{"on": "2026-10-21"}, {"on":"2026-11-21"}]}"#
    ),
    (
      "{\"snapshots\": [\n  {\"on\": \"2026-11-20\"},\n  {\"on\": \"2026-12-01\"}\n]}",
      "{\"snapshots\": [\n  {\"on\": \"2026-11-20\"},\n  {\"on\":\"2026-11-21\"},\n"
        + "  {\"on\": \"2026-12-01\"}\n]}"
    ),
    (
      #"{"snapshots": [{"on": "2026-12-21"}, {"on": "2027-01-21"}]}"#,
      #"{"snapshots": [{"on":"2026-11-21"}, {"on": "2026-12-21"}, {"on": "2027-01-21"}]}"#
    ),
    (
      "{\"snapshots\": [{\"on\": \"2026-11-21\", \"services\": 3}]}\r\n",
      "{\"snapshots\": [{\"on\":\"2026-11-21\"}]}\r\n"
    ),
    (#"{"snapshots": []}"#, "{\"snapshots\": [\n    {\"on\":\"2026-11-21\"}\n  ]}"),
    (
      #"{"sites": []}"#,
      "{\n  \"snapshots\": [\n    {\"on\":\"2026-11-21\"}\n  ],\"sites\": []}"
    ),
    ("{}", "{\n  \"snapshots\": [\n    {\"on\":\"2026-11-21\"}\n  ]}"),
  ])
  func `a snapshot is put in the order of dates, or in the place of today's`(
    before: String, after: String
  ) throws {
    #expect(try adding(record, on: "2026-11-21", to: before) == after)
  }

  @Test func `a snapshot stands where the others do, once for a day`() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "content/program.json": #"{"asOf": "2026-11-21"}"#,
      "content/inventory/all.json": #"{"services": [], "snapshots": [{"on": "2026-11-21"}]}"#,
    ])
    try #expect(HoldfastRun("snapshot --quiet", in: folder).status == 0)
    let files = try folder.files(in: "content/inventory")
    #expect(files.keys.sorted() == ["all.json"])
    #expect(files["all.json"]?.split(separator: "2026-11-21").count == 2)
  }

  @Test(arguments: ["[", #"{"snapshots": {}}"#]) func `a file that is malformed is left alone`(
    text: String
  ) {
    #expect(throws: Stop.self) { try adding(record, on: "2026-11-21", to: text) }
  }
}
