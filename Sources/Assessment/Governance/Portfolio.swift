// SPDX-License-Identifier: Apache-2.0

package import CommonMark
import Concurrency
package import Continuity
package import Diagnostics

/// The services that are not retired on the as-of date, with what belongs to each.
///
/// A service is known by its position in `programme.inventory.services`, which is in id order; lists
/// that are "by service" have one entry for each position, empty for retired ones.
package struct Portfolio: Sendable {
  package let programme: Programme
  package let asOf: CalendarDay
  /// The positions of the services that count, in id order.
  package let living: [Int]
  /// By service: whether it counts.
  package let isLiving: [Bool]
  /// By service: the position of its tier in `programme.tiers`.
  package let tierIndex: [Int?]
  /// By service: the plans that list it, in id order.
  private let plans: [[Plan]]
  /// By service: those of them that say how it is brought back.
  private let recoveryPlans: [[Plan]]
  /// By service and dependency: the position of the service that it names.
  private let targets: [[Int?]]
  /// By exercise: the services in its scope, retired or not.
  package let scopes: NamedRecords
  /// By exercise: who led it, where that is stated, then who took part.
  package let attendance: NamedRecords
  /// By exercise: the day on which it was held, unless it was not, or is dated later than today.
  package let heldOn: [CalendarDay?]
  /// By risk: the services that it lists, retired or not.
  package let threatened: NamedRecords
  /// By service: the position of its owner; `nil` where it names none who exists.
  package let owners: [Int?]
  /// By person: whether she is here today.
  package let isActive: [Bool]
  private let ids: [RecordID<Service>]
  private let writeUps: [Document]
  /// By service: the place of its write-up among all of them.
  private let writeUpIndex: [Int?]
  /// By tier: the scenarios that must be rehearsed for it, in id order.
  let requiredScenarios: [[RecordID<Scenario>]]
  /// By service: the impact analysis that stands (readings.md B10).
  private let analyses: [BusinessImpactAnalysis?]
  /// By service: what its write-up says; `nil` for retired ones and without a write-up.
  let writeUpFacts: [WriteUpFacts?]
  /// The sections that write-ups must contain.
  let demands: SectionDemands
  /// By service: the required sections of its write-up; empty for retired ones.
  let requiredSections: [RequiredSections]
  /// Who may be named in the steps of write-ups.
  package let doers: Doers

  /// - Parameter jobs: how many write-ups are looked at once.
  package init(_ programme: Programme, asOf: CalendarDay, jobs: Int = 1) {
    self.programme = programme
    self.asOf = asOf
    let services = programme.inventory.services
    let isLiving = services.indices.map { !services[$0].isRetired(on: asOf) }
    self.isLiving = isLiving
    living = services.indices.filter { isLiving[$0] }
    let ranks = Dictionary(
      programme.tiers.map { ($0.id, $0.rank) }, uniquingKeysWith: { first, _ in first })
    tierIndex = services.indices.map { position in
      services[position].tier.value.flatMap { ranks[$0] }
    }
    let plans = Self.plansByService(programme.inventory)
    self.plans = plans
    recoveryPlans = plans.map { all in all.filter { $0.type.value?.bringsBack ?? true } }
    targets = services.map { service in
      service.dependencies.elements().map { $0.on.value.flatMap { services.index(of: $0) } }
    }
    let (exercises, people) = (programme.inventory.exercises, programme.inventory.people)
    scopes = .scopes(ofExercisesIn: programme.inventory)
    attendance = .attendance(ofExercisesIn: programme.inventory)
    heldOn = exercises.indices.map { exercises[$0].heldDay(by: asOf) }
    threatened = .services(ofRisksIn: programme.inventory)
    owners = services.indices.map { service in
      services[service].owner.value.flatMap { people.index(of: $0) }
    }
    isActive = people.indices.map { people[$0].isActive(on: asOf) }
    analyses = Self.analysesByService(programme.inventory, asOf: asOf)
    ids = services.map(\.id)
    let documents = programme.documents
    writeUps = documents.writeUps
    let writeUpIndex = services.map { documents.writeUpIndex(of: $0.id) }
    self.writeUpIndex = writeUpIndex
    requiredScenarios = programme.tiers.map { tier in
      programme.inventory.scenarios.filter { scenario in
        scenario.requiredFor.elements().contains { $0.value == tier.id }
      }.map(\.id)
    }
    let doers = Doers(programme.inventory, on: asOf)
    self.doers = doers
    let positions = Array(services.indices)
    writeUpFacts = parallelMap(positions, jobs: jobs) { position in
      guard isLiving[position] else { return nil }
      return writeUpIndex[position].map {
        WriteUpFacts(documents.writeUps[$0], programme.inventory, doers)
      }
    }
    let demands = SectionDemands(programme.settings)
    self.demands = demands
    requiredSections = parallelMap(positions, jobs: jobs) { position in
      guard isLiving[position] else { return RequiredSections([]) }
      let writeUp = writeUpIndex[position].map { documents.writeUps[$0] }
      return RequiredSections(
        demands.standings(of: services[position], in: writeUp),
        unknown: demands.unknown(of: services[position]))
    }
  }

  /// The service at a position.
  package func service(_ position: Int) -> Service {
    programme.inventory.services[position]
  }

  /// The id of the service at a position, without touching its record.
  package func id(of position: Int) -> RecordID<Service> {
    ids[position]
  }

  /// The position of a service that counts, `nil` for retired and unknown ones.
  package func position(of id: RecordID<Service>) -> Int? {
    guard let index = programme.inventory.services.index(of: id), isLiving[index] else {
      return nil
    }
    return index
  }

  /// What the tier of a service demands, `nil` without a tier.
  package func policy(of position: Int) -> TierPolicy? {
    tierIndex[position].map { programme.tiers[$0] }
  }

  /// The policy by which a service without a tier is judged too: the first tier's (readings.md B14).
  package func strictPolicy(of position: Int) -> TierPolicy {
    programme.tiers[tierIndex[position] ?? 0]
  }

  /// The impact analysis that stands: the inline one, else the latest (readings.md B10).
  package func analysis(of position: Int) -> BusinessImpactAnalysis? {
    analyses[position]
  }

  /// The plans that list a service, in id order.
  package func plans(of position: Int) -> [Plan] {
    plans[position]
  }

  /// Those that say how it is brought back: continuity, recovery, or no type.
  package func recoveryPlans(of position: Int) -> [Plan] {
    recoveryPlans[position]
  }

  /// Whether it is stated who wrote one of the plans that list a service, or the steps in its
  /// write-up.
  package func hasAuthor(_ position: Int) -> Bool {
    plans[position].contains { $0.author.isStated } || stepsAuthor(of: position).isStated
  }

  /// Whether somebody wrote one of the plans that list a service, or the steps in its write-up.
  package func isAuthor(_ person: RecordID<Person>, of position: Int) -> Bool {
    plans[position].contains { $0.author.value == person }
      || stepsAuthor(of: position).value == person
  }

  /// Who wrote the steps in a service's write-up; absent where it has none.
  package func stepsAuthor(of position: Int) -> Reference<Person> {
    guard hasWrittenSteps(position), let place = writeUpIndex[position] else { return .absent }
    return writeUps[place].frontMatter.author
  }

  /// Whether a plan record or a table of its write-up says how a service is brought back.
  package func hasRecoveryPlan(_ position: Int) -> Bool {
    hasWrittenSteps(position) || !recoveryPlans[position].isEmpty
  }

  /// The write-up of a service.
  package func writeUp(of position: Int) -> Document? {
    writeUpIndex[position].map { writeUps[$0] }
  }

  /// Whether a service has a write-up, without touching that.
  package func hasWriteUp(_ position: Int) -> Bool {
    writeUpIndex[position] != nil
  }

  /// The text of a service's write-up.
  package func text(of position: Int) -> Markdown? {
    guard let place = writeUpIndex[position] else { return nil }
    return writeUps[place].markdown
  }

  /// Where a service's write-up begins, without touching the rest of it.
  package func writeUpStart(of position: Int) -> Span? {
    guard let place = writeUpIndex[position] else { return nil }
    return writeUps[place].start
  }

  /// The required sections of a service's write-up, empty where it is retired.
  package func requiredSections(of position: Int) -> RequiredSections {
    requiredSections[position]
  }

  /// Who reviewed a service's write-up and when, how often it is to be by its own word, and where
  /// it begins.
  package func writeUpReview(
    of position: Int
  ) -> (by: RecordID<Person>?, on: Stated<CalendarDay>, every: Interval?, start: Span)? {
    guard let place = writeUpIndex[position] else { return nil }
    let writeUps = writeUps.span
    return (
      by: writeUps[place].frontMatter.reviewedBy.value, on: writeUps[place].frontMatter.reviewedOn,
      every: writeUps[place].frontMatter.reviewEvery.value, start: writeUps[place].start
    )
  }

  /// Whom and what the write-up of a service names; nobody where it is retired or has none.
  package func mentions(of position: Int) -> [Mention] {
    writeUpFacts.span[position]?.mentions ?? []
  }

  /// Whether each step in the write-up of a service is complete, waits for steps of its table alone,
  /// and for none that waits for it.
  package func hasSoundSteps(_ position: Int) -> Bool {
    writeUpFacts.span[position]?.hasSoundSteps ?? true
  }

  /// Where the steps in the write-up of a service lead out of the portal, by links in their rows.
  package func webLinksInSteps(of position: Int) -> [LinkDestination] {
    writeUpFacts.span[position]?.webLinksInSteps ?? []
  }

  /// By dependency of a service: the position of the service that it names, retired or not; `nil`
  /// where it names none that exists.
  package func targets(of position: Int) -> [Int?] {
    targets[position]
  }

  /// Whether one service comes before another where a figure ties: tier, RTO, id (readings.md B7).
  package func precedes(_ first: Int, _ second: Int) -> Bool {
    let one = Objectives(of: first, in: self).orderKey
    let other = Objectives(of: second, in: self).orderKey
    return one == other ? first < second : one < other
  }

  private static func plansByService(_ inventory: Inventory) -> [[Plan]] {
    var lists = [[Plan]](repeating: [], count: inventory.services.count)
    for plan in inventory.plans {
      for service in plan.services.elements() {
        guard let index = inventory.services.index(of: service.value),
          lists[index].last?.id != plan.id
        else { continue }
        lists[index].append(plan)
      }
    }
    return lists
  }

  private static func analysesByService(
    _ inventory: Inventory, asOf: CalendarDay
  ) -> [BusinessImpactAnalysis?] {
    var latest = [(day: Int, index: Int)?](repeating: nil, count: inventory.services.count)
    for index in inventory.analyses.indices {
      guard let id = inventory.analyses[index].service.value,
        let service = inventory.services.index(of: id)
      else { continue }
      // One without a date comes before any with one, and one of the future stands only alone.
      let conducted = inventory.analyses[index].conductedOn
      let day =
        conducted.happened(by: asOf)?.number ?? (conducted.value == nil ? Int.min + 1 : Int.min)
      // Tables are in id order, so of equals the later one has the greatest id.
      if let best = latest[service], best.day > day { continue }
      latest[service] = (day, index)
    }
    return zip(inventory.services, latest).map { service, latest in
      service.bia.value ?? latest.map { inventory.analyses[$0.index] }
    }
  }
}
