// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// The 5 × 5 of likelihood and impact, and the same as a list by band (`parts/heatmap`).
struct Heatmap: Sendable {
  /// A likelihood with an impact: how bad that is, and the risks of it.
  struct Cell: Sendable {
    let tone: Tone
    let band: String
    let score: String
    let risks: Listing<Mark>
  }

  /// A risk in its cell, or how many more there are.
  struct Mark: Sendable {
    let risk: PageLink
    let id: String?
  }

  /// All cells of one likelihood.
  struct Row: Sendable {
    let label: String
    let cells: [Cell]
  }

  /// The risks of one band.
  struct Band: Sendable {
    let label: String
    let tone: Tone
    let count: String
    let risks: Listing<PageLink>
  }

  /// How many risks a band names; the others are counted, with a link to the table.
  static let bandLimit = 12
  /// How many risks a cell names.
  static let cellLimit = 6

  let anchor: String
  let title: String
  let caption: String
  let columns: [Badge]
  let rows: [Row]
  let bands: [Band]

  static let shape = Shape<Heatmap>(
    "heatmap", "the 5 × 5 of likelihood and impact",
    [
      .text("anchor", "id on the page, unique there") { $0.anchor },
      .text("title", "heading of the section") { $0.title },
      .text("caption", "the table's caption") { $0.caption },
      .list("columns", of: Badge.shape, "impact, number and word") { $0.columns },
      .list("rows", of: row, "by likelihood, the highest first") { $0.rows },
      .list("bands", of: band, "every band, the highest first") { $0.bands },
    ])

  static let row = Shape<Row>(
    "heatmap-row", "a likelihood",
    [
      .text("label", "likelihood, number and word") { $0.label },
      .list("cells", of: cell, "one per column") { $0.cells },
    ])

  static let cell = Shape<Cell>(
    "heatmap-cell", "a likelihood and an impact",
    [
      .text("tone", "tone") { $0.tone.name },
      .text("band", "the band's name") { $0.band },
      .text("score", "likelihood × impact") { $0.score },
      .items("risks", of: mark, "risks") { $0.risks },
    ])

  static let mark = Shape<Mark>(
    "heatmap-mark", "a risk in its cell, or how many more there are",
    [
      .record("risk", of: PageLink.shape, "the risk") { $0.risk },
      .optionalText("id", "the record's id") { $0.id },
    ])

  static let band = Shape<Band>(
    "heatmap-band", "a band of scores",
    [
      .text("label", "the band") { $0.label },
      .text("tone", "tone") { $0.tone.name },
      .optionalText("count", "number of risks, where the links do not tell it") {
        $0.count.isEmpty ? nil : $0.count
      },
      .items("risks", of: PageLink.shape, "risks") { $0.risks },
    ])
}

extension PageContext {
  /// The map of all risks, before or after controls, as `RiskMap` sorted them once.
  ///
  /// - Parameter isBrief: whether each place tells how many risks it has, and names none.
  func heatmap(
    _ map: RiskMap, anchor: String, title: String, caption: String, isBrief: Bool = false
  ) -> Heatmap {
    let scale = riskScale
    let names = { (place: RiskGroup.Place) in self.marks(of: map, place, isBrief: isBrief) }
    let rows = (1...5).reversed().map { level in
      Heatmap.Row(
        label: scale.likelihood[level - 1],
        cells: (1...5).map { cell(.cell(likelihood: level, impact: $0), level * $0, names) })
    }
    let places =
      map.byBand.indices.reversed().map { RiskGroup.Place.band($0) }
      + (map.unrated.isEmpty ? [] : [.unrated])
    return Heatmap(
      anchor: anchor, title: title, caption: caption,
      columns: scale.impact.map { Badge($0) }, rows: rows,
      bands: places.map { place in
        let count = language.count(map.risks(in: place).count, .risk)
        return band(place, count: isBrief ? "" : count, names(place))
      })
  }

