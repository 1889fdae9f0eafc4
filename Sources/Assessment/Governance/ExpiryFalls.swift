// SPDX-License-Identifier: Apache-2.0

import Continuity

/// Which services fall when something expires, each found without a walk over all of them.
struct ExpiryFalls {
  /// A role of a service that has nobody to spare.
  private struct Post {
    let service: Int
    let role: RecordID<Role>
    let holder: Holder
  }

  private let assessment: Assessment
  /// By person, the posts that are left with too few without them.
  private var posts: [RecordID<Person>: [Post]] = [:]

  init(_ assessment: Assessment) {
    self.assessment = assessment
    for service in assessment.portfolio.living {
      let pools = assessment.people.pools.byService[service]
      for (role, pool) in zip(assessment.people.services[service].roles, pools) {
        let count = role.eligibleCount
        for (candidate, holder) in zip(role.candidates, pool.holders) where candidate.isActive {
          guard count < role.minimum || candidate.isEligible && count == role.minimum else {
            continue
          }
          posts[candidate.person, default: []].append(
            Post(service: service, role: role.role, holder: holder))
        }
      }
    }
  }

  /// The services that are left with too few people, or certainly miss their promise, without what
  /// expires; in id order.
  func services(of expiry: Expiry) -> [Int] {
    switch expiry.kind {
    case .training: training(expiry)
    case .assignment: assignment(expiry)
    case .contact, .access, .departure:
      services(ofPerson: RecordID(expiry.subject.id)) { _ in true }
    case .contract: lost(.supplier, expiry.subject.id)
    case .agreement: lost(.site, expiry.subject.id)
    case .cliff: expiry.services
    default: []
    }
  }

  /// The posts for which the course is demanded.
  private func training(_ expiry: Expiry) -> [Int] {
    let course = RecordID<Course>(expiry.subject.id)
    let roles = assessment.portfolio.programme.inventory.roles
    return expiry.owner.map { person in
      services(ofPerson: person) { post in
        roles[post.role]?.curriculum.elements().contains { $0.value == course } ?? false
      }
    } ?? []
  }

  /// The posts that the person holds by this assignment, and by no other on the day after.
  private func assignment(_ expiry: Expiry) -> [Int] {
    guard let ending = expiry.assignment else { return [] }
    let assignments = assessment.portfolio.programme.inventory.assignments
    let next = expiry.due.adding(days: 1)
    return services(ofPerson: RecordID(expiry.subject.id)) { post in
      post.holder.assignments.contains(ending) && !post.holder.isShortForm
        && !post.holder.assignments.contains { assignments[$0].isActive(on: next) }
    }
  }

  private func services(
    ofPerson person: RecordID<Person>, where falls: (Post) -> Bool
  ) -> [Int] {
    var services: [Int] = []
    for post in posts[person] ?? [] where falls(post) && services.last != post.service {
      services.append(post.service)
    }
    return services
  }

  private func lost(_ kind: LossKind, _ id: String) -> [Int] {
    assessment.losses.row(kind, id).map { assessment.losses.missing(in: $0) } ?? []
  }
}
