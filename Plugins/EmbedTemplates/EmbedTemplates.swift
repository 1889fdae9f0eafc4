// SPDX-License-Identifier: Apache-2.0

import Foundation
import PackagePlugin

/// Turns the folder `templates/` into one Swift file of the target, whenever a file in it changes.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInTemplates.swift")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter {
        $0.hasSuffix(".mustache") || $0.hasPrefix("assets/") || $0.hasPrefix("languages/")
      }
      .sorted()
    return [
      .buildCommand(
        displayName: "Embedding templates",
        executable: try context.tool(named: "EmbedTemplatesTool").url,
        arguments: [folder.path, output.path] + files,
        inputFiles: files.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
