// SPDX-License-Identifier: Apache-2.0

import Continuity
import Rules
package import StructuredData

extension PublishedPortal.Finding {
  /// The findings and the mistakes of a `findings.json`.
  ///
  /// - Throws: the first place where it is not of the documented shape.
  package static func all(of document: LocatedValue) throws(ShapeMistake) -> [Self] {
    let mistakes = try document.required("errors").each { value throws(ShapeMistake) in
      try Self(value, isMistake: true)
    }
    return try mistakes
      + document.required("findings").each { value throws(ShapeMistake) in
        try Self(value, isMistake: false)
      }
  }

  private init(_ value: LocatedValue, isMistake: Bool) throws(ShapeMistake) {
    let words = Rules.Finding.State.words
    let state = try value.choice("state", among: [words.fail, words.notEvaluable, words.waived])
    self.init(
      entry: Baseline.Entry(
        fingerprint: try value.requiredText("fingerprint"),
        rule: try value.requiredText("rule"),
        subject: try ReportedFinding.Subject(value.required("subject")),
        discriminator: try value.text("discriminator"), severity: try value.severity("severity"),
        isUnknown: state == words.notEvaluable),
      isWaived: state == words.waived, isMistake: isMistake,
      message: try value.requiredText("message"),
      place: try value.member("location").map(Self.place))
  }

  /// File, line and column as diagnostics write them.
  private static func place(_ location: LocatedValue) throws(ShapeMistake) -> String {
    let (line, column) = (try location.whole("line"), try location.whole("column"))
    return try location.requiredText("file")
      + [line, column].compactMap(\.self).map { ":\($0)" }.joined()
  }
}
