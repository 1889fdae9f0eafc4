// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// Writes struck text and bare links into the events of a document.
struct InlineExtensions {
  private let extensions: Reading.Extensions
  private var marks: ArraySlice<Strikethrough.Mark>
  private var draft: Draft
  private var events: [Event] = []
  private var linkDepth = 0

  /// Applies the extensions; costs nothing where the text has no sign of them.
  static func apply(_ extensions: Reading.Extensions, to draft: inout Draft) {
    let marks = extensions.contains(.strikethrough) ? Strikethrough.marks(in: draft) : []
    let mayLink = extensions.contains(.bareLinks) && mayHoldAddress(draft.text)
    guard !marks.isEmpty || mayLink else { return }
    var pass = InlineExtensions(
      extensions: mayLink ? extensions : extensions.subtracting(.bareLinks), marks: marks[...],
      draft: draft)
    draft = Draft()
    draft = pass.run()
  }

  /// Whether a text has a sign of an address at all.
  private static func mayHoldAddress(_ text: [UInt8]) -> Bool {
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: ":") where text[index...].starts(with: "://".utf8): return true
      case UInt8(ascii: "w") where text[index...].starts(with: "www.".utf8): return true
      default: continue
      }
    }
    return false
  }

  /// Writes all events anew, text by text.
  private mutating func run() -> Draft {
    events.reserveCapacity(draft.events.count + 4 * marks.count)
    for (index, event) in draft.events.enumerated() {
      if event.kind == .link || event.kind == .image {
        linkDepth += event.edge == .begin ? 1 : -1
      }
      if event.kind == .text {
        write(text: event.range, of: index)
      } else {
        events.append(event)
      }
    }
    draft.events = events
    return draft
  }

  /// Writes a text, interrupted by the marks within it.
  private mutating func write(text range: Range<Int>, of event: Int) {
    var start = range.lowerBound
    while let mark = marks.first, mark.event == event {
      marks.removeFirst()
      writeLinks(in: start..<mark.range.lowerBound)
      events.append(mark.opens ? .begin(.strikethrough) : .end(.strikethrough))
      start = mark.range.upperBound
    }
    writeLinks(in: start..<range.upperBound)
  }

  /// Writes a text without marks, interrupted by the addresses within it.
  private mutating func writeLinks(in range: Range<Int>) {
    var start = range.lowerBound
    if extensions.contains(.bareLinks), linkDepth == 0 {
      for link in BareLinks.find(in: draft.text, range) {
        append(text: start..<link.range.lowerBound)
        append(link)
        start = link.range.upperBound
      }
    }
    append(text: start..<range.upperBound)
  }

  /// Writes a text unless it is empty.
  private mutating func append(text range: Range<Int>) {
    if !range.isEmpty { events.append(.leaf(.text, range)) }
  }

  /// Writes a link around an address and keeps its destination.
  private mutating func append(_ link: BareLinks.Found) {
    let destination =
      link.prefix.isEmpty
      ? link.range : draft.append(Array(link.prefix.utf8) + draft.text[link.range])
    let index = draft.links.count
    draft.links.append(
      LinkRecord(form: .bare, isImage: false, destination: Range(destination), title: 0..<0))
    events += [.begin(.link, index..<index), .leaf(.text, link.range), .end(.link)]
  }
}
