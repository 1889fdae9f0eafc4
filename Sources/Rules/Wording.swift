// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

extension Person {
  /// Why somebody is not active on a day, as the end of a sentence: `left on 2026-08-31`.
  func absence(on asOf: CalendarDay) -> String {
    if let last = self.to.value, last < asOf { return "left on \(last)" }
    if let first = self.from.value, first > asOf { return "does not begin before \(first)" }
    return self.status.value == .leave ? "is on leave" : "has left"
  }
}

extension BusinessImpactAnalysis {
  /// Where something missing in it is reported: its id, or the service's for an inline one.
  func place(in service: Service) -> Span {
    id.text.isEmpty ? service.span : span
  }
}

/// The names of what is absent, in a sentence: `'reason' and 'expiresOn'`; `nil` for none.
func absent(_ fields: [(name: String, isAbsent: Bool)]) -> String? {
  guard fields.contains(where: \.isAbsent) else { return nil }
  return listed(fields.filter(\.isAbsent).map { "'\($0.name)'" })
}

/// Words in a sentence: `a, b and c`.
func listed(_ words: [String]) -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}

/// Names in a sentence, in quotes: `'a', 'b' and 'c'`; of many the first five.
func quoted(_ names: [String]) -> String {
  let shown = names.prefix(5).map { "'\($0)'" }
  return listed(names.count > 5 ? shown + ["\(names.count - 5) more"] : Array(shown))
}
