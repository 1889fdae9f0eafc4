// SPDX-License-Identifier: Apache-2.0

import Continuity

/// The services that the records of a kind name, each looked up once.
///
/// Many rules go through all exercises with their scopes. What a scope names stands here in one flat
/// list, so that no rule hashes its ids again, or touches the scopes.
package struct NamedServices: Sendable {
  /// By record, where its entries begin; one more than records.
  private var starts = [0]
  /// By entry.
  private var places: [Int?] = []

  /// - Parameter names: tells what the record at a position names, entry by entry.
  init(
    byEachOf count: Int, in services: RecordTable<Service>,
    _ names: (_ record: Int, _ name: (RecordID<Service>?) -> Void) -> Void
  ) {
    starts.reserveCapacity(count + 1)
    places.reserveCapacity(count)
    for record in 0..<count {
      names(record) { id in places.append(id.flatMap { services.index(of: $0) }) }
      starts.append(places.count)
    }
  }

  /// By entry of a record: the position of the service that it names, retired or not; `nil` where it
  /// names none that exists.
  package subscript(record: Int) -> ArraySlice<Int?> {
    places[starts[record]..<starts[record + 1]]
  }
}
