// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Templates

/// A service of the drawn neighbourhood and what it needs there.
struct EdgeRow: Sendable {
  let from: PageLink
  let to: String

  static let shape = Shape<EdgeRow>(
    "edge", "a service of the drawn neighbourhood and what it needs there",
    [
      .record("from", of: PageLink.shape, "who needs") { $0.from },
      .text("to", "what it needs, with what marks it") { $0.to },
    ])
}

/// The neighbourhood of a service, drawn and as a table.
struct NeighbourhoodMap: Sendable {
  let picture: Picture
  let edges: Listing<EdgeRow>
}

extension PageContext {
  /// The four moments that a service is judged by, in the tone of the table beside them.
  func promiseMarks(of position: Int, _ figures: ServiceFigures) -> PromiseMarks {
    let limit = Amount(stated: site.assessment.recovery[position].objectives.mtpd)
    let promised = figures.recovery.promise.seconds
    let (promise, design, proof) = (
      figures.recovery.promise, figures.recovery.design, figures.recovery.proof
    )
    func mark(
      _ kind: TimeMark.Kind, _ label: String, _ amount: Amount, isBroken: Bool = false
    ) -> TimeMark {
      var note: String?
      if kind == .design || kind == .proof, let time = amount.seconds, let promised {
        note = language.distance(toPromise: promised, from: time)
      }
      return TimeMark(
        kind, label, moment: amount.seconds, value: FigureText(amount, in: language).text,
        note: note, isBad: isBroken || amount == .never)
    }
    return PromiseMarks([
      mark(.limit, language.limitMark, limit), mark(.promise, language.promiseMark, promise),
      mark(.design, language.designMark, design, isBroken: figures.recovery.isBrokenByDesign),
      mark(.proof, language.proofMark, proof, isBroken: figures.recovery.isBrokenByMeasurement),
    ])
  }

  /// Promise, design and proof on one axis.
  func promiseAxis(of position: Int, _ figures: ServiceFigures) -> HTMLText? {
    PromiseAxis(promiseMarks(of: position, figures), in: language).drawing()?.finished()
  }

  /// The ratings of an impact analysis as a strip.
  func impactStrip(
    of position: Int, at moments: [RecoveryTime], _ rows: [ImpactStrip.Row]
  ) -> HTMLText? {
    guard let figures = site.figures(of: position), moments.allSatisfy({ $0.seconds > 0 }) else {
      return nil
    }
    return ImpactStrip(
      moments: moments.map(\.seconds), rows: rows, marks: promiseMarks(of: position, figures),
      in: language
    ).drawing()?.finished()
  }

  /// What lies around a service, `nil` where it stands alone.
  func neighbourhoodMap(of position: Int) -> NeighbourhoodMap? {
    let graph = site.assessment.graph
    let services = site.neighbours.serviceCount
    guard site.assessment.portfolio.isLiving[position] else { return nil }
    let neighbourhood = Neighbourhood(of: position, in: site.neighbours) { from, to in
      from < services && to < services && graph.isOnCircle(from, to)
    }
    guard !neighbourhood.isEmpty else { return nil }
    let single = singlePoints(of: position)
    let onCircle = Set(
      neighbourhood.edges.filter { $0.kind == .circle }.flatMap { [$0.from, $0.to] })
    let shown = neighbourhood.layers.flatMap(\.nodes)
    let nodes = Dictionary(
      shown.map { node in
        (
          node,
          drawnNode(
            node, isSingle: single.contains(node), isOnCircle: onCircle.contains(node))
        )
      }, uniquingKeysWith: { first, _ in first })
    let name = site.inventory.services[position].title
    let title = language.neighbourhoodTitle(of: name)
    let drawing = NeighbourhoodPicture(neighbourhood, nodes: nodes, in: language)
      .drawing(title: title)
    return drawing.map {
      NeighbourhoodMap(
        picture: Picture(
          title: language.neighbourhoodCaption(
            neighbourhood, hasSingle: shown.contains { single.contains($0) }),
          picture: $0.finished()),
        edges: edgeRows(
          neighbourhood.edges.filter { $0.to != position || $0.kind == .circle }, nodes))
    }
  }

  /// The lines of a drawing as a table, by what needs.
  private func edgeRows(_ edges: [DrawnEdge], _ nodes: [Int: DrawnNode]) -> Listing<EdgeRow> {
    var rows: [EdgeRow] = []
    for group in edges.chunked(by: \.from) {
      guard let first = group.first, let from = nodes[first.from] else { continue }
      let targets = group.compactMap { edge in
        nodes[edge.to].map { node in
          language.noted(node.name, language.notes(of: edge.kind, isSingle: node.isSingle))
        }
      }
      rows.append(
        EdgeRow(from: PageLink(from.name, from.href), to: targets.joined(separator: ", ")))
    }
    return Listing(rows)
  }

  /// What alone breaks the promise of a service, as numbers of the neighbourhood.
  private func singlePoints(of position: Int) -> Set<Int> {
    let services = site.neighbours.serviceCount
    return Set(
      site.assessment.losses.singlePointsOfFailure(of: position).compactMap { row in
        switch row.kind {
        case .service: row.index
        case .supplier: services + row.index
        default: nil
        }
      })
  }

  private func drawnNode(_ node: Int, isSingle: Bool, isOnCircle: Bool) -> DrawnNode {
    let services = site.neighbours.serviceCount
    let mark = language.marks(isSingle: isSingle, isOnCircle: isOnCircle)
    guard node < services else {
      let link = link(site.inventory.suppliers[node - services].id)
      return DrawnNode(
        name: link.label, href: link.href, note: mark.isEmpty ? language.supplierWord : mark,
        isSupplier: true, isSingle: isSingle)
    }
    let link = link(service: node)
    return DrawnNode(
      name: link.label, href: link.href,
      note: mark.isEmpty ? tierBadge(node)?.label ?? language.notStated : mark,
      isSingle: isSingle)
  }
}
