// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import StructuredData
import Testing

@testable import HoldfastKit

/// Where records are put into a file, and that they are laid out as their neighbours are.
@Suite struct ListFileTests {
  private let ledger = RecordText(members: [
    ("id", .text("ledger")), ("owner", .null),
    ("needs", .array([.object([("on", .text("pay")), ("hard", .boolean(true))])])),
  ])
  private let lock = RecordText(members: [("id", .text("lock"))])

  private func adding(_ records: RecordText..., to text: String) throws -> String {
    let file = SourceFile(path: "all.json", bytes: Array(text.utf8))
    return String(
      decoding: try ListFile(file, list: "services").appending(records), as: UTF8.self)
  }

  @Test func `a record gets the lines and the indentation of the one before it`() throws {
    let before = """
      {
      \t"services": [
      \t\t{
      \t\t\t"id": "pay", "tier":  "tier-1"
      \t\t}
      \t],
      \t"people": [ ]
      }
      """
    #expect(
      try adding(ledger, lock, to: before) == """
        {
        \t"services": [
        \t\t{
        \t\t\t"id": "pay", "tier":  "tier-1"
        \t\t},
        \t\t{
        \t\t\t"id": "ledger",
        \t\t\t"owner": null,
        \t\t\t"needs": [{ "on": "pay", "hard": true }]
        \t\t},
        \t\t{
        \t\t\t"id": "lock"
        \t\t}
        \t],
        \t"people": [ ]
        }
        """)
  }

  @Test func `a short record stands on one line where its neighbours do`() throws {
    let before = "{\"services\": [\r\n  {\"id\": \"pay\"}\r\n]}\r\n"
    #expect(
      try adding(lock, to: before)
        == "{\"services\": [\r\n  {\"id\": \"pay\"},\r\n  { \"id\": \"lock\" }\r\n]}\r\n")
    let long = RecordText(members: [("id", .text("long")), ("name", .text("x" * 130))])
    #expect(
      try adding(long, to: before).hasSuffix(
        ",\r\n  {\r\n    \"id\": \"long\",\r\n    \"name\": \"\("x" * 130)\"\r\n  }\r\n]}\r\n"))
  }

  @Test(arguments: [
    (
      #"{"services": [{"id": "pay"}]}"#,
      #"{"services": [{"id": "pay"}, { "id": "lock" }]}"#
    ),
    (
      #"{"services": [], "people": []}"#,
      "{\"services\": [\n    {\n      \"id\": \"lock\"\n    }\n  ], \"people\": []}"
    ),
    (
      #"{"services": null}"#,
      "{\"services\": [\n    {\n      \"id\": \"lock\"\n    }\n  ]}"
    ),
    (
      #"{"people": []}"#,
      "{\n  \"services\": [\n    {\n      \"id\": \"lock\"\n    }\n  ],\"people\": []}"
    ),
    ("{}", "{\n  \"services\": [\n    {\n      \"id\": \"lock\"\n    }\n  ]}"),
  ])
  func `a list that is empty or missing is begun`(before: String, after: String) throws {
    #expect(try adding(lock, to: before) == after)
  }

  @Test func `a new file holds the list alone`() {
    let bytes = ListFile.new(list: "services", [lock])
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {
          "services": [
            {
              "id": "lock"
            }
          ]
        }

        """)
  }

  @Test(arguments: ["[", "[]", #"{"services": {}}"#, #"{"services": [}"#])
  func `a file that is malformed is left alone`(text: String) {
    #expect(throws: Stop.self) { try adding(lock, to: text) }
  }

  @Test(arguments: [
    ("pay-api", "pay-api"), ("APP 0042 / Zürich", "app-0042-zurich"), ("  Jane  Doe ", "jane-doe"),
    ("Østergård & Søn A/S", "ostergard-son-a-s"), ("--", ""), ("東京", ""), ("ﬀ", ""),
    ("A" * 90, "a" * 80),
  ])
  func `an id is made of what others call something`(text: String, id: String) {
    #expect(newID(from: text) == id)
  }
}

extension String {
  fileprivate static func * (text: String, count: Int) -> String {
    String(repeating: text, count: count)
  }
}
