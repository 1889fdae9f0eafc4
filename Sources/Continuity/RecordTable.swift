// SPDX-License-Identifier: Apache-2.0

/// All records of a kind, in the order of their ids, found by id.
package struct RecordTable<Element: Record>: Sendable, RandomAccessCollection {
  private let records: [Element]
  private let positions: [RecordID<Element>: Int]

  /// - Parameter records: ids must differ; of two with the same id the later one is not found by it.
  package init(_ records: [Element] = []) {
    let sorted = records.sorted { $0.id < $1.id }
    self.records = sorted
    positions = Dictionary(
      sorted.indices.map { (sorted[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { records.count }

  package subscript(position: Int) -> Element {
    _read { yield records[position] }
  }

  package subscript(id: RecordID<Element>) -> Element? {
    index(of: id).map { records[$0] }
  }

  /// The record that a field names, `nil` where it names none that exists.
  package subscript(reference: Stated<RecordID<Element>>) -> Element? {
    reference.value.flatMap { self[$0] }
  }

  /// The place of a record among all of its kind, sorted by id.
  package func index(of id: RecordID<Element>) -> Int? {
    positions[id]
  }

  package func contains(id: String) -> Bool {
    positions[RecordID(id)] != nil
  }
}
