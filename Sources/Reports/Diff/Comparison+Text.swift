// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics

extension Comparison {
  /// The comparison as a terminal shows it.
  ///
  ///     From 2026-11-01 to 2026-11-21
  ///
  ///     For the worse:
  ///       medium  payments promises to be back in 6 hours instead of 4
  ///
  ///     1 change for the worse, 0 for the better; findings are not compared; nothing gates
  package var text: String {
    let programme = programme.map { terminalLine(": \($0)") } ?? ""
    let head = "From \(days.old) to \(days.new)\(programme)"
    let parts = [head] + Change.Direction.allCases.compactMap(section) + findingSections
    return (parts + [verdict]).joined(separator: "\n\n") + "\n"
  }

  /// The summary, and what follows from it.
  var verdict: String {
    "\(summary); \(isGating ? "this gates" : "nothing gates")"
  }

  /// Changes in one direction, `nil` where there are none.
  private func section(_ direction: Change.Direction) -> String? {
    let lines = changes(direction).map { change in
      direction == .worse
        ? "  \(padded(change.topic.severity.rawValue))\(change.sentence)\(mark(change))"
        : "  \(change.sentence)"
    }
    guard !lines.isEmpty else { return nil }
    return ([direction.title + ":"] + lines.map(terminalLine)).joined(separator: "\n")
  }

  private func mark(_ change: Change) -> String {
    change.isGating(failOn) ? " (gates)" : ""
  }

  /// Findings by what became of them.
  private var findingSections: [String] {
    FindingChange.Kind.allCases.compactMap { kind in
      let lines = (findings ?? []).filter { $0.kind == kind }.map { change in
        let place = change.finding.place.map { " at \($0)" } ?? ""
        return "  \(padded(change.finding.entry.severity.rawValue))\(change.sentence)"
          + "\(kind == .gone ? "" : place)\(change.isGating(failOn) ? " (gates)" : "")"
      }
      guard !lines.isEmpty else { return nil }
      return (["\(kind.title):"] + lines.map(terminalLine)).joined(separator: "\n")
    }
  }

  /// A severity in a column of its own.
  private func padded(_ severity: String) -> String {
    severity + String(repeating: " ", count: max(0, 10 - severity.count))
  }
}

extension Change.Direction {
  /// The heading of such changes.
  var title: String {
    switch self {
    case .worse: "For the worse"
    case .better: "For the better"
    case .neither: "Changed"
    }
  }
}

extension FindingChange.Kind {
  /// The heading of such findings.
  var title: String {
    switch self {
    case .new: "New findings"
    case .worse: "Findings that got worse"
    case .better: "Findings that got better"
    case .gone: "Findings that are gone"
    }
  }
}
