// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import HTML
import Phrasing

/// What is wrong with a link.
enum LinkProblem: Sendable {
  /// What is said of it.
  case told(Diagnostic)
  /// No record is what it leads to; what may have been meant is still to be looked for.
  case unknown(ReferenceUse)
}

/// What a link of a Markdown file or field may lead to, and what is said of one that leads nowhere.
struct LinkCheck: Sendable {
  let links: LinkIndex
  let ids: KnownIDs
  /// The anchors of the headings of each Markdown file, by its path.
  let anchors: [String: [String]]

  /// What is wrong with a link; `nil` where it leads somewhere.
  ///
  /// - Parameter path: of the file that holds it, from `content/`. The headings of a page that a
  ///   record is shown on are not known: a link to one of them from a field is taken as it is.
  func problem(with destination: String, from path: String, at span: Span) -> LinkProblem? {
    switch links.target(of: destination, from: path) {
    case .asset, .web: nil
    case .empty:
      .told(
        Diagnostic(
          ContentMistake.emptyLink, "link without a destination", at: span,
          help: ["write where it leads, or take the link out"]))
    case .refused(let scheme): .told(refused(scheme, at: span))
    case .dangling(let path): .told(Self.dangling(path, at: span))
    case .heading(let anchor): heading(anchor, of: path, at: span)
    case .document(let path, let fragment):
      fragment.flatMap { heading($0, of: path, at: span) }
    case .record(let reference, _):
      ids.contains(reference.kind, reference.id)
        ? nil : .unknown(ReferenceUse(kinds: [reference.kind], id: reference.id, span: span))
    }
  }

  /// That a file is not there.
  ///
  /// - Parameter near: the files that may have been meant.
  static func dangling(_ path: String, at span: Span, near: [Wording] = []) -> Diagnostic {
    Diagnostic(
      ContentMistake.danglingLink, "no file 'content/\(path)'", at: span,
      help: near.orElse("put it there, or correct the link"))
  }

  private func refused(_ scheme: String, at span: Span) -> Diagnostic {
    let kinds = RecordKind.allCases.map(\.singular).filter { RecordKind(linkScheme: $0) != nil }
    return Diagnostic(
      ContentMistake.notAnAddress, "links with '\(scheme):' are not allowed", at: span,
      help: didYouMean(scheme, among: Address.schemes + kinds)
        .orElse("link to an address of the web or of a record, or put the file beside the text"))
  }

  /// A fragment must be the anchor of a heading; an empty one and `top` mean the page's beginning.
  private func heading(_ anchor: String, of path: String, at span: Span) -> LinkProblem? {
    guard let known = anchors[path], !anchor.isEmpty, anchor != "top", !known.contains(anchor)
    else { return nil }
    return .told(
      Diagnostic(
        ContentMistake.danglingFragment, "no heading '#\(anchor)' in 'content/\(path)'", at: span,
        help: didYouMean(anchor, among: known.sorted())
          .orElse("write the heading, or correct the link")))
  }
}
