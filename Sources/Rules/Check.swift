// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

/// All that a rule may look at: the programme, the figures computed from it, and the day.
///
/// What several rules need is looked up once, here; no rule goes through all records per service.
struct Check: Sendable {
  let assessment: Assessment
  let portfolio: Portfolio
  let programme: Programme
  let settings: Settings
  let inventory: Inventory
  let asOf: CalendarDay
  let reviews: ReviewChecks
  let data: DataChecks
  let waivers: WaiverTable
  let columns: SeverityColumns
  /// By service: the steps of its write-up, `nil` where no table is one.
  let writtenSteps: [[WrittenStep]?]
  /// By service: its dependencies but for those on what is retired, which INV-005 tells of and
  /// everything else ignores (readings.md B8).
  let livingDependencies: [[Dependency]]
  /// By service on a circle: the circle.
  let circles: [Int: Circle]
  /// The suppliers that some risk lists.
  let suppliersAtRisk: Set<RecordID<Supplier>>
  /// By service: its latest exercise, where that tried it as it is no longer.
  let outdatedExercises: [Int: OutdatedExercise]
  /// By role, the positions of all who are eligible for it for some service (method.md 2.12).
  let eligiblePeople: [RecordID<Role>: [Int]]
  /// The positions of the people who have not left.
  let peoplePresent: [Int]
  /// What the other rules found, for those that come after them; else empty.
  var occurrences: Set<Occurrence> = []

  init(_ assessment: Assessment) {
    let portfolio = assessment.portfolio
    self.assessment = assessment
    self.portfolio = portfolio
    programme = portfolio.programme
    settings = portfolio.programme.settings
    inventory = portfolio.programme.inventory
    asOf = portfolio.asOf
    reviews = ReviewChecks(portfolio)
    data = DataChecks(portfolio, losses: assessment.dataLoss)
    waivers = WaiverTable(portfolio)
    eligiblePeople = assessment.eligiblePeople
    columns = SeverityColumns(portfolio, pools: assessment.people.pools)
    writtenSteps = portfolio.isLiving.indices.map { portfolio.writtenSteps(of: $0) }
    livingDependencies = inventory.services.indices.map { portfolio.livingDependencies(of: $0) }
    suppliersAtRisk = Set(inventory.risks.flatMap { $0.suppliers.elements().map(\.value) })
    peoplePresent = inventory.people.indices.filter { [inventory, asOf] in
      !inventory.people[$0].hasLeft(by: asOf)
    }
    outdatedExercises = OutdatedExercise.byService(portfolio, assessment.proofs)
    let members = assessment.circles.flatMap { circle in circle.services.map { ($0, circle) } }
    circles = Dictionary(members, uniquingKeysWith: { first, _ in first })
  }

  /// What the tier of a rank demands, see `SeverityColumns`; `nil` where no service asks for it.
  func policy(ofRank rank: Int?) -> TierPolicy? {
    rank.map { programme.tiers[min($0, programme.tiers.count - 1)] }
  }
}

extension Portfolio {
  fileprivate func livingDependencies(of position: Int) -> [Dependency] {
    let (needs, targets) = (service(position).dependencies.elements(), targets(of: position))
    func isIgnored(_ place: Int) -> Bool { targets[place].map { !isLiving[$0] } ?? false }
    guard needs.indices.contains(where: isIgnored) else { return needs }
    return needs.indices.filter { !isIgnored($0) }.map { needs[$0] }
  }
}
