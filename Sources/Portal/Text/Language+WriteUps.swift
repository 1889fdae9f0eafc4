// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Phrasing

extension Language {
  /// The words that stand between those that an author wrote in Markdown.
  var writeUpWords: Rendering.Words {
    Rendering.Words(
      table: say("Table"), taskOpen: say("To do"), taskDone: say("Done"), title: noteTitle)
  }

  /// The title of a text that an author set apart, as with `[!WARNING]`.
  private func noteTitle(_ note: NoteKind) -> String {
    switch note {
    case .note: say("Note")
    case .tip: say("Tip")
    case .important: say("Important")
    case .warning: say("Warning")
    case .caution: say("Caution")
    }
  }
}
