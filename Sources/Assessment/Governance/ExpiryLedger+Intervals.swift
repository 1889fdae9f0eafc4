// SPDX-License-Identifier: Apache-2.0

import Continuity

/// What holds for the interval of a tier only: reviews, approvals, restore tests, verifications and
/// evidence (method.md 1.1); with the end of assignments and of people's time here.
extension Assessment {
  var intervalExpiries: [Expiry] {
    planExpiries + textExpiries + approvalExpiries + verificationExpiries + evidenceExpiries
      + staffExpiries
      + cliffExpiries
  }

  private var inventory: Inventory { portfolio.programme.inventory }

  /// Reviews of plan records, each by the strictest tier of its services, and of write-ups.
  private var planExpiries: [Expiry] {
    let reviews = ReviewChecks(portfolio)
    var plans: [RecordReference: (due: CalendarDay, services: [Int])] = [:]
    var writeUps: [Expiry] = []
    for position in portfolio.living {
      for review in reviews.planReviews(of: position) {
        guard let on = review.on, let due = review.every.map({ on.adding($0) }) else { continue }
        guard let plan = review.subject else {
          writeUps.append(expiry(.planReview, of: position, due))
          continue
        }
        let known = plans[plan] ?? (due, [])
        plans[plan] = (min(known.due, due), known.services + [position])
      }
    }
    let records = plans.keys.sorted().compactMap { plan in
      plans[plan].map { entry in
        Expiry(
          kind: .planReview, subject: plan, due: entry.due,
          owner: inventory.plans[RecordID(plan.id)]?.author.value, services: entry.services)
      }
    }
    return records + writeUps
  }

  /// Reviews of pages that say how often they are reviewed.
  private var textExpiries: [Expiry] {
    portfolio.programme.documents.pages.compactMap { page in
      guard let on = page.frontMatter.reviewedOn.happened(by: portfolio.asOf),
        let every = page.frontMatter.reviewEvery.value
      else { return nil }
      return Expiry(
        kind: .textReview, subject: RecordReference(.pages, page.name), due: on.adding(every),
        owner: page.frontMatter.author.value ?? page.frontMatter.reviewedBy.value, services: [])
    }
  }

  /// Approvals, and restore tests of data stores.
  private var approvalExpiries: [Expiry] {
    let reviews = ReviewChecks(portfolio)
    return portfolio.living.flatMap { position -> [Expiry] in
      guard let policy = portfolio.policy(of: position) else { return [] }
      let approved = reviews.approval(of: position)?.on.happened(by: portfolio.asOf)
      let approval = approved.map { expiry(.approval, of: position, $0.adding(policy.planReview)) }
      let tests = portfolio.service(position).dataStores.elements().compactMap { store in
        store.lastRestoreTest(by: portfolio.asOf).map {
          expiry(.restoreTest, of: position, $0.on.adding(policy.restoreTestEvery))
        }
      }
      return [approval].compactMap(\.self) + tests
    }
  }

  private func expiry(_ kind: Expiry.Kind, of position: Int, _ due: CalendarDay) -> Expiry {
    let service = portfolio.service(position)
    return Expiry(
      kind: kind, subject: RecordReference(.services, service.id.text), due: due,
      owner: service.owner.value, services: [position])
  }

  /// Contacts and access of everybody with a role, by the strictest tier of the services served.
  private var verificationExpiries: [Expiry] {
    let (served, access) = (servicesByPerson, accessDue)
    return inventory.people.enumerated().flatMap { place, person -> [Expiry] in
      let services = served[place]
      let contact = person.contacts.elements()
        .compactMap { $0.verifiedOn.happened(by: portfolio.asOf) }.max()
        .flatMap { day in
          services.map { day.adding(portfolio.strictPolicy(of: $0).contactsVerified) }.min()
        }
      let days: [(Expiry.Kind, CalendarDay?)] = [(.contact, contact), (.access, access[place])]
      return days.compactMap { kind, day in
        day.map { expiry(kind, ofPerson: person, $0, services) }
      }
    }
  }

