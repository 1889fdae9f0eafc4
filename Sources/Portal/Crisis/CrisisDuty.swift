// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// What somebody does when a service is down.
struct CrisisDuty: Sendable {
  let service: PageLink
  let tier: Badge?
  let role: PageLink
  let kind: Badge
  let authority: String?
  let others: Listing<PageLink>
  let step: String?

  static let shape = Shape<CrisisDuty>(
    "crisis-duty", "what somebody does when a service is down",
    [
      .record("service", of: PageLink.shape, "the service") { $0.service },
      .record("tier", of: Badge.shape, "tier") { $0.tier },
      .record("role", of: PageLink.shape, "the role") { $0.role },
      .record("kind", of: Badge.shape, "primary or alternate, and whether eligible today") {
        $0.kind
      },
      .optionalText("authority", "what the role may decide, in words") { $0.authority },
      .items("others", of: PageLink.shape, "who else holds the role, primaries first") {
        $0.others
      },
      .optionalText("step", "the first step of the plan, and the first of this role's") { $0.step },
    ])
}

extension PageContext {
  /// The roles that a person holds, by service in the order in which they are brought back.
  func crisisDuties(ofPerson person: Int) -> Listing<CrisisDuty> {
    let duties = site.holdings.ofPerson(person).filter { site.candidate(of: $0).isActive }
    let recovery = site.assessment.recovery
    let sorted = duties.sorted { first, second in
      let starts = (
        recovery[first.service].earliestStart.seconds,
        recovery[second.service].earliestStart.seconds
      )
      return (starts.0 ?? .max, site.catalogueRanks[first.service], first.role)
        < (starts.1 ?? .max, site.catalogueRanks[second.service], second.role)
    }
    return first(ListingLimit.links, of: sorted) { duty($0) }
  }

  private func duty(_ holding: Holding) -> CrisisDuty {
    let readiness = site.readiness(of: holding)
    let candidate = site.candidate(of: holding)
    let authority = site.inventory.roles[readiness.role]?.authority.elements().map(\.value) ?? []
    let others = readiness.holders.filter { $0.person != candidate.person }.map { link($0.person) }
    return CrisisDuty(
      service: link(service: holding.service), tier: tierBadge(holding.service),
      role: link(readiness.role), kind: language.badge(candidate),
      authority: authority.isEmpty ? nil : language.authority(authority),
      others: Listing(Array(others.prefix(ReadinessPage.nameLimit))),
      step: firstSteps(of: holding.service, for: readiness.role))
  }

  /// How the plan of a service begins, and what of it falls to a role first.
  private func firstSteps(of service: Int, for role: RecordID<Role>) -> String? {
    let steps = recoverySteps(of: service)
    guard let first = steps.first else { return nil }
    let names = [role.text, link(role).label]
    let own = steps.first { step in step.doer.map { names.contains($0) } ?? false }
    return language.steps(first: first, own: own.flatMap { $0.number == first.number ? nil : $0 })
  }
}

extension Language {
  /// How a plan begins, and the first step of a role: "1. Call; the first that is yours: 4. Restore".
  fileprivate func steps(first: RecoveryStep, own: RecoveryStep?) -> String {
    let title = first.title ?? notStated
    guard let own else { return "\(first.number). \(title)" }
    let ownTitle = own.title ?? notStated
    return say(
      "\(first.number). \(title); the first that is yours: \(own.number). \(ownTitle)")
  }
}
