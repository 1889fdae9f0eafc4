// SPDX-License-Identifier: Apache-2.0

import Assessment
package import ContentReader
import Continuity
import CommonMark
import Diagnostics
import Phrasing
import Rules

/// Who a copy is for, and what was left out of it.
package struct AudienceCopy: Sendable {
  /// The name in `audiences` of program.json.
  package let name: String
  package let concealed: Concealed
}

extension Examination {
  /// The same programme as an audience may see it.
  ///
  /// Findings and mistakes are those that the whole programme has too, in words made from what the
  /// audience sees; people are judged as in the whole programme; all other figures are computed
  /// from what is left (docs/security.md).
  func copy(for audience: String, of content: Content, jobs: Int) throws(Failure) -> Examination {
    let hidden = HiddenFields(try programme.hiddenNames(from: audience))
    var (reduced, concealed) = readProgramme(content, hiding: hidden, jobs: jobs)
    concealed.visible.formUnion(programme.builtInNames)
    let known = Set(programme.diagnostics)
    var visible = reduced
    visible.assets = reduced.linkedAssets
    visible.diagnostics = reduced.diagnostics.filter { known.contains($0) }
    let assessment = Self.assessment(of: visible, asOf: asOf, jobs: jobs)
      .judgingPeople(as: assessment)
    let evaluation = check(assessment, jobs: jobs).confirmed(by: evaluation)
    return Examination(
      visible, assessment, evaluation,
      for: AudienceCopy(name: audience, concealed: concealed))
  }
}

extension Programme {
  /// The files under `content/assets` that some page links to; others may belong to what is hidden.
  fileprivate var linkedAssets: [String] {
    let pages = self.documents.all
    let index = LinkIndex(documents: pages.map(\.path), assets: self.assets)
    let linked = pages.flatMap { document in
      document.markdown.links.map { index.target(of: $0.destination, from: document.path) }
    }
    let targets = Set(linked)
    return self.assets.filter { targets.contains(.asset(path: $0)) }
  }

  /// What the program itself names on pages, so that it tells nothing where a hidden record names it
  /// too: rules, frameworks that are built in, and their controls.
  fileprivate var builtInNames: [String] {
    Rule.all.map(\.id)
      + self.standardFrameworks.flatMap { framework in
        [framework.id.text, framework.title.value].compactMap(\.self)
          + framework.controls.elements().flatMap {
            [$0.id.value, $0.text.value].compactMap(\.self)
          }
      }
  }

  /// The names of what an audience may not see.
  fileprivate func hiddenNames(from audience: String) throws(Failure) -> [String] {
    let audiences = self.settings.audiences.value ?? []
    guard let entry = audiences.first(where: { $0.key.value == audience }) else {
      let names = audiences.map(\.key.value)
      throw Failure(
        "no audience '\(audience)' in content/program.json",
        help: didYouMean(
          audience, among: names,
          otherwise: names.isEmpty
            ? "describe it under 'audiences'" : "choose among \(names.joined(separator: ", "))"))
    }
    let mistakes = Set(
      self.diagnostics.filter { $0.code == ContentMistake.notHideable.rawValue }.map(\.span))
    if let name = entry.value.value.hide.elements().first(where: { mistakes.contains($0.span) }) {
      throw Failure(
        "cannot hide '\(name.value)' from '\(audience)'",
        help: "correct the name in content/program.json; 'holdfast check' says what is wrong")
    }
    return entry.value.value.hide.elements().map(\.value)
  }
}
