// SPDX-License-Identifier: Apache-2.0

/// Words about what is redundant, and what only looks so.
extension Language {
  func powerFeed(_ grid: String) -> String { "Power feed \(grid)" }

  /// Which pairs were tried.
  func pairs(isComplete: Bool, candidates: Int, services: Int) -> String {
    let tried =
      "Services and suppliers below each service of the first tier were lost two at a time."
    guard !isComplete else { return tried }
    return "\(tried) Of large programmes not all: the first \(services) services, of each the "
      + "\(candidates) most critical that it stands on."
  }
}
