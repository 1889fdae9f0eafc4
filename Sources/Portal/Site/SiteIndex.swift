// SPDX-License-Identifier: Apache-2.0

import Continuity

/// What belongs to what across all records, each found by id in one step.
///
/// Numbers are places in the tables of the inventory. Made once, in time that grows with the number
/// of references.
struct SiteIndex: Sendable {
  private(set) var servicesByTeam = Relations<ServiceRelation>()
  private(set) var servicesByPerson = Relations<ServiceRelation>()
  private(set) var servicesBySite = Relations<ServiceRelation>()
  private(set) var servicesBySupplier = Relations<ServiceRelation>()
  private(set) var servicesByRole = Relations<ServiceRelation>()
  /// Services that need a service, with the place of the dependency in their list.
  private(set) var dependents = Relations<(service: Int, dependency: Int)>()
  private(set) var offeringsByService = Relations<Int>()
  private(set) var analysesByService = Relations<Int>()
  private(set) var plansByService = Relations<Int>()
  private(set) var risksByService = Relations<Int>()
  private(set) var risksBySite = Relations<Int>()
  private(set) var risksBySupplier = Relations<Int>()
  private(set) var risksByOwner = Relations<Int>()
  private(set) var exercisesByService = Relations<Int>()
  private(set) var eventsByService = Relations<Int>()
  private(set) var exercisesByPerson = Relations<Int>()
  private(set) var exercisesByScenario = Relations<Int>()
  /// By the exercise, event or risk that they follow from.
  private(set) var actionsBySource: [RecordReference: [Int]] = [:]
  private(set) var actionsByOwner = Relations<Int>()
  private(set) var peopleByTeam = Relations<Int>()
  private(set) var peopleBySite = Relations<Int>()
  private(set) var peopleByManager = Relations<Int>()
  private(set) var rolesByCourse = Relations<Int>()
  private(set) var sessionsByCourse = Relations<Int>()
  private(set) var sessionsBySite = Relations<Int>()
  private(set) var sessionsByTrainer = Relations<Int>()
  private(set) var recordsByPerson = Relations<Int>()
  private(set) var recordsByCourse = Relations<Int>()
  private(set) var assignmentsByPerson = Relations<Int>()
  private(set) var assignmentsByRole = Relations<Int>()

  init(_ inventory: Inventory) {
    for (position, service) in inventory.services.enumerated() { add(service, at: position) }
    for (position, offering) in inventory.offerings.enumerated() {
      offeringsByService.add(position, to: offering.services)
    }
    for (position, analysis) in inventory.analyses.enumerated() {
      analysesByService.add(position, to: analysis.service)
    }
    for (position, plan) in inventory.plans.enumerated() {
      plansByService.add(position, to: plan.services)
    }
    addRisks(inventory)
    addExercises(inventory)
    addPeople(inventory)
    addTraining(inventory)
  }

  private mutating func add(_ service: Service, at position: Int) {
    func relation(_ role: ServiceRelation.Role) -> ServiceRelation {
      ServiceRelation(service: position, role: role)
    }
    servicesByPerson.add(relation(.owner), to: service.owner)
    servicesByPerson.add(relation(.deputy), to: service.deputy)
    servicesByPerson.add(relation(.businessOwner), to: service.businessOwner)
    servicesByTeam.add(relation(.responsible), to: service.team)
    servicesByTeam.add(relation(.supports), to: service.teams)
    servicesBySite.add(relation(.region), to: service.regions)
    for usage in service.sites.value ?? [] {
      servicesBySite.add(relation(.site(usage.use.value)), to: usage.site)
    }
    for need in service.suppliers.value ?? [] {
      servicesBySupplier.add(relation(.supplier), to: need.supplier)
    }
    for (place, dependency) in (service.dependencies.value ?? []).enumerated() {
      guard let target = dependency.on.value else { continue }
      dependents.add((position, place), to: target.text)
    }
    addPeople(of: service, relation)
  }

  private mutating func addPeople(
    of service: Service, _ relation: (ServiceRelation.Role) -> ServiceRelation
  ) {
    for holding in service.people.value?.roles.value ?? [] {
      servicesByRole.add(relation(.needsRole), to: holding.role)
      servicesByPerson.add(relation(.primary), to: holding.primary)
      servicesByPerson.add(relation(.alternate), to: holding.alternates)
    }
    for workforce in service.people.value?.workforce.value ?? [] {
      servicesBySite.add(relation(.workforce), to: workforce.site)
    }
  }

  private mutating func addRisks(_ inventory: Inventory) {
    for (position, risk) in inventory.risks.enumerated() {
      risksByService.add(position, to: risk.services)
      risksBySite.add(position, to: risk.sites)
      risksBySupplier.add(position, to: risk.suppliers)
      risksByOwner.add(position, to: risk.owner)
    }
    for (position, action) in inventory.actions.enumerated() {
      if let source = inventory.source(of: action) {
        actionsBySource[source, default: []].append(position)
      }
      actionsByOwner.add(position, to: action.owner)
    }
  }

  private mutating func addExercises(_ inventory: Inventory) {
    for (position, exercise) in inventory.exercises.enumerated() {
      for service in exercise.concernedServices {
        exercisesByService.add(position, to: service.text)
      }
      exercisesByScenario.add(position, to: exercise.scenario)
      exercisesByPerson.add(position, to: exercise.lead)
      exercisesByPerson.add(position, to: exercise.participants)
    }
    for (position, event) in inventory.events.enumerated() {
      for service in event.exercise.concernedServices {
        eventsByService.add(position, to: service.text)
      }
    }
  }

  private mutating func addPeople(_ inventory: Inventory) {
    for (position, person) in inventory.people.enumerated() {
      peopleByTeam.add(position, to: person.team)
      peopleBySite.add(position, to: person.site)
      peopleByManager.add(position, to: person.manager)
    }
    for (position, assignment) in inventory.assignments.enumerated() {
      assignmentsByPerson.add(position, to: assignment.person)
      assignmentsByRole.add(position, to: assignment.role)
    }
  }

  private mutating func addTraining(_ inventory: Inventory) {
    for (position, role) in inventory.roles.enumerated() {
      rolesByCourse.add(position, to: role.curriculum)
    }
    for (position, session) in inventory.sessions.enumerated() {
      sessionsByCourse.add(position, to: session.course)
      sessionsBySite.add(position, to: session.site)
      for trainer in session.allTrainers {
        sessionsByTrainer.add(position, to: trainer.value.text)
      }
    }
    for (position, record) in inventory.trainingRecords.enumerated() {
      recordsByPerson.add(position, to: record.person)
      recordsByCourse.add(position, to: record.course)
    }
  }
}

extension Exercise {
  /// The services in scope or with a result, each once, in the order in which they are named.
  var concernedServices: [RecordID<Service>] {
    var seen: Set<RecordID<Service>> = []
    let named =
      (self.scope.value ?? []).compactMap(\.service.value)
      + (self.results.value ?? []).compactMap(\.service.value)
    return named.filter { seen.insert($0).inserted }
  }
}

extension Inventory {
  /// What an action follows from: of an exercise, event and risk of one id the first.
  fileprivate func source(of action: Action) -> RecordReference? {
    guard let id = action.source.value else { return nil }
    if self.exercises.contains(id: id) { return RecordReference(.exercises, id) }
    if self.events.contains(id: id) { return RecordReference(.events, id) }
    return self.risks.contains(id: id) ? RecordReference(.risks, id) : nil
  }
}
