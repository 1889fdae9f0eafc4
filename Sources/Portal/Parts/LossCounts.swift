// SPDX-License-Identifier: Apache-2.0

import Assessment

/// How many services a loss takes down, and how badly.
struct LossCounts: Sendable {
  let fallen: Int
  /// Those that certainly keep their RTO.
  let kept: Int
  /// Those that certainly miss their RTO.
  let misses: Int
  /// Those that certainly exceed what is bearable.
  let unbearable: Int
  /// Those of which one cannot tell whether they keep their promise.
  let doubtful: Int

  init(_ services: some Collection<Fallen>) {
    fallen = services.count
    kept = services.count { $0.missesRTO == false }
    misses = services.count { $0.missesRTO == true }
    unbearable = services.count { $0.missesMTPD == true }
    doubtful = services.count { $0.missesRTO == nil }
  }

  var order: (Int, Int, Int) { (unbearable, misses, fallen) }
}
