// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension Waiver {
  /// Approved, granted, and not expired.
  package func isValid(on asOf: CalendarDay) -> Bool {
    guard self.approvedBy.isStated, let from = self.grantedOn.value, let end = self.expiresOn.value
    else {
      return false
    }
    return from <= asOf && asOf <= end
  }

  /// What it is for: an id, of any kind or, as in `site:north`, of one.
  package var waived: (kind: RecordKind?, id: String)? {
    self.subject.value.map { subject in
      let parts = subject.split(separator: ":", maxSplits: 1)
      guard parts.count == 2,
        let kind = RecordKind.inventory.first(where: { $0.singular == parts[0] })
      else { return (nil, subject) }
      return (kind, String(parts[1]))
    }
  }

  /// The service that it is for, whether there is one of that id or not; `nil` where its subject is
  /// said to be of another kind.
  package var waivedService: RecordID<Service>? {
    waived.flatMap { $0.kind ?? .services == .services ? RecordID($0.id) : nil }
  }

  /// Whether it is for all that an earlier one was for: its rule and subject, and no smaller part.
  fileprivate func isForAll(of earlier: Waiver) -> Bool {
    self.rule.value == earlier.rule.value && waived?.id == earlier.waived?.id
      && waived?.kind == earlier.waived?.kind
      && (!self.discriminator.isStated || self.discriminator.value == earlier.discriminator.value)
  }
}

/// What a waiver makes of the one that it says it renews.
package enum WaiverRenewal: Sendable {
  /// It takes the place of an earlier one for the same gap.
  case renews(Waiver)
  /// It names one that is for another gap.
  case differs(Waiver)
  /// It names one that renews it in turn, directly or not; perhaps itself.
  case circle(Waiver)
}

/// Which waivers renew which; what renews itself in a circle renews nothing.
struct WaiverRenewals: Sendable {
  private let waivers: RecordTable<Waiver>
  private let isOnCircle: [Bool]

  init(_ waivers: RecordTable<Waiver>) {
    let earlier = waivers.map { $0.renewalOf.value.flatMap { waivers.index(of: $0) } }
    var renewers = [Int](repeating: 0, count: waivers.count)
    for place in earlier.compactMap(\.self) { renewers[place] += 1 }
    // What nobody renews is on no circle; without it, nor is what only it renewed, and so on.
    var isOnCircle = [Bool](repeating: true, count: waivers.count)
    var free = renewers.indices.filter { renewers[$0] == 0 }
    while let place = free.popLast() {
      isOnCircle[place] = false
      guard let next = earlier[place] else { continue }
      renewers[next] -= 1
      if renewers[next] == 0 { free.append(next) }
    }
    self.waivers = waivers
    self.isOnCircle = isOnCircle
  }

  /// What a waiver renews; `nil` where it names none that exists.
  func renewal(by waiver: Waiver) -> WaiverRenewal? {
    guard let place = waivers.index(of: waiver.id), let earlier = waivers[waiver.renewalOf] else {
      return nil
    }
    if isOnCircle[place] { return .circle(earlier) }
    return waiver.isForAll(of: earlier) ? .renews(earlier) : .differs(earlier)
  }
}
