// SPDX-License-Identifier: Apache-2.0

import Foundation
import HoldfastKit
import Testing

/// What `holdfast new` writes, and that nothing is lost by it.
@Suite struct AdditionTests {
  @Test(arguments: [
    ("inventory/people.json", "new person x"), ("inventory", "new service x"),
    ("services", "new write-up pay"), ("pages/policy.md", "new page policy"),
  ])
  func `nothing takes the place of what was not read`(link: String, words: String) throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "content/program.json": "{}", "content/inventory/a.json": #"{"services": [{"id": "pay"}]}"#,
      "content/pages/index.md": "# All\n", "shared/file": #"{"people": [{"id": "ada"}]}"#,
    ])
    if link == "inventory" { try folder.move("content/inventory", to: "shared/inventory") }
    let isFile = link.contains(".")
    try folder.link("content/\(link)", to: isFile ? "../../shared/file" : "../shared/\(link)")
    if !isFile { try folder.makeFolder("shared/\(link)") }
    let (content, shared) = try (folder.files(in: "content"), folder.files(in: "shared"))
    let run = try HoldfastRun(words, in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors == """
        error: cannot add to what was not read: 'content/\(link)' is a symbolic link, which is not \
        followed
        help: put the file itself there

        """)
    #expect(try folder.files(in: "content") == content)
    #expect(try folder.files(in: "shared") == shared)
  }

  @Test func `a file that cannot be read is not begun anew`() throws {
    let folder = try TemporaryFolder()
    let text = #"{"services": [{"id": "ledger"}]}"#
    try folder.write(["content/program.json": "{}", "content/inventory/services.json": text])
    try folder.setPermissions(of: "content/inventory/services.json", to: 0o000)
    // The administrator may read everything, so that only for others it cannot be read.
    let isRefused = try HoldfastRun("new service pay", in: folder).status == 2
    #expect(isRefused == (getuid() != 0))
    try folder.setPermissions(of: "content/inventory/services.json", to: 0o644)
    #expect(try folder.files(in: "content")["inventory/services.json"]?.contains("ledger") == true)
  }

  @Test func `of two that write at once, the second is refused and nothing is lost`() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "content/program.json": "{}", "content/inventory/people.json": #"{"people": []}"#,
      "a.csv": "id\nada\n", "b.csv": "id\nbo\n",
    ])
    func read(_ table: String) throws -> RecordImport {
      let request = ImportRequest(
        [folder.path(table)], into: ProgrammeFolder(folder.path), jobs: 1,
        environment: Environment { _ in nil })
      return try importTables(request, TableColumns(of: "people", naming: []))
    }
    let (first, second) = try (read("a.csv"), read("b.csv"))
    try first.write()
    let error = #expect(throws: Stop.self) { try second.write() }
    let path = folder.path("content/inventory/people.json")
    #expect(
      error?.text == """
        error: cannot write '\(path)': it was changed while this command read it
        help: run it again
        """)
    try read("b.csv").write()
    let names = try folder.files(in: "content")
    let text = try #require(names["inventory/people.json"])
    #expect(text.contains(#""ada""#) && text.contains(#""bo""#))
    #expect(names.count == 2)
  }

  @Test func `while another command writes, none does`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["content/program.json": "{}"])
    let lock = try FileLock(folder.path("content/.holdfast-lock"))
    for words in ["new person ada", "snapshot --quiet --as-of 2026-11-21"] {
      let run = try HoldfastRun(words, in: folder)
      #expect(run.status == 2)
      #expect(
        run.errors == """
          error: another command is writing to 'content/'
          help: run it again when that has ended

          """)
    }
    _ = consume lock
    try #expect(HoldfastRun("new person ada", in: folder).status == 0)
  }

  @Test func `a file of that name is not written over, whatever it is about`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["content/program.json": "{}"])
    let other = "---\nservice: ledger\n---\n"
    try folder.write([
      "content/services/pay.md": other,
      "content/inventory/all.json": #"{"services": [{"id": "pay"}, {"id": "ledger"}]}"#,
    ])
    let run = try HoldfastRun("new write-up pay --in .", in: folder)
    #expect(run.status == 2)
    let told = "error: write-up 'pay' is there already, in 'content/services/pay.md'\n"
    #expect(run.errors.hasPrefix(told))
    #expect(try folder.files(in: "content")["services/pay.md"] == other)
  }

  @Test func `a number stays as it is written, and what is none in digits is told`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["content/program.json": "{}"])
    let line = "new site hq latitude=47.12345678 longitude=+.50"
    try #expect(HoldfastRun(line, in: folder).status == 0)
    let text = try #require(folder.files(in: "content")["inventory/sites.json"])
    #expect(text.contains(#""latitude": 47.12345678,"#))
    #expect(text.contains(#""longitude": 0.50,"#))
    for (number, shown) in [("nan", "'nan'"), ("0x10", "'0x10'"), ("1e999", "1e999")] {
      let run = try HoldfastRun("new site other latitude=\(number)", in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains("error[TYPE-001]: \(shown) where a number is expected"))
    }
  }
}
