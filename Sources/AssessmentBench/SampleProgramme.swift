// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import TestSupport

/// A made-up programme: services on a few shared foundations, with people, sites and suppliers.
struct SampleProgramme {
  let programme: Programme
  /// How many needs its services have.
  let needs: Int
  private var random: SeededRandom

  private static let here = Span(FileID(0), 0..<0)
  private static let roleCount = 20
  /// How many services have their needs among them alone: whole programmes consist of such parts.
  private static let neighbourhood = 200

  init(size: Int) {
    random = SeededRandom(seed: 7)
    var inventory = Inventory()
    var services: [Service] = []
    for number in 0..<size { services.append(Self.service(number, of: size, &random)) }
    needs = services.reduce(0) { $0 + $1.dependencies.elements().count }
    inventory.services = RecordTable(services)
    inventory.roles = RecordTable((0..<Self.roleCount).map { Self.record("role", $0) })
    inventory.sites = RecordTable((0..<Self.siteCount(size)).map { Self.record("site", $0) })
    inventory.people = RecordTable((0..<size).map { Self.person($0, of: size) })
    inventory.suppliers = RecordTable((0..<Self.supplierCount(size)).map { Self.supplier($0) })
    programme = Programme(
      sources: Sources([SourceFile(path: "content/inventory/all.json", text: "")]),
      settings: Settings(at: Self.here), inventory: inventory, documents: Documents(),
      assets: [], diagnostics: [])
  }

  private static func siteCount(_ size: Int) -> Int { 3 + size / 100 }
  private static func supplierCount(_ size: Int) -> Int { 5 + size / 20 }

  private static func service(
    _ number: Int, of size: Int, _ random: inout SeededRandom
  ) -> Service {
    var service: Service = record("service", number)
    service.tier = said(RecordID("tier-\(1 + number % 4)"))
    service.owner = said(RecordID("person-\(number)"))
    service.dependencies = said(dependencies(of: number, &random))
    service.times = said(times(&random))
    service.bia = said(analysis(&random))
    service.sites = said([
      SiteUsage.made { $0.site = said(RecordID("site-\(number % siteCount(size))")) }
    ])
    service.people = said(ServicePeople.made { $0.roles = said([holding(number, of: size)]) })
    service.components = said([component(number)])
    if number % 4 == 0 {
      let supplier = RecordID<Supplier>("supplier-\(number % supplierCount(size))")
      service.suppliers = said([SupplierNeed.made { $0.supplier = said(supplier) }])
    }
    return service
  }

  /// Four needs: one of the ten foundations, the others near by; the last two are alternatives.
  private static func dependencies(
    of number: Int, _ random: inout SeededRandom
  ) -> [Dependency] {
    guard number >= 10 else { return [] }
    let first = max(10, number - number % neighbourhood)
    return (0..<4).map { place in
      let range = place == 0 || number == first ? 0..<10 : first..<number
      let target = Int.random(in: range, using: &random)
      return Dependency.made { need in
        need.on = said(RecordID("service-\(target)"))
        need.neededFor = said([Need.runtime, .recovery, .both][(number + place) % 3])
        if place > 1, number % 5 == 0 { need.group = said("either") }
      }
    }
  }

  private static func times(_ random: inout SeededRandom) -> ServiceTimes {
    let own = 60 * Int.random(in: 5...60, using: &random)
    return ServiceTimes.made { times in
      times.detect = said(TimedStatement(RecoveryTime(seconds: 300)))
      times.decide = said(TimedStatement(RecoveryTime(seconds: 600)))
      times.own = said(TimedStatement(RecoveryTime(seconds: own)))
      times.validate = said(TimedStatement(RecoveryTime(seconds: 120)))
    }
  }

  private static func analysis(_ random: inout SeededRandom) -> BusinessImpactAnalysis {
    let hours = Int.random(in: 1...48, using: &random)
    var analysis: BusinessImpactAnalysis = record("bia", hours)
    analysis.rto = said(RecoveryTime(seconds: hours * 3_600))
    analysis.rpo = said(RecoveryTime(seconds: 900))
    analysis.mtpd = said(RecoveryTime(seconds: hours * 7_200))
    return analysis
  }

  private static func holding(_ number: Int, of size: Int) -> RoleHolding {
    RoleHolding.made { holding in
      holding.role = said(RecordID("role-\(number % roleCount)"))
      holding.primary = said(RecordID("person-\(number)"))
      holding.alternates = said([
        Located(RecordID<Person>("person-\((number + 1) % size)"), at: here)
      ])
    }
  }

  private static func component(_ number: Int) -> Component {
    var component: Component = record("component", number)
    component.layer = said(Layer.allCases[number % Layer.allCases.count])
    component.availability = said(99.9)
    return component
  }

  private static func person(_ number: Int, of size: Int) -> Person {
    var person: Person = record("person", number)
    person.site = said(RecordID("site-\(number % siteCount(size))"))
    return person
  }

  private static func supplier(_ number: Int) -> Supplier {
    var supplier: Supplier = record("supplier", number)
    var service: SupplierService = record("offer", number)
    service.rto = said(RecoveryTime(seconds: 1_800))
    service.slaAvailability = said(99.95)
    supplier.services = said([service])
    return supplier
  }

  private static func said<Value: Sendable>(_ value: Value) -> Stated<Value> {
    .stated(value, here)
  }

  private static func record<Kind: Record>(_ name: String, _ number: Int) -> Kind {
    var record = Kind(at: here)
    record.id = RecordID("\(name)-\(number)")
    return record
  }
}

extension LocatedObject {
  /// An object with its fields filled in.
  fileprivate static func made(_ change: (inout Self) -> Void) -> Self {
    var object = Self(at: Span(FileID(0), 0..<0))
    change(&object)
    return object
  }
}
