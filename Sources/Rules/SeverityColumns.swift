// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// By which tier a subject is judged: a service by its own, else the most critical one that it
/// bears on.
///
/// What bears on no service, or on one without a tier, is judged by the first tier, and so are
/// people whom no service names; suppliers and sites that none names, and what is retired, by the
/// last (readings.md B11). The rank of a tier is its place in the programme's list; ranks beyond
/// the fourth share the last column.
struct SeverityColumns: Sendable {
  private let services: RecordTable<Service>
  private let byService: [Int]
  private let byPerson: [Int?]
  private let bySupplier: [Int?]
  private let bySite: [Int?]
  private let holdsRole: [Bool]
  private var byWriteUp: [Int] = []
  private var byExercise: [Int] = []
  private var byEvent: [Int] = []
  private var byRisk: [Int] = []
  private var byPlan: [Int] = []
  private var byAction: [Int] = []
  private var byWaiver: [Int] = []

  init(_ portfolio: Portfolio, pools: RolePools) {
    let inventory = portfolio.programme.inventory
    services = inventory.services
    // What is retired weighs least, so that the living decide.
    let last = max(TierPolicy.lastColumn, portfolio.programme.tiers.count - 1)
    let byService = services.indices.map {
      portfolio.isLiving[$0] ? portfolio.tierIndex[$0] ?? 0 : last
    }
    self.byService = byService
    let living = portfolio.living.map { (service: $0, rank: byService[$0]) }
    byPerson = Self.lowest(of: inventory.people.count, by: living) { service, names in
      for pool in pools.byService[service] {
        for holder in pool.holders where holder.isAssigned { names(holder.person) }
      }
    }
    holdsRole = Self.roleHolders(byPerson.map { $0 != nil }, portfolio)
    bySupplier = Self.lowest(of: inventory.suppliers.count, by: living) { service, names in
      for need in inventory.services[service].suppliers.elements() {
        if let supplier = need.supplier.value.flatMap({ inventory.suppliers.index(of: $0) }) {
          names(supplier)
        }
      }
    }
    let used = Self.lowest(of: inventory.sites.count, by: living) { service, names in
      inventory.sites.used(by: inventory.services[service], names)
    }
    bySite = Self.passedOn(used, among: inventory.sites)
    let writeUps = portfolio.programme.documents.writeUps
    byWriteUp = writeUps.indices.map { rank(of: [writeUps[$0].service]) }
    byExercise = inventory.exercises.indices.map { rank(ofPositions: portfolio.scopes[$0]) }
    byEvent = inventory.events.map { rank(of: $0.exercise.scope) }
    byRisk = inventory.risks.indices.map { rank(ofPositions: portfolio.threatened[$0]) }
    byPlan = inventory.plans.map { rank(of: $0.services.elements().lazy.map { $0.value }) }
    let finders = ranksOfFinders(in: inventory)
    byAction = inventory.actions.map { rank(of: $0, in: inventory) ?? finders[$0.id] ?? 0 }
    let ranksByPath = Dictionary(
      zip(writeUps.map { $0.path }, byWriteUp), uniquingKeysWith: { first, _ in first })
    byWaiver = inventory.waivers.map { waiver in
      guard let waived = waiver.waived else { return 0 }
      let kinds = waived.kind.map { [$0] } ?? Self.ranked
      return kinds.compactMap { rank(of: $0, waived.id, in: inventory, ranksByPath) }.min() ?? 0
    }
  }

  /// The kinds whose records bear on services of a tier.
  private static let ranked: [RecordKind] = [
    .services, .people, .suppliers, .sites, .exercises, .events, .risks, .plans, .actions,
    .writeUps,
  ]

