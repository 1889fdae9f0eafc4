// SPDX-License-Identifier: Apache-2.0

/// All records of a kind, in the order of their ids, found by id.
public struct RecordTable<Element: Record>: Sendable, RandomAccessCollection {
  @usableFromInline let records: [Element]
  @usableFromInline let positions: [RecordID<Element>: Int]

  /// - Parameter records: ids must differ; of two with the same id the first one stands.
  @inlinable public init(_ records: [Element] = []) {
    self.init(parts: [records]) { _, _ in }
  }

  /// - Parameters:
  ///   - parts: the records as they were read, file by file.
  ///   - whenRepeated: told of a record whose id another has, which is left out, and of the other.
  @inlinable public init(
    parts: [[Element]], whenRepeated: (_ repeated: Element, _ first: Element) -> Void
  ) {
    let count = parts.reduce(0) { $0 + $1.count }
    var positions: [RecordID<Element>: Int] = Dictionary(minimumCapacity: count)
    var records: [Element] = []
    records.reserveCapacity(count)
    // Sorting is stable, so that of two records with the same id the first remains the first.
    for record in parts.joined().sorted(by: { $0.id < $1.id }) {
      if let first = positions[record.id] {
        whenRepeated(record, records[first])
      } else {
        positions[record.id] = records.count
        records.append(record)
      }
    }
    self.records = records
    self.positions = positions
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { records.count }

  /// The record at a position, lent: a rule that reads a field of each record counts none of them.
  @inlinable public subscript(position: Int) -> Element {
    _read { yield records.span[position] }
  }

  /// The record of an id, `nil` where there is none.
  @inlinable public subscript(id: RecordID<Element>) -> Element? {
    index(of: id).map { records[$0] }
  }

  /// The record that a field names, `nil` where it names none that exists.
  @inlinable public subscript(reference: Stated<RecordID<Element>>) -> Element? {
    reference.value.flatMap { self[$0] }
  }

  /// The place of a record among all of its kind, sorted by id.
  @inlinable public func index(of id: RecordID<Element>) -> Int? {
    positions[id]
  }

  /// Whether there is a record of an id.
  @inlinable public func contains(id: String) -> Bool {
    positions[RecordID(id)] != nil
  }
}
