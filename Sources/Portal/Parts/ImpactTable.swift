// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Templates

/// How the harm of an outage grows with time, by category, as its BIA rates it.
struct ImpactTable: Sendable {
  struct Row: Sendable {
    let label: String
    let cells: [Badge]
  }

  let columns: [Badge]
  let rows: [Row]
  let picture: HTMLText?

  static let shape = Shape<ImpactTable>(
    "impact", "ratings of the BIA over time",
    [
      .optionalHTML("picture", "the same, drawn") { $0.picture },
      .list("columns", of: Badge.shape, "times since the outage began") { $0.columns },
      .list("rows", of: row, "categories of harm") { $0.rows },
    ])

  private static let row = Shape<Row>(
    "impact-row", "a category of harm",
    [
      .text("label", "the category") { $0.label },
      .list("cells", of: Badge.shape, "one per column") { $0.cells },
    ])
}

extension PageContext {
  /// The ratings of a service's impact analysis; absent where there are none.
  ///
  /// - Parameter inWords: whether a cell says what its level means, for which not all pages have room.
  func impact(of position: Int, inWords: Bool = false) -> ImpactTable? {
    let ratings = site.assessment.portfolio.analysis(of: position)?.ratings.value ?? []
    let times = Set(ratings.compactMap { $0.at.value }).sorted()
    guard !times.isEmpty else { return nil }
    let columns = Dictionary(uniqueKeysWithValues: times.enumerated().map { ($1, $0) })
    var categories: [RecordID<ImpactCategory>] = []
    var places: [RecordID<ImpactCategory>: Int] = [:]
    var levels: [[Int?]] = []
    for rating in ratings {
      guard let category = rating.category.value, let time = rating.at.value,
        let column = columns[time]
      else { continue }
      let row = places[category] ?? categories.count
      if row == categories.count {
        places[category] = row
        categories.append(category)
        levels.append(Array(repeating: nil, count: times.count))
      }
      levels[row][column] = rating.level.value
    }
    let rows = zip(categories, levels).map { category, levels in
      ImpactStrip.Row(label: name(of: category), levels: levels)
    }
    return ImpactTable(
      columns: times.map { Badge(language.figure($0.seconds)) },
      rows: zip(categories, rows).map { category, row in
        ImpactTable.Row(
          label: row.label,
          cells: row.levels.map { level in
            impactCell(level, meaning: inWords ? meaning(of: level, in: category) : nil)
          })
      }, picture: impactStrip(of: position, at: times, rows))
  }

  /// What the programme calls a kind of harm.
  func name(of category: RecordID<ImpactCategory>) -> String {
    let categories = site.programme.settings.impactCategories.value ?? []
    return categories.first { $0.id == category }?.name.value ?? language.phrase(category.text)
  }

  /// What the programme calls a level of a kind of harm.
  private func meaning(of level: Int?, in category: RecordID<ImpactCategory>) -> String? {
    let categories = site.programme.settings.impactCategories.value ?? []
    let labels = categories.first { $0.id == category }?.levels.elements() ?? []
    guard let level, labels.indices.contains(level - 1) else { return nil }
    return labels[level - 1].value
  }

  private func impactCell(_ level: Int?, meaning: String?) -> Badge {
    guard let level else { return Badge("–", .unknown) }
    let tones: [Tone] = [.info, .low, .medium, .high, .critical]
    let label = meaning.map { "\(level): \($0)" } ?? String(level)
    return Badge(label, tones[min(max(level, 1), 5) - 1])
  }
}
