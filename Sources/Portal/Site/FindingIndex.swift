// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics

/// Findings by subject and by rule, as places in the list of all, and where each stands.
package struct FindingIndex: Sendable {
  private var bySubject: [RecordReference: [Int]] = [:]
  private var byRule: [String: [Int]] = [:]
  private let places: [String?]

  init(_ findings: [Finding], sources: Sources) {
    for (position, finding) in findings.enumerated() {
      bySubject[finding.subject, default: []].append(position)
      byRule[finding.rule, default: []].append(position)
    }
    places = placesInOrder(findings.map(\.span), sources)
  }

  /// The findings about a record.
  package func about(_ subject: RecordReference) -> [Int] {
    bySubject[subject] ?? []
  }

  package func of(rule: String) -> [Int] {
    byRule[rule] ?? []
  }

  /// `content/services/payments.md:12:8`, `nil` where a finding has no place.
  package func place(of finding: Int) -> String? {
    places[finding]
  }
}

/// The places of spans in words; the lines of each file are counted once.
func placesInOrder(_ spans: [Span?], _ sources: Sources) -> [String?] {
  var places = [String?](repeating: nil, count: spans.count)
  let located = spans.indices.filter { spans[$0] != nil }
    .sorted { (spans[$0]?.file.index ?? 0, $0) < (spans[$1]?.file.index ?? 0, $1) }
  var current: (file: FileID, lines: LineIndex)?
  for position in located {
    guard let span = spans[position] else { continue }
    let lines: LineIndex
    if let known = current, known.file == span.file {
      lines = known.lines
    } else {
      lines = LineIndex(sources[span.file].bytes)
      current = (span.file, lines)
    }
    let start = lines.position(of: span.range.lowerBound)
    places[position] = "\(sources[span.file].path):\(start.line):\(start.column)"
  }
  return places
}
