// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Diagnostics
import HoldfastKit
import Preview

/// `holdfast serve [SOURCE]`: a preview on this machine, built and reloaded as files change.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Previews the portal on this machine; rebuilds and reloads it as files change.",
    discussion: """
      Only this machine reaches the preview, at 127.0.0.1 and ::1. Nothing is written: the portal \
      is held in memory, and the script that reloads its pages is added on the way out. What stops a \
      build is shown at the terminal and above every page. Ctrl-C ends it.
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var audience: AudienceOptions

  @Option(
    help: "The port to serve at; 8000 or the next free one where none is given.",
    transform: wholeNumber("from 1 to 65535", in: 1...UInt16.max))
  var port: UInt16?

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let environment = HoldfastKit.Environment.ofProcess()
    let console = consoleOptions.console(environment)
    let folder = source.source.prefix
    endQuietlyWhenInterrupted()
    do {
      try await servePreview(
        source.request(environment, for: audience.audience), port: port,
        serving: { console.say("serving \($0) until Ctrl-C") },
        built: { result in
          let result = result.mapError { $0.lying(in: folder) }
          console.tell(result, of: folder)
          return result.complaint
        })
    } catch let failure as Failure {
      console.show(failure)
      throw ExitStatus.failed
    }
  }
}

extension Console {
  /// Says what a build came to.
  ///
  /// - Parameter folder: what the paths of the programme begin with, such as `programme/`.
  fileprivate func tell(_ result: Result<PreviewBuild, Stop>, of folder: String) {
    switch result {
    case .success(let build):
      show(build.mistakes, in: build.sources.lying(in: folder))
      say(build.sentence)
    case .failure(let failure): failure.show(on: self)
    }
  }
}

extension Result<PreviewBuild, Stop> {
  /// What stopped the build, as text for the pages; empty where nothing did.
  fileprivate var complaint: String {
    if case .failure(let failure) = self { failure.text } else { "" }
  }
}
