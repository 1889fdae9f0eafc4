// SPDX-License-Identifier: Apache-2.0

import Diagnostics

extension HTMLWriter {
  /// Begins a link as `Rendering.resolve` answers, and keeps how it ends.
  mutating func beginLink(_ link: Link) {
    switch rendering.resolve(link) {
    case .address(let address, let attributes), .elsewhere(let address, let attributes):
      beginAnchor(to: address, attributes, title: link.title)
      openLinks.append(Array("</a>".utf8))
    case .refused(let name, let title, let note):
      beginRefused(name, title)
      openLinks.append(Self.endOfRefused(note))
    }
  }

  private mutating func beginAnchor(
    to address: String, _ attributes: [LinkAttribute], title: String
  ) {
    output.append(html: "<a href=\"")
    output.append(address: address)
    output.append(html: "\"")
    write(attributes, title: title)
    output.append(html: ">")
  }

  /// Begins an image; what it holds is written as text by `writeInImage(_:)`.
  mutating func beginImage(_ link: Link) {
    imageDepth = 1
    imageEnd = []
    switch rendering.resolve(link) {
    case .address(let address, let attributes):
      output.append(html: "<img src=\"")
      output.append(address: address)
      output.append(html: "\" alt=\"")
      swap(&output, &imageEnd)
      output.append(html: "\"")
      write(attributes, title: link.title)
      output.append(html: " />")
      swap(&output, &imageEnd)
    case .elsewhere(let address, let attributes):
      // HTML knows no link inside a link.
      if openLinks.isEmpty {
        beginAnchor(to: address, attributes, title: link.title)
        imageEnd.append(html: "</a>")
      }
      if link.text.isEmpty { output.append(escaping: address) }
    case .refused(let name, let title, let note):
      beginRefused(name, title)
      imageEnd.append(contentsOf: Self.endOfRefused(note))
    }
  }

  /// Writes the text that stands for an image.
  mutating func writeInImage(_ event: Event) {
    switch (event.kind, event.edge) {
    case (.image, .begin): imageDepth += 1
    case (.image, .end):
      imageDepth -= 1
      if imageDepth == 0 { output.append(contentsOf: imageEnd) }
    case (.text, _), (.code, _), (.html, _): output.append(escaping: document.text, event.range)
    case (.softBreak, _), (.lineBreak, _): output.append(Ascii.space)
    default: return
    }
  }

  /// Begins the span in which a refused link or image is plain text.
  private mutating func beginRefused(_ name: String, _ title: String) {
    output.append(html: "<span class=\"")
    output.append(escaping: name)
    if !title.isEmpty {
      output.append(html: "\" title=\"")
      output.append(escaping: title)
    }
    output.append(html: "\">")
  }

  /// Ends that span, behind the note in it.
  private static func endOfRefused(_ note: String) -> [UInt8] {
    var end: [UInt8] = []
    if !note.isEmpty {
      end.append(html: " <small>")
      end.append(escaping: note)
      end.append(html: "</small>")
    }
    end.append(html: "</span>")
    return end
  }

  /// Writes attributes; a title from the resolution takes the place of the author's.
  private mutating func write(_ attributes: [LinkAttribute], title: String) {
    let hasTitle = title.isEmpty || attributes.contains { $0.name == .title }
    for attribute in attributes + (hasTitle ? [] : [LinkAttribute(.title, title)]) {
      output.append(Ascii.space)
      output.append(contentsOf: attribute.name.rawValue.utf8)
      output.append(html: "=\"")
      output.append(escaping: attribute.value)
      output.append(html: "\"")
    }
  }
}
