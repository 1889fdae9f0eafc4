// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing
import Rules
package import StructuredData

extension Baseline {
  /// The baseline that `--write-baseline` wrote.
  ///
  /// - Throws: the first place where it is not of that shape.
  package init(_ document: LocatedValue) throws(ShapeMistake) {
    let version = try document.required("version")
    guard try version.asWhole() == Self.version else {
      throw ShapeMistake(
        "this program reads version \(Self.version) of a baseline, not '\(version.text)'",
        at: version.span, help: ["write it anew with --write-baseline"])
    }
    var entries: [Entry] = []
    for value in try document.required("findings").list() {
      entries.append(try Entry(value))
    }
    self.init(entries)
  }
}

extension Baseline.Entry {
  fileprivate init(_ value: LocatedValue) throws(ShapeMistake) {
    self.init(
      fingerprint: try value.requiredText("fingerprint"), rule: try value.requiredText("rule"),
      subject: ReportedFinding.Subject(
        kind: try value.requiredText("kind"), id: try value.requiredText("id")),
      discriminator: try value.text("discriminator"), severity: try value.severity("severity"),
      isUnknown: try value.choice(
        "state", among: [Finding.State.words.fail, Finding.State.words.notEvaluable])
        == Finding.State.words.notEvaluable)
  }
}

extension LocatedValue {
  /// A text that must be one of some words.
  func choice(_ key: String, among words: [String]) throws(ShapeMistake) -> String {
    let value = try required(key)
    let text = try value.asText()
    guard words.contains(text) else {
      throw ShapeMistake(
        "'\(text)' is none of \(words.joined(separator: ", "))", at: value.span,
        help: didYouMean(text, among: words))
    }
    return text
  }

  /// A severity that must be there.
  func severity(_ key: String) throws(ShapeMistake) -> Severity {
    let word = try choice(key, among: Severity.allCases.map(\.rawValue))
    return Severity(rawValue: word) ?? .info
  }
}
