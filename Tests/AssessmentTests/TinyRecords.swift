// SPDX-License-Identifier: Apache-2.0

import Continuity

@testable import Assessment

// What a tiny programme is made of; all times are minutes, as in method.md 2.17.

func day(_ text: String) -> CalendarDay {
  CalendarDay(text) ?? CalendarDay(number: 0)
}

func time(_ text: String) -> RecoveryTime {
  RecoveryTime(text) ?? RecoveryTime(seconds: -1)
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
