// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Phrasing
import Portal
import Templates

/// What `holdfast templates check` found out about the user's own templates.
package struct TemplateCheck: Sendable {
  /// The files of the user's.
  package let own: [SourceFile]
  /// Errors are what a build refuses; warnings are what changes nothing. By place.
  package let diagnostics: [Diagnostic]
  package let sources: Sources

  /// Whether a build would refuse the templates.
  package var isGating: Bool {
    diagnostics.contains { $0.severity == .error }
  }

  /// For example `3 files of 'templates', 1 error, 0 warnings`.
  package var sentence: String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    return "\(counted(own.count, "file")) of 'templates', \(counted(errors, "error")), "
      + counted(warnings, "warning")
  }
}

/// Checks the user's templates as a build does, without rendering a page.
///
/// - Parameter folder: the folder that holds `templates/`.
package func checkTemplates(in folder: String) throws(Failure) -> TemplateCheck {
  let own = try OwnTemplates(in: folder)
  guard own.areThere else {
    throw Failure(
      "'\(folder)' holds no folder 'templates'",
      help: "name the folder that holds templates/, or begin one with 'holdfast templates eject'")
  }
  let (diagnostics, files) = own.looks.problems()
  return TemplateCheck(
    own: own.files.map { SourceFile(path: $0.path, bytes: $0.bytes) },
    diagnostics: own.diagnostics + diagnostics, sources: Sources(files))
}
