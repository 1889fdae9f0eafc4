// SPDX-License-Identifier: Apache-2.0

import CommonMark
package import ContentReader
package import Diagnostics
import Phrasing
import Portal
internal import Synchronization

// What an audience may not see is left out when the content is read. In reading order:
//
// 1. `HiddenFields` (ContentReader): what the names in `audiences` mean; the decoder leaves it out.
// 2. `Examination.copy(for:)`: the programme without it, judged, and confirmed by the whole one.
// 3. `SearchableWords`, `PhraseIndex`: hidden texts and files as words.
// 4. `OwnWords`: what the program says itself, which is no leak.
// 5. `LeakSearch`: every file that is put is searched; a leak stops the publication.

/// A hidden value in a file.
struct Leak: Hashable, Sendable {
  /// The place of the value among the hidden ones.
  let value: Int
  let path: String
}

/// The proof that nothing hidden stands in a copy: each file is searched before it is published.
package struct LeakSearch: ~Copyable, Sendable {
  private let audience: String
  private let hidden: [HiddenText]
  private let phrases: PhraseIndex
  /// The places of values that examples of rules hold too.
  private let inExamples: Set<Int>
  /// Each once, however many pieces of a file show it.
  private let leaks = Mutex<Set<Leak>>([])

  /// - Parameter concealed: what was left out, and the values that the audience sees: one that is
  ///   both, such as a job title, tells nothing.
  /// - Parameter own: what the program says itself; it is no leak.
  package init(_ concealed: Concealed, from audience: String, own: OwnWords = OwnWords()) {
    self.audience = audience
    hidden = concealed.hidden
    let visible = Set(concealed.visible.map { SearchableWords(Array($0.utf8), .plain).words })
    var phrases = PhraseIndex()
    for (place, text) in concealed.hidden.enumerated() {
      for spelling in Self.spellings(of: text) where Self.isTelling(spelling) {
        if !visible.contains(spelling.words) { phrases.add(spelling.words, value: place) }
      }
    }
    for text in own.texts where !phrases.isEmpty { phrases.excuse(standingIn: text.words) }
    let values = own.examples.flatMap { phrases.isEmpty ? [] : phrases.values(in: $0.words) }
    inExamples = Set(values)
    self.phrases = phrases
  }

  /// Searches for what a copy hides, but for what the program says itself; for nothing where it hides
  /// nothing.
  ///
  /// - Parameter language: what the pages speak.
  init(_ copy: AudienceCopy?, _ language: Language) {
    let concealed = copy?.concealed ?? Concealed()
    self.init(
      concealed, from: copy?.name ?? "",
      own: concealed.hidden.isEmpty ? OwnWords() : OwnWords(in: language))
  }

  /// Searches a file, or a piece of one; may be called by several workers at once.
  package func examine(_ path: String, _ bytes: [UInt8]) {
    guard !phrases.isEmpty else { return }
    let notation = MediaType(of: path).notation
    var found = phrases.values(in: SearchableWords(Array(path.utf8), .plain).words)
    found += phrases.values(in: SearchableWords(bytes, notation).words)
    if notation == .markup {
      let parted = SearchableWords(bytes, notation, tags: .parting)
      found += phrases.values(in: parted.words)
      if !parted.joined.isEmpty {
        let whole = SearchableWords(bytes, notation, tags: .joining)
        // All other words were looked at between the same neighbours, which tags do not touch there.
        found += phrases.values(in: whole.words, holding: whole.joined)
      }
    }
    if OwnWords.areExplained(in: path) { found.removeAll { inExamples.contains($0) } }
    guard !found.isEmpty else { return }
    let all = found.map { Leak(value: $0, path: path) }
    leaks.withLock { $0.formUnion(all) }
  }

  /// What leaked, by the place of the value in the content.
  package var diagnostics: [Diagnostic] {
    let found = Dictionary(grouping: leaks.withLock { $0 }, by: \.value)
    return found.map { value, leaks in
      let paths = leaks.map(\.path).sorted()
      let more = paths.count > 1 ? " and \(paths.count - 1) more" : ""
      return Diagnostic(
        LeakMistake.shown,
        "hidden from '\(audience)', but shown in '\(paths[0])'\(more)", at: hidden[value].span,
        help: ["take it out of what the audience sees, or let the audience see this field"])
    }.sortedByPlace()
  }

  /// The words of a value as text and as an address, and of Markdown those that a page shows.
  private static func spellings(of hidden: HiddenText) -> [SearchableWords] {
    let bytes = Array(hidden.text.utf8)
    let written = [SearchableWords(bytes, .plain), SearchableWords(bytes, .address)]
    guard hidden.isMarkdown else { return written }
    let shown = Markdown(bytes, file: hidden.span.file).plainText
    return written + [SearchableWords(Array(shown.utf8), .plain)]
  }

  /// Whether a value could stand for itself only: six letters or digits that are distinctive, four
  /// words, or one word of ten letters. Fewer ordinary words, such as 'paper forms', stand anywhere
  /// by chance.
  private static func isTelling(_ words: SearchableWords) -> Bool {
    let count = words.words.count
    return words.letters >= 6
      && (words.isDistinctive || count >= 4 || count == 1 && words.letters >= 10)
  }
}
