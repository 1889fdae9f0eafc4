// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit

/// `holdfast pack DIR`: one ZIP archive, or one HTML file, for the stick.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Packs a portal into one file: a ZIP archive, or an HTML page that holds all pages.",
    discussion: """
      The archive holds the copy as it is, with SHA256SUMS, and has the same bytes for the same \
      copy; 'holdfast verify' checks it without unpacking. The HTML file holds every page in \
      reading order, with contents, pictures and style, needs nothing beside it, and prints as a \
      book with page numbers. For an audience, pack what 'holdfast build --audience' published. \
      An archive holds at most 65,534 files and 4 GiB, the HTML file 64 MiB of pages.
      """)

  @Argument(help: "The folder of the portal (default: public).", transform: path("folder"))
  var folder = "public"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write (default: portal.zip, or portal.html with --single-file).",
      valueName: "file"),
    transform: path("file"))
  var output: String?

  @Flag(help: "Write one HTML file with all pages in it.")
  var singleFile = false

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() throws {
    let console = consoleOptions.console(.ofProcess())
    let path = output ?? (singleFile ? "portal.html" : "portal.zip")
    let summary = try carryOut(on: console) { () throws(Failure) in
      singleFile
        ? try packSingleFile(folder, to: path, jobs: Processors.count)
        : try pack(folder, to: path, jobs: Processors.count)
    }
    console.say("\(summary.sentence(singleFile ? "pages" : "files")) in '\(path)'")
  }
}
