// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// A heading of a document, with the section below it.
package struct Heading: Hashable, Sendable {
  /// 1 to 6, as written.
  package let level: Int
  /// The heading without markup.
  package let text: String
  /// The fragment by which links reach it, as GitHub makes them; unique in the document.
  package let anchor: String
  /// Where the heading stands.
  package let span: Span
  /// From the heading to the next one of the same or a higher level, or to the document's end.
  package let section: Span
  /// What lies below the heading, among the document's events.
  let events: Range<Int>
}

extension Markdown {
  /// The headings in order, those within quotes and lists included.
  package var headings: [Heading] {
    let ends = sectionEnds()
    return headingRecords.indices.map { heading(at: $0, before: ends[$0]) }
  }

  /// The heading above all of the text: it begins with it, and no other is as high.
  package var title: Heading? {
    guard headingRecords.first?.event == events.startIndex else { return nil }
    let first = heading(at: 0, before: sectionEnds()[0])
    return first.events.upperBound == events.endIndex ? first : nil
  }

  /// A heading of an index.
  ///
  /// - Parameter end: the next one of the same or a higher level.
  private func heading(at index: Int, before end: Int?) -> Heading {
    let record = headingRecords[index]
    let place = events[record.event].range
    let next = end.map { headingRecords[$0] }
    let upper = next.map { Int(events[$0.event].lower) } ?? body.upperBound
    return Heading(
      level: record.level,
      text: VisibleText.string(of: events[record.event..<record.end], in: text),
      anchor: record.anchor, span: Span(file, place),
      section: Span(file, place.lowerBound..<max(place.upperBound, upper)),
      events: record.end..<(next?.event ?? events.count))
  }

  /// The anchors of all headings, in order.
  package var anchors: [String] {
    headingRecords.map(\.anchor)
  }

  /// For each heading the next one of the same or a higher level.
  private func sectionEnds() -> [Int?] {
    var ends = [Int?](repeating: nil, count: headingRecords.count)
    var open: [Int] = []
    for (index, record) in headingRecords.enumerated() {
      while let last = open.last, headingRecords[last].level >= record.level {
        ends[last] = index
        open.removeLast()
      }
      open.append(index)
    }
    return ends
  }

  /// The anchor of the heading that begins at an event.
  func anchor(ofHeadingAt event: Int) -> String? {
    var low = 0
    var high = headingRecords.count
    while low < high {
      let middle = (low + high) / 2
      if headingRecords[middle].event < event { low = middle + 1 } else { high = middle }
    }
    return low < headingRecords.count && headingRecords[low].event == event
      ? headingRecords[low].anchor : nil
  }
}
