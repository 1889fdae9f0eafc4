// SPDX-License-Identifier: Apache-2.0

import CommonMark
public import Continuity
package import Diagnostics

/// A row of the table in a write-up that is the plan's steps.
///
/// Its cells stand out of line and are read as its own: `step.title` is that of its `Fields`.
public struct WrittenStep: HeldOutOfLine {
  public var fields: Boxed<Fields>

  /// What the cells of the row say.
  public struct Fields: Sendable {
    /// The number by which After cells name it: the first number of its first cell, else its place.
    package var number: Int
    package var title: String
    /// Who does it, where the cell links to a role or person.
    package var holder: RecordReference?
    /// What the cell says of who does it, where it links to nobody.
    package var holderInWords: Located<String>?
    /// In seconds; `nil` where the cell is empty or no time.
    package var duration: Int?
    /// What the cell says where it is no time.
    package var unreadDuration: Located<String>?
    package var verification: String?
    /// The places, from 0, of the steps that must be done before.
    package var after: [Int]
    /// What the cell says of steps before that are none of the table.
    package var unknownBefore: [Located<String>]
    /// Services that the row links to.
    package var services: [RecordID<Service>]
    package var span: Span
  }
}

extension WrittenStep {
  /// Who does it: the id of the role or person that the cell links to, else its words; `nil` where
  /// it is empty.
  package var doer: String? { self.holder?.id ?? self.holderInWords?.value }

  /// Whether its row says by whom it is done, how long it takes, and how one sees that it worked.
  package var isComplete: Bool {
    self.duration != nil && self.verification != nil
      && (self.holder != nil || self.holderInWords != nil)
  }

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
      let linked = role.flatMap { Self.linkedHolder(in: row[$0]) }
      let words = linked == nil ? role.flatMap { Self.words(row[$0]) } : nil
      let seconds = seconds(row[duration].text)
      let before = predecessors(of: row, at: place, places: places)
      let fields = WrittenStep.Fields(
        number: numbers[place], title: row[title].text, holder: linked, holderInWords: words,
        duration: seconds,
        unreadDuration: seconds == nil ? Self.words(row[duration]) : nil,
        verification: verification.flatMap { Self.words(row[$0])?.value },
        after: before.known, unknownBefore: before.unknown,
        services: row.flatMap(\.links).compactMap(Self.service), span: row[title].span)
      return WrittenStep(fields: Boxed(fields))
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

  private static func words(_ cell: Table.Cell) -> Located<String>? {
    cell.text.isEmpty ? nil : Located(cell.text, at: cell.span)
  }

  private static func linkedHolder(in cell: Table.Cell) -> RecordReference? {
    let linked = cell.links.compactMap { RecordReference(link: $0.destination) }
    return linked.first { $0.kind == .roles } ?? linked.first { $0.kind == .people }
  }

  private static func service(_ link: Link) -> RecordID<Service>? {
    RecordReference(link: link.destination).flatMap { $0.kind == .services ? RecordID($0.id) : nil }
  }

  /// A time as the format writes it; a plain number is one only under Minutes.
  private func seconds(_ text: String) -> Int? {
    if isInMinutes, let minutes = Int(text), minutes >= 0 {
      return RecoveryTime(seconds: min(minutes, 1_000_000_000) * RecoveryTime.minute).bounded
    }
    return RecoveryTime(text)?.bounded
  }

  /// An empty cell means the row above; "-", "–", "0" and "none" mean nothing before.
  private func predecessors(
    of row: [Table.Cell], at place: Int, places: [Int: Int]
  ) -> (known: [Int], unknown: [Located<String>]) {
    guard let cell = after.map({ row[$0] }), !cell.text.isEmpty else {
      return (place == 0 ? [] : [place - 1], [])
    }
    guard !["-", "–", "0", "none"].contains(cell.text.lowercased()) else { return ([], []) }
    var before: (known: [Int], unknown: [Located<String>]) = ([], [])
    for part in cell.text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let words = part.split(separator: " ").joined(separator: " ")
      if let step = Self.stepNumber(words).flatMap({ places[$0] }) {
        before.known.append(step)
      } else if !words.isEmpty {
        before.unknown.append(Located(words, at: cell.span))
      }
    }
    return before
  }

  /// The number in `2`, `2.`, `#2` and `Step 2`.
  private static func stepNumber(_ words: String) -> Int? {
    let lower = words.lowercased()
    let word = ["step ", "step", "#"].first { lower.hasPrefix($0) } ?? ""
    let rest = lower.dropFirst(word.count)
    return Int(rest.hasSuffix(".") ? rest.dropLast() : rest)
  }
}
