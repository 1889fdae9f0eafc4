// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics
package import Phrasing

/// A time known only within limits: with unknown inputs at their best, and at their worst.
package struct ElapsedRange: Hashable, Sendable {
  /// With unknown inputs at 0.
  package let low: Elapsed
  /// With unknown inputs at never.
  package let high: Elapsed

  /// A range from its best to its worst.
  package init(low: Elapsed, high: Elapsed) {
    self.low = low
    self.high = high
  }

  init(_ known: Elapsed) {
    self.init(low: known, high: known)
  }

  /// Nothing is known.
  static var unknown: ElapsedRange { ElapsedRange(low: .atOnce, high: .never) }

  /// The figure where both agree (readings.md A2).
  package var figure: Figure { Figure(low: low, high: high) }

  /// Whether the time keeps a limit: missed if its best misses it, kept if its worst keeps it.
  package func keeps(_ limit: RecoveryTime, missing: Wording) -> Verdict {
    let limit = Elapsed(seconds: limit.bounded)
    if low > limit { return .fail }
    return high <= limit ? .pass : .notEvaluable(missing: [missing])
  }

  func largest(_ other: ElapsedRange) -> ElapsedRange {
    ElapsedRange(low: max(low, other.low), high: max(high, other.high))
  }
}

extension Protection {
  /// What is lost in seconds: interval + lag + copy duration as far as stated (readings.md A20).
  ///
  /// - Returns: `nil` where a backup or snapshot states no interval, or a replica neither interval
  ///   nor lag. What is of no stated kind is judged as a backup, which asks for most.
  package var loss: Int? {
    let isEvaluable =
      switch protectionKind.value {
      case .backup, .snapshot, nil: interval.isStated
      case .asyncReplica, .twoWaySync: interval.isStated || lag.isStated
      case .syncReplica: true
      }
    guard isEvaluable else { return nil }
    return [interval, lag, copyDuration].reduce(0) { $0 + ($1.value?.bounded ?? 0) }
  }

  /// Whether it repeats every change, a wrong one too.
  package var isReplication: Bool {
    switch protectionKind.value {
    case .asyncReplica, .syncReplica, .twoWaySync: true
    case .backup, .snapshot, nil: false
    }
  }

  /// Whether it is known to hold the data of an earlier point in time.
  var isOfEarlierTime: Bool {
    protectionKind.value == .backup || protectionKind.value == .snapshot
  }
}

extension DataStore {
  /// Whether it is stated that nothing protects it (readings.md A17).
  package var hasNoCopy: Bool { self.protection.value?.isEmpty ?? false }
}

/// What would be lost of one data store.
package struct DataStoreLoss: Sendable {
  /// The store's id.
  package let store: RecordID<DataStore>
  /// Where the store's record stands.
  package let span: Span
  /// Of the best protection that can be evaluated; never where there is none.
  package let own: ElapsedRange
  /// The place of that protection in the store's list.
  package let bestProtection: Int?
  /// The name that stores share which must be restored to one point, in the whole programme.
  package let consistencyGroup: String?
  /// The group's largest, which its members take; `own` without a group.
  package internal(set) var inGroup: ElapsedRange

  init(_ store: DataStore) {
    let protections = store.protection.value
    let losses = (protections ?? []).map { $0.loss }
    let best = losses.indices.filter { losses[$0] != nil }
      .min { (losses[$0] ?? 0, $0) < (losses[$1] ?? 0, $1) }
    if let best, let loss = losses[best] {
      own = ElapsedRange(Elapsed(seconds: loss))
    } else {
      own = protections?.isEmpty == true ? ElapsedRange(.never) : .unknown
    }
    self.store = store.id
    span = store.span
    bestProtection = best
    consistencyGroup = store.consistencyGroup.value
    inGroup = own
  }
}
