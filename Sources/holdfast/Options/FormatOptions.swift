// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit
import Reports

/// A report that is asked for: a format, and a file for it; without one it goes to stdout.
struct RequestedReport: ExpressibleByArgument {
  let format: OutputFormat
  let path: String?

  /// Reads `json` or `sarif=findings.sarif`.
  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = OutputFormat.named(String(parts[0])) else { return nil }
    guard parts.last != "" else { return nil }
    self.format = format
    path = parts.count == 2 ? String(parts[1]) : nil
  }

  static var allValueStrings: [String] {
    OutputFormat.all.map(\.name)
  }
}

/// The reports that a run writes.
struct FormatOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "A report as NAME or NAME=PATH, any number of them: "
        + OutputFormat.all.map(\.name).joined(separator: ", ") + ".",
      valueName: "name[=path]"))
  var reports: [RequestedReport] = []

  func validate() throws {
    guard reports.count(where: { $0.path == nil }) <= 1 else {
      throw ValidationError(
        "only one --format may go to the standard output; give the others a path")
    }
  }

  /// Writes what was asked for; `false` where nothing goes to the standard output.
  func write(_ report: Report) throws(Failure) -> Bool {
    for request in reports {
      let bytes = request.format.write(report)
      guard let path = request.path else {
        try StandardStream.output.deliver(bytes)
        continue
      }
      try writeFile(path, bytes)
    }
    return reports.contains { $0.path == nil }
  }
}
