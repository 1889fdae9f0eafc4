// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// The waivers in force, found by what they cover (readings.md B22).
struct WaiverBook: Sendable {
  private struct Cover: Hashable {
    let rule: String
    let subject: String
    let discriminator: String?
  }

  private let covers: [Cover: RecordID<Waiver>]
  private let nonWaivable: Set<String>
  private let bindsAllTiers: Bool

  /// The rules that may not be waived for the first tier where program.json does not say.
  static let nonWaivableByDefault = ["DEP-001", "BIA-001", "GOV-001", "PRO-001"]

  init(_ programme: Programme, asOf: CalendarDay) {
    let stated = programme.settings.nonWaivable.value?.map(\.value)
    nonWaivable = Set(stated ?? Self.nonWaivableByDefault)
    bindsAllTiers = stated != nil
    var covers: [Cover: RecordID<Waiver>] = [:]
    for waiver in programme.inventory.waivers where waiver.isInForce(on: asOf) {
      guard let rule = waiver.rule.value, let subject = waiver.subject.value else { continue }
      let cover = Cover(rule: rule, subject: subject, discriminator: waiver.discriminator.value)
      covers[cover, default: waiver.id] = waiver.id
    }
    self.covers = covers
  }

  /// The waiver that covers a failure, `nil` where there is none or none is allowed.
  func waiver(
    for rule: String, _ subject: RecordReference, _ discriminator: String?, column: Int
  ) -> RecordID<Waiver>? {
    guard !covers.isEmpty, !isNonWaivable(rule, column: column) else { return nil }
    return covers[Cover(rule: rule, subject: subject.id, discriminator: nil)]
      ?? discriminator.flatMap {
        covers[Cover(rule: rule, subject: subject.id, discriminator: $0)]
      }
  }

  /// Whether no waiver may cover a rule for a column of tiers.
  func isNonWaivable(_ rule: String, column: Int) -> Bool {
    nonWaivable.contains(rule) && (bindsAllTiers || column == 0)
  }
}

extension Waiver {
  /// Whether it was granted by somebody, has begun and has not yet ended.
  func isInForce(on asOf: CalendarDay) -> Bool {
    guard approvedBy.isStated, let granted = grantedOn.value, let end = expiresOn.value else {
      return false
    }
    return granted <= asOf && asOf <= end
  }
}
