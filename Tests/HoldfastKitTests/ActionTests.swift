// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reports
import Testing

/// What stands at the top for build servers: the action, the hook, and the commands in documents.
@Suite struct ActionTests {
  /// A run of a step of the action, as a runner would start it.
  private struct Step {
    let status: Int32
    /// The outputs that it named, one a line.
    let outputs: [Substring]
    let shown: String

    /// - Parameter root: the folder that the action itself lies in.
    init(
      _ name: String, in folder: borrowing TemporaryFolder, _ variables: [String: String] = [:],
      of root: String = repositoryRoot
    ) throws {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/bash")
      process.arguments = [root + "/scripts/action", name]
      process.currentDirectoryURL = URL(filePath: folder.path)
      process.environment = ProcessInfo.processInfo.environment.merging(
        [
          "GITHUB_OUTPUT": folder.path("outputs"), "RUNNER_TEMP": folder.path,
          "HOLDFAST_BINARY": URL.product(named: "holdfast").path,
        ].merging(variables) { $1 }
      ) { $1 }
      let shown = Pipe()
      process.standardOutput = shown
      process.standardError = shown
      try process.run()
      self.shown = String(
        decoding: shown.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      status = process.terminationStatus
      let written = try? String(contentsOfFile: folder.path("outputs"), encoding: .utf8)
      outputs = (written ?? "").split(separator: "\n").map { Substring(String($0)) }
    }
  }

