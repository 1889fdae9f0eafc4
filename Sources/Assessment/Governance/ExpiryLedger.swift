// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// Something that ends or falls due on a day.
package struct Expiry: Sendable {
  /// What it is that ends or falls due.
  package enum Kind: String, Sendable, CaseIterable {
    case contract, notice, agreement, waiver, acceptance, training
    case exercise, analysisReview, action, support
    case planReview, textReview, approval, restoreTest, contact, access, evidence
    /// The end of an assignment to a role, of a person's time here.
    case assignment, departure
    /// The last day on which enough people are eligible if nobody renews a course.
    case cliff
  }

  package let kind: Kind
  package let subject: RecordReference
  /// The last day, or the day by which it must be done.
  package let due: CalendarDay
  package let owner: RecordID<Person>?
  /// The positions of the services that it concerns, in order.
  package let services: [Int]
  /// The position of the assignment that ends, where one does.
  private(set) var assignment: Int?
  /// The positions of those that fall because of it: too few people are left, or the promise is
  /// certainly missed without what ends.
  package internal(set) var falling: [Int] = []

  /// The same as the end of an assignment.
  func ending(_ assignment: Int) -> Expiry {
    var expiry = self
    expiry.assignment = assignment
    return expiry
  }
}

extension Assessment {
  /// All that expires or falls due, before and after the as-of date, the earliest first.
  ///
  /// Only what states a day, or follows from one by the tier's interval.
  package var expiries: [Expiry] {
    var all =
      supplierExpiries + siteExpiries + acceptedExpiries + serviceExpiries
      + trainingExpiries + intervalExpiries + plannedExpiries
    let falls = ExpiryFalls(self)
    for place in all.indices { all[place].falling = falls.services(of: all[place]) }
    // Places are moved, which are small.
    let order = all.indices.sorted { first, second in
      all[first].due == all[second].due
        ? (all[first].kind.rawValue, all[first].subject)
          < (all[second].kind.rawValue, all[second].subject)
        : all[first].due < all[second].due
    }
    return order.map { all[$0] }
  }

  private var inventory: Inventory { portfolio.programme.inventory }

  private var supplierExpiries: [Expiry] {
    let users = servicesBySupplier
    return inventory.suppliers.flatMap { supplier in
      let days: [(Expiry.Kind, CalendarDay?)] = [
        (.contract, supplier.contract.value?.end.value),
        (.notice, supplier.contract.value?.noticeBy.value),
      ]
      return days.compactMap { kind, day in
        day.map { day in
          Expiry(
            kind: kind, subject: RecordReference(.suppliers, supplier.id.text), due: day,
            owner: supplier.owner.value, services: users[supplier.id] ?? [])
        }
      }
    }
  }

  /// The services that name each supplier, in id order.
  var servicesBySupplier: [RecordID<Supplier>: [Int]] {
    var users: [RecordID<Supplier>: [Int]] = [:]
    for position in portfolio.living {
      let named = portfolio.service(position).suppliers.elements().compactMap { $0.supplier.value }
      for supplier in Set(named) { users[supplier, default: []].append(position) }
    }
    return users
  }

  private var siteExpiries: [Expiry] {
    var users: [RecordID<Site>: [Int]] = [:]
    for position in portfolio.living {
      let named = portfolio.service(position).sites.elements().compactMap { $0.site.value }
      for site in Set(named) { users[site, default: []].append(position) }
    }
    return inventory.sites.compactMap { site in
      site.agreementEnds.value.map { day in
        Expiry(
          kind: .agreement, subject: RecordReference(.sites, site.id.text), due: day, owner: nil,
          services: users[site.id] ?? [])
      }
    }
  }

  /// Waivers, accepted risks and open actions.
  private var acceptedExpiries: [Expiry] {
    let table = WaiverTable(portfolio)
    let waivers = inventory.waivers.filter { !table.isRenewed($0) }.compactMap { waiver in
      waiver.expiresOn.value.map { day in
        Expiry(
          kind: .waiver, subject: RecordReference(.waivers, waiver.id.text), due: day,
          owner: waiver.approvedBy.value,
          services: positions([waiver.waivedService].compactMap(\.self)))
      }
    }
    let risks = inventory.risks.compactMap { risk in
      risk.acceptance.value?.until.value.map { day in
        Expiry(
          kind: .acceptance, subject: RecordReference(.risks, risk.id.text), due: day,
          owner: risk.owner.value,
          services: positions(risk.services.elements().map(\.value)))
      }
    }
    let actions = inventory.actions.filter { !$0.isClosed(on: portfolio.asOf) }
      .compactMap { action in
        action.due.value.map { day in
          Expiry(
            kind: .action, subject: RecordReference(.actions, action.id.text), due: day,
            owner: action.owner.value, services: [])
        }
      }
    return waivers + risks + actions
  }

  /// Exercises and reviews that the tiers ask for, and components out of support.
  private var serviceExpiries: [Expiry] {
    let reviews = ReviewChecks(portfolio)
    return portfolio.living.flatMap { position in
      let service = portfolio.service(position)
      let review = reviews.analysisReviewedOn(position).flatMap { day in
        portfolio.policy(of: position).map { day.adding($0.biaReview) }
      }
      let days: [(Expiry.Kind, CalendarDay?)] =
        [(.exercise, proofs.dueOn(position)), (.analysisReview, review)]
        + service.components.elements().map { (.support, $0.endOfSupport.value) }
      return days.compactMap { kind, day in
        day.map { day in
          Expiry(
            kind: kind, subject: RecordReference(.services, service.id.text), due: day,
            owner: service.owner.value, services: [position])
        }
      }
    }
  }

  /// Courses that somebody's roles demand and that end, with the services of these roles.
  private var trainingExpiries: [Expiry] {
    var served: [RecordID<Person>: [Int]] = [:]
    for position in portfolio.living {
      let candidates = people.services[position].roles.flatMap(\.candidates).filter(\.isActive)
      for person in Set(candidates.map(\.person)) { served[person, default: []].append(position) }
    }
    return people.people.flatMap { row in
      row.courses.filter(\.isRequired).compactMap { standing in
        standing.until.map { day in
          Expiry(
            kind: .training, subject: RecordReference(.courses, standing.course.text), due: day,
            owner: row.id, services: served[row.id] ?? [])
        }
      }
    }
  }

  private func positions(_ ids: [RecordID<Service>]) -> [Int] {
    Set(ids.compactMap { portfolio.position(of: $0) }).sorted()
  }
}
