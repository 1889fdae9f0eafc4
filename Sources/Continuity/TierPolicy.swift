// SPDX-License-Identifier: Apache-2.0

/// What a tier demands, every parameter filled in (method.md 1.1, readings.md B11).
///
/// What the programme does not state is the built-in value of the same rank; beyond the fourth, the
/// fourth's. `nil` means that the tier does not demand it.
package struct TierPolicy: Sendable {
  package let id: RecordID<Tier>
  package let name: String
  /// 0 for the most critical, one more for each tier below it.
  package let rank: Int
  package let maxRTO: RecoveryTime
  package let maxRPO: RecoveryTime
  /// In percent; has no built-in value.
  package let minAvailability: Double?
  package let biaReview: Interval
  package let planReview: Interval
  package let exerciseEvery: Interval
  package let tabletopEvery: Interval?
  package let restoreTestEvery: Interval
  /// 0 to 7 (method.md 1.2).
  package let requiredLevel: Int
  package let alternates: Int
  package let trainingValidity: Interval
  package let contactsVerified: Interval
  package let accessVerified: Interval?
  package let supplierEvidence: Interval?
  package let waiverLife: Interval
  /// In how many days after the assignment a new holder of a role is trained; always built in.
  package let trainedWithin: Int
  /// The share of the staff whose absence must be survived; always built in.
  package let absence: Double?
  /// Whether the programme states the tier, so that its name is the author's.
  package let isNamed: Bool

  /// How many columns severities and built-in values have, one for each of the first four ranks.
  package static let columnCount = 4

  /// The column of the fourth rank and of all beyond it.
  package static let lastColumn = columnCount - 1

  /// The column of severities and built-in values.
  package var column: Int { min(rank, Self.lastColumn) }

  /// The tiers of a programme, most critical first; the four built-in ones where it states none.
  package static func all(of settings: Settings) -> [TierPolicy] {
    guard let tiers = settings.tiers.value, !tiers.isEmpty else {
      return (0..<columnCount).map { TierPolicy(nil, rank: $0) }
    }
    return tiers.indices.map { TierPolicy(tiers[$0], rank: $0) }
  }

  private init(_ tier: Tier?, rank: Int) {
    isNamed = tier != nil
    let standard = Self.standards[min(rank, Self.lastColumn)]
    id = tier?.id ?? RecordID("tier-\(rank + 1)")
    name = tier?.name.value ?? tier?.id.text ?? "Tier \(rank + 1)"
    self.rank = rank
    maxRTO = tier?.maxRTO.value ?? standard.maxRTO
    maxRPO = tier?.maxRPO.value ?? standard.maxRPO
    minAvailability = tier?.minAvailability.value
    biaReview = tier?.biaReview.value ?? standard.biaReview
    planReview = tier?.planReview.value ?? standard.planReview
    exerciseEvery = tier?.exerciseEvery.value ?? standard.exerciseEvery
    tabletopEvery = tier?.tabletopEvery.value ?? standard.tabletopEvery
    restoreTestEvery = tier?.restoreTestEvery.value ?? standard.restoreTestEvery
    requiredLevel = tier?.requiredLevel.value ?? standard.requiredLevel
    alternates = tier?.alternates.value ?? standard.alternates
    trainingValidity = tier?.trainingValidity.value ?? standard.trainingValidity
    contactsVerified = tier?.contactsVerified.value ?? standard.contactsVerified
    accessVerified = tier?.accessVerified.value ?? standard.accessVerified
    supplierEvidence = tier?.supplierEvidence.value ?? standard.supplierEvidence
    waiverLife = tier?.waiverLife.value ?? standard.waiverLife
    trainedWithin = standard.trainedWithin
    absence = standard.absence
  }

  /// For how many days a backup is kept in a column (DAT-007), also where no tier is stated.
  package static func backupKept(column: Int) -> Int {
    standards[column].backupKept
  }

  /// The built-in values of one rank.
  private struct Standard {
    let maxRTO: RecoveryTime
    let maxRPO: RecoveryTime
    let biaReview: Interval
    let planReview: Interval
    let exerciseEvery: Interval
    let tabletopEvery: Interval?
    let restoreTestEvery: Interval
    let requiredLevel: Int
    let alternates: Int
    let trainingValidity: Interval
    let contactsVerified: Interval
    let accessVerified: Interval?
    let supplierEvidence: Interval?
    let waiverLife: Interval
    let trainedWithin: Int
    let absence: Double?
    let backupKept: Int
  }

  /// The table of method.md 1.1, and of DAT-007.
  private static let standards = [
    Standard(
      maxRTO: hours(4), maxRPO: RecoveryTime(seconds: 15 * RecoveryTime.minute),
      biaReview: months(12), planReview: months(12), exerciseEvery: months(12),
      tabletopEvery: months(6), restoreTestEvery: months(3), requiredLevel: 5, alternates: 2,
      trainingValidity: months(12), contactsVerified: months(3), accessVerified: months(3),
      supplierEvidence: months(12), waiverLife: days(90), trainedWithin: 30,
      absence: 0.4, backupKept: 30),
    Standard(
      maxRTO: hours(24), maxRPO: hours(4),
      biaReview: months(12), planReview: months(12), exerciseEvery: months(12),
      tabletopEvery: months(12), restoreTestEvery: months(6), requiredLevel: 4, alternates: 1,
      trainingValidity: months(12), contactsVerified: months(6), accessVerified: months(6),
      supplierEvidence: months(12), waiverLife: days(180), trainedWithin: 30,
      absence: 0.3, backupKept: 30),
    Standard(
      maxRTO: hours(7 * 24), maxRPO: hours(24),
      biaReview: months(12), planReview: months(12), exerciseEvery: months(24),
      tabletopEvery: months(24), restoreTestEvery: months(12), requiredLevel: 3, alternates: 1,
      trainingValidity: months(24), contactsVerified: months(12), accessVerified: months(12),
      supplierEvidence: months(24), waiverLife: days(365), trainedWithin: 60,
      absence: 0.3, backupKept: 14),
    Standard(
      maxRTO: hours(30 * 24), maxRPO: hours(7 * 24),
      biaReview: months(24), planReview: months(24), exerciseEvery: months(36),
      tabletopEvery: nil, restoreTestEvery: months(24), requiredLevel: 1, alternates: 0,
      trainingValidity: months(36), contactsVerified: months(12), accessVerified: nil,
      supplierEvidence: nil, waiverLife: days(365), trainedWithin: 90, absence: nil,
      backupKept: 7),
  ]

  private static func hours(_ count: Int) -> RecoveryTime {
    RecoveryTime(seconds: count * RecoveryTime.hour)
  }

  private static func months(_ count: Int) -> Interval {
    Interval(months: count)
  }

  private static func days(_ count: Int) -> Interval {
    Interval(seconds: count * RecoveryTime.day)
  }
}
