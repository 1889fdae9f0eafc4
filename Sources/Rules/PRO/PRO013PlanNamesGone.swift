// SPDX-License-Identifier: Apache-2.0

import Assessment
import CommonMark
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// Plans and write-ups name people and services that are still there.
  static let pro013PlanNamesGone = Rule(
    "PRO-013", "plan-names-gone", severity: "HHML",
    summary: "Plans and write-ups name people and services that are still there.",
    rationale: """
      A step that sends the reader to somebody who left in summer costs the minutes that the plan \
      was meant to save.
      """,
    howToMend: """
      Name who does it today, or better the role; take retired services out of the steps.
      """,
    controls: ["ISO 22301 7.5.3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "people": [{"id": "amara"}]}
        -- content/services/pay.md --
        The lead is [Amara](person:amara).
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "people": [{"id": "amara", "status": "left"}]}
        -- content/services/pay.md --
        The lead is [Amara](⟦person:amara⟧).
        """,
        """
        {"services": [{"id": "pay"}, {"id": "fax", "status": "retired"}],
         "plans": [{"id": "plan-pay", "services": ["pay"], "steps": [
           {"id": "call", "title": "Call the bank", "uses": [⟦"fax"⟧]}]}]}
        """,
      ]),
    check: .eachService { service, position, check in
      let used = check.portfolio.recoveryPlans(of: position).flatMap { $0.steps.elements() }
        .flatMap { $0.uses.elements() }.map { check.mention(of: $0.value, at: $0.span) }
      let document = check.portfolio.writeUp(of: position)
      let linked = (document?.markdown.destinations("service:", "person:") ?? [])
        .map { check.mention(in: $0) }
      return .worst(of: used + linked)
    })
}

extension Check {
  /// What a link says about a person or a service.
  fileprivate func mention(in link: LinkDestination) -> Outcome {
    let id = String(link.text.drop { $0 != ":" }.dropFirst())
    guard link.text.hasPrefix("person:") else { return mention(of: RecordID(id), at: link.span) }
    guard let person = inventory.people[RecordID(id)] else { return .notApplicable }
    guard person.hasLeft(by: asOf) else { return .pass }
    return .fail(
      "'\(person.id)', who is named here, \(person.absence(on: asOf))", at: link.span,
      "person \(person.id)", notes: [.init("the person's record", at: person.span)],
      help: ["name who does it today, or the role"])
  }

  fileprivate func mention(of id: RecordID<Service>, at span: Span) -> Outcome {
    guard let service = inventory.services[id] else { return .notApplicable }
    guard service.isRetired(on: asOf) else { return .pass }
    return .fail(
      "service '\(id)', which is named here, is retired", at: span, "service \(id)",
      notes: [.init("retired here", at: service.retiredOn.span ?? service.status.span)],
      help: ["name what took its place"])
  }
}
