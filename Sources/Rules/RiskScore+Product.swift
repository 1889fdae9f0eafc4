// SPDX-License-Identifier: Apache-2.0

import Continuity

extension RiskScore {
  /// Likelihood times impact, `nil` where one is not stated.
  var score: Int? {
    guard let likelihood = likelihood.value, let impact = impact.value else { return nil }
    return likelihood * impact
  }
}
