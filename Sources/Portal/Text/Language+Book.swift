// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing

extension Language {
  package var contents: String { say("Contents") }
  package var skipToContent: String { say("Skip to content") }

  /// What a book of all pages is, below its title.
  package func book(pages: Int, asOf day: CalendarDay, copy: String) -> String {
    say(
      """
      As of \(date(day)). \(count(pages, .page)) of the portal in one file, made from copy \
      \(copy).
      """)
  }

  /// What runs along the foot of each sheet of a book.
  package func bookFoot(name: String, asOf day: CalendarDay, copy: String) -> String {
    say("\(name) · as of \(date(day)) · copy \(copy)")
  }
}
