// SPDX-License-Identifier: Apache-2.0

package import Assessment
import Phrasing

/// Words of the ledger of all that expires.
extension Language {
  /// What the ledger is for, and how many services the next entry that hurts takes.
  func ledger(_ all: [Expiry], ahead: some Collection<Expiry>) -> String {
    guard !all.isEmpty else {
      return say("No record states a day on which something ends or falls due.")
    }
    let rule = say("What nobody renews in time stops counting on the day after.")
    guard let next = ahead.first(where: { !$0.falling.isEmpty }) else { return rule }
    let services = count(next.falling.count, .service)
    return say(
      """
      \(rule) The first that takes services with it ends on \(date(next.due)): \
      \(inSentence { $0.word(next.kind) }), \(services).
      """)
  }

  /// What falls because something ended.
  func falls(_ services: [String], because kind: Expiry.Kind) -> String {
    switch kind {
    case .contract, .agreement: say("Without it, misses its promise: \(enumeration(services))")
    default: say("Then too few people for \(enumeration(services))")
    }
  }

  func concerns(_ services: [String]) -> String { say("Concerns \(enumeration(services))") }

  /// The rest of an enumeration that names only some.
  func rest(_ count: Int) -> String { say("\(count) more") }

  /// What ends or falls due.
  package func word(_ kind: Expiry.Kind) -> String {
    switch kind {
    case .contract: say("Contract")
    case .notice: say("Notice of a contract")
    case .agreement: say("Agreement on a site")
    case .waiver: say("Waiver")
    case .acceptance: say("Acceptance of a risk")
    case .training: say("Training")
    case .exercise: say("Exercise")
    case .analysisReview: say("Review of a BIA")
    case .action: say("Action")
    case .support: say("Support of a component")
    default: intervalWord(kind)
    }
  }

  private func intervalWord(_ kind: Expiry.Kind) -> String {
    switch kind {
    case .planReview: say("Review of a plan")
    case .textReview: say("Review of a page")
    case .approval: say("Approval")
    case .restoreTest: say("Restore test")
    case .contact: say("Verification of contact")
    case .access: say("Verification of access")
    case .evidence: say("Evidence of a supplier")
    case .assignment: say("Assignment to a role")
    case .departure: say("Leaves the organisation")
    default: say("Enough eligible people")
    }
  }
}

/// What is to be done.
extension Language {
  /// The work that an entry of the ledger asks for.
  func work(_ kind: Expiry.Kind) -> String {
    switch kind {
    case .contract: say("Renew the contract")
    case .notice: say("Decide on the notice")
    case .agreement: say("Renew the agreement")
    case .waiver: say("Mend what is waived")
    case .acceptance: say("Decide on the risk anew")
    case .training: say("Renew the training")
    case .exercise: say("Hold the exercise")
    case .analysisReview: say("Review the BIA")
    case .action: say("Finish the action")
    case .support: say("Replace the component")
    default: regularWork(kind)
    }
  }

  private func regularWork(_ kind: Expiry.Kind) -> String {
    switch kind {
    case .planReview: say("Review the plan")
    case .textReview: say("Review the page")
    case .approval: say("Approve anew")
    case .restoreTest: say("Test the restore")
    case .contact: say("Verify the contacts")
    case .access: say("Verify the access")
    case .evidence: say("Ask for evidence")
    case .assignment: say("Renew the assignment")
    case .departure: say("Find a successor")
    default: say("Train more people")
    }
  }
}
