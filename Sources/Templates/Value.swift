// SPDX-License-Identifier: Apache-2.0

import Diagnostics
public import HTML

/// What a template is given for a name; what it says lies in `Values`.
public enum Value: Sendable {
  /// Nothing: false as a section, written as nothing.
  case absent
  /// Text, or an address, which is written in the same way.
  case text(ValueText)
  /// The place of the markup.
  case html(Int32)
  case flag(Bool)
  /// Texts or records one after the other, or one record.
  case row(ValueRow)
}

/// Where a text lies in `Values`.
public struct ValueText: Sendable {
  let first: Int32
  let end: Int32

  var range: Range<Int> { Int(first)..<Int(end) }

  func moved(by distance: Int32) -> ValueText {
    ValueText(first: first + distance, end: end + distance)
  }
}

/// Where texts or records lie in `Values`, one after the other.
public struct ValueRow: Sendable {
  /// The place of the first value.
  let first: Int32
  /// How many texts or records there are.
  let count: Int32
  /// How many values each of them has: one for a text, one for each field of a record.
  let width: Int32

  @usableFromInline
  init(first: Int, count: Int, width: Int) {
    self.first = Int32(first)
    self.count = Int32(count)
    self.width = Int32(width)
  }

  func moved(by distance: Int) -> ValueRow {
    ValueRow(first: Int(first) + distance, count: Int(count), width: Int(width))
  }
}

/// Models as templates see them: the values of their fields and of all that is inside them.
///
/// All lie in one list, where a record or a list is the place at which its values begin, and all
/// texts one after the other. To fill a template then counts no references, nor does it to make room
/// for the next page, and a page of thousands of records needs room only once.
///
///     Shape<Person>  Ada, who reports to Joe  →  absent, text Ada, row 3, text Joe, absent
public struct Values: Sendable {
  /// The value at place 0 is absent: what a name stands for inside a record that is not there.
  @usableFromInline var list: [Value] = [.absent]
  /// The texts in UTF-8.
  private(set) var texts: [UInt8] = []
  private(set) var markup: [HTMLText] = []
  /// Where the models themselves lie.
  @usableFromInline var models = ValueRow(first: 1, count: 0, width: 0)

  /// The values of no model.
  public init() {}

  /// Takes all values out, and keeps the room for others.
  @usableFromInline
  mutating func removeAll() {
    list.removeAll(keepingCapacity: true)
    list.append(.absent)
    texts.removeAll(keepingCapacity: true)
    markup.removeAll(keepingCapacity: true)
  }

  /// Adds room for values one after the other, and returns the place of the first.
  @inlinable
  mutating func makeRoom(for count: Int) -> Int {
    let first = list.count
    list.append(addingCapacity: count) { $0.append(repeating: .absent, count: count) }
    return first
  }

  /// Adds a text.
  @usableFromInline
  mutating func add(_ text: String) -> Value {
    let first = texts.count
    texts.append(text: text)
    return .text(ValueText(first: Int32(first), end: Int32(texts.count)))
  }

  /// Adds markup.
  @usableFromInline
  mutating func add(_ html: HTMLText) -> Value {
    markup.append(html)
    return .html(Int32(markup.count - 1))
  }

  /// Adds texts one after the other.
  @usableFromInline
  mutating func add(_ texts: [String]) -> Value {
    let first = list.count
    for text in texts { list.append(add(text)) }
    return .row(ValueRow(first: first, count: texts.count, width: 1))
  }

  /// Adds models that were given their values before.
  @usableFromInline
  mutating func add(_ other: Values) -> Value {
    let distance = list.count - 1
    let (texts, markup) = (Int32(self.texts.count), Int32(self.markup.count))
    for value in other.list.dropFirst() {
      switch value {
      case .absent, .flag: list.append(value)
      case .text(let text): list.append(.text(text.moved(by: texts)))
      case .html(let place): list.append(.html(place + markup))
      case .row(let row): list.append(.row(row.moved(by: distance)))
      }
    }
    self.texts += other.texts
    self.markup += other.markup
    return .row(other.models.moved(by: distance))
  }
}