  /// The rank of a record that a waiver may be for; `nil` where there is none, or none is known.
  ///
  /// - Parameter writeUps: their ranks by path.
  private func rank(
    of kind: RecordKind, _ id: String, in inventory: Inventory, _ writeUps: [String: Int]
  ) -> Int? {
    switch kind {
    case .services: services.index(of: RecordID(id)).map { byService[$0] }
    case .people: inventory.people.index(of: RecordID(id)).map { rank(ofPerson: $0) }
    case .suppliers:
      inventory.suppliers.index(of: RecordID(id)).map { bySupplier[$0] ?? TierPolicy.lastColumn }
    case .sites: inventory.sites.index(of: RecordID(id)).map { bySite[$0] ?? TierPolicy.lastColumn }
    case .exercises: inventory.exercises.index(of: RecordID(id)).map { byExercise[$0] }
    case .events: inventory.events.index(of: RecordID(id)).map { byEvent[$0] }
    case .risks: inventory.risks.index(of: RecordID(id)).map { byRisk[$0] }
    case .plans: inventory.plans.index(of: RecordID(id)).map { byPlan[$0] }
    case .actions: inventory.actions.index(of: RecordID(id)).map { byAction[$0] }
    case .writeUps: writeUps[id]
    default: nil
    }
  }

  /// By position, the lowest rank of the services that name a subject; `nil` where none does.
  ///
  /// - Parameter subjects: tells the positions of those that a service names.
  private static func lowest(
    of count: Int, by services: [(service: Int, rank: Int)],
    _ subjects: (_ service: Int, _ names: (Int) -> Void) -> Void
  ) -> [Int?] {
    var ranks = [Int?](repeating: nil, count: count)
    for (service, rank) in services {
      subjects(service) { ranks[$0] = min(ranks[$0] ?? rank, rank) }
    }
    return ranks
  }

  /// Who holds a role today: of some service, or of a team or the programme by an assignment.
  private static func roleHolders(_ holders: [Bool], _ portfolio: Portfolio) -> [Bool] {
    let inventory = portfolio.programme.inventory
    var holders = holders
    for assignment in inventory.assignments where assignment.isActive(on: portfolio.asOf) {
      guard assignment.role.isStated,
        let person = assignment.person.value.flatMap({ inventory.people.index(of: $0) })
      else { continue }
      switch AssignmentScope(assignment, in: inventory) {
      case .team, .everywhere: holders[person] = true
      case .service, nil: break
      }
    }
    return holders
  }

  /// The ranks of the sites that services use, passed on to what those are part of, to the
  /// alternates of all these and to what the alternates are part of.
  private static func passedOn(_ ranks: [Int?], among sites: RecordTable<Site>) -> [Int?] {
    var ranks = raised(ranks, among: sites)
    for (site, rank) in ranks.enumerated() {
      guard let rank else { continue }
      for alternate in sites[site].alternates.elements() {
        guard let place = sites.index(of: alternate.value) else { continue }
        ranks[place] = min(ranks[place] ?? rank, rank)
      }
    }
    return raised(ranks, among: sites)
  }

  /// What is part of a site makes it as important as itself.
  private static func raised(_ ranks: [Int?], among sites: RecordTable<Site>) -> [Int?] {
    var ranks = ranks
    for site in ranks.indices {
      guard let rank = ranks[site] else { continue }
      var part = site
      // Where sites are part of each other, nothing is left to lower the second time round.
      while let larger = sites[part].partOf.value.flatMap({ sites.index(of: $0) }),
        rank < ranks[larger] ?? .max
      {
        ranks[larger] = rank
        part = larger
      }
    }
    return ranks
  }

  private func column(ofRank rank: Int?) -> Int {
    min(rank ?? TierPolicy.lastColumn, TierPolicy.lastColumn)
  }

  /// The rank of the tier by which a person is judged.
  func rank(ofPerson position: Int) -> Int { byPerson[position] ?? 0 }

  /// The rank of the tier by which a supplier is judged; `nil` where no service needs it.
  func rank(ofSupplier position: Int) -> Int? { bySupplier[position] }

  /// The rank of the tier by which a risk is judged.
  func rank(ofRisk position: Int) -> Int { byRisk[position] }

  /// Of a service at a position.
  func column(ofService position: Int) -> Int { column(ofRank: byService[position]) }

  /// Of a person, by the roles that she holds.
  func column(ofPerson position: Int) -> Int { column(ofRank: rank(ofPerson: position)) }

  /// Of a supplier, by the services that need it; the last where none does.
  func column(ofSupplier position: Int) -> Int { column(ofRank: bySupplier[position]) }

  /// Of a site, by the services that use it or would go to it; the last where none does.
  func column(ofSite position: Int) -> Int { column(ofRank: bySite[position]) }

