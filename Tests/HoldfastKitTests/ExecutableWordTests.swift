// SPDX-License-Identifier: Apache-2.0

import Testing

/// What the real program says of words of the command line that it cannot take.
@Suite struct ExecutableWordTests {
  private func errors(of line: String) throws -> String {
    let run = try HoldfastRun(line, in: TemporaryFolder())
    #expect(run.status == 64, "\(line)")
    return String(run.errors.prefix { $0 != "\n" })
  }

  @Test(arguments: [
    ("chekc programme", "no command 'chekc'; did you mean 'check'?"),
    ("help chekc", "no command 'chekc'; did you mean 'check'?"),
    ("help nope", "no command 'nope'; 'holdfast help' lists them"),
    ("import cvs people a.csv", "no command 'import cvs'; did you mean 'csv'?"),
    ("help templates nope", "no command 'templates nope'; there are eject, check, context"),
  ])
  func `a command that there is not has another one suggested`(
    line: String, error: String
  ) throws {
    #expect(try errors(of: line) == "Error: \(error)")
  }

  @Test(arguments: [
    ("check", "content/ itself (default: the current folder)."),
    ("new", "content/ itself (default: the current folder)."),
    ("build", "publish to (default: public)."), ("check", "at once (default: one for each"),
    ("verify", "made by 'pack' (default: public)."), ("templates eject", "to (default: templates)"),
  ])
  func `help tells what is taken where an option is left out`(command: String, told: String) throws
  {
    let help = try HoldfastRun("help \(command)", in: TemporaryFolder()).output
    let words = help.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains(told), "\(help)")
  }

  @Test(arguments: ["help", "help check", "help import csv", "check --help"])
  func `help is given on commands that there are`(line: String) throws {
    let run = try HoldfastRun(line, in: TemporaryFolder())
    #expect(run.status == 0 && run.output.hasPrefix("OVERVIEW: "))
  }

  @Test(arguments: [
    ("check --as-of 2026-02-30", "--as-of <date>", "it is no date of the calendar; write one such"),
    ("new page a --as-of today", "--as-of <date>", "it is no date of the calendar; write one such"),
    ("build --jobs many", "--jobs <n>", "write a whole number from 1 to 256"),
    ("import csv people a.csv --jobs 0", "--jobs <n>", "write a whole number from 1 to 256"),
    ("serve --port 65536", "--port <port>", "write a whole number from 1 to 65535"),
    ("sample --seed a --size 0", "--size <n>", "write a whole number of 1 or more"),
  ])
  func `a value that an option cannot take is told with what is expected`(
    line: String, option: String, expected: String
  ) throws {
    let value = line.split(separator: " ").last ?? ""
    let error = "Error: The value '\(value)' is invalid for '\(option)': \(expected)"
    #expect(try errors(of: line).hasPrefix(error))
  }

  @Test func `a form without the file behind its sign is told so`() throws {
    #expect(
      try errors(of: "check --format json=")
        == "Error: no file stands behind the '=' of --format; write NAME=PATH, or NAME")
  }

  @Test(arguments: [
    ("check ''", "<source>", "name a folder; '.' is the current one"),
    ("new page a --in ''", "--in <folder>", "name a folder; '.' is the current one"),
    ("build -o ''", "-o <folder>", "name a folder"),
    ("init ''", "<folder>", "name a folder"),
    ("templates eject -o ''", "-o <folder>", "name a folder"),
    ("pack -o ''", "-o <file>", "name a file"),
    ("import csv people ''", "<files>", "name a file"),
    ("check --baseline ''", "--baseline <file>", "name a file"),
  ])
  func `an empty path is refused, and nothing is written`(
    line: String, name: String, expected: String
  ) throws {
    let error = "Error: The value '' is invalid for '\(name)': \(expected)"
    #expect(try errors(of: line) == error)
  }

  @Test func `the root of the file system is no place for a portal or a new programme`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["content/program.json": "{}"])
    let build = try HoldfastRun("build --quiet -o /", in: folder)
    #expect(build.status == 2)
    #expect(
      build.errors == """
        error: cannot publish to '/': a file system begins there, so it cannot be exchanged
        help: choose a folder inside it, such as '/portal'

        """)
    let begun = try HoldfastRun("init /", in: folder)
    #expect(begun.status == 2)
    #expect(begun.errors.hasPrefix("error: '/' is not empty: it holds '"))
  }
}
