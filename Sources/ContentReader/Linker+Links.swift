// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Concurrency
import Continuity
import Diagnostics
import HTML
import Phrasing

extension Linker {
  /// Reports every link and image of the Markdown files that leads nowhere.
  mutating func checkLinks(of documents: Documents, jobs: Int) {
    let all = documents.all
    let anchors = Dictionary(
      all.map { ($0.path, $0.markdown.anchors) }, uniquingKeysWith: { first, _ in first })
    let check = LinkCheck(links: links, ids: ids, anchors: anchors)
    diagnostics += parallelMap(all, jobs: jobs) { check.problems(of: $0) }.joined()
  }
}

/// What a link may lead to, and what is said of one that leads nowhere.
private struct LinkCheck: Sendable {
  let links: LinkIndex
  let ids: KnownIDs
  /// The anchors of the headings of each file, by its path.
  let anchors: [String: [String]]

  func problems(of document: Document) -> [Diagnostic] {
    document.markdown.links.flatMap { link in
      problem(links.target(of: link.destination, from: document.path), link, in: document)
        + missingAlternative(link)
    }
  }

  private func missingAlternative(_ link: Link) -> [Diagnostic] {
    guard link.isImage, link.text.isEmpty else { return [] }
    return [
      diagnostic(
        .missingAlternative, "image without a text that stands for it", link,
        help: ["write ![what it shows](\(link.destination))"])
    ]
  }

  private func problem(_ target: LinkTarget, _ link: Link, in document: Document) -> [Diagnostic] {
    switch target {
    case .asset, .web: []
    case .empty:
      [diagnostic(.emptyLink, "link without a destination", link)]
    case .refused(let scheme):
      [
        diagnostic(
          .notAnAddress, "links with '\(scheme):' are not allowed", link,
          help: didYouMean(scheme, among: Address.schemes + recordSchemes)
            .orElse("link to an address of the web or of a record, or put the file beside the text")
        )
      ]
    case .dangling(let path):
      [
        diagnostic(
          .danglingLink, "no file 'content/\(path)'", link,
          help: ["put it there, or correct the link"])
      ]
    case .heading(let anchor): heading(anchor, of: document.path, link)
    case .document(let path, let fragment):
      fragment.map { heading($0, of: path, link) } ?? []
    case .record(let reference, _): record(reference, link)
    }
  }

  /// A fragment must be the anchor of a heading; an empty one and `top` mean the page's beginning.
  private func heading(_ anchor: String, of path: String, _ link: Link) -> [Diagnostic] {
    let known = anchors[path] ?? []
    guard !anchor.isEmpty, anchor != "top", !known.contains(anchor) else { return [] }
    return [
      diagnostic(
        .danglingFragment, "no heading '#\(anchor)' in 'content/\(path)'", link,
        help: didYouMean(anchor, among: known.sorted())
          .orElse("write the heading, or correct the link"))
    ]
  }

  private func record(_ reference: RecordReference, _ link: Link) -> [Diagnostic] {
    guard !ids.contains(reference.kind, reference.id) else { return [] }
    let known = ids.sorted(reference.kind)
    let near = known.count <= 20_000 ? didYouMean(reference.id, among: known) : []
    return [
      diagnostic(
        .unknownReference, "no \(Wording(reference.kind.singular)) '\(reference.id)'", link,
        help: near.orElse(wayOutOfUnknown(among: known)))
    ]
  }

  private var recordSchemes: [String] {
    RecordKind.allCases.filter { RecordKind(linkScheme: $0.singular) != nil }.map(\.singular)
  }

  private func diagnostic(
    _ code: ContentMistake, _ message: Wording, _ link: Link, help: [Wording] = []
  ) -> Diagnostic {
    Diagnostic(code, message, at: link.span, help: help)
  }
}
