// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing

/// What became better and worse between two portals, in terms of continuity.
///
/// What is compared is what the portals say, not how it came about: a promise, the time that the
/// design achieves, who stands in, what proves it, and the findings by their fingerprints.
package struct Comparison: Sendable {
  /// The days that the two speak for, ISO 8601.
  package let days: (old: String, new: String)
  package let programme: String?
  /// Worse first, then by weight, topic and subject.
  package let changes: [Change]
  /// Worse first, worst first; `nil` where one of the two has no `findings.json`.
  let findings: [FindingChange]?
  /// From which severity on a change for the worse gates.
  package let failOn: FailOn

  package init(from old: PublishedPortal, to new: PublishedPortal, failOn: FailOn) {
    days = (old.asOf, new.asOf)
    programme = new.programme ?? old.programme
    self.failOn = failOn
    let services = Pairs(old.services, new.services) { [$0.id] }
    let living = Set(services.both.map(\.new.id))
    var changes = services.gone.map(\.departure) + services.new.map(\.arrival)
    changes += services.both.flatMap { old, new in
      new.promiseChanges(since: old) + new.resilienceChanges(since: old)
        + new.evidenceChanges(since: old)
    }
    changes += Self.roleChanges(from: old.roles, to: new.roles, of: living)
    changes += Self.courseChanges(from: old.courses, to: new.courses)
    self.changes = changes.inOrder()
    if let old = old.findings, let new = new.findings {
      findings = Self.findingChanges(from: old, to: new)
    } else {
      findings = nil
    }
  }

  /// Whether the comparison fails: exit status 1.
  package var isGating: Bool {
    changes.contains { $0.isGating(failOn) } || (findings ?? []).contains { $0.isGating(failOn) }
  }

  /// What went one way.
  func changes(_ direction: Change.Direction) -> [Change] {
    changes.filter { $0.direction == direction }
  }

  /// For example `2 changes for the worse, 1 for the better; findings: 3 new, 1 worse, 0 better, 2 gone`.
  package var summary: String {
    let worse = changes(.worse).count
    var text = "\(counted(worse, "change")) for the worse, \(changes(.better).count) for the better"
    guard let findings else { return text + "; findings are not compared" }
    let counts = FindingChange.Kind.allCases.map { kind in
      "\(findings.count { $0.kind == kind }) \(kind.rawValue)"
    }
    text += "; findings: \(counts.joined(separator: ", "))"
    return text
  }
}

/// The items of two lists that belong together, in the order of their keys.
struct Pairs<Item> {
  private(set) var gone: [Item] = []
  private(set) var new: [Item] = []
  private(set) var both: [(old: Item, new: Item)] = []

  /// - Parameter key: what makes two items the same; of several with one key the last counts.
  init(_ old: [Item], _ new: [Item], by key: (Item) -> [String]) {
    let before = Dictionary(old.map { (key($0), $0) }, uniquingKeysWith: { $1 })
    let now = Dictionary(new.map { (key($0), $0) }, uniquingKeysWith: { $1 })
    for name in Set(before.keys).union(now.keys).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      switch (before[name], now[name]) {
      case (let old?, let new?): both.append((old, new))
      case (let old?, nil): gone.append(old)
      case (nil, let new?): self.new.append(new)
      case (nil, nil): break
      }
    }
  }
}

extension [Change] {
  /// Worse first, then the heavier, then by topic; what is equal stays in its order.
  fileprivate func inOrder() -> [Change] {
    let ranks = Change.Direction.allCases.flatMap { direction in
      Severity.allCases.sorted(by: >).flatMap { severity in
        Change.Topic.allCases.filter { $0.severity == severity }.map { (direction, $0) }
      }
    }
    return ranks.flatMap { direction, topic in
      filter { $0.direction == direction && $0.topic == topic }
    }
  }
}
