// SPDX-License-Identifier: Apache-2.0

import Foundation

// From the files of a folder such as `templates/` to one Swift file, at build time:
//
// 1. The arguments name the type, the folder, the file to write, and the files below the folder.
// 2. Each file becomes a raw string literal with as many `#` as its text asks for.
// 3. The file is written only where its text is another one, so that nothing is compiled again.

@main
struct EmbedFilesTool {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 3 else { throw Refusal.usage }
    let folder = URL(filePath: arguments[2])
    let output = URL(filePath: arguments[3])
    let files = try arguments.dropFirst(3).sorted().map { name in
      (name: name, text: try text(of: folder.appending(path: name)))
    }
    let swift = Data(swiftFile(arguments[1], of: files).utf8)
    guard (try? Data(contentsOf: output)) != swift else { return }
    try swift.write(to: output)
  }

  /// The text of a file, as a literal can hold it: UTF-8, ended by a line feed, no carriage return.
  private static func text(of file: URL) throws -> String {
    guard let text = String(data: try Data(contentsOf: file), encoding: .utf8) else {
      throw Refusal.notText(file.path)
    }
    guard text.hasSuffix("\n"), !text.utf8.contains(0x0D), !text.utf8.contains(0x00) else {
      throw Refusal.notLines(file.path)
    }
    return text
  }

  private static func swiftFile(
    _ type: String, of files: [(name: String, text: String)]
  ) -> String {
    let entries = files.map { file in
      "    (name: \"\(file.name)\", text: \(literal(file.text))),\n"
    }
    return """
      // Made by the build from a folder beside Sources; change the files there.

      /// Files that the program comes with, sorted by name.
      enum \(type) {
        static let files: [(name: String, text: String)] = [
      \(entries.joined())  ]
      }

      """
  }

  /// A raw literal of several lines, with more `#` than any quote or backslash in the text has.
  private static func literal(_ text: String) -> String {
    var marks = "#"
    while text.contains("\"\"\"\(marks)") || text.contains("\\\(marks)") { marks += "#" }
    return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
  }
}

/// Why files cannot be embedded.
enum Refusal: Error, CustomStringConvertible {
  case usage
  case notText(String)
  case notLines(String)

  var description: String {
    switch self {
    case .usage: "usage: EmbedFilesTool TYPE FOLDER OUTPUT FILE…"
    case .notText(let path): "'\(path)' is not UTF-8; save it as UTF-8"
    case .notLines(let path): "'\(path)' has other line ends than line feeds, or none at its end"
    }
  }
}
