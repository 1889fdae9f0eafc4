// SPDX-License-Identifier: Apache-2.0

import Foundation
import PackagePlugin

/// Turns a folder into one Swift file of the target that holds it, whenever a file in it changes.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let embedding = Embedding.all[target.name] else { return [] }
    let folder = context.package.directoryURL.appending(path: embedding.folder)
    let output = context.pluginWorkDirectoryURL.appending(path: "\(embedding.type).swift")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter(embedding.holds)
      .sorted()
    return [
      .buildCommand(
        displayName: "Embedding \(embedding.folder)",
        executable: try context.tool(named: "EmbedFilesTool").url,
        arguments: [embedding.type, folder.path, output.path] + files,
        inputFiles: files.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}

/// What a target holds of a folder beside `Sources/`.
struct Embedding: Sendable {
  let folder: String
  /// The type whose `files` they become.
  let type: String
  let holds: @Sendable (String) -> Bool

  /// By the name of the target.
  static let all: [String: Embedding] = [
    "ContentReader": Embedding(folder: "frameworks", type: "BuiltInFrameworks") {
      $0.hasSuffix(".json")
    },
    "HoldfastKit": Embedding(folder: "starter", type: "BuiltInStarter") { name in
      name.hasSuffix(".json") || name.hasSuffix(".md")
    },
    "Portal": Embedding(folder: "templates", type: "BuiltInTemplates") {
      $0.hasSuffix(".mustache") || $0.hasPrefix("assets/") || $0.hasPrefix("languages/")
    },
  ]
}
