// SPDX-License-Identifier: Apache-2.0

import Assessment

/// Words of the ledger of all that expires.
extension Language {
  /// What the ledger is for, and how many services the next entry that hurts takes.
  func ledger(_ all: [Expiry], ahead: some Collection<Expiry>) -> String {
    guard !all.isEmpty else {
      return "No record states a day on which something ends or falls due."
    }
    let rule = "What nobody renews in time stops counting on the day after."
    guard let next = ahead.first(where: { !$0.falling.isEmpty }) else { return rule }
    let services = count(next.falling.count, .service)
    return "\(rule) The first that takes services with it ends on \(date(next.due)): "
      + "\(word(next.kind).lowercased()), \(services)."
  }

  /// What falls because something ended.
  func falls(_ services: [String], because kind: Expiry.Kind) -> String {
    switch kind {
    case .contract, .agreement: "Without it, misses its promise: \(enumeration(services))"
    default: "Then too few people for \(enumeration(services))"
    }
  }

  func concerns(_ services: [String]) -> String { "Concerns \(enumeration(services))" }

  /// The rest of an enumeration that names only some.
  func rest(_ count: Int) -> String { "\(count) more" }

  /// What ends or falls due.
  func word(_ kind: Expiry.Kind) -> String {
    switch kind {
    case .contract: "Contract"
    case .notice: "Notice of a contract"
    case .agreement: "Agreement on a site"
    case .waiver: "Waiver"
    case .acceptance: "Acceptance of a risk"
    case .training: "Training"
    case .exercise: "Exercise"
    case .analysisReview: "Review of a BIA"
    case .action: "Action"
    case .support: "Support of a component"
    default: intervalWord(kind)
    }
  }

  private func intervalWord(_ kind: Expiry.Kind) -> String {
    switch kind {
    case .planReview: "Review of a plan"
    case .approval: "Approval"
    case .restoreTest: "Restore test"
    case .contact: "Verification of contact"
    case .access: "Verification of access"
    case .evidence: "Evidence of a supplier"
    case .assignment: "Assignment to a role"
    case .departure: "Leaves the organisation"
    default: "Enough eligible people"
    }
  }
}
