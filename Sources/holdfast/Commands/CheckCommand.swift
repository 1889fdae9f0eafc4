import ArgumentParser
import ContentReader
import Continuity
import Diagnostics
import HoldfastKit
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check")
  @Argument var source = "."
  func run() throws {
    let content = try Content.read(from: source, jobs: 2)
    let programme = readProgramme(content, jobs: 2)
    let console = Console(.always, verbosity: .normal, environment: .ofProcess())
    console.show(programme.diagnostics, in: programme.sources, limit: 10000)
    print(
      programme.inventory.services.count, programme.documents.all.count, programme.diagnostics.count
    )
  }
}
