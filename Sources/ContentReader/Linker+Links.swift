// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Concurrency
import Continuity
import Diagnostics
import Phrasing

extension Linker {
  /// Reports every link and image of the Markdown files, and every link of Markdown fields, that
  /// leads nowhere.
  mutating func checkLinks(of documents: Documents, and fields: [LinkUse], jobs: Int) {
    let all = documents.all
    let anchors = Dictionary(
      all.map { ($0.path, $0.markdown.anchors) }, uniquingKeysWith: { first, _ in first })
    let check = LinkCheck(links: links, ids: ids, anchors: anchors)
    var problems = parallelMap(all, jobs: jobs) { check.problems(of: $0) }.flatMap(\.self)
    problems += fields.compactMap { use in
      check.problem(
        with: use.destination, from: content.path(of: use.span.file), at: use.span)
    }
    for problem in problems {
      switch problem {
      case .told(let diagnostic): diagnostics.append(diagnostic)
      case .unknown(let reference): reportUnknown(reference, isWholePlace: false)
      }
    }
  }
}

extension LinkCheck {
  /// What is wrong with the links and images of a Markdown file.
  fileprivate func problems(of document: Document) -> [LinkProblem] {
    document.markdown.links.flatMap { link in
      [problem(with: link.destination, from: document.path, at: link.span), withoutText(link)]
        .compactMap(\.self)
    }
  }

  private func withoutText(_ link: Link) -> LinkProblem? {
    guard link.isImage, link.text.isEmpty else { return nil }
    return .told(
      Diagnostic(
        ContentMistake.missingAlternative, "image without a text that stands for it",
        at: link.span, help: ["write ![what it shows](\(link.destination))"]))
  }
}
