// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import Phrasing
import TestSupport
import Testing

/// What is of the wrong type is told with the way to write it.
@Suite struct WrongTypeTests {
  @Test(arguments: [
    (
      #"{"sites": [{"id": "hq", "seats": ⟦"3"⟧}]}"#,
      "'3' where a whole number is expected | write it without quotes"
    ),
    (
      #"{"services": [{"id": "pay", "slo": ⟦"99,5"⟧}]}"#,
      "'99,5' where a number is expected | write 99.5"
    ),
    (
      #"{"services": [{"id": "pay", "slo": ⟦"high"⟧}]}"#, "'high' where a number is expected"
    ),
    (
      #"{"services": [{"id": "pay", "important": ⟦"true"⟧}]}"#,
      "'true' where true or false is expected | write it without quotes"
    ),
    (
      #"{"services": [{"id": "pay", "important": ⟦"yes"⟧}]}"#,
      "'yes' where true or false is expected | write true"
    ),
    (
      #"{"services": [{"id": "pay", "regions": ⟦"hq"⟧}], "sites": [{"id": "hq"}]}"#,
      #"'hq' where a list is expected | write ["hq"]"#
    ),
    (
      #"{"services": [{"id": "pay", "components": ⟦"db"⟧}]}"#, "'db' where a list is expected"
    ),
    (
      #"{"courses": [{"id": "c"}], "sessions": [{"id": "s", "course": "c", "online": ⟦"true"⟧}]}"#,
      "'true' is not an address the format allows | begin it with http: or https:, or write true"
    ),
    (
      #"{"risks": [{"id": "r", "inherent": {"likelihood": ⟦6⟧}}]}"#, "6 is outside 1 to 5"
    ),
  ])
  func `a value of the wrong type is told with the way out`(text: String, message: String) {
    let found = mistakes(in: text)
    #expect(found.shown == [message])
    #expect(found.places == found.marks)
  }

  @Test func `a number with a comma is told how to be written in a table`() {
    let found = mistakes(
      in: """
        -- content/inventory/services.csv --
        id;slo
        pay;⟦99,5⟧
        """)
    #expect(found.shown == ["'99,5' where a number is expected | write 99.5"])
    #expect(found.places == found.marks)
  }

  @Test(arguments: ["TRUE", "true", "yes", "Yes"])
  func `whether a session is online is said as any other flag`(text: String) {
    let literal = ProgrammeLiteral(
      """
      {"courses": [{"id": "c"}]}
      -- content/inventory/sessions.csv --
      id,course,online
      s,c,\(text)
      """)
    let programme = readProgramme(Content(files: literal.files), jobs: 1)
    #expect(programme.diagnostics.isEmpty)
    #expect(programme.inventory.sessions.first?.online.value?.isOnline == true)
  }

  @Test func `a column for a list of objects is told once, at its name`() {
    let found = mistakes(
      in: """
        -- content/inventory/services.csv --
        id,⟦dependencies⟧,name
        pay,ledger,Payments
        ledger,pay,
        -- content/inventory/plans.csv --
        id,services,⟦steps.1.title⟧,steps.2.title
        plan,pay,Call,Mend
        plan-b,ledger,Call,Mend
        """)
    let way = "write these records as JSON, or take the table in with 'holdfast import csv', where "
    #expect(
      found.shown == [
        "'steps' is a list of objects, which no CSV file holds | \(way)columns are numbered: "
          + "'steps.1.id'",
        "'dependencies' is a list of objects, which no CSV file holds | \(way)columns are "
          + "numbered: 'dependencies.1.on'",
      ])
    #expect(found.places == found.marks)
  }
}
