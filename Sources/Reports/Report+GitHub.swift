// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Rules

extension Report {
  /// Workflow commands of GitHub Actions, one a line: annotations at the lines of the change.
  ///
  /// What gates is an error. The rest is a warning, or a notice where it is of low severity, a note,
  /// waived or not evaluable. GitHub shows the first ten of each kind, hence what gates comes first.
  package var gitHubAnnotations: String {
    let ordered = listed.filter(\.isGating) + listed.filter { !$0.isGating }
    return ordered.map { annotation(of: $0) + "\n" }.joined() + goneAnnotation
  }

  /// A notice that the baseline holds what is no longer found; nothing where it does not.
  private var goneAnnotation: String {
    guard let gone, !gone.isEmpty else { return "" }
    let titles = gone.map { "gone since the baseline: \($0.title)" }
    let message = (titles + ["help: \(Self.staleHelp)"]).joined(separator: "\n")
    return "::notice title=baseline::\(escapedData(message))\n"
  }

  /// One workflow command: level, place, title, and the message with the ways out.
  private func annotation(of finding: ReportedFinding) -> String {
    let remarks = [finding.isGating ? nil : "not gating", finding.weight]
    let title =
      "\(finding.rule) (\((remarks.compactMap(\.self) + finding.remarks).joined(separator: ", ")))"
    let properties = position(of: finding.place) + [("title", title)]
    let written = properties.map { "\($0.0)=\(escapedProperty($0.1))" }.joined(separator: ",")
    let message = ([finding.message] + finding.help.map { "help: \($0)" }).map(terminalLine)
      .joined(separator: "\n")
    return "::\(finding.gitHubLevel) \(written)::\(escapedData(message))"
  }

  /// GitHub takes columns only where a place lies on one line.
  private func position(of place: Place?) -> [(String, String)] {
    guard let place else { return [] }
    let lines = [
      ("file", place.path), ("line", String(place.start.line)),
      ("endLine", String(place.end.line)),
    ]
    guard place.start.line == place.end.line else { return lines }
    return lines + [
      ("col", String(place.start.column)), ("endColumn", String(place.end.column)),
    ]
  }
}

extension ReportedFinding {
  /// One of the three levels of annotations.
  fileprivate var gitHubLevel: String {
    if isGating { return "error" }
    guard state == .fail else { return "notice" }
    return severity >= .medium || weight == Diagnostic.Severity.warning.rawValue
      ? "warning" : "notice"
  }
}

/// The text of a workflow command: no line may end within it.
private func escapedData(_ text: String) -> String {
  replacing(["%": "%25", "\r": "%0D", "\n": "%0A"], in: text)
}

/// The value of a property of a workflow command.
private func escapedProperty(_ text: String) -> String {
  replacing(["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"], in: text)
}

/// A text with some characters written another way.
private func replacing(_ escapes: [Unicode.Scalar: String], in text: String) -> String {
  text.unicodeScalars.map { escapes[$0] ?? String($0) }.joined()
}
