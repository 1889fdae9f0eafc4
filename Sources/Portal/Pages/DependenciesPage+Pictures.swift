// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML

extension PageContext {
  /// How many services the timeline holds, the most critical ones.
  private static var timelineLimit: Int { 30 }

  /// When the most critical services are back, by wave.
  ///
  /// - Parameter order: all services in the order of recovery.
  func recoveryTimeline(of order: [Int]) -> Picture? {
    let recovery = site.assessment.recovery
    let rank = site.neighbours.rank
    let known = order.filter { recovery[$0].achieved.seconds != nil && recovery[$0].wave != nil }
    let shown = Set(known.sorted { rank[$0] < rank[$1] }.prefix(Self.timelineLimit))
    let drawn = known.filter { shown.contains($0) }
    let best = drawn.compactMap { recovery[$0].objectives.tier }.min()
    let critical = drawn.filter { recovery[$0].objectives.tier == best }
    guard let last = critical.max(by: { readyKey($0) < readyKey($1) }) else { return nil }
    let chain = Set(site.assessment.derivation(of: last).path)
    var wave = -1
    let rows = drawn.map { position in
      let number = recovery[position].wave ?? wave
      defer { wave = number }
      return timelineRow(
        position, isCritical: chain.contains(position),
        heading: number == wave ? nil : language.wave(number))
    }
    return RecoveryTimeline(rows, in: language).drawing(
      title: language.timelineDrawingTitle, description: language.timelineDescription
    ).map {
      Picture(
        title: language.timelineCaption(
          shown: drawn.count, of: order.count, last: site.inventory.services[last].title),
        picture: $0.finished())
    }
  }

  private func readyKey(_ position: Int) -> (Int, Int) {
    (site.assessment.recovery[position].achieved.seconds ?? 0, -position)
  }

  /// The services by wave, and what each waits for in the wave before.
  ///
  /// - Parameter order: all services in the order of recovery.
  func waveMap(of order: [Int]) -> Picture? {
    let recovery = site.assessment.recovery
    let rank = site.neighbours.rank
    let count = (order.compactMap { recovery[$0].wave }.max() ?? -1) + 1
    var waves = [[Int]](repeating: [], count: min(count, WaveMap.limit))
    for position in order {
      guard let wave = recovery[position].wave, wave < waves.count else { continue }
      waves[wave].append(position)
    }
    let shown = waves.map { wave in
      wave.map { (isAwaited($0) ? 0 : 1, Int(rank[$0]), $0) }.sorted { $0 < $1 }.map(\.2)
        .prefix(WaveMap.waveLimit)
    }
    let map = WaveMap(
      zip(waves, shown).map { wave, shown in
        WaveMap.Wave(shown.map { mapNode($0) }, count: wave.count)
      }, edges: waits(among: shown), in: language)
    return map.drawing(
      title: language.waveMapTitle, description: language.waveMapDescription
    ).map {
      Picture(
        title: language.waveMapCaption(
          waves: waves.count, of: count, without: order.count { recovery[$0].wave == nil }),
        picture: $0.finished())
    }
  }

  /// Whether a service of the next wave may wait for it.
  private func isAwaited(_ position: Int) -> Bool {
    let recovery = site.assessment.recovery
    guard let wave = recovery[position].wave else { return false }
    return site.neighbours.consumers(of: position).contains { neighbour in
      !neighbour.isWeak && recovery[Int(neighbour.node)].wave == wave + 1
    }
  }

  private func mapNode(_ position: Int) -> WaveMap.Node {
    let link = link(service: position)
    return WaveMap.Node(position, name: link.label, href: link.href)
  }

  /// From each drawn service to what it waits for in the wave before it.
  private func waits(among waves: [ArraySlice<Int>]) -> [DrawnEdge] {
    let graph = site.assessment.graph
    var edges: [DrawnEdge] = []
    for (wave, before) in zip(waves.dropFirst(), waves) {
      let reachable = Set(before)
      for service in wave {
        var seen: Set<Int> = []
        for index in graph.needs(of: service) where graph.needs[index].isRecovery {
          for member in graph.members(of: graph.needs[index])
          where reachable.contains(Int(member.node)) && seen.insert(Int(member.node)).inserted {
            edges.append(DrawnEdge(from: service, to: Int(member.node), kind: .strong))
          }
        }
      }
    }
    return edges
  }
}
