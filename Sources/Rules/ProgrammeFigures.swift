// SPDX-License-Identifier: Apache-2.0

package import Assessment
package import Continuity

/// The few figures of a programme that are compared over time: what a snapshot holds.
package struct ProgrammeFigures: Hashable, Sendable {
  /// The day that they speak for.
  package let on: CalendarDay
  /// How many services there are that are not retired.
  package let services: Int
  /// How many services have come to each stage, or to `none`; see `Stage.names`.
  package let stages: [String: Int]
  /// How many services keep their RTO by design, miss it, or nobody can tell.
  package let kept: Int
  package let missed: Int
  package let unknown: Int
  /// How many services are approved or proven in an area: assurance 3 or 4.
  package let coverage: [Area: Int]
  /// How many roles services have, and how many of them have enough people who can be counted on.
  package let roles: Int
  package let readyRoles: Int
  /// How many findings fail.
  package let findings: [Severity: Int]
  /// How many findings are covered by a waiver.
  package let waived: Int

  /// The figures of today.
  ///
  /// - Parameter assurances: by service; see `Evaluation.assurances`.
  package init(
    _ assessment: Assessment, _ evaluation: Evaluation, assurances: [[AreaAssurance]]
  ) {
    let living = assessment.portfolio.living
    let verdicts = living.map { assessment.keepsPromise($0) }
    let roles = living.flatMap { assessment.people.services[$0].roles }
    on = assessment.portfolio.asOf
    services = living.count
    stages = assessment.servicesByStage
    kept = verdicts.count { $0 == .pass }
    missed = verdicts.count { $0 == .fail }
    unknown = services - kept - missed
    coverage = Self.counted(
      living.flatMap { assurances[$0] }.filter { $0.level >= 3 }.map(\.area))
    self.roles = roles.count
    readyRoles = roles.count { $0.eligibleCount >= $0.minimum }
    findings = Self.counted(evaluation.findings.filter { $0.state == .fail }.map { $0.severity })
    waived = evaluation.findings.count { finding in
      if case .waived = finding.state { true } else { false }
    }
  }

  /// The figures of a snapshot, `nil` where it has no date; what it does not state counts as 0.
  package init?(_ snapshot: Snapshot) {
    guard let on = snapshot.on.value else { return nil }
    self.on = on
    services = snapshot.services.value ?? 0
    stages = Self.read(snapshot.stages)
    let promises = Self.read(snapshot.promises)
    kept = promises["kept"] ?? 0
    missed = promises["missed"] ?? 0
    unknown = promises["unknown"] ?? 0
    coverage = Self.read(snapshot.coverage)
    let roles = Self.read(snapshot.roles)
    self.roles = roles["all"] ?? 0
    readyRoles = roles["ready"] ?? 0
    findings = Self.read(snapshot.findings)
    waived = snapshot.waived.value ?? 0
  }

  /// The snapshots before a day, the earliest first; of one day the last that was written.
  package static func history(
    _ snapshots: [Snapshot], before day: CalendarDay
  ) -> [ProgrammeFigures] {
    var byDay: [CalendarDay: ProgrammeFigures] = [:]
    for figures in snapshots.compactMap({ ProgrammeFigures($0) }) where figures.on < day {
      byDay[figures.on] = figures
    }
    return byDay.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func counted<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
    keys.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func read<Key>(_ field: Stated<[Entry<Key, Int>]>) -> [Key: Int] {
    Dictionary(
      field.elements().map { ($0.key.value, $0.value.value) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension ProgrammeFigures {
  /// How many services are tested, the last stage.
  package var tested: Int { stages[Stage.tested.rawValue] ?? 0 }

  /// How many services are approved or proven in the area that has the fewest.
  package var covered: Int { Area.allCases.map { coverage[$0] ?? 0 }.min() ?? 0 }

  /// How many findings of critical or high severity fail.
  package var severe: Int { (findings[.critical] ?? 0) + (findings[.high] ?? 0) }
}
