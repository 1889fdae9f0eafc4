// SPDX-License-Identifier: Apache-2.0

public import HTML

/// What a template is given for a name.
public enum Value: Sendable {
  /// Nothing: false as a section, written as nothing.
  case absent
  case text(String)
  case html(HTMLText)
  case flag(Bool)
  case address(Address)
  /// Texts or records one after the other, or one record.
  case row(ValueRow)
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
/// All lie in one list, where a record or a list is the place at which its values begin. To fill a
/// template then counts no references, and a page of thousands of records needs room only once.
///
///     Shape<Person>  Ada, who reports to Joe  →  absent, text Ada, row 3, text Joe, absent
public struct Values: Sendable {
  /// The value at place 0 is absent: what a name stands for inside a record that is not there.
  @usableFromInline var list: [Value] = [.absent]
  /// Where the models themselves lie.
  @usableFromInline var models = ValueRow(first: 1, count: 0, width: 0)

  /// The values of no model.
  public init() {}

  /// Takes all values out, and keeps the room for others.
  @inlinable
  mutating func removeAll() {
    list.removeAll(keepingCapacity: true)
    list.append(.absent)
  }

  /// Adds room for values one after the other, and returns the place of the first.
  @inlinable
  mutating func makeRoom(for count: Int) -> Int {
    let first = list.count
    list.append(contentsOf: repeatElement(.absent, count: count))
    return first
  }

  /// Adds texts one after the other.
  @usableFromInline
  mutating func add(_ texts: [String]) -> Value {
    let first = list.count
    for text in texts { list.append(.text(text)) }
    return .row(ValueRow(first: first, count: texts.count, width: 1))
  }

  /// Adds models that were given their values before.
  @usableFromInline
  mutating func add(_ other: Values) -> Value {
    let distance = list.count - 1
    for place in other.list.indices.dropFirst() {
      if case .row(let row) = other.list[place] {
        list.append(.row(row.moved(by: distance)))
      } else {
        list.append(other.list[place])
      }
    }
    return .row(other.models.moved(by: distance))
  }
}
