// SPDX-License-Identifier: Apache-2.0

import Continuity
import Templates

/// A corrective action in a table (`parts/actions`).
struct ActionTableRow: Sendable {
  let text: String
  let source: PageLink?
  let severity: Badge?
  let severitySort: String
  let owner: PageLink?
  let due: MomentText?

  static let shape = Shape<ActionTableRow>(
    "action-row", "a corrective action",
    [
      .text("text", "the action") { $0.text },
      .record("source", of: PageLink.shape, "the exercise, event or risk it comes from") {
        $0.source
      },
      .record("severity", of: Badge.shape, "severity") { $0.severity },
      .text("severity_sort", "what the column sorts by") { $0.severitySort },
      .record("owner", of: PageLink.shape, "who answers for it") { $0.owner },
      .record("due", of: MomentText.shape, "date") { $0.due },
      .text("due_sort", "what the column sorts by") { $0.due?.iso ?? "" },
    ])
}

extension PageContext {
  /// An action as a row, by its place; overdue ones are marked.
  func actionRow(_ position: Int) -> ActionTableRow {
    let action = site.inventory.actions[position]
    return ActionTableRow(
      text: action.text.value ?? action.id.text, source: source(of: action),
      severity: action.severity.value.map { Badge(language.word($0), Tone($0)) },
      severitySort: action.severity.value?.sortKey ?? "",
      owner: link(action.owner), due: action.due.value.map { dueMoment($0) })
  }

  /// An action names its source by an id alone, of one of three kinds.
  private func source(of action: Action) -> PageLink? {
    action.source.value.map { id in
      record(named: id, of: [.exercises, .events, .risks]).map { link($0) } ?? PageLink(id)
    }
  }
}
