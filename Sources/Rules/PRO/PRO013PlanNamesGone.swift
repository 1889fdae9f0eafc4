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
        """
        {"services": [{"id": "pay"}, {"id": "fax", "status": "retired"}],
         "plans": [{"id": "worst", "services": ["pay"], "type": "crisis", "steps": [
           {"id": "call", "title": "Call the bank", "uses": [⟦"fax"⟧]}]}]}
        """,
        """
        {"services": [{"id": "pay"}],
         "people": [{"id": "amara", "name": "Amara Okafor", "to": "2026-06-30"}]}
        -- content/services/pay.md --
        | Step | Role | Duration |
        | --- | --- | --- |
        | ⟦Call the bank⟧ | Amara Okafor | 5m |
        """,
      ]),
    check: .given(\.namesOfGone) { gone in
      .eachService { service, position, check in
        // A crisis plan sends its readers astray as well as one that brings the service back.
        let used = check.portfolio.plans[position]
          .flatMap { check.inventory.plans[$0].steps.elements() }
          .flatMap { $0.uses.elements() }.map { check.mention(of: $0.value, at: $0.span) }
        let links =
          check.portfolio.writeUp(of: position)?.markdown
          .destinations("service:", "person:") ?? []
        let linked = Set(links.map(\.text))
        let written = (check.writtenSteps[position] ?? []).flatMap { step in
          step.holders.compactMap { gone[$0] }
            .filter { !linked.contains("person:\(check.inventory.people[$0].id)") }
            .map { check.mention(of: check.inventory.people[$0], at: step.span) }
        }
        return .worst(of: used + links.map { check.mention(in: $0) } + written)
      }
    })
}

extension WrittenStep {
  /// Everybody whom its cell for the role names, as names are compared.
  fileprivate var holders: [String] {
    (role ?? "").split { ",;/&".contains($0) }.map { String($0).normalised }
  }
}

extension Check {
  /// By id and name, as names are compared: who left; none who shares it with somebody or a role
  /// that is still there.
  fileprivate var namesOfGone: [String: Int] {
    func names(of person: Person) -> [String] {
      [person.id.text, person.name.value].compactMap { $0?.normalised }
    }
    let present = Set(
      peoplePresent.flatMap { names(of: inventory.people[$0]) }
        + inventory.roles.flatMap { [$0.id.text, $0.name.value].compactMap { $0?.normalised } })
    var gone: [String: Int] = [:]
    for index in inventory.people.indices where inventory.people[index].hasLeft(by: asOf) {
      for name in names(of: inventory.people[index]) where !present.contains(name) {
        gone[name] = index
      }
    }
    return gone
  }

  /// What a link says about a person or a service.
  fileprivate func mention(in link: LinkDestination) -> Outcome {
    let id = String(link.text.drop { $0 != ":" }.dropFirst())
    guard link.text.hasPrefix("person:") else { return mention(of: RecordID(id), at: link.span) }
    return inventory.people[RecordID(id)].map { mention(of: $0, at: link.span) } ?? .notApplicable
  }

  fileprivate func mention(of person: Person, at span: Span) -> Outcome {
    guard person.hasLeft(by: asOf) else { return .pass }
    return .fail(
      "'\(person.id)', who is named here, \(person.absence(on: asOf))", at: span,
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
