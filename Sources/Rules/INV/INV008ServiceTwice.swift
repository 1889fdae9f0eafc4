// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let inv008ServiceTwice = Rule(
    "INV-008", "service-twice", severity: "MMLL",
    summary: """
      No two services go by one name, or have one owner with the same dependencies, suppliers and \
      sites.
      """,
    rationale: """
      Two records of one service are reviewed by turns, and each is right about something. In the \
      hour of need the wrong one is opened.
      """,
    howToMend: "Merge the two records, or give them names that say what tells them apart.",
    controls: ["ISO 22301 7.5.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "name": "Payments"}, {"id": "pay-cards", "name": "Card payments"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "name": "Payments"}, {"id": "payments", "name": ⟦"PAYMENTS"⟧}]}
        """,
        """
        {"services": [{"id": "pay", "name": "Payments"},
          {"id": "till", "name": "Till", "aliases": [⟦"payments"⟧, "Till"]}]}
        """,
        """
        {"people": [{"id": "amara"}], "services": [
          {"id": "a"}, {"id": "b"},
          {"id": "pay", "owner": "amara", "dependencies": [{"on": "a"}, {"on": "b"}]},
          {"id": "till", "owner": "amara", "dependencies": ⟦[{"on": "b"}, {"on": "a"}]⟧}]}
        """,
      ]),
    check: .eachServiceWith({ $0.twins }) { service, _, twin, check in
      guard let twin else { return .pass }
      let other = check.portfolio.service(twin.first)
      return .fail(
        twin.name.map {
          "service '\(service.id)' goes by the name '\($0.value)', as '\(other.id)' does"
        }
          ?? "service '\(service.id)' has the same owner, dependencies, suppliers and sites as "
          + "'\(other.id)'", at: twin.name?.span ?? service.dependencies.span ?? service.span,
        notes: [.init("the other one", at: other.span)],
        help: ["merge the two, or say in the names what tells them apart"])
    })
}

/// An earlier service that says the same.
private struct Twin: Sendable {
  let first: Int
  /// The name by which both go; `nil` where they are alike otherwise.
  let name: Located<String>?
}

/// What services that depend on the same have in common, told by numbers alone: the first and the
/// last of what they depend on, and the last six bits of each position.
private struct Outline: Hashable {
  private var first = Int.max
  private var last = Int.min
  private var endings: UInt64 = 0

  /// - Parameter targets: the positions of what it depends on.
  init?(_ targets: [Int?]) {
    guard targets.count > 1 else { return nil }
    for case let target? in targets {
      (first, last) = (min(first, target), max(last, target))
      endings |= 1 << UInt64(target % 64)
    }
  }
}

/// What two records of one service have in common beside the name; `nil` of one that has too little
/// to be told from others. All lists are in order, each id once.
private struct Likeness: Hashable {
  let owner: RecordID<Person>
  let dependencies: [RecordID<Service>]
  let suppliers: [RecordID<Supplier>]
  let sites: [RecordID<Site>]

  init?(_ service: Service) {
    guard let owner = service.owner.value else { return nil }
    let dependencies = distinct(service.dependencies.elements().lazy.map { $0.on.value })
    guard dependencies.count > 1 else { return nil }
    self.owner = owner
    self.dependencies = dependencies
    suppliers = distinct(service.suppliers.elements().lazy.map { $0.supplier.value })
    sites = distinct(service.sites.elements().lazy.map { $0.site.value })
  }
}

/// What is stated, in order, each once.
private func distinct<Element: Hashable & Comparable>(
  _ stated: some Sequence<Element?>
) -> [Element] {
  let sorted = stated.compactMap { $0 }.sorted()
  let isRepeated = zip(sorted, sorted.dropFirst()).contains { $0 == $1 }
  return isRepeated ? Set(sorted).sorted() : sorted
}

extension Check {
  /// By service: the first one before it that says the same.
  fileprivate var twins: [Twin?] {
    var twins = [Twin?](repeating: nil, count: inventory.services.count)
    var names: [String: Int] = Dictionary(minimumCapacity: portfolio.living.count)
    var alike: [Likeness: Int] = [:]
    let mayBeAlike = mayBeAlike
    for position in portfolio.living {
      let service = inventory.services[position]
      for name in service.names {
        let key = name.value.normalised
        guard !key.isEmpty, let first = names.earlier(under: key, keeping: position),
          first != position, twins[position] == nil
        else { continue }
        twins[position] = Twin(first: first, name: name)
      }
      guard mayBeAlike[position], let likeness = Likeness(service),
        let first = alike.earlier(under: likeness, keeping: position), twins[position] == nil
      else { continue }
      twins[position] = Twin(first: first, name: nil)
    }
    return twins
  }

  /// By service: whether another one has the same outline.
  private var mayBeAlike: [Bool] {
    var mayBeAlike = [Bool](repeating: false, count: inventory.services.count)
    var places: [Outline: Int] = Dictionary(minimumCapacity: portfolio.living.count)
    for position in portfolio.living {
      guard let outline = Outline(portfolio.targets(of: position)),
        let first = places.earlier(under: outline, keeping: position)
      else { continue }
      (mayBeAlike[first], mayBeAlike[position]) = (true, true)
    }
    return mayBeAlike
  }
}

extension Dictionary where Value == Int {
  /// The position that is kept under a key; where none is, `nil`, and this one is kept.
  fileprivate mutating func earlier(under key: Key, keeping position: Int) -> Int? {
    if let first = self[key] { return first }
    self[key] = position
    return nil
  }
}

extension Service {
  /// What it is called, and what else it is called, each where it says so.
  fileprivate var names: [Located<String>] {
    [Located(title, at: self.name.span ?? span)] + common.aliases.elements()
  }
}
