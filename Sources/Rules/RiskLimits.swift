// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

/// What risks may score, and which of them are being treated.
struct RiskLimits: Sendable {
  private let treated: Set<String>
  private let appetites: [Located<Int>?]

  init(_ check: Check) {
    treated = check.risksInTreatment
    appetites = check.appetites
  }

  /// The highest score with which those live whom the risk at a position threatens; `nil` where
  /// none is stated.
  func appetite(forRisk position: Int, _ check: Check) -> Located<Int>? {
    appetites[min(check.columns.rank(ofRisk: position), appetites.count - 1)]
  }

  /// Whether a risk scores more than that and is neither accepted today nor treated in time.
  func isExceeded(by risk: Risk, _ position: Int, _ check: Check) -> Bool {
    guard let appetite = appetite(forRisk: position, check),
      let score = risk.residual.value?.score, score > appetite.value
    else { return false }
    return !risk.isAccepted(on: check.asOf) && !treated.contains(risk.id.text)
  }
}

extension Check {
  /// By tier: the highest score with which the first tier of its column lives that states one.
  fileprivate var appetites: [Located<Int>?] {
    let byColumn = appetitesByColumn
    return programme.tiers.map { byColumn[$0.column] }
  }

  private var appetitesByColumn: [Located<Int>?] {
    var appetites = [Located<Int>?](repeating: nil, count: TierPolicy.columnCount)
    for entry in settings.riskScale.value?.appetite.elements() ?? [] {
      guard let tier = programme.tiers.first(where: { $0.id == entry.key.value }),
        appetites[tier.column] == nil
      else { continue }
      appetites[tier.column] = entry.value
    }
    return appetites
  }

  /// What the open actions whose day has not passed come from: the risks among these are treated
  /// in time.
  fileprivate var risksInTreatment: Set<String> {
    var treated: Set<String> = []
    for action in inventory.actions where !action.isClosed(on: asOf) {
      guard let due = action.due.value, asOf <= due, let source = action.source.value else {
        continue
      }
      treated.insert(source)
    }
    return treated
  }
}
