// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// What a list item says of its task, in one byte of an `Event`.
enum TaskState: UInt8, Sendable {
  case none, open, done
}

/// The kinds of notes that GitHub sets apart.
package enum NoteKind: UInt8, CaseIterable, Hashable, Sendable {
  case note, tip, important, warning, caution

  /// The kind's name in lower case, such as `warning`.
  package var name: String {
    switch self {
    case .note: "note"
    case .tip: "tip"
    case .important: "important"
    case .warning: "warning"
    case .caution: "caution"
    }
  }
}

/// Recognises task items and notes by the first text in them.
struct MarkedBlocks {
  private let source: [UInt8]
  private var draft: Draft

  /// Marks the items and quotes of a draft as the extensions ask.
  static func apply(
    _ extensions: Reading.Extensions, to draft: inout Draft, source: [UInt8]
  ) {
    guard !extensions.isDisjoint(with: [.taskItems, .notes]) else { return }
    var pass = MarkedBlocks(source: source, draft: draft)
    // The pass holds the only copy now, so that marking an event does not copy them all.
    draft = Draft()
    var closing: [Int] = []
    for index in pass.draft.events.indices {
      let event = pass.draft.events[index]
      if extensions.contains(.taskItems), event.kind == .item, event.edge == .begin {
        pass.markTask(at: index)
      }
      guard extensions.contains(.notes), event.kind == .quote else { continue }
      switch event.edge {
      case .begin: closing.append(pass.markNote(at: index) ? index : -1)
      default: pass.close(closing.popLast(), at: index)
      }
    }
    draft = pass.draft
  }

  /// The text with which the first paragraph of a block begins.
  private func firstText(at block: Int) -> Range<Int>? {
    guard block + 2 < draft.events.count, draft.events[block + 1].kind == .paragraph,
      draft.events[block + 1].edge == .begin, draft.events[block + 2].kind == .text
    else { return nil }
    return draft.events[block + 2].range
  }

  /// `[ ]` or `[x]` and a blank; the bracket must stand in the file, not come from an escape.
  private mutating func markTask(at item: Int) {
    guard let text = firstText(at: item), text.count >= 4 else { return }
    let bytes = draft.text[text.lowerBound..<text.lowerBound + 4]
    let mark = bytes[text.lowerBound + 1]
    let start = draft.events[item + 1].range.lowerBound
    guard source[min(start, source.count - 1)] == UInt8(ascii: "["),
      bytes.first == UInt8(ascii: "["), bytes[text.lowerBound + 2] == UInt8(ascii: "]"),
      bytes.last.map(Ascii.isBlank) == true,
      mark == Ascii.space || mark | 0x20 == UInt8(ascii: "x")
    else { return }
    draft.events[item].detail =
      (mark == Ascii.space ? TaskState.open : TaskState.done).rawValue
    draft.events[item + 2].set(text.lowerBound + 4..<text.upperBound)
  }

  /// `[!NOTE]` on a line of its own, with something below it.
  private mutating func markNote(at quote: Int) -> Bool {
    guard let text = firstText(at: quote), quote + 4 < draft.events.count,
      let kind = noteKind(draft.text[text])
    else { return false }
    let next = draft.events[quote + 3]
    let after = draft.events[quote + 4]
    let endsParagraph = next.kind == .paragraph && !(after.kind == .quote && after.edge == .end)
    guard next.kind == .softBreak || next.kind == .lineBreak || endsParagraph else { return false }
    draft.events[quote].kind = .note
    draft.events[quote].detail = kind.rawValue
    for index in (endsParagraph ? quote + 1 : quote + 2)...(quote + 3) {
      draft.events[index] = .leaf(.nothing)
    }
    return true
  }

  /// The kind of note that a first line such as `[!NOTE]` names.
  private func noteKind(_ text: ArraySlice<UInt8>) -> NoteKind? {
    guard text.count > 3, text.count < 16, text.starts(with: "[!".utf8),
      text.last == UInt8(ascii: "]")
    else { return nil }
    let name = String(decoding: text.dropFirst(2).dropLast(), as: UTF8.self).lowercased()
    return NoteKind.allCases.first { $0.name == name }
  }

  /// Ends a quote as the note as which it was begun.
  private mutating func close(_ quote: Int?, at end: Int) {
    guard let quote, quote >= 0 else { return }
    draft.events[end].kind = .note
    draft.events[end].detail = draft.events[quote].detail
  }
}
