// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML

extension PageContext {
  /// How many members of the deciding chain are drawn, the last ones.
  private static var chainLimit: Int { 10 }
  /// How many other needs are drawn, the latest ones.
  private static var needLimit: Int { 6 }

  /// The chain that decides when a service is back, and what else it waits for; `nil` where that is
  /// the service alone.
  func chainTimeline(of position: Int, _ derivation: Derivation) -> HTMLText? {
    let path = Array(derivation.path.suffix(Self.chainLimit))
    let others = otherNeeds(of: position, besides: Set(derivation.path))
    let shown = others.suffix(Self.needLimit)
    let suppliers = derivation.path.count > path.count ? [] : supplierRows(derivation)
    let services = asDrawn(path + shown, last: position)
    guard services.count + suppliers.count > 1,
      let ready = site.assessment.recovery[position].achieved.seconds
    else { return nil }
    let onPath = Set(path)
    let rows = suppliers + services.map { timelineRow($0, isCritical: onPath.contains($0)) }
    let name = site.inventory.services[position].title
    let names = suppliers.map(\.name) + path.map { site.inventory.services[$0].title }
    let hidden = derivation.path.count - path.count + others.count - shown.count
    return RecoveryTimeline(rows, in: language).drawing(
      title: language.chainTitle(of: name),
      description: language.chainDescription(names, ready: ready, hidden: hidden))?.finished()
  }

  /// A service's line of a timeline.
  func timelineRow(
    _ position: Int, isCritical: Bool, heading: String? = nil
  ) -> RecoveryTimeline.Row {
    let recovery = site.assessment.recovery[position]
    let link = link(service: position)
    let words = [language.ready(Amount(recovery.achieved)), language.left(Amount(recovery.slack))]
    return RecoveryTimeline.Row(
      name: link.label,
      href: position == entry.position && family.kind == .services
        ? nil : link.href,
      pieces: recovery.pieces, required: recovery.required, isCritical: isCritical,
      words: words.compactMap(\.self), heading: heading)
  }

  /// The services that a service needs directly to recover or run, by when they are back.
  private func otherNeeds(of position: Int, besides path: Set<Int>) -> [Int] {
    let graph = site.assessment.graph
    var seen = path.union([position])
    var found: [Int] = []
    for index in graph.needs(of: position) {
      for member in graph.members(of: graph.needs[index])
      where Int(member.node) < graph.serviceCount && seen.insert(Int(member.node)).inserted {
        if site.assessment.recovery[Int(member.node)].achieved.seconds != nil {
          found.append(Int(member.node))
        }
      }
    }
    return asDrawn(found, last: position)
  }

  /// Services in the order in which they recover, but for the one that the drawing is about.
  private func asDrawn(_ services: [Int], last: Int) -> [Int] {
    let recovery = site.assessment.recovery
    let keys = services.map { node in
      (
        isLast: node == last ? 1 : 0, start: recovery[node].earliestStart.seconds ?? 0,
        end: recovery[node].achieved.seconds ?? 0, node: node
      )
    }
    return keys.sorted { $0 < $1 }.map(\.node)
  }

  private func supplierRows(_ derivation: Derivation) -> [RecoveryTimeline.Row] {
    derivation.addends.compactMap { addend in
      guard addend.part == .supplier, let node = site.assessment.graph.supplier(addend.node) else {
        return nil
      }
      let link = link(node.supplier)
      return RecoveryTimeline.Row(
        name: link.label, href: link.href,
        pieces: [RecoveryTimeline.Piece(.own, from: 0, to: addend.seconds)], required: nil,
        isCritical: true, words: [language.ready(.seconds(addend.seconds))])
    }
  }
}

extension ServiceRecovery {
  /// The recovery with everything lost, piece by piece; empty where its time is not known.
  var pieces: [RecoveryTimeline.Piece] {
    guard let ready = achieved.seconds else { return [] }
    let start = min(max(earliestStart.seconds ?? 0, 0), ready)
    let checked = max(ready - (times.validate?.seconds ?? 0), start)
    let done = times.own.seconds.map { min(start + $0, checked) } ?? checked
    return [
      RecoveryTimeline.Piece(.wait, from: 0, to: start),
      RecoveryTimeline.Piece(.own, from: start, to: done),
      RecoveryTimeline.Piece(.wait, from: done, to: checked),
      RecoveryTimeline.Piece(.validate, from: checked, to: ready),
    ].filter { $0.end > $0.start }
  }
}
