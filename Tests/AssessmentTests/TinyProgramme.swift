// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Continuity
import Diagnostics

@testable import Assessment

/// A programme built in code; all times are minutes, as in method.md 2.17.
struct TinyProgramme {
  var inventory = Inventory()
  var settings = Settings(at: here)
  var writeUps: [Document] = []
  private var services: [Service] = []

  static let here = Span(FileID(0), 0..<0)

  init() {}

  init(_ services: [Service]) {
    self.services = services
  }

  func with(_ change: (inout Inventory) -> Void) -> TinyProgramme {
    var copy = self
    change(&copy.inventory)
    return copy
  }

  var programme: Programme {
    var inventory = inventory
    inventory.services = RecordTable(services)
    return Programme(
      sources: Sources([SourceFile(path: "content/inventory/all.json", text: "")]),
      settings: settings, inventory: inventory, documents: Documents(writeUps),
      assets: [], diagnostics: [])
  }

  func assessed(asOf: String = "2026-11-21") -> Assessed {
    Assessed(of: programme, asOf: asOf)
  }
}

/// An assessment asked by ids, answered in minutes.
struct Assessed {
  let assessment: Assessment

  init(_ assessment: Assessment) {
    self.assessment = assessment
  }

  init(of programme: Programme, asOf: String = "2026-11-21") {
    self.init(
      assess(
        programme, asOf: CalendarDay(asOf) ?? CalendarDay(number: 0), digest: { "\($0.count)" }))
  }

  func position(_ id: String) -> Int {
    assessment.portfolio.position(of: RecordID(id)) ?? -1
  }

  func name(_ position: Int) -> String {
    assessment.portfolio.service(position).id.text
  }

  subscript(id: String) -> ServiceRecovery { assessment.recovery[position(id)] }

  func path(_ id: String) -> [String] {
    assessment.derivation(of: position(id)).path.map(name)
  }

  /// Rows of a loss as `id ready missesRTO`, such as `pay 235 false`.
  func fallen(_ kind: LossKind, _ id: String) -> [String] {
    guard let row = assessment.losses.row(kind, id) else { return ["no row"] }
    return assessment.losses.services(in: row).map { one in
      let misses = one.missesRTO.map { "\($0)" } ?? "null"
      return "\(name(Int(one.service))) \(one.ready.minutes) \(misses)"
    }
  }

  func singlePoints(_ id: String) -> [String] {
    assessment.losses.singlePointsOfFailure(of: position(id)).map { "\($0.kind.rawValue) \($0.id)" }
  }
}

extension Figure {
  /// Minutes, `never` or `null`.
  var minutes: String {
    switch self {
    case .notEvaluable: "null"
    case .never: "never"
    case .time(let seconds): seconds % 60 == 0 ? "\(seconds / 60)" : "\(seconds)s"
    }
  }
}

extension Int {
  /// Seconds as minutes.
  var minutes: Int { self / 60 }
}

func stated<Value: Sendable>(_ value: Value?) -> Stated<Value> {
  value.map { .stated($0, TinyProgramme.here) } ?? .absent
}

func minutes(_ count: Int?) -> Stated<RecoveryTime> {
  stated(count.map { RecoveryTime(seconds: $0 * 60) })
}

func references<Target>(_ ids: [String]?) -> References<Target> {
  stated(ids?.map { Located(RecordID($0), at: TinyProgramme.here) })
}

func reference<Target>(_ id: String?) -> Reference<Target> {
  stated(id.map { RecordID($0) })
}

extension LocatedObject {
  static func made(_ change: (inout Self) -> Void) -> Self {
    var object = Self(at: TinyProgramme.here)
    change(&object)
    return object
  }
}

extension Record {
  static func made(_ id: String, _ change: (inout Self) -> Void = { _ in }) -> Self {
    var record = Self(at: TinyProgramme.here)
    record.id = RecordID(id)
    change(&record)
    return record
  }
}

/// A time of a service, in minutes, with the grade of its evidence.
func timed(_ count: Int?, _ grade: StatedGrade? = nil, source: String? = nil)
  -> Stated<TimedStatement>
{
  stated(
    count.map { count in
      var statement = TimedStatement(RecoveryTime(seconds: count * 60))
      statement.grade = stated(grade)
      statement.source = stated(source)
      return statement
    })
}

/// A service with its times in minutes.
func service(
  _ id: String, rto: Int? = nil, own: Int? = nil, detect: Int? = nil, decide: Int? = nil,
  validate: Int? = nil, resume: Int? = nil, tier: String? = nil, mtpd: Int? = nil, wrt: Int? = nil,
  needs: [Dependency]? = nil, _ change: (inout Service) -> Void = { _ in }
) -> Service {
  .made(id) { service in
    service.tier = reference(tier)
    service.times = stated(
      ServiceTimes.made { times in
        times.own = timed(own)
        times.detect = timed(detect)
        times.decide = timed(decide)
        times.validate = timed(validate)
        times.resume = timed(resume)
      })
    service.bia = stated(
      BusinessImpactAnalysis.made { bia in
        bia.rto = minutes(rto)
        bia.mtpd = minutes(mtpd)
        bia.wrt = minutes(wrt)
      })
    service.dependencies = stated(needs)
    change(&service)
  }
}

/// A dependency; without `group` it stands alone.
func on(
  _ id: String, _ need: Need? = nil, group: String? = nil, needs: Int? = nil,
  switchover: Int? = nil, workaround: String? = nil, strength: Strength? = nil
) -> Dependency {
  .made { dependency in
    dependency.on = reference(id)
    dependency.neededFor = stated(need)
    dependency.group = stated(group)
    dependency.needs = stated(needs)
    dependency.switchover = minutes(switchover)
    dependency.workaround = reference(workaround)
    dependency.strength = stated(strength)
  }
}

/// A plan that holds a workaround.
func workaround(_ id: String, activation: Int?, limit: Int?, capacity: Double?) -> Plan {
  .made("plan-\(id)") { plan in
    plan.workarounds = stated([
      Workaround.made(id) { workaround in
        workaround.activation = minutes(activation)
        workaround.maxDuration = minutes(limit)
        workaround.capacityPercent = stated(capacity)
      }
    ])
  }
}

/// A supplier with one service, `feed`.
func supplier(_ id: String, rto: Int?, under: [String]? = nil) -> Supplier {
  .made(id) { supplier in
    supplier.services = stated([
      SupplierService.made("feed") { service in
        service.rto = minutes(rto)
        service.slaState = stated(.claimed)
      }
    ])
    supplier.subSuppliers = references(under)
  }
}

func from(_ supplier: String, _ need: Need? = nil) -> SupplierNeed {
  .made { entry in
    entry.supplier = reference(supplier)
    entry.service = reference("feed")
    entry.neededFor = stated(need)
  }
}

/// A site that a service uses.
func at(_ site: String, _ use: SiteUse? = nil) -> SiteUsage {
  .made { usage in
    usage.site = reference(site)
    usage.use = stated(use)
  }
}

/// Roles of a service: role and holders, the first of them primary.
func staff(_ roles: [(String, [String])], minimum: Int? = nil) -> Stated<ServicePeople> {
  stated(
    ServicePeople.made { people in
      people.roles = stated(
        roles.map { role, holders in
          RoleHolding.made { holding in
            holding.role = reference(role)
            holding.primary = reference(holders.first)
            holding.alternates = references(Array(holders.dropFirst()))
            holding.minimum = stated(minimum)
          }
        })
    })
}
