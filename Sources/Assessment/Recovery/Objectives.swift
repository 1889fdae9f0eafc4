// SPDX-License-Identifier: Apache-2.0

import Continuity
package import Diagnostics

/// The time limits that a service promises, in seconds, and what its tier lets it promise.
package struct Objectives: Sendable {
  /// The stated RTO.
  package let rto: Int?
  /// Where the RTO stands.
  package let rtoSpan: Span?
  /// The tier's largest RTO, which stands in for one that is not stated (readings.md A2).
  package let tierLimit: Int?
  package let mtpd: Int?
  /// Where the MTPD stands.
  package let mtpdSpan: Span?
  /// Work recovery time; 0 where absent.
  package let wrt: Int
  /// The position of the tier, `nil` without one.
  package let tier: Int?

  init(of position: Int, in portfolio: Portfolio) {
    let analysis = portfolio.analysis(of: position)
    rto = analysis?.rto.value?.bounded
    rtoSpan = analysis?.rto.span
    tierLimit = portfolio.policy(of: position)?.maxRTO.bounded
    mtpd = analysis?.mtpd.value?.bounded
    mtpdSpan = analysis?.mtpd.span
    wrt = analysis?.wrt.value?.bounded ?? 0
    tier = portfolio.tierIndex[position]
  }

  /// The RTO, or the tier's where none is stated.
  package var limit: Int? { rto ?? tierLimit }

  /// The last moment at which recovery still saves the business: MTPD − WRT.
  package var lastChance: Int? { mtpd.map { $0 - wrt } }

  /// What ties are broken by before ids (readings.md B7).
  var orderKey: (Int, Int) { (tier ?? .max, rto ?? .max) }
}
