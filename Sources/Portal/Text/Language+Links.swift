// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing

/// Why a link leads nowhere; shown as the title of its text.
extension Language {
  /// What follows the text of any such link.
  package var leadsNowhere: String { say("(leads nowhere)") }

  package var emptyLink: String { say("This link has no destination") }

  /// That a link names a record that is not there.
  package func noRecord(_ reference: RecordReference) -> String {
    say(
      "This link leads nowhere: there is no page about \(told(reference.kind.singular)) '\(reference.id)'"
    )
  }

  /// That a link has a scheme that is not allowed, such as `javascript`.
  package func refusedScheme(_ scheme: String) -> String {
    say("This link is not followed: addresses with '\(scheme):' are not allowed")
  }

  /// That a link names a host that cannot exist.
  package func noHost(_ address: String) -> String {
    say("This link is not followed: '\(address)' names no host that could exist")
  }

  /// That a link leads to a file that is not in `content/`.
  package func noFile(_ path: String) -> String {
    say("This link leads nowhere: there is no file 'content/\(path)'")
  }

  /// That a link leads to a heading that its page has not.
  package func noHeading(_ anchor: String) -> String {
    say("This link leads nowhere: the text has no heading '#\(anchor)'")
  }
}
