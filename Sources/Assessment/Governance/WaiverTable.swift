// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing

/// Which failed checks somebody has accepted for a time (readings.md B22).
package struct WaiverTable: Sendable {
  private struct Key: Hashable {
    let rule: String
    let subject: String
  }

  private let portfolio: Portfolio
  private let valid: [Key: [Waiver]]
  /// The rules that some of these name.
  private let rules: Set<String>
  private let renewals: WaiverRenewals
  /// The waivers that another one renews.
  private let renewed: Set<RecordID<Waiver>>

  /// Indexes the waivers that are valid on the as-of date.
  package init(_ portfolio: Portfolio) {
    let waivers = portfolio.programme.inventory.waivers
    var valid: [Key: [Waiver]] = [:]
    for waiver in waivers where waiver.isValid(on: portfolio.asOf) {
      guard let rule = waiver.rule.value, let subject = waiver.waived?.id else { continue }
      valid[Key(rule: rule, subject: subject), default: []].append(waiver)
    }
    self.portfolio = portfolio
    self.valid = valid
    rules = Set(valid.keys.map(\.rule))
    let renewals = WaiverRenewals(waivers)
    self.renewals = renewals
    // What is to be granted one day has taken no place yet (readings.md A18).
    let granted = waivers.filter { $0.grantedOn.value.map { $0 <= portfolio.asOf } ?? true }
    renewed = Set(
      granted.compactMap { waiver in
        if case .renews(let earlier) = renewals.renewal(by: waiver) { earlier.id } else { nil }
      })
  }

  /// Whether some waiver that is valid on the as-of date names a rule.
  package func names(_ rule: String) -> Bool {
    rules.contains(rule)
  }

  /// The waiver that covers a failed check, the first in id order; `nil` where none does.
  ///
  /// - Parameter tier: the rank of the subject's tier; the built-in list binds rank 0 only.
  package func waiver(
    of rule: String, subject: RecordReference, discriminator: String?, tier: Int?
  ) -> Waiver? {
    guard names(rule), mayBeWaived(rule, tier: tier) else { return nil }
    return valid[Key(rule: rule, subject: subject.id)]?.first { waiver in
      waiver.waived?.kind ?? subject.kind == subject.kind
        && (waiver.discriminator.value == nil || waiver.discriminator.value == discriminator)
    }
  }

  /// WVR-006: whether a rule may be waived at all; `nonWaivable` of program.json replaces the list.
  package func mayBeWaived(_ rule: String, tier: Int?) -> Bool {
    if let own = portfolio.programme.settings.nonWaivable.value {
      return !own.contains { $0.value == rule }
    }
    return tier != 0 || !Settings.neverWaived.contains(rule)
  }

  /// What a waiver renews; `nil` where it names none that exists.
  package func renewal(by waiver: Waiver) -> WaiverRenewal? {
    renewals.renewal(by: waiver)
  }

  /// Whether another waiver has taken its place, so that its own end does not matter any more.
  package func isRenewed(_ waiver: Waiver) -> Bool {
    renewed.contains(waiver.id)
  }

  /// WVR-001: not expired; what another one renews does not matter any more.
  package func isInForce(_ waiver: Waiver) -> Verdict {
    if isRenewed(waiver) { return .notApplicable }
    guard let end = waiver.expiresOn.value else { return .notEvaluable(missing: ["expiresOn"]) }
    return Verdict(passes: portfolio.asOf <= end)
  }
}
