// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing
import StructuredData

/// What `holdfast sample` writes a sample as.
package enum SampleForm: String, CaseIterable, Sendable {
  /// For people at a terminal.
  case text
  /// A work sheet to be filled in.
  case markdown
  /// The same for spreadsheets: a row for each piece of evidence.
  case csv

  /// The whole text of a sample.
  package func write(_ sample: Sample) -> [UInt8] {
    switch self {
    case .text: Array(sample.text.utf8)
    case .markdown: Array(sample.markdown.utf8)
    case .csv: sample.csv
    }
  }
}

extension Sample {
  /// How it was drawn, so that it can be drawn again.
  private var origin: String {
    let way = request.isStratified ? "by tier" : "of all"
    return "\(items.count) of \(counted(population, "service")), drawn \(way) with the seed "
      + "'\(request.seed)', as of \(asOf)"
  }

  /// What the auditor fills in.
  private static let blanks = ["seen on", "by", "result", "remarks"]

  fileprivate var text: String {
    let parts = items.enumerated().map { number, item in
      let lines = item.evidence.map { evidence in
        "   \(evidence.kind): \(evidence.claim)" + (evidence.place.map { " (\($0))" } ?? "")
      }
      return (["\(number + 1). \(item.title)", "   lot: \(item.lot)"] + lines)
        .map(terminalLine).joined(separator: "\n")
    }
    return ([terminalLine(origin)] + parts).joined(separator: "\n\n") + "\n"
  }

  fileprivate var markdown: String {
    let name = programme.map { " of \(markdownText($0))" } ?? ""
    let columns = ["Evidence", "What is stated", "Place"] + Self.blanks.map(\.capitalisedWord)
    var text = "# Work sheet: sample\(name)\n\n\(markdownText(origin)).\n"
    for (number, item) in items.enumerated() {
      text += "\n## \(number + 1). \(markdownText(item.title))\n\nLot: `\(item.lot)`\n\n"
      text += "| \(columns.joined(separator: " | ")) |\n"
      text += "| \(columns.map { _ in "---" }.joined(separator: " | ")) |\n"
      for evidence in item.evidence {
        let cells = [evidence.kind, evidence.claim, evidence.place ?? ""].map(markdownText)
        text += "| \((cells + Self.blanks.map { _ in "" }).joined(separator: " | ")) |\n"
      }
    }
    return text
  }

  fileprivate var csv: [UInt8] {
    var csv = CSVStream()
    let rows = items.enumerated().flatMap { number, item in
      item.evidence.map { Row(number: number + 1, item: item, evidence: $0) }
    }
    csv.write(rows, Row.columns + Self.blanks.map { name in .init(name: name) { _ in .empty } })
    return csv.bytes
  }

  /// One piece of evidence of a service.
  private struct Row {
    let number: Int
    let item: SampledService
    let evidence: SampledService.Evidence

    static var columns: [CSVStream.Column<Row>] {
      [
        .init(name: "number") { .number($0.number) },
        .init(name: "service") { .text($0.item.id) },
        .init(name: "name") { .init($0.item.name) },
        .init(name: "tier") { .init($0.item.tier) },
        .init(name: "owner") { .init($0.item.owner) },
        .init(name: "lot") { .text($0.item.lot) },
        .init(name: "evidence") { .text($0.evidence.kind) },
        .init(name: "claim") { .text($0.evidence.claim) },
        .init(name: "place") { .init($0.evidence.place) },
      ]
    }
  }
}

extension SampledService {
  /// For example `payments: Card payments, tier-1, owner amara`.
  fileprivate var title: String {
    let facts = [name, tier, owner.map { "owner \($0)" }].compactMap(\.self)
    return facts.isEmpty ? id : "\(id): \(facts.joined(separator: ", "))"
  }
}

extension String {
  /// With a capital first letter.
  fileprivate var capitalisedWord: String {
    prefix(1).uppercased() + dropFirst()
  }
}