  /// The five levels of likelihood and of impact, number and word.
  var riskScale: (likelihood: [String], impact: [String]) {
    let scale = site.programme.settings.riskScale.value
    return (
      language.levels(scale?.likelihood, language.likelihoods),
      language.levels(scale?.impact, language.impacts)
    )
  }

  /// What a band of risks is called.
  func bandName(_ place: Int) -> String { site.bandName(place) }

  private func cell(
    _ group: RiskGroup.Place, _ score: Int,
    _ names: (RiskGroup.Place) -> Listing<Heatmap.Mark>
  ) -> Heatmap.Cell {
    let place = site.resilience.riskBands.place(of: score)
    return Heatmap.Cell(
      tone: place.map { .band($0, of: site.resilience.riskBands) } ?? .plain,
      band: place.map { bandName($0) } ?? language.noBand, score: String(score),
      risks: names(group))
  }

  /// A row of the list by band; a risk without a score is not a low one and has a row of its own.
  private func band(
    _ group: RiskGroup.Place, count: String, _ marks: Listing<Heatmap.Mark>
  ) -> Heatmap.Band {
    let risks = Listing(marks.elements.map(\.risk))
    guard case .band(let place) = group else {
      return Heatmap.Band(label: language.noScore, tone: .unknown, count: count, risks: risks)
    }
    return Heatmap.Band(
      label: bandName(place), tone: .band(place, of: site.resilience.riskBands), count: count,
      risks: risks)
  }

  /// The first risks of a place, and how many more there are; on a brief map how many there are.
  private func marks(
    of map: RiskMap, _ place: RiskGroup.Place, isBrief: Bool
  ) -> Listing<Heatmap.Mark> {
    let group = RiskGroup(map: map.kind, place: place)
    let risks = map.risks(in: place)
    let shown = risks.prefix(isBrief ? 0 : group.limit).map { place in
      let id = site.inventory.risks[place].id
      return Heatmap.Mark(risk: link(id), id: id.text)
    }
    let rest = risks.count - shown.count
    guard rest > 0 else { return Listing(shown) }
    let list =
      risks.count > group.limit
      ? PagePlace(group.path(0))
      : PagePlace(PageFamily.risks.page, fragment: map.kind.rawValue)
    let label = isBrief ? language.count(rest, .risk) : language.more(rest)
    return Listing(shown + [Heatmap.Mark(risk: PageLink(label, address(list)), id: nil)])
  }
}

extension Site {
  /// What a band of risks is called.
  func bandName(_ place: Int) -> String {
    let bands = resilience.riskBands
    return bands.isStandard ? language.told(bands.name(of: place)) : bands.name(of: place)
  }
}

extension Language {
  fileprivate var noBand: String { say("Below all bands") }
  var noScore: String { say("No score") }
  fileprivate var likelihoods: [String] {
    [say("Rare"), say("Unlikely"), say("Possible"), say("Likely"), say("Almost certain")]
  }
  fileprivate var impacts: [String] {
    [say("Negligible"), say("Minor"), say("Moderate"), say("Major"), say("Severe")]
  }

  /// The five levels of a scale, number and word; the programme's words before ours.
  fileprivate func levels(_ stated: Texts?, _ standard: [String]) -> [String] {
    let own = stated.map { $0.elements().map(\.value) } ?? []
    let words = own.count == standard.count ? own : standard
    return words.indices.map { "\($0 + 1) \(words[$0])" }
  }
}

extension Tone {
  /// Of a band of the risk map: by its id where that is a severity, else by its place from above.
  static func band(_ place: Int, of bands: RiskBands) -> Tone {
    if let severity = Severity(rawValue: bands.ids[place]) { return Tone(severity) }
    let tones: [Tone] = [.critical, .high, .medium, .low]
    return tones[min(bands.ids.count - 1 - place, tones.count - 1)]
  }
}
