// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One run of the real `holdfast`, from its start to its end.
struct HoldfastRun {
  let status: Int32
  /// What it wrote to the standard output.
  let output: String
  /// What it wrote to the standard error.
  let errors: String

  /// Runs a command line, whose words blanks part and in which `''` is an empty one, in a folder.
  ///
  /// - Parameters:
  ///   - place: a folder inside it to run in.
  ///   - environment: what is set of the variables that the program or its libraries look at.
  ///   - sink: where the standard output goes; a pipe that is read where there is none.
  init(
    _ line: String, in folder: borrowing TemporaryFolder, below place: String = "",
    environment: [String: String] = [:], sink: FileHandle? = nil
  ) throws {
    let process = Process.holdfast(line, in: folder.path(place), environment)
    let (output, errors) = (Pipe(), Pipe())
    process.standardError = errors
    if let sink { process.standardOutput = sink } else { process.standardOutput = output }
    try process.run()
    // One after the other, as diagnostics are shorter than what a pipe holds.
    self.output = sink == nil ? Self.text(of: output) : ""
    self.errors = Self.text(of: errors)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  private static func text(of pipe: Pipe) -> String {
    String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }
}

extension Process {
  /// The real `holdfast`, not yet started, with an environment that says only what is given.
  static func holdfast(
    _ line: String, in folder: String, _ environment: [String: String] = [:]
  ) -> Process {
    let process = Process()
    process.executableURL = .product(named: "holdfast")
    process.arguments = line.split(separator: " ").map { $0 == "''" ? "" : String($0) }
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment
      .filter { !asked.contains($0.key) }
      .merging(environment) { $1 }
    return process
  }

  /// The variables that might make a difference.
  private static let asked: Set = [
    "CI", "GITHUB_STEP_SUMMARY", "LANG", "LC_ALL", "NO_COLOR", "SOURCE_DATE_EPOCH", "TERM", "TZ",
  ]
}

extension HoldfastRun {
  /// What the shell is told of a line that it runs, in which `$holdfast` is the program.
  static func status(ofShell line: String, in folder: borrowing TemporaryFolder) throws -> Int32 {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", line]
    shell.currentDirectoryURL = URL(filePath: folder.path)
    shell.environment = ["holdfast": URL.product(named: "holdfast").path]
    try shell.run()
    shell.waitUntilExit()
    return shell.terminationStatus
  }
}

extension URL {
  /// An executable beside the bundle of the tests, where the package manager builds everything.
  static func product(named name: String) -> URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let tests = bundle?.bundleURL ?? URL(filePath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appending(path: name)
  }
}
