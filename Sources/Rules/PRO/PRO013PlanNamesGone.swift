// SPDX-License-Identifier: Apache-2.0

import Assessment
import CommonMark
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// Plans and write-ups name people, roles and services that are there.
  static let pro013PlanNamesGone = Rule(
    "PRO-013", "plan-names-gone", severity: "HHML",
    summary: "Plans and write-ups name people, roles and services that are there.",
    rationale: """
      A step that sends the reader to somebody who left in summer costs the minutes that the plan \
      was meant to save; a step of nobody that is known waits for a volunteer.
      """,
    howToMend: """
      Name who does it today, or better the role, by id or name; take retired services out of the \
      steps.
      """,
    controls: ["ISO 22301 7.5.3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "people": [{"id": "amara"}]}
        -- content/services/pay.md --
        The lead is [Amara](person:amara).
        """,
        """
        {"services": [{"id": "pay"}], "people": [{"id": "amara", "name": "Amara Okafor"}],
         "roles": [{"id": "lead", "name": "Incident lead"}]}
        -- content/services/pay.md --
        | Step | Owner | Duration |
        | --- | --- | --- |
        | Declare | incident lead, Amara Okafor | 10m |
        | Restore | [Amara](person:amara) | 1h |
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "people": [{"id": "amara", "status": "left"}]}
        -- content/services/pay.md --
        The lead is [Amara](⟦person:amara⟧).
        """,
        """
        {"services": [{"id": "pay"}], "people": [{"id": "amara", "status": "left"}]}
        -- content/services/pay.md --
        The lead is [Amara](⟦Person:amara#contacts⟧).
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
        | Call the bank | ⟦Amara Okafor⟧ | 5m |
        """,
        """
        {"services": [{"id": "pay"}], "roles": [{"id": "incident-lead"}]}
        -- content/services/pay.md --
        | Step | Role | Duration |
        | --- | --- | --- |
        | Declare | ⟦incident-leed⟧ | 10m |
        """,
      ]),
    check: .eachService { _, position, check in
      // A crisis plan sends its readers astray as well as one that brings the service back.
      let used = check.portfolio.plans(of: position).flatMap { $0.steps.elements() }
        .flatMap { $0.uses.elements() }.map { check.mention(of: $0.value, at: $0.span) }
      let document = check.portfolio.writeUp(of: position)
      let linked = (document?.markdown.destinations("service:", "person:") ?? [])
        .map { check.mention(in: $0) }
      let doers = check.portfolio.doers
      let doing = (check.writtenSteps[position] ?? []).compactMap(\.holderInWords)
        .flatMap { words in doers.names(in: words).map { check.mention(of: $0, among: doers) } }
      return .worst(of: used + linked + doing)
    })
}

extension Check {
  /// What the name of somebody who is to do a step says.
  fileprivate func mention(of name: Located<String>, among doers: Doers) -> Outcome {
    guard doers.isKnown(name.value) else {
      let near = didYouMean(name.value, among: doers.ids)
      return .fail(
        "'\(name.value)', who is to do a step, is neither a role nor a person", at: name.span,
        name.value, help: near.isEmpty ? ["write the id or the name of a role or person"] : near)
    }
    return doers.person(name.value).map { mention(of: inventory.people[$0], at: name.span) }
      ?? .pass
  }

  /// What a link says about a person or a service.
  fileprivate func mention(in link: LinkDestination) -> Outcome {
    guard let record = RecordReference(link: link.text) else { return .notApplicable }
    guard record.kind == .people else { return mention(of: RecordID(record.id), at: link.span) }
    return inventory.people[RecordID(record.id)].map { mention(of: $0, at: link.span) }
      ?? .notApplicable
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
