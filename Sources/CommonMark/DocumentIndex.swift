// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// Where a heading begins among the events, and its anchor.
struct HeadingRecord: Sendable {
  let event: Int
  /// The index behind the heading's last event.
  let end: Int
  let level: Int
  let anchor: String
}

/// Goes through the finished events once: numbers links, finds their places, makes anchors.
struct DocumentIndex {
  private var draft: Draft
  private var links: [LinkRecord] = []
  private var headings: [HeadingRecord] = []
  private var anchors = Anchors()
  private var locator: LinkLocator
  /// The text blocks and links that are open, by where they stand.
  private var block: Range<Int> = 0..<0
  private var openLinks: [Int] = []
  private var openHeading = 0

  /// Completes a draft and returns its headings.
  static func complete(_ draft: inout Draft, source: [UInt8]) -> [HeadingRecord] {
    var index = DocumentIndex(draft: draft, locator: LinkLocator(source))
    // The index holds the only copy now, so that numbering a link does not copy all events.
    draft = Draft()
    index.run()
    draft = index.draft
    draft.links = index.links
    return index.headings
  }

  private init(draft: Draft, locator: LinkLocator) {
    self.draft = draft
    self.locator = locator
  }

  /// Goes through all events once, in order.
  private mutating func run() {
    for index in draft.events.indices {
      let event = draft.events[index]
      switch (event.kind, event.edge) {
      case (.heading, .begin), (.paragraph, .begin), (.cell, .begin): enter(event, at: index)
      case (.heading, .end): addHeading(endingAt: index, level: Int(event.detail))
      case (.link, .begin), (.image, .begin): addLink(at: index)
      case (.link, .end), (.image, .end): leaveLink()
      case (.code, .leaf) where !draft.links.isEmpty: locator.pass(code: draft.text[event.range])
      default: continue
      }
    }
  }

  /// Begins a block of text, in which links are then looked for.
  private mutating func enter(_ event: Event, at index: Int) {
    block = event.range
    openHeading = index
    locator.enter(block)
  }

  /// Keeps a heading with the anchor that its text gives.
  private mutating func addHeading(endingAt index: Int, level: Int) {
    let text = VisibleText.string(of: draft.events[openHeading..<index], in: draft.text)
    headings.append(
      HeadingRecord(
        event: openHeading, end: index + 1, level: level, anchor: anchors.anchor(for: text)))
  }

  /// Numbers a link and gives it its place.
  private mutating func addLink(at index: Int) {
    var record = draft.links[Int(draft.events[index].lower)]
    let found = place(of: record, at: index)
    record.place = Range(found?.link ?? block)
    record.destinationPlace = Range(found?.destination ?? block)
    draft.events[index].set(links.count..<links.count)
    openLinks.append(found == nil ? -1 : links.count)
    links.append(record)
  }

  /// Goes on behind a link, whose inside may have held an image.
  private mutating func leaveLink() {
    guard let link = openLinks.popLast(), link >= 0 else { return }
    locator.leave(links[link].place.indices)
  }

  /// Looks for a link in the way in which it seems to be written.
  private mutating func place(of record: LinkRecord, at index: Int) -> LinkLocator.Found? {
    let destination = draft.text[record.destination.indices]
    let text = singleText(after: index).map { draft.text[$0] }
    if let text, !record.isImage, destination == text || isMail(destination, text) {
      let isBare = record.form == .bare
      if let found = locator.address(text, isBare: isBare) { return found }
    }
    if record.form == .bare { return text.flatMap { locator.address($0, isBare: true) } }
    return locator.inline(destination: destination, isImage: record.isImage)
      ?? text.flatMap { locator.reference(text: $0, isImage: record.isImage) }
  }

  /// Whether a destination is the text behind `mailto:`.
  private func isMail(_ destination: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    destination.count == text.count + 7 && destination.starts(with: "mailto:".utf8)
      && destination.hasSuffix(text)
  }

  /// The text of a link that holds nothing else.
  private func singleText(after index: Int) -> Range<Int>? {
    guard index + 2 < draft.events.count, draft.events[index + 1].kind == .text,
      draft.events[index + 2].edge == .end
    else { return nil }
    return draft.events[index + 1].range
  }
}

extension ArraySlice<UInt8> {
  /// Whether the slice ends with the bytes of another.
  fileprivate func hasSuffix(_ other: ArraySlice<UInt8>) -> Bool {
    suffix(other.count).elementsEqual(other)
  }
}
