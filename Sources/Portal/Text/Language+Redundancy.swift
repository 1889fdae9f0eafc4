// SPDX-License-Identifier: Apache-2.0

import Phrasing

/// Words about what is redundant, and what only looks so.
extension Language {
  func powerFeed(_ grid: String) -> String { say("Power feed \(grid)") }

  /// Which pairs were tried.
  func pairs(isComplete: Bool, candidates: Int, services: Int) -> String {
    let tried =
      say("Services and suppliers below each service of the first tier were lost two at a time.")
    guard !isComplete else { return tried }
    return say(
      """
      \(tried) Of large programmes not all: the first \(services) services, of each the \
      \(candidates) most critical that it stands on.
      """)
  }
}
