// SPDX-License-Identifier: Apache-2.0

import Continuity

/// Which services must be consistent with which, and for how long changes can be replayed.
struct DataEdges {
  /// A loss as it arrives at a service, and from where; `from` is nil where its own decides.
  struct Reached {
    var value: Elapsed
    var from: Int?
  }

  private struct Edge {
    let consumer: Int
    let replayable: Elapsed?
  }

  /// By service, the edges of those that must be consistent with it.
  private var consumers: [[Edge]]

  init(_ portfolio: Portfolio) {
    consumers = Array(repeating: [], count: portfolio.isLiving.count)
    for service in portfolio.living {
      let entries = portfolio.service(service).dependencies.elements()
      let strong = entries.strongGroups
      for entry in entries {
        guard entry.bindsData(inGroups: strong), let id = entry.on.value,
          let target = portfolio.position(of: id), target != service
        else { continue }
        let replayable = entry.replayable.value.map { Elapsed(seconds: $0.bounded) }
        consumers[target].append(Edge(consumer: service, replayable: replayable))
      }
    }
  }

  /// The least losses that are no smaller than one's own and than each that arrives by an edge.
  ///
  /// From the largest loss down: what arrives is never larger than where it comes from, so the
  /// first value that reaches a service is its last. An edge whose changes can be replayed for as
  /// long as the loss and the recovery take is not followed.
  func spread(
    _ own: [Elapsed], _ portfolio: Portfolio, recovery: (Int) -> Elapsed
  ) -> [Reached] {
    var reached = own.map { Reached(value: $0, from: nil) }
    var isSettled = [Bool](repeating: false, count: own.count)
    let order = portfolio.living.sorted { first, second in
      own[first] == own[second] ? first < second : own[first] > own[second]
    }
    for source in order where !isSettled[source] {
      isSettled[source] = true
      var open = [source]
      while let service = open.popLast() {
        let loss = reached[service].value
        let needed = consumers[service].isEmpty ? nil : Self.sum(loss, recovery(service))
        for edge in consumers[service] where !isSettled[edge.consumer] {
          guard let needed, edge.replayable.map({ $0 < needed }) ?? true else { continue }
          isSettled[edge.consumer] = true
          if loss > own[edge.consumer] {
            reached[edge.consumer] = Reached(value: loss, from: service)
          }
          open.append(edge.consumer)
        }
      }
    }
    return reached
  }

  private static func sum(_ loss: Elapsed, _ recovery: Elapsed) -> Elapsed {
    recovery.isNever ? .never : loss + recovery.seconds
  }
}
