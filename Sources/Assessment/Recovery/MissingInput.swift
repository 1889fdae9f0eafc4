// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Phrasing

/// Something that nobody has stated, or stated without evidence, and without which it cannot be
/// told whether a service keeps its promise.
package enum MissingInput: Hashable, Sendable {
  /// The RTO of the service itself.
  case promisedRecovery
  /// The RPO of the service itself.
  case promisedLoss
  /// How old the newest copy of some data may be.
  case dataLoss
  /// How long a service takes by itself.
  case ownTime(RecordID<Service>)
  /// How fast a supplier recovers.
  case supplierTime(RecordID<Supplier>)
  /// How far the promise of a supplier is agreed.
  case supplierPromise(RecordID<Supplier>)

  /// The input as an author would name it, such as `times.own of ledger`.
  package var name: Wording {
    switch self {
    case .promisedRecovery: "bia.rto"
    case .promisedLoss: "bia.rpo"
    case .dataLoss: "data loss"
    case .ownTime(let service): "times.own of \(service)"
    case .supplierTime(let supplier): "rto of supplier \(supplier)"
    case .supplierPromise(let supplier): "slaState of supplier \(supplier)"
    }
  }

  /// What orders inputs as their names do: the place of the words, and the id behind them.
  var order: (Int, String) {
    switch self {
    case .promisedLoss: (0, "")
    case .promisedRecovery: (1, "")
    case .dataLoss: (2, "")
    case .supplierTime(let supplier): (3, supplier.text)
    case .supplierPromise(let supplier): (4, supplier.text)
    case .ownTime(let service): (5, service.text)
    }
  }
}
