// SPDX-License-Identifier: Apache-2.0

import CommonMark
package import Continuity
package import Diagnostics

/// A row of the table in a write-up that is the plan's steps.
package struct WrittenStep: Sendable {
  /// The number by which After cells name it: the first number of its first cell, else its place.
  package let number: Int
  package let title: String
  /// Who does it: the link target of a role or person, else the cell's text; `nil` where empty.
  package let role: String?
  /// In seconds; `nil` where the cell is empty or no time.
  package let duration: Int?
  package let verification: String?
  /// The places, from 0, of the steps that must be done before.
  package let after: [Int]
  /// Services that the row links to.
  package let services: [RecordID<Service>]
  package let span: Span
}

extension WrittenStep {
  /// The rows of the first of some tables that is one of steps: that has a column for the step and
  /// one for its duration (readings.md B18); `nil` where none is.
  static func first(in tables: [Table]) -> [WrittenStep]? {
    for table in tables {
      guard let columns = StepColumns(table.header.map(\.text)) else { continue }
      return columns.steps(of: table)
    }
    return nil
  }
}

/// Which column of a steps table holds what.
private struct StepColumns {
  let title: Int
  let duration: Int
  let isInMinutes: Bool
  let role: Int?
  let after: Int?
  let verification: Int?

  init?(_ header: [String]) {
    let names = header.map { $0.lowercased() }
    func column(_ known: String...) -> Int? { names.firstIndex { known.contains($0) } }
    guard let title = column("step", "action", "task", "what"),
      let duration = column("duration", "time", "minutes")
    else { return nil }
    self.title = title
    self.duration = duration
    isInMinutes = names[duration] == "minutes"
    role = column("role", "owner")
    after = column("after")
    verification = column("verification", "verify", "check")
  }

  func steps(of table: Table) -> [WrittenStep] {
    let numbers = table.rows.enumerated().map { place, row in number(of: row) ?? place + 1 }
    let places = Dictionary(
      numbers.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return table.rows.enumerated().map { place, row in
      WrittenStep(
        number: numbers[place], title: row[title].text,
        role: role.flatMap { Self.holder(in: row[$0]) }, duration: seconds(row[duration].text),
        verification: verification.flatMap { Self.text(row[$0]) },
        after: predecessors(of: row, at: place, places: places),
        services: row.flatMap(\.links).compactMap(Self.service), span: row[title].span)
    }
  }

  /// A number that leads the row, as in a first column `#` or a title `2. Fail over`.
  private func number(of row: [Table.Cell]) -> Int? {
    guard let text = row.first?.text else { return nil }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let isNumber =
      title > 0 ? digits.count == text.count : text.dropFirst(digits.count).first == "."
    return isNumber ? Int(digits) : nil
  }

  private static func text(_ cell: Table.Cell) -> String? {
    cell.text.isEmpty ? nil : cell.text
  }

  private static func holder(in cell: Table.Cell) -> String? {
    let linked =
      cell.links.first { $0.destination.hasPrefix("role:") }
      ?? cell.links.first { $0.destination.hasPrefix("person:") }
    return linked.map { String($0.destination.drop { $0 != ":" }.dropFirst()) } ?? text(cell)
  }

  private static func service(_ link: Link) -> RecordID<Service>? {
    link.destination.hasPrefix("service:")
      ? RecordID(String(link.destination.dropFirst("service:".count))) : nil
  }

  /// A time as the format writes it; a plain number is one only under Minutes.
  private func seconds(_ text: String) -> Int? {
    if isInMinutes, let minutes = Int(text), minutes >= 0 {
      return RecoveryTime(seconds: min(minutes, 1_000_000_000) * RecoveryTime.minute).bounded
    }
    return RecoveryTime(text)?.bounded
  }

  /// An empty cell means the row above; "-", "–", "0" and "none" mean nothing before.
  private func predecessors(of row: [Table.Cell], at place: Int, places: [Int: Int]) -> [Int] {
    let text = after.map { row[$0].text.lowercased() } ?? ""
    guard !text.isEmpty else { return place == 0 ? [] : [place - 1] }
    guard !["-", "–", "0", "none"].contains(text) else { return [] }
    return text.split { $0 == "," || $0 == ";" }.compactMap { part in
      Int(part.filter { $0 != " " }).flatMap { places[$0] }
    }
  }
}