  /// Of a write-up, by its service.
  func column(ofWriteUp position: Int) -> Int { column(ofRank: byWriteUp[position]) }

  /// Of an exercise, by its scope.
  func column(ofExercise position: Int) -> Int { column(ofRank: byExercise[position]) }

  /// Of an event, by the scope of what it was an exercise of.
  func column(ofEvent position: Int) -> Int { column(ofRank: byEvent[position]) }

  /// Of a risk, by the services that it threatens.
  func column(ofRisk position: Int) -> Int { column(ofRank: byRisk[position]) }

  /// Of a plan, by the services that it is for.
  func column(ofPlan position: Int) -> Int { column(ofRank: byPlan[position]) }

  /// Of an action, by the services of the exercise, event or risk that it comes from, else of what
  /// found it.
  func column(ofAction position: Int) -> Int { column(ofRank: byAction[position]) }

  /// The rank of the tier by which a waiver is judged: that of what it is for.
  func rank(ofWaiver position: Int) -> Int { byWaiver[position] }

  /// Of a waiver, by what it is for.
  func column(ofWaiver position: Int) -> Int { column(ofRank: byWaiver[position]) }

  /// Of what bears on some services.
  func column(of services: some Sequence<RecordID<Service>?>) -> Int {
    column(ofRank: rank(of: services))
  }

  /// Of what bears on the services at some positions.
  func column(ofServices positions: some Sequence<Int>) -> Int {
    column(ofRank: positions.lazy.map { byService[$0] }.min() ?? 0)
  }

  /// Whether a person is assigned today to a role of a service, a team or the programme.
  func holdsRole(_ position: Int) -> Bool { holdsRole[position] }

  /// Whether some service needs a supplier.
  func isNeeded(supplier position: Int) -> Bool { bySupplier[position] != nil }

  private func rank(of services: some Sequence<RecordID<Service>?>) -> Int {
    var lowest: Int?
    for service in services {
      guard let position = service.flatMap({ self.services.index(of: $0) }) else { continue }
      lowest = min(lowest ?? .max, byService[position])
    }
    return lowest ?? 0
  }

  /// The lowest of the services at some positions, 0 where there is none.
  private func rank(ofPositions positions: some Sequence<Int?>) -> Int {
    var lowest: Int?
    for case let position? in positions { lowest = min(lowest ?? .max, byService[position]) }
    return lowest ?? 0
  }

  private func rank(of scope: Stated<[ExerciseScope]>) -> Int {
    rank(of: scope.elements().lazy.map { $0.service.value })
  }

  /// By action: the rank of the exercises and events of which a finding names it.
  private func ranksOfFinders(in inventory: Inventory) -> [RecordID<Action>: Int] {
    var ranks: [RecordID<Action>: Int] = [:]
    func add(_ exercise: Exercise, _ rank: Int) {
      for finding in exercise.findings.elements() {
        guard let action = finding.action.value else { continue }
        ranks[action] = min(ranks[action] ?? rank, rank)
      }
    }
    for (exercise, rank) in zip(inventory.exercises, byExercise) { add(exercise, rank) }
    for (event, rank) in zip(inventory.events, byEvent) { add(event.exercise, rank) }
    return ranks
  }

  /// The rank of what an action says that it comes from; `nil` where it says nothing.
  private func rank(of action: Action, in inventory: Inventory) -> Int? {
    guard let source = action.source.value else { return nil }
    if let exercise = inventory.exercises.index(of: RecordID(source)) {
      return byExercise[exercise]
    }
    if let event = inventory.events.index(of: RecordID(source)) { return byEvent[event] }
    return inventory.risks.index(of: RecordID(source)).map { byRisk[$0] } ?? 0
  }
}

extension RecordTable<Site> {
  /// Tells the positions of the sites where a service, its components or its staff are.
  fileprivate func used(by service: Service, _ names: (Int) -> Void) {
    func find(_ site: RecordID<Site>?) {
      if let position = site.flatMap({ index(of: $0) }) { names(position) }
    }
    for usage in service.sites.elements() { find(usage.site.value) }
    for staff in service.people.value?.workforce.elements() ?? [] { find(staff.site.value) }
    for component in service.components.elements() {
      for site in component.sites.elements() { find(site.value) }
    }
  }
}
