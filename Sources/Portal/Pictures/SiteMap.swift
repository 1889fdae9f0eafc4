// SPDX-License-Identifier: Apache-2.0

package import HTML

/// The sites as a grid: a column for each region from west to east, its sites from north to south.
package struct SiteMap: Sendable {
  /// A site on the grid.
  package struct Place: Sendable {
    package let name: String
    package let href: Address?
    /// What it is and what depends on it, in words, a line each.
    package let notes: [String]

    package init(name: String, href: Address?, notes: [String]) {
      self.name = name
      self.href = href
      self.notes = notes
    }
  }

  /// Sites that share a region or country.
  package struct Region: Sendable {
    package let name: String
    /// From north to south; those drawn.
    package let places: [Place]
    /// How many there are in all.
    package let count: Int

    package init(name: String, places: [Place], count: Int) {
      self.name = name
      self.places = places
      self.count = count
    }
  }

  /// How many sites of a region are drawn.
  package static let placeLimit = 8
  /// How many regions are drawn, those with the most sites.
  package static let regionLimit = 24
  private static let columns = 3
  /// A place of few words is as high as its neighbours.
  private static let leastLines = 4
  /// How far the lines of a place are apart.
  fileprivate static let step = 16
  private static let headHeight = 30

  private let regions: [Region]
  private let language: Language

  /// - Parameter regions: from west to east.
  package init(_ regions: [Region], in language: Language) {
    self.regions = regions
    self.language = language
  }

  /// The rectangle of each site, by region and place.
  package var boxes: [[Box]] {
    let width = 720 / Self.columns
    var boxes: [[Box]] = []
    var top = 0
    for first in stride(from: 0, to: regions.count, by: Self.columns) {
      let row = regions[first..<min(first + Self.columns, regions.count)]
      var end = top
      for (column, region) in row.enumerated() {
        var bottom = top + Self.headHeight
        boxes.append(
          region.places.map { place in
            let lines = max(place.lines(in: width - 12).count, Self.leastLines)
            let box = Box(
              x: column * width + 1, y: bottom, width: width - 12,
              height: lines * Self.step + 12)
            bottom = box.bottom + 6
            return box
          })
        end = max(end, bottom + (region.count > region.places.count ? 18 : 0))
      }
      top = end + 10
    }
    return boxes
  }

  /// The drawing, `nil` where there is no site.
  package func drawing(title: String, description: String) -> Drawing? {
    guard !regions.isEmpty else { return nil }
    let boxes = boxes
    let isCut = regions.contains { $0.count > $0.places.count }
    let bottom = (boxes.joined().map(\.bottom).max() ?? 0) + (isCut ? 24 : 6)
    var drawing = Drawing(
      "site-map", width: 720, height: bottom, title: title, description: description,
      holdsLinks: true)
    for (region, column) in zip(regions, boxes) {
      guard let first = column.first, let last = column.last else { continue }
      drawing.head(region.name, above: first)
      for (place, box) in zip(region.places, column) { drawing.place(place, in: box) }
      if region.count > region.places.count {
        drawing.text(
          language.more(region.count - region.places.count), x: first.x, y: last.bottom + 18,
          "note")
      }
    }
    return drawing
  }
}

extension SiteMap.Place {
  /// Its name, and what is said of it, each on two lines where one is too short.
  fileprivate func lines(in width: Int) -> [String] {
    let notes = notes.prefix(3).flatMap { note in
      let (first, second) = note.fittedOnTwoLines(of: width - 8)
      return [first, second].compactMap(\.self)
    }
    return [name.fitted(to: width - 20)] + notes
  }
}

extension Drawing {
  /// What a column is called, told in full where it is shortened.
  fileprivate mutating func head(_ name: String, above box: Box) {
    let shown = name.fitted(to: box.width)
    guard shown != name else { return text(name, x: box.x, y: box.y - 10, "label") }
    group(title: name) { $0.text(shown, x: box.x, y: box.y - 10, "label") }
  }

  fileprivate mutating func place(_ place: SiteMap.Place, in box: Box) {
    let lines = place.lines(in: box.width)
    group("node", href: place.href, title: lines.first == place.name ? nil : place.name) {
      $0.rect(box, radius: 3)
      $0.lines(lines, x: box.x + 10, y: box.y + 19, step: SiteMap.step)
    }
  }
}