  /// By person, the last day on which the access for all their roles holds; `nil` where no tier
  /// asks for it, or nothing says when it was tried.
  private var accessDue: [CalendarDay?] {
    var due = [CalendarDay?](repeating: nil, count: inventory.people.count)
    for position in portfolio.living {
      guard let every = portfolio.strictPolicy(of: position).accessVerified else { continue }
      for holder in people.services[position].roles.flatMap(\.holders) {
        guard let place = inventory.people.index(of: holder.person),
          let day = holder.accessVerifiedOn?.adding(every)
        else { continue }
        due[place] = min(due[place] ?? day, day)
      }
    }
    return due
  }

  /// The evidence that suppliers showed last, by the strictest tier of those who use them.
  private var evidenceExpiries: [Expiry] {
    let users = servicesBySupplier
    return inventory.suppliers.compactMap { supplier in
      let services = users[supplier.id] ?? []
      let intervals = services.compactMap { portfolio.policy(of: $0)?.supplierEvidence }
      let last = supplier.evidence.elements()
        .compactMap { $0.on.happened(by: portfolio.asOf) }.max()
      return last.flatMap { day in intervals.map { day.adding($0) }.min() }.map { due in
        Expiry(
          kind: .evidence, subject: RecordReference(.suppliers, supplier.id.text), due: due,
          owner: supplier.owner.value, services: services)
      }
    }
  }

  /// The last days of assignments and of people that are still to come: what is past is not overdue.
  private var staffExpiries: [Expiry] {
    let served = servicesByPerson
    let leaving = inventory.people.enumerated().compactMap { place, person in
      person.to.value.flatMap { ahead($0) }.map {
        expiry(.departure, ofPerson: person, $0, served[place])
      }
    }
    let covered = servicesByAssignment
    let ending = inventory.assignments.enumerated().compactMap { place, assignment -> Expiry? in
      guard let day = assignment.to.value.flatMap({ ahead($0) }),
        let person = inventory.people[assignment.person]
      else { return nil }
      return expiry(.assignment, ofPerson: person, day, covered[place] ?? []).ending(place)
    }
    return leaving + ending
  }

  private func ahead(_ day: CalendarDay) -> CalendarDay? {
    day < portfolio.asOf ? nil : day
  }

  private func expiry(
    _ kind: Expiry.Kind, ofPerson person: Person, _ due: CalendarDay, _ services: [Int]
  ) -> Expiry {
    Expiry(
      kind: kind, subject: RecordReference(.people, person.id.text), due: due, owner: person.id,
      services: services)
  }

  /// The last day on which enough are eligible for a service if nobody renews a course; where
  /// there are too few today, no day says since when.
  private var cliffExpiries: [Expiry] {
    portfolio.living.compactMap { position in
      people.services[position].cliff.flatMap { ahead($0.adding(days: -1)) }.map { day in
        expiry(.cliff, of: position, day)
      }
    }
  }

  /// By assignment, the services to whose roles it gives somebody.
  private var servicesByAssignment: [Int: [Int]] {
    var covered: [Int: [Int]] = [:]
    for position in portfolio.living {
      for place in Set(people.pools.byService[position].flatMap(\.holders).flatMap(\.assignments)) {
        covered[place, default: []].append(position)
      }
    }
    return covered
  }

  /// By person, the services of whose roles they are an active holder.
  private var servicesByPerson: [[Int]] {
    var served = [[Int]](repeating: [], count: inventory.people.count)
    for position in portfolio.living {
      for candidate in people.services[position].roles.flatMap(\.holders) {
        guard let place = inventory.people.index(of: candidate.person),
          served[place].last != position
        else { continue }
        served[place].append(position)
      }
    }
    return served
  }
}
