// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Continuity
package import Diagnostics
import Phrasing

/// A fact of the inventory that a write-up states again (readings.md B23).
package struct RepeatedFact: Sendable {
  /// What write-ups repeat.
  package enum Name: String, CaseIterable, Sendable {
    case tier, rto, rpo, mtpd, owner
  }

  /// Which fact it is.
  package let name: Name
  /// As the write-up says it.
  package let written: String
  /// Where the write-up says it.
  package let span: Span
  /// As the inventory says it; `nil` where it is silent.
  package var stated: String? { known.map { "\($0)" } }
  /// The name or the length of time that the inventory knows, put into words where they are needed.
  let known: (any CustomStringConvertible & Sendable)?
  /// Not evaluable where the inventory is silent.
  package let verdict: Verdict
}

/// Compares what a write-up says with the inventory.
package struct RepeatedFacts: Sendable {
  /// In the order of the file.
  package let facts: [RepeatedFact]
  /// INV-004: not applicable without a write-up.
  package let verdict: Verdict

  /// - Parameter facts: `nil` without a write-up.
  fileprivate init(_ facts: [RepeatedFact]?) {
    self.facts = facts ?? []
    verdict =
      facts.map { $0.isEmpty ? Verdict.pass : Verdict.worst(of: $0.map(\.verdict)) }
      ?? .notApplicable
  }

  /// A fact as found, before it is compared.
  typealias Written = (name: RepeatedFact.Name, text: String, span: Span)

  /// The facts that front matter and two-column tables repeat, in the order of the file.
  static func written(in fields: FrontMatterFields, _ tables: [Table]) -> [Written] {
    (frontMatter(fields) + tables.flatMap(Self.table)).sorted { $0.span < $1.span }
  }

  /// The facts of the front matter; malformed ones were reported when the file was read.
  private static func frontMatter(_ fields: FrontMatterFields) -> [Written] {
    var written: [Written] = []
    if case .stated(let text, let span) = fields.tier { written.append((.tier, text, span)) }
    if case .stated(let text, let span) = fields.owner { written.append((.owner, text, span)) }
    for (name, field) in [
      (RepeatedFact.Name.rto, fields.rto), (.rpo, fields.rpo), (.mtpd, fields.mtpd),
    ] {
      if case .stated(let time, let span) = field { written.append((name, "\(time)", span)) }
    }
    return written
  }

  /// The rows of a two-column table whose first cell is a known name, the header among them.
  private static func table(_ table: Table) -> [Written] {
    ([table.header] + table.rows).compactMap { row in
      guard row.count == 2, let name = RepeatedFact.Name(rawValue: row[0].text.normalised),
        row[1].text.contains(where: { $0.isLetter || $0.isNumber })
      else { return nil }
      return (name, Self.reference(in: row[1]) ?? row[1].text, row[1].span)
    }
  }

  /// The id of a person that a cell links to.
  private static func reference(in cell: Table.Cell) -> String? {
    cell.links.lazy.compactMap { RecordReference(link: $0.destination) }
      .first { $0.kind == .people }?.id
  }
}

extension Portfolio {
  /// Compares what a service's write-up says in front matter and tables with the inventory.
  ///
  /// A method, since what is made from a portfolio would get a copy of it for each service.
  package func repeatedFacts(of position: Int) -> RepeatedFacts {
    guard let written = writeUpFacts.span[position]?.repeated else { return RepeatedFacts(nil) }
    guard !written.isEmpty else { return RepeatedFacts([]) }
    return RepeatedFacts(written.map { compare($0.name, $0.text, at: $0.span, of: position) })
  }
}

extension Portfolio {
  /// Compares one fact with the inventory.
  private func compare(
    _ name: RepeatedFact.Name, _ text: String, at span: Span, of position: Int
  ) -> RepeatedFact {
    let (services, people) = (programme.inventory.services, programme.inventory.people)
    let (known, verdict) =
      switch name {
      case .tier:
        Self.words(
          text, services[position].tier.value?.text,
          or: tierIndex[position].map { programme.tiers[$0].name }, "tier")
      case .owner:
        Self.words(
          text, services[position].owner.value?.text,
          or: owners[position].flatMap { people[$0].name.value }, "owner")
      case .rto: Self.time(text, analysis(of: position)?.rto.value, "bia.rto")
      case .rpo: Self.time(text, analysis(of: position)?.rpo.value, "bia.rpo")
      case .mtpd: Self.time(text, analysis(of: position)?.mtpd.value, "bia.mtpd")
      }
    return RepeatedFact(name: name, written: text, span: span, known: known, verdict: verdict)
  }

  /// What the inventory knows, and whether the write-up agrees.
  private typealias Compared = (known: (any CustomStringConvertible & Sendable)?, verdict: Verdict)

  /// Agrees with the id or the name by which the inventory knows it; no name is without an id.
  private static func words(
    _ text: String, _ id: String?, or name: @autoclosure () -> String?, _ field: Wording
  ) -> Compared {
    guard let id else { return (nil, .notEvaluable(missing: [field])) }
    let agrees =
      id == text || id.normalised == text.normalised || name()?.normalised == text.normalised
    return (id, Verdict(passes: agrees))
  }

  /// Agrees as a length of time, however it is written.
  private static func time(_ text: String, _ stated: RecoveryTime?, _ field: Wording) -> Compared {
    guard let stated else { return (nil, .notEvaluable(missing: [field])) }
    let written = RecoveryTime(text) ?? RecoveryTime(text.lowercased())
    guard let written else {
      return (stated, .notEvaluable(missing: ["a time that can be read, not '\(text)'"]))
    }
    return (stated, Verdict(passes: written == stated))
  }
}
