// SPDX-License-Identifier: Apache-2.0

import Assessment
import Phrasing

extension PageContext {
  /// The state of a course of a person as a badge.
  func courseBadge(_ state: CourseState) -> Badge {
    switch state {
    case .valid: Badge(language.say("Valid"), .good)
    case .expiring: Badge(language.say("Expires soon"), .medium)
    case .expired: Badge(language.say("Expired"), .high)
    case .missing: Badge(language.say("Missing"), .high)
    }
  }
}
