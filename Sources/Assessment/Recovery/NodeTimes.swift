// SPDX-License-Identifier: Apache-2.0

/// The times of a node as a recovery is computed with them: seconds, absent ones 0 (readings.md A3).
struct NodeTimes: Sendable {
  enum Kind: UInt8, Sendable {
    case known, standIn, unknown
  }

  /// Detect and decide together.
  var reaction = 0
  /// Of a service its own steps, of a stand-in RTO − validate, of a supplier its RTO.
  var own = 0
  var validate = 0
  var resume = 0
  var kind = Kind.unknown
  let isSupplier: Bool
  /// Whether a figure that uses these times rests on grade 0.
  let isAssumed: Bool

  init(_ times: OwnTimes) {
    reaction = (times.detect?.seconds ?? 0) + (times.decide?.seconds ?? 0)
    validate = times.validate?.seconds ?? 0
    resume = times.resume?.seconds ?? 0
    isSupplier = false
    switch times.own {
    case .known(let time):
      own = time.seconds
      kind = .known
      isAssumed = false
    case .standIn(let rto):
      own = rto.seconds - validate
      kind = .standIn
      isAssumed = true
    case .unknown: isAssumed = false
    }
  }

  init(_ supplier: SupplierNode) {
    isSupplier = true
    isAssumed = supplier.rto != nil && supplier.grade == 0
    if let rto = supplier.rto {
      own = rto
      kind = .known
    }
  }

  /// What own steps take away from the time that dependencies may take (2.4): unknown ones nothing.
  var ownBudget: Int { kind == .known ? own : 0 }

  /// When own steps that begin at some moment are done.
  func finish(from start: Elapsed, unknownIsNever: Bool) -> Elapsed {
    switch kind {
    case .known: start + own
    case .standIn: max(start, Elapsed(seconds: own))
    case .unknown: unknownIsNever ? .never : start
    }
  }
}
