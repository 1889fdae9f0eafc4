// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// A link or an image of a document.
package struct Link: Hashable, Sendable {
  /// The place of the link among the document's links.
  package let index: Int
  /// The destination as its author meant it, escapes and entities resolved: `person:amara-okafor`.
  package let destination: String
  /// The title in quotes behind the destination; empty where there is none.
  package let title: String
  /// The visible text of a link, or the text that stands for an image.
  package let text: String
  package let isImage: Bool
  /// Whether it is an address without brackets, which only GitHub makes a link.
  package let isBare: Bool
  /// Where the link stands; the paragraph, heading or cell where that cannot be told exactly.
  package let span: Span
  /// Where the destination stands; the link itself where it is defined elsewhere.
  package let destinationSpan: Span
}

/// Where a link leads, as far as that can be told without its text.
package struct LinkDestination: Hashable, Sendable {
  /// The destination as its author meant it, escapes and entities resolved.
  package let text: String
  /// Where the destination stands; the link itself where it is defined elsewhere.
  package let span: Span
  /// Where the link stands; the paragraph, heading or cell where that cannot be told exactly.
  package let linkSpan: Span
}

extension Markdown {
  /// All links and images in order, those in table cells included.
  package var links: [Link] {
    guard !linkRecords.isEmpty else { return [] }
    return events.indices.filter { events.isLinkBegin(at: $0) }.map { link(at: $0) }
  }

  /// Where the links lead whose destination begins with one of some texts, such as `person:`, in
  /// small letters or capitals.
  package func destinations(_ beginnings: String...) -> [LinkDestination] {
    guard !linkRecords.isEmpty else { return [] }
    return linkRecords.compactMap { record in
      guard beginnings.contains(where: { begins(record.destination.indices, with: $0) }) else {
        return nil
      }
      return LinkDestination(
        text: string(record.destination.indices),
        span: Span(file, record.destinationPlace.indices),
        linkSpan: Span(file, record.place.indices))
    }
  }

  /// Whether a stretch of the document's text begins with another text, in small letters or
  /// capitals.
  private func begins(_ stretch: Range<Int>, with beginning: String) -> Bool {
    var place = stretch.lowerBound
    for byte in beginning.utf8 {
      guard place < stretch.upperBound, isSameLetter(text[place], byte) else { return false }
      place += 1
    }
    return true
  }

  /// The link that begins at an event.
  func link(at index: Int) -> Link {
    let record = linkRecords[Int(events[index].lower)]
    return Link(
      index: Int(events[index].lower),
      destination: string(record.destination.indices), title: string(record.title.indices),
      text: VisibleText.string(
        of: events[index + 1..<linkEnd(from: index)], in: text, showsImages: true),
      isImage: record.isImage, isBare: record.form == .bare,
      span: Span(file, record.place.indices),
      destinationSpan: Span(file, record.destinationPlace.indices))
  }

  /// The index of the event at which a link ends.
  private func linkEnd(from begin: Int) -> Int {
    var depth = 1
    var index = begin
    while depth > 0, index + 1 < events.count {
      index += 1
      if events[index].kind == .link || events[index].kind == .image {
        depth += events[index].edge == .begin ? 1 : -1
      }
    }
    return index
  }

  /// A stretch of the document's text.
  func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}

/// Whether two bytes are the same, or the same letter of ASCII small and capital.
private func isSameLetter(_ first: UInt8, _ second: UInt8) -> Bool {
  first == second || first | 0x20 == second | 0x20 && Ascii.isLetter(first)
}
