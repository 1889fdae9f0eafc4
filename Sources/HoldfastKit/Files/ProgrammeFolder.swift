// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// The folder of a programme: the one that holds `content/`.
///
///     ProgrammeFolder("programme").path            // "programme"
///     ProgrammeFolder("programme/content/").path   // "programme"
///     ProgrammeFolder(".").path                    // "..", inside content/
package struct ProgrammeFolder: Sendable {
  /// The folder in it that what is written stands in.
  static let content = "content"
  /// The folder in it that looks of one's own stand in.
  static let templates = "templates"
  /// All that a portal is made from.
  static let folders = [content, templates]

  package let path: String

  /// - Parameter named: the folder that holds `content/`, or `content/` itself.
  package init(_ named: String) {
    path = Self.isContent(named) ? Self.folder(above: named) : named
  }

  /// What the paths of its files begin with from the current folder: `programme/`.
  ///
  /// Empty for the current folder itself, and for one that does not lie below it.
  package var prefix: String {
    let names = path.split(separator: "/").filter { $0 != "." }
    guard !names.isEmpty, !path.hasPrefix("/"), !names.contains("..") else { return "" }
    return names.joined(separator: "/") + "/"
  }

  /// A value, or what stopped us from it, with paths as who named the folder would name them.
  func naming<Value>(_ value: () throws(Stop) -> Value) throws(Stop) -> Value {
    do throws(Stop) { return try value() } catch { throw error.lying(in: shownPrefix) }
  }

  /// Files of the programme with paths as who named the folder would name them.
  func naming(_ sources: Sources) -> Sources {
    sources.lying(in: shownPrefix)
  }

  /// A file of it as who named the folder would name it: `../programme/content/program.json`.
  func path(of file: String) -> String {
    shownPrefix + file
  }

  /// What the paths of its files begin with where only a person reads them: `../programme/`.
  private var shownPrefix: String {
    path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
  }

  private static func isContent(_ folder: String) -> Bool {
    guard let opened = try? Folder(folder), (try? ResolvedPath(folder))?.name == content else {
      return false
    }
    return (try? opened.status(of: content)) == nil
  }

  /// The folder above, in the words of who named it where those lead there: links may lie between.
  private static func folder(above content: String) -> String {
    if content == "." { return ".." }
    let named = ResolvedPath.namedFolder(above: content)
    let real = try? ResolvedPath(content).parent
    return ResolvedPath.real(named) == real ? named : content + "/.."
  }
}

extension Folder {
  /// Opens the folder of a programme.
  init(ofProgramme path: String) throws(Failure) {
    do throws(SystemError) {
      self = try Folder(path)
    } catch {
      let help = "name the folder that holds content/, or content/ itself"
      throw error.stopping("cannot read '\(path)'", help: error.meansAbsent ? help : nil)
    }
  }
}
