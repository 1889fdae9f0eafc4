// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// An item of a task list.
package struct TaskItem: Hashable, Sendable {
  package let isDone: Bool
  /// The first paragraph of the item without its box.
  package let text: String
  package let span: Span
}

extension Markdown {
  /// What a reader sees of the whole document, without code blocks and raw HTML.
  package var plainText: String {
    VisibleText.string(of: events, in: text)
  }

  /// What a reader sees below a heading, subsections and table cells included.
  package func visibleText(of heading: Heading) -> String {
    VisibleText.string(of: events[heading.events], in: text)
  }

  /// How many words stand below a heading: runs of non-blank characters with a letter or digit.
  ///
  /// Link texts, table cells and subsections count; code blocks, comments, raw HTML and link
  /// targets do not (format.md, "Write-ups").
  package func wordCount(of heading: Heading) -> Int {
    CommonMark.wordCount(of: VisibleText.bytes(of: events[heading.events], in: text))
  }

  /// How many words the whole document has, counted as `wordCount(of:)` counts.
  package var wordCount: Int {
    CommonMark.wordCount(of: VisibleText.bytes(of: events, in: text))
  }

  /// The items of task lists in order.
  package var taskItems: [TaskItem] {
    events.indices.compactMap { index in
      let event = events[index]
      guard event.kind == .item, event.edge == .begin,
        let state = TaskState(rawValue: event.detail),
        state != .none
      else { return nil }
      return TaskItem(
        isDone: state == .done, text: paragraph(at: index + 1), span: Span(file, event.range))
    }
  }

  /// The visible text from an event to the next end of a paragraph.
  private func paragraph(at begin: Int) -> String {
    let end =
      events[begin...].firstIndex { $0.kind == .paragraph && $0.edge == .end } ?? events.count
    return VisibleText.string(of: events[begin..<end], in: text)
  }
}
