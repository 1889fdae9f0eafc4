// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `holdfast import csv` and `import backstage`, from what people have to the inventory.
@Suite struct RecordImportTests {
  private static let programme = [
    "content/program.json": #"{"asOf": "2026-11-21"}"#,
    "content/inventory/people.json": """
    {
      "people": [
        { "id": "ada-okafor", "name": "Ada Okafor" }
      ]
    }

    """,
  ]

  private func folder(_ more: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.programme.merging(more) { $1 })
    return folder
  }

  private static let staff = """
    Full name;Title;Line;Status;From;Languages;Desk
    Ada Okafor;Lead;;active;;;
    José Núñez;Engineer;Ada Okafor;On leave;2020-02-01;es; 4
    Kim Ro;Engineer;Ada Okafr;ACTIVE;01/02/2020;en;5
    ;Nobody;;;;;

    """

  @Test func `rows become records, and what is wrong is told at its cell and left out`() throws {
    let folder = try folder(["staff.csv": Self.staff])
    let line = "import csv people staff.csv --map Fullname=name --map line=manager"
    let run = try HoldfastRun(line, in: folder)
    #expect(run.status == 1)
    #expect(
      run.output == """
        person  jose-nunez  José Núñez
        person  kim-ro      Kim Ro

        """)
    for place in [
      "staff.csv:1:44: warning[IMP-010]: column 'Desk' names no field of people",
      "staff.csv:2:1: warning[IMP-009]: person 'ada-okafor' is there already, at content/inventory",
      "staff.csv:3:32: error[CHOICE-001]", "staff.csv:4:17: error[REF-001]: no person 'ada-okafr'",
      "staff.csv:4:34: error[DATE-001]", "staff.csv:5:1: error[IMP-011]",
    ] { #expect(run.errors.contains(place), "\(place) in \(run.errors)") }
    #expect(run.errors.hasSuffix("\nnew records: 2\n"))
    #expect(
      try folder.files(in: "content")["inventory/people.json"] == """
        {
          "people": [
            { "id": "ada-okafor", "name": "Ada Okafor" },
            {
              "id": "jose-nunez",
              "name": "José Núñez",
              "title": "Engineer",
              "manager": "ada-okafor",
              "from": "2020-02-01",
              "languages": ["es"]
            },
            { "id": "kim-ro", "name": "Kim Ro", "title": "Engineer", "status": "active", \
        "languages": ["en"] }
          ]
        }

        """)
    try #expect(HoldfastRun("check --quiet --fail-on never", in: folder).status == 0)
    let again = try HoldfastRun(line, in: folder)
    #expect(again.errors.hasSuffix("\nnew records: 0\n"))
  }

  @Test func `a table of records without ids is imported once`() throws {
    let folder = try folder([
      "content/inventory/roles.json": #"{"roles": [{"id": "dba"}, {"id": "ops"}]}"#,
      "content/inventory/assignments-old.csv": "role,person,tags\nops,ada-okafor,a; b\n",
      "a.csv": """
      role,person,kind,from,tags
      dba,ada-okafor,primary,2026-01-01,
      dba,ada-okafor,primary,2026-01-01,
      dba,ada-okafor,primary,2026-01-02,
      ops,ada-okafor,,,a;b
      ops,ada-okafor,,soon,

      """,
    ])
    let run = try HoldfastRun("import csv assignments a.csv", in: folder)
    for place in [
      "a.csv:3:1: warning[IMP-009]: assignment is there already, at a.csv:2:1",
      "a.csv:5:1: warning[IMP-009]: assignment is there already, at content/inventory/assign",
    ] { #expect(run.errors.contains(place), "\(place) in \(run.errors)") }
    #expect(run.errors.hasSuffix("\nnew records: 3\n"))
    let before = try folder.files(in: "content")
    let again = try HoldfastRun("import csv assignments a.csv", in: folder)
    #expect(again.errors.contains("at content/inventory/assignments.json:3:5\n"))
    #expect(again.errors.hasSuffix("\nnew records: 0\n"))
    #expect(try folder.files(in: "content") == before)
  }

  @Test func `a record that comes twice is told where it comes first`() throws {
    let folder = try folder(["a.csv": "id,name\nkim,Kim\nkim,Kim Ro\nada-okafor,Ada\n"])
    let run = try HoldfastRun("import csv people a.csv --dry-run", in: folder)
    for place in [
      "a.csv:3:1: warning[IMP-009]: person 'kim' is there already, at a.csv:2:1",
      "a.csv:4:1: warning[IMP-009]: person 'ada-okafor' is there already, at content/inventory/people.json:3:5",
    ] { #expect(run.errors.contains(place), "\(place) in \(run.errors)") }
  }

  @Test func `what is wrong in an object within an object is told at its cell`() throws {
    let table = """
      id,name,bia.rto,bia.ratings.2.category,bia.ratings.2.at,bia.ratings.2.level
      pay,Pay,4h,safety,1h,9

      """
    let folder = try folder(["services.csv": table])
    let run = try HoldfastRun("import csv services services.csv --dry-run", in: folder)
    #expect(run.errors.contains("services.csv:2:12: error[REF-001]: no impact category 'safety'"))
    #expect(run.errors.contains("services.csv:2:22: error[RANGE-001]: 9 is outside 1 to 5"))
  }

  @Test func `a row that states no field becomes no record, and a column is told once`() throws {
    let folder = try folder([
      "figures.csv": "a,b\n1,2\n", "people.csv": "id,name,name\nzoe,Zoe,Marsh\n",
    ])
    let figures = try HoldfastRun("import csv snapshots figures.csv", in: folder)
    #expect(figures.status == 1)
    #expect(
      figures.errors.contains(
        "figures.csv:2:1: error[IMP-012]: the row states no field of snapshots"))
    #expect(figures.errors.hasSuffix("\nnew records: 0\n"))
    let people = try HoldfastRun("import csv people people.csv --dry-run", in: folder)
    #expect(people.errors.contains("people.csv:1:9: error[CSV-006]"))
    #expect(!people.errors.contains("IMP-016"))
  }

  @Test func `thousands of rows that are there already, or have one id, are told in time`() throws {
    let folder = try folder([
      "many.csv": "id,name\n" + (0..<4_000).map { "p-\($0),Name \($0)\n" }.joined(),
      "same.csv": "id,name\n" + (0..<4_000).map { "same,Name \($0)\n" }.joined(),
    ])
    try #expect(HoldfastRun("import csv people many.csv --quiet", in: folder).status == 0)
    let again = try HoldfastRun("import csv people many.csv", in: folder)
    #expect(again.status == 0)
    #expect(again.errors.contains("many.csv:2:1: warning[IMP-009]: person 'p-0' is there already"))
    #expect(again.errors.hasSuffix("\nnew records: 0\n"))
    let same = try HoldfastRun("import csv people same.csv --dry-run", in: folder)
    #expect(same.errors.contains("same.csv:3:1: warning[IMP-009]: person 'same' is there already"))
    #expect(same.errors.hasSuffix("\nnew records: 1, nothing written\n"))
  }

  @Test func `a table may come through a pipe, however slowly`() throws {
    let folder = try folder([:])
    let table = #"printf 'id,name\n'; sleep 0.2; printf 'zoe,Zoe Marsh\n'"#
    let line = "(sleep 0.2; \(table)) | \"$holdfast\" import csv people /dev/stdin --quiet >list"
    try #expect(HoldfastRun.status(ofShell: line, in: folder) == 0)
    #expect(try folder.files(in: ".")["list"] == "person  zoe  Zoe Marsh\n")
  }

  @Test func `a dry run writes nothing, and inner fields are put together`() throws {
    let table = "id,Name,bia.rto,bia.rpo,Customers\npay,Payments,4h,15m,third-party;first-party\n"
    let folder = try folder(["services.csv": table])
    let dry = try HoldfastRun("import csv services services.csv --dry-run", in: folder)
    #expect(dry.output == "service  pay  Payments\n")
    #expect(dry.errors == "new records: 1, nothing written\n")
    #expect(try folder.files(in: "content").count == 2)
    try #expect(HoldfastRun("import csv service services.csv", in: folder).status == 0)
    let written = try #require(folder.files(in: "content")["inventory/services.json"])
    #expect(written.contains("\"customers\": [\"third-party\", \"first-party\"],\n"))
    #expect(written.contains("\"bia\": { \"rto\": \"4h\", \"rpo\": \"15m\" }\n"))
  }

  @Test func `numbered columns become a list of objects, of which the wrong ones are left out`()
    throws
  {
    let table = """
      Name,dependencies.2.on,dependencies.1.on,dependencies.1.strength,dependencies.10.on,Contacts
      Pay,Ledger,Queue,weak,,
      Queue,,Nowhere,,Ledger,
      Ledger,,,,,

      """
    let folder = try folder(["services.csv": table])
    let run = try HoldfastRun("import csv services services.csv", in: folder)
    #expect(run.output == "service  pay     Pay\nservice  queue   Queue\nservice  ledger  Ledger\n")
    #expect(run.errors.contains("services.csv:3:8: error[REF-001]: no service 'nowhere'"))
    let text = try #require(folder.files(in: "content")["inventory/services.json"])
    let needs = text.split(separator: "\n").filter { $0.contains("dependencies") }
    #expect(
      needs.map { $0.drop { $0 != "[" }.prefix { $0 != "]" } } == [
        #"[{ "on": "queue", "strength": "weak" }, { "on": "ledger" }"#, #"[{ "on": "ledger" }"#,
      ])
  }

  @Test func `of two columns that mean one field the second is left out and told`() throws {
    let folder = try folder(["people.csv": "id,name,Title,Name\nzoe,Zoe Marsh,,Zo\nbo,,,Bo\n"])
    let run = try HoldfastRun("import csv people people.csv", in: folder)
    #expect(run.output == "person  zoe  Zoe Marsh\nperson  bo   \n")
    #expect(
      run.errors.hasPrefix(
        "people.csv:1:15: warning[IMP-016]: column 'Name' stands for 'name', which another column"))
    #expect(run.errors.split(separator: "IMP-016").count == 2)
  }

  @Test func `a column of what no cell can hold is told with the columns of its parts`() throws {
    let table = "id,Name,Dependencies,External IDs\npay,Payments,ledger,x\n"
    let folder = try folder(["services.csv": table])
    let run = try HoldfastRun("import csv services services.csv", in: folder)
    #expect(run.errors.contains("help: give each part a column, such as 'dependencies.1.on'\n"))
    #expect(run.errors.contains("help: state it in the JSON file of the inventory\n"))
  }

  @Test(arguments: [
    ("import csv persons a.csv", "Error: no kind of record 'persons'; did you mean 'person'?"),
    ("import csv people a.csv --map a=nme", "Error: no field 'nme' that a column can state; did"),
    ("import csv people a.csv --map a", "Error: 'a' maps no column; write --map 'HEADING=FIELD'"),
  ])
  func `a word that names nothing is refused with status 64`(line: String, message: String) throws {
    let run = try HoldfastRun(line, in: folder([:]))
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix(message), "\(run.errors)")
  }

  @Test func `what a file holds of no records is told`() throws {
    let folder = try folder(["empty.yaml": "# nothing\n---\n\n", "empty.csv": "id,name\n"])
    let catalog = try HoldfastRun("import backstage empty.yaml", in: folder)
    #expect(catalog.errors.contains("empty.yaml:1:1: error[IMP-012]: 'empty.yaml' holds no entity"))
    let table = try HoldfastRun("import csv people empty.csv", in: folder)
    #expect(table.errors.contains("empty.csv:1:1: error[IMP-012]: 'empty.csv' holds no record"))
    #expect([catalog.status, table.status] == [1, 1])
    try #expect(HoldfastRun("import csv people none.csv", in: folder).status == 2)
  }
}
