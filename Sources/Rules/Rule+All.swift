// SPDX-License-Identifier: Apache-2.0

extension Rule {
  /// The catalogue, in the order of ids.
  package static let all: [Rule] = [
    .gov001OwnerMissing,
    .inv003WriteUpUnmatched,
  ]

  /// The rule with an id or a name.
  package static func named(_ idOrName: String) -> Rule? {
    all.first { $0.id == idOrName.uppercased() || $0.name == idOrName }
  }
}
