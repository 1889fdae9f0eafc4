// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Rules
package import StructuredData

extension Report {
  /// SARIF 2.1.0 (OASIS), one run: code hosts show each result at its line.
  ///
  /// What fails is an error, a warning or a note by its severity; what could not be evaluated is of
  /// kind `open`; what a waiver covers is suppressed. `properties.gating` marks what gates.
  package var sarif: JSONValue {
    .object([
      ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .text("2.1.0")),
      ("runs", .array([run])),
    ])
  }

  private var run: JSONValue {
    let mistakes = Self.codes(of: errors)
    let indices = Dictionary(
      (rules.map(\.id) + mistakes).enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first })
    return .object([
      (
        "tool",
        .object([
          (
            "driver",
            .object([
              ("name", .text("Holdfast")), ("version", .text(version)),
              ("rules", .array(rules.map(\.sarif) + mistakes.map { descriptor(ofMistake: $0) })),
            ])
          )
        ])
      ),
      ("automationDetails", .object([("id", .text("holdfast/"))])),
      ("columnKind", .text("unicodeCodePoints")),
      ("invocations", .array([.object([("executionSuccessful", .boolean(true))])])),
      ("results", .array(all.map { result($0, index: indices[$0.rule]) })),
      ("properties", .object([("asOf", .text(asOf.description)), ("gating", .boolean(isGating))])),
    ])
  }

  /// The codes of mistakes, each once, in order.
  private static func codes(of errors: [ReportedFinding]) -> [String] {
    Set(errors.map(\.rule)).sorted()
  }

  private func descriptor(ofMistake code: String) -> JSONValue {
    .object([
      ("id", .text(code)),
      ("shortDescription", message("The input is malformed.")),
      (
        "help",
        message("Mend the file at the place named; docs/format.md says what may stand there.")
      ),
      ("defaultConfiguration", .object([("level", .text("error"))])),
    ])
  }

  private func result(_ finding: ReportedFinding, index: Int?) -> JSONValue {
    let isOpen = finding.state == .notEvaluable
    return .object([
      ("ruleId", .text(finding.rule)),
      ("ruleIndex", .integer(index ?? -1)),
      ("kind", .text(isOpen ? "open" : "fail")),
      ("level", .text(isOpen ? "none" : finding.severity.sarifLevel)),
      ("message", message(([finding.message] + finding.help).joined(separator: "\n"))),
      ("locations", .array([location(of: finding)])),
      ("relatedLocations", .array(finding.notes.compactMap { relatedLocation(of: $0) })),
      (
        "partialFingerprints",
        .object([("holdfastIdentity/v1", .text(finding.fingerprint))])
      ),
      ("suppressions", .array(finding.suppressions)),
      ("properties", finding.sarifProperties),
    ])
  }

  private func location(of finding: ReportedFinding) -> JSONValue {
    let logical = JSONValue.object([
      ("name", .text(finding.subject.id)), ("kind", .text(finding.subject.kind)),
      ("fullyQualifiedName", .text("\(finding.subject.kind)/\(finding.subject.id)")),
    ])
    return .object([
      ("physicalLocation", physicalLocation(of: finding.place ?? .beginning)),
      ("logicalLocations", .array([logical])),
    ])
  }

  private func relatedLocation(of note: Diagnostic.Note) -> JSONValue? {
    places.place(of: note.span).map { place in
      .object([
        ("physicalLocation", physicalLocation(of: place)), ("message", message(note.message)),
      ])
    }
  }

  private func physicalLocation(of place: Place) -> JSONValue {
    .object([
      ("artifactLocation", .object([("uri", .text(percentEncoded(place.path)))])),
      (
        "region",
        .object([
          ("startLine", .integer(place.start.line)), ("startColumn", .integer(place.start.column)),
          ("endLine", .integer(place.end.line)), ("endColumn", .integer(place.end.column)),
        ])
      ),
    ])
  }
}

/// A SARIF message, or text in several forms.
private func message(_ text: String) -> JSONValue {
  .object([("text", .text(text))])
}

/// A path as a relative URI (RFC 3986): only unreserved characters and slashes stand as they are.
func percentEncoded(_ path: String) -> String {
  let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
  let digits = Array("0123456789ABCDEF".utf8)
  let bytes = path.utf8.flatMap { byte in
    plain.contains(byte)
      ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension Place {
  /// Where something stands that no file is to blame for.
  static var beginning: Place {
    let start = Position(line: 1, column: 1)
    return Place(path: "content/program.json", start: start, end: start)
  }
}

extension Severity {
  /// SARIF knows three levels.
  fileprivate var sarifLevel: String {
    switch self {
    case .critical, .high: "error"
    case .medium: "warning"
    case .low, .info: "note"
    }
  }
}

extension ReportedFinding {
  /// Empty where it is not suppressed; absent would mean that nobody knows.
  fileprivate var suppressions: [JSONValue] {
    guard case .waived(let waiver) = state else { return [] }
    return [
      .object([
        ("kind", .text("external")), ("status", .text("accepted")),
        ("justification", .text("waiver '\(waiver)'")),
      ])
    ]
  }

  fileprivate var sarifProperties: JSONValue {
    .object([
      ("gating", .boolean(isGating)), ("severity", .text(severity.rawValue)),
      ("state", .text(state.word)), ("discriminator", JSONValue(discriminator)),
      ("controls", .array(controls.map { .text($0) })),
    ])
  }
}

extension Rule {
  fileprivate var sarif: JSONValue {
    .object([
      ("id", .text(id)), ("name", .text(name)),
      ("shortDescription", message(summary)),
      ("fullDescription", message(rationale)),
      ("help", message(howToMend)),
      (
        "defaultConfiguration",
        .object([("level", .text(severity.levels.first?.sarifLevel ?? "none"))])
      ),
      (
        "properties",
        .object([
          ("severityByTier", .text(severity.code)),
          ("tags", .array(Set(controls + [area]).sorted().map { .text($0) })),
        ])
      ),
    ])
  }
}