  @Test func `the action writes its reports, names them and fails as check does`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecutableTests.programme)
    let step = try Step(
      "check", in: folder,
      [
        "HOLDFAST_FORMATS": formats.joined(separator: "\n"),
        "HOLDFAST_REPORTS": "some reports", "HOLDFAST_FAIL_ON": "critical",
      ])
    #expect(step.status == 1)
    #expect(step.outputs.contains("status=1"))
    #expect(step.outputs.contains("reports=some reports"))
    #expect(step.outputs.contains("sarif=some reports/findings.sarif"))
    #expect(step.shown.contains("::error file=content/inventory/all.json"))
    #expect(formats.count == 8)
    #expect(try folder.files(in: "some reports").count == 8)
    #expect(text(of: "docs/ci.md").contains(formats.joined(separator: " ")))
  }

  /// The formats that action.yml offers.
  private var formats: [Substring] {
    let line = text(of: "action.yml").firstMatch(of: /Reports to write, .* \((.*)\)/)
    return (line?.output.1 ?? "").split(separator: " ")
  }

  @Test(arguments: [("FORMATS", "sarif github", "64"), ("REPORTS", "outputs/reports", "2")])
  func `what ends the step early is told by its status too`(
    name: String, value: String, status: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecutableTests.programme)
    let step = try Step("check", in: folder, ["HOLDFAST_\(name)": value])
    #expect("\(step.status)" == status)
    #expect(step.outputs.contains("status=\(status)"))
  }

  @Test func `whatever is built into the program makes another key of the cache`() throws {
    let folder = try TemporaryFolder()
    let plugin = text(of: "Plugins/EmbedFiles/EmbedFiles.swift")
    let embedded = plugin.matches(of: /folder: "([a-z]+)"/).map { String($0.output.1) }
    #expect(embedded.count == 3)
    let sources = (embedded + ["Plugins", "Sources"]).map { "\($0)/file" } + ["Package.swift"]
    try folder.write(Dictionary(uniqueKeysWithValues: sources.map { ($0, "one") }))
    try folder.write(["scripts/action": text(of: "scripts/action")])
    var keys: Set<Substring> = []
    func plan(in folder: borrowing TemporaryFolder) throws {
      let step = try Step("plan", in: folder, of: folder.path)
      #expect(step.status == 0, "\(step.shown)")
      keys.formUnion(step.outputs.filter { $0.hasPrefix("key=") })
    }
    try plan(in: folder)
    for path in sources {
      try folder.write([path: "two"])
      try plan(in: folder)
    }
    // The names of templates are what pages call them by.
    try folder.move("templates/file", to: "templates/page")
    try plan(in: folder)
    #expect(keys.count == sources.count + 2)
  }

  @Test func `what the program is built with is seen to in a step of its own`() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "scripts/action": text(of: "scripts/action"), "scripts/setup": "#!/bin/sh\necho seen to\n",
    ])
    try folder.setPermissions(of: "scripts/setup", to: 0o755)
    #expect(try Step("setup", in: folder, of: folder.path).shown == "seen to\n")
    #expect(text(of: "action.yml").contains("scripts/action\" setup'\n"))
  }

  @Test func `what gates nothing passes, without annotations where none are wanted`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecutableTests.programme)
    let step = try Step(
      "check", in: folder,
      [
        "HOLDFAST_FORMATS": "junit", "HOLDFAST_FAIL_ON": "never", "HOLDFAST_AS_OF": "2026-11-21",
        "HOLDFAST_ANNOTATIONS": "false",
      ])
    #expect(step.status == 0)
    #expect(step.outputs.contains("status=0"))
    #expect(!step.shown.contains("::"))
  }

  @Test func `no input becomes a command, an option or another output`() throws {
    for hostile in ["$(touch owned)", "`touch owned`", "; touch owned", "--help", "a\nstatus=0"] {
      for name in ["SOURCE", "FAIL_ON", "AS_OF", "FORMATS", "REPORTS"] {
        let folder = try TemporaryFolder()
        try folder.write(ExecutableTests.programme)
        let step = try Step("check", in: folder, ["HOLDFAST_\(name)": hostile])
        let names = try folder.names()
        #expect(!names.contains("owned"), "\(name): \(hostile)")
        #expect(!step.outputs.contains("status=0"), "\(name): \(hostile)")
      }
    }
  }

  @Test func `every input of the action reaches a step in a variable, never in its script`() {
    let lines = text(of: "action.yml").split(separator: "\n")
    let inputs = keys(below: "inputs:", in: lines)
    #expect(inputs.count == 8)
    for input in inputs {
      #expect(lines.contains { $0.contains("inputs.\(input) ") }, "\(input)")
    }
    for line in lines where line.contains("run:") { #expect(!line.contains("${{"), "\(line)") }
    let script = text(of: "scripts/action")
    for line in lines {
      guard let name = line.firstMatch(of: /(HOLDFAST_[A-Z_]+):/)?.output.1 else { continue }
      #expect(script.contains("${\(name)"), "\(name)")
    }
  }

  @Test func `every option that is named is one of the command it is named with`() throws {
    let folder = try TemporaryFolder()
    var count = 0
    for path in [
      "README.md", "docs/ci.md", "docs/format.md", "docs/security.md", ".pre-commit-hooks.yaml",
      "action.yml",
    ] {
      let text = text(of: path)
      for match in text.matches(
        of: /holdfast (build|check|diff|rules|explain|schema|verify)\b([^`|\n]*)/)
      {
        let help = try HoldfastRun("help \(match.output.1)", in: folder).output
        for option in match.output.2.matches(of: /--[a-z-]+/) {
          count += 1
          #expect(help.contains("\(option.output)"), "\(path): \(match.output.0)")
        }
      }
    }
    #expect(count > 10)
  }

  @Test func `the action names the report of every format but annotations, and what it says`() {
    let action = text(of: "action.yml")
    for name in OutputFormat.all.map(\.name) where name != "github" {
      #expect(action.contains("\n  \(name):\n    description: "), "\(name)")
      #expect(action.contains("value: ${{ steps.check.outputs.\(name) }}"), "\(name)")
    }
  }

  @Test func `every option of the action is one of check`() throws {
    let help = try HoldfastRun("help check", in: TemporaryFolder()).output
    let check = text(of: "scripts/action").split(separator: "check() {").last ?? ""
    let options = Set(check.matches(of: /--[a-z]+(-[a-z]+)*/).map { String($0.output.0) })
    #expect(options.isSuperset(of: ["--format", "--fail-on", "--as-of", "--baseline"]))
    for option in options {
      #expect(help.contains(option), "\(option)")
    }
  }

  /// The keys one level below a key of the top level.
  private func keys(below key: String, in lines: [Substring]) -> [Substring] {
    let block = lines.drop { $0 != key }.dropFirst().prefix { $0.hasPrefix(" ") }
    return block.filter { $0.prefix(3).last != " " && $0.hasSuffix(":") }
      .map { $0.dropFirst(2).dropLast() }
  }

  private func text(of path: String) -> String {
    (try? String(contentsOfFile: "\(repositoryRoot)/\(path)", encoding: .utf8)) ?? ""
  }
}

/// The folder that holds the package.
private let repositoryRoot = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path
