// SPDX-License-Identifier: Apache-2.0

/// All records of a kind, in the order of their ids, found by id.
///
/// Records are large and stay in the arrays in which they were read; only their places are sorted.
package struct RecordTable<Element: Record>: Sendable, RandomAccessCollection {
  /// Where a record lies: in which part, and where in it.
  private struct Place: Sendable {
    let part: UInt32
    let index: UInt32

    init(_ part: Int, _ index: Int) {
      self.part = UInt32(truncatingIfNeeded: part)
      self.index = UInt32(truncatingIfNeeded: index)
    }
  }

  private let parts: [[Element]]
  private let places: [Place]
  private let positions: [RecordID<Element>: Int]

  /// - Parameter records: ids must differ; of two with the same id the first one stands.
  package init(_ records: [Element] = []) {
    self.init(parts: [records]) { _, _ in }
  }

  /// - Parameters:
  ///   - parts: the records as they were read, file by file.
  ///   - whenRepeated: told of a record whose id another has, which is left out, and of the other.
  package init(parts: [[Element]], whenRepeated: (_ repeated: Element, _ first: Element) -> Void) {
    var found: [(id: RecordID<Element>, place: Place)] = []
    found.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts.indices {
      for index in parts[part].indices {
        found.append((parts[part][index].id, Place(part, index)))
      }
    }
    var positions: [RecordID<Element>: Int] = Dictionary(minimumCapacity: found.count)
    var places: [Place] = []
    places.reserveCapacity(found.count)
    // Sorting is stable, so that of two records with the same id the first remains the first.
    for (id, place) in found.sorted(by: { $0.id < $1.id }) {
      if let first = positions[id] {
        whenRepeated(Self.record(at: place, in: parts), Self.record(at: places[first], in: parts))
      } else {
        positions[id] = places.count
        places.append(place)
      }
    }
    self.parts = parts
    self.places = places
    self.positions = positions
  }

  private static func record(at place: Place, in parts: [[Element]]) -> Element {
    parts[Int(place.part)][Int(place.index)]
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { places.count }

  package subscript(position: Int) -> Element {
    _read {
      let place = places[position]
      yield parts[Int(place.part)][Int(place.index)]
    }
  }

  package subscript(id: RecordID<Element>) -> Element? {
    index(of: id).map { self[$0] }
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
