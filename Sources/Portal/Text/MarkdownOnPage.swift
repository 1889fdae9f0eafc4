// SPDX-License-Identifier: Apache-2.0

import CommonMark
package import Continuity
import HTML
import Templates

/// A text that people wrote in Markdown, as a page shows it (`parts/writeup`).
struct WrittenText: Sendable {
  let body: HTMLText
  /// The id by which links reach the text as a whole, where its title is left out.
  let anchor: String?
  let contents: Listing<ContentsEntry>
  let source: String?

  static let shape = Shape<WrittenText>(
    "writeup", "a text that people wrote in Markdown",
    [
      .html("body", "HTML of the text") { $0.body },
      .optionalText("anchor", "id of the text; absent where its title has one") { $0.anchor },
      .items("contents", of: ContentsEntry.shape, "the text's contents") { $0.contents },
      .optionalText("source", "path of the file") { $0.source },
    ])
}

extension PageContext {
  /// What stands before the ids of headings that people wrote, so that none meets one of the page.
  static let textPrefix = "text-"

  /// A document with its contents list; `nil` where it has no text.
  ///
  /// A title that says what the page is called is not said again.
  ///
  /// - Parameter prefix: what stands before the ids of its headings, unique on the page.
  func writtenText(
    _ document: Document, prefix: String = PageContext.textPrefix
  ) -> WrittenText? {
    let markdown = document.markdown
    let title = markdown.title.flatMap { $0.text == entry.title ? $0 : nil }
    let headings = markdown.headings.dropFirst(title == nil ? 0 : 1)
    let top = headings.map(\.level).min() ?? 1
    let rendering = rendering(document, top: top, prefix: prefix)
    let body = title.map { markdown.html(below: $0, rendering) } ?? markdown.html(rendering)
    guard !body.isEmpty else { return nil }
    let entries = headings.filter { $0.level <= top + 1 && !$0.text.isEmpty }.map { heading in
      ContentsEntry(
        heading.text, anchor: prefix + heading.anchor,
        isInner: heading.level > top)
    }
    return WrittenText(
      body: body, anchor: title.map { prefix + $0.anchor },
      contents: Listing(entries.count > 1 ? entries : []),
      source: "content/\(document.path)")
  }

  /// How a document is written: its links lead to the pages of what they name.
  ///
  /// - Parameter top: the level of its highest headings.
  private func rendering(_ document: Document, top: Int, prefix: String) -> Rendering {
    let headings = HeadingIDs(prefix: prefix, anchors: Set(document.markdown.anchors))
    var rendering = Rendering(words: language.writeUpWords) { [self] link in
      resolution(of: link, in: document, headings)
    }
    // The page has the first level; the text's own highest follows it, whichever that is.
    rendering.headingShift = 2 - top
    rendering.parentLevel = 1
    rendering.headingIDPrefix = prefix
    rendering.rawHTML = site.programme.settings.rawHTML.value == true ? .filtered : .text
    return rendering
  }

  /// What a link or image of a document is written as on this page.
  private func resolution(
    of link: CommonMark.Link, in document: Document, _ headings: HeadingIDs
  ) -> LinkResolution {
    switch site.documents.links.target(of: link.destination, from: document.path) {
    case .record(let reference, let fragment):
      guard let place = site.place(of: reference) else {
        return broken(site.audience == nil ? language.noRecord(reference) : language.leftOut)
      }
      return .address(address(textPlace(place, fragment, of: reference)).text)
    case .document(let path, let fragment): return resolution(ofDocument: path, fragment)
    case .asset(let path): return .address(address(Site.page(ofAsset: path)).text)
    case .web(let address): return web(address)
    case .heading(let anchor): return heading(anchor, among: headings)
    case .empty: return broken(language.emptyLink)
    case .refused(let scheme): return broken(language.refusedScheme(scheme))
    case .dangling(let path):
      return broken(site.audience == nil ? language.noFile(path) : language.leftOut)
    }
  }

  /// An address beyond the portal: nothing is loaded from there, and only a browser may go there.
  private func web(_ address: String) -> LinkResolution {
    guard Address.hasPlausibleHost(address) else { return broken(language.noHost(address)) }
    return .elsewhere(address, [LinkAttribute(.rel, "noreferrer")])
  }

  /// A link to a heading of the own text.
  private func heading(_ anchor: String, among headings: HeadingIDs) -> LinkResolution {
    if anchor.isEmpty || anchor == "top" { return .address("#main") }
    guard headings.anchors.contains(anchor) else { return broken(language.noHeading(anchor)) }
    return .address("#" + percentEncoded(headings.prefix + anchor))
  }

  private func resolution(ofDocument path: String, _ fragment: String?) -> LinkResolution {
    guard let place = site.place(ofDocument: path) else {
      return broken(site.audience == nil ? language.noFile(path) : language.leftOut)
    }
    guard let fragment, site.documents.hasAnchor(fragment, inPath: path) else {
      return .address(address(place).text)
    }
    return .address(address(PagePlace(place.path, fragment: Self.textPrefix + fragment)).text)
  }

  /// The place of a heading in the text of a record, where the link names one that is there.
  private func textPlace(
    _ place: PagePlace, _ fragment: String?, of reference: RecordReference
  ) -> PagePlace {
    guard let fragment, let document = site.document(about: reference),
      site.documents.hasAnchor(fragment, inPath: document.path)
    else { return place }
    return PagePlace(place.path, fragment: Self.textPrefix + fragment)
  }

  /// Text that says that its link leads nowhere, and a title that says why.
  private func broken(_ reason: String) -> LinkResolution {
    .refused(class: "broken-link", title: reason, note: language.leadsNowhere)
  }
}

/// The headings of a text, and what stands before their anchors in the ids on its page.
private struct HeadingIDs: Sendable {
  let prefix: String
  let anchors: Set<String>
}

extension Site {
  /// The text about a record, or that is the record.
  package func document(about reference: RecordReference) -> Document? {
    switch reference.kind {
    case .services: programme.documents.writeUp(of: RecordID(reference.id))
    case .courses, .people, .pages, .bulletins:
      programme.documents.document(reference.kind, reference.id)
    default: nil
    }
  }

  /// Where a Markdown file is shown, by its path from `content/`.
  func place(ofDocument path: String) -> PagePlace? {
    switch documents.home(ofPath: path) {
    case .page(let path): PagePlace(path)
    case .record(let reference): place(of: reference)
    case nil: nil
    }
  }

  /// Where a file under `content/assets` stands in the portal: `assets/a.png` in `media/a.png`.
  package static func page(ofAsset path: String) -> PagePath {
    let prefix = "assets/"
    return PagePath(
      "media/" + (path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path))
  }
}
