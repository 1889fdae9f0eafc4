// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import HoldfastKit

/// Where the real program writes a report, and where it refuses to.
@Suite(.serialized) struct ExecutableReportPlaceTests {
  private static let programme = [
    "content/program.json": #"{"name": "Kelp", "asOf": "2026-11-21"}"#,
    "content/inventory/all.json": #"{"services": [{"id": "pay", "tier": "tier-2"}]}"#,
  ]

  @Test(arguments: [
    ("--format json=content/inventory/people.json", "it lies in content/ of the programme"),
    ("--write-baseline templates/../content/new.json", "it lies in content/ of the programme"),
    ("--format csv=templates/page.mustache", "it lies in templates/ of the programme"),
    ("--format json=new/../content/inventory/people.json", "it lies in content/ of the programme"),
    ("--format json=new/../linked/people.json", "it lies in content/ of the programme"),
    ("--format json=new/r --format csv=new/a/../r", "two reports would be written there"),
    ("--format json=r --format csv=./r", "two reports would be written there"),
    ("--format json=r --write-baseline r", "two reports would be written there"),
  ])
  func `no report takes the place of content, or of another report`(
    options: String, reason: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.programme.merging(["templates/page.mustache": "x"]) { $1 })
    try folder.link("linked", to: "content/inventory")
    let before = try folder.files(in: ".")
    for command in ["check", "build"] {
      let run = try HoldfastRun("\(command) --quiet \(options)", in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains(reason))
    }
    #expect(try folder.files(in: ".") == before)
  }

  @Test(arguments: [
    "--format sarif=public/findings.sarif", "--write-baseline public/data/known.json",
    "--format json=new/../public/findings.json",
  ])
  func `no report lies where its portal goes, which would not be whole`(options: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.programme)
    let run = try HoldfastRun("build --quiet \(options)", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("it lies in 'public', where the portal goes\n"))
    #expect(try folder.names() == ["content"])
  }

  @Test(arguments: [
    ("public public --format json=public/data/portal.json", "it belongs to 'public', which is"),
    ("public/data/portal.json public --format text=public/data/findings.json", "it belongs to"),
    ("public public --format json=r --format markdown=./r", "two reports would be written there"),
  ])
  func `no comparison takes the place of what it compares, or of another report`(
    line: String, reason: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.programme)
    try #expect(HoldfastRun("build --quiet", in: folder).status == 0)
    let before = try folder.files(in: ".")
    let run = try HoldfastRun("diff \(line)", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains(reason), "\(run.errors)")
    #expect(try folder.files(in: ".") == before)
  }

  @Test func `a report takes the place of a file in one step`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["r.txt": "old"])
    try FileManager.default.linkItem(atPath: folder.path("r.txt"), toPath: folder.path("same"))
    try writeFile(folder.path("r.txt"), Array("new".utf8))
    #expect(try folder.files(in: ".") == ["r.txt": "new", "same": "old"])
  }

  @Test(arguments: [("baseline.json", ""), ("baseline.json", "{}")])
  func `a baseline that holds none is to be written anew`(name: String, text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(["content/program.json": "{}", name: text])
    let run = try HoldfastRun("check --quiet --baseline \(name)", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasSuffix("help: write it anew with --write-baseline\n"))
  }

  @Test(arguments: ["", "{}"])
  func `figures that hold none are to be built again`(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(["data/portal.json": text])
    let run = try HoldfastRun("diff data/portal.json data/portal.json", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasSuffix("help: build the portal again, or name another one\n"))
  }

  @Test func `a standard output that is closed is told in words`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["content/program.json": "{}"])
    let line = "$holdfast check --quiet --fail-on never >&- 2>errors.txt"
    #expect(try HoldfastRun.status(ofShell: line, in: folder) == 2)
    let errors = try #require(folder.files(in: ".")["errors.txt"])
    #expect(
      errors.hasPrefix("error: cannot write to the standard output: it is closed\nhelp: open"))
  }

  #if os(Linux)
    @Test func `what is made is said to be there though its path cannot be written`() throws {
      let folder = try TemporaryFolder()
      try folder.write(["content/program.json": "{}"])
      let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
      let run = try HoldfastRun("new service pay --quiet", in: folder, sink: full)
      #expect(run.status == 2)
      let made = "content/inventory/services.json"
      #expect(run.errors.contains("help: '\(made)' is written all the same"))
      #expect(try folder.files(in: "content")["inventory/services.json"] != nil)
    }
  #endif
}
