// SPDX-License-Identifier: Apache-2.0

internal import Diagnostics

/// Colours for a terminal, by the escape sequences of ECMA-48, 8.3.117.
enum Paint: String, Sendable {
  case red = "1;31"
  case green = "1;32"
  case yellow = "1;33"
  case cyan = "1;36"

  /// A text in this colour.
  func painted(_ text: some StringProtocol) -> String {
    "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }

  /// The text of a diagnostic with its severity, its underline, its notes and its help coloured.
  ///
  /// What stands between the sequences is as it was, so that it can be copied from a terminal.
  static func painted(_ diagnostic: Diagnostic, in sources: Sources) -> String {
    let paint = of(diagnostic.severity)
    let word = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]:"
    return painted(diagnostic.text(in: sources), headline: word, paint)
  }

  /// The text of a failure with its severity and its help coloured.
  static func painted(_ failure: Failure) -> String {
    painted(failure.description, headline: "error:", .red)
  }

  private static func painted(_ text: String, headline: String, _ paint: Paint) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[0] = paint.painting(headline, in: lines[0])
    for index in lines.indices.dropFirst() {
      let line = lines[index]
      if line.hasPrefix("help: ") {
        lines[index] = green.painting("help:", in: line)
      } else if !line.hasPrefix(" ") {
        lines[index] = cyan.painting("note:", in: line)
      } else if let underline = underline(in: line) {
        lines[index] = paint.painting(underline, in: line)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// A line with the first occurrence of a word in this colour.
  private func painting(_ word: String, in line: String) -> String {
    guard let range = line.firstRange(of: word) else { return line }
    return line[..<range.lowerBound] + painted(word) + line[range.upperBound...]
  }

  /// The marks of a line that holds nothing else behind its gutter, such as `^~~~`.
  private static func underline(in line: String) -> String? {
    let marks = line.drop { $0 == " " }.dropFirst().drop { $0 == " " }
    let isUnderline = marks.first == "^" && marks.dropFirst().allSatisfy { $0 == "~" }
    return isUnderline ? String(marks) : nil
  }

  private static func of(_ severity: Diagnostic.Severity) -> Paint {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }
}
