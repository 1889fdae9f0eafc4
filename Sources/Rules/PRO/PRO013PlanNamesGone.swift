// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
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
        {"services": [{"id": "pay"}], "people": [{"id": "amara", "status": "leave"}]}
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
      let mentions = check.portfolio.mentions(of: position)
      var outcomes: [Outcome] = []
      // A crisis plan sends its readers astray as well as one that brings the service back.
      for plan in check.portfolio.plans(of: position) {
        for use in plan.uses { outcomes.append(check.mention(of: use)) }
      }
      for place in mentions.indices where check.isGone(mentions[place].subject) {
        outcomes.append(check.mention(mentions[place]))
      }
      // Of all those who are there one pass tells.
      guard !outcomes.isEmpty else { return mentions.isEmpty ? .notApplicable : .pass }
      if !mentions.isEmpty { outcomes.append(.pass) }
      return .worst(of: outcomes)
    })
}

extension Check {
  /// Whether somebody or something that a write-up names is not there.
  fileprivate func isGone(_ subject: Mention.Subject) -> Bool {
    switch subject {
    case .role: false
    case .person(let place): !portfolio.isActive[place]
    case .service(let place): !portfolio.isLiving[place]
    case .nobody: true
    }
  }

  /// What it says that a write-up names somebody or something.
  fileprivate func mention(_ mention: Mention) -> Outcome {
    switch mention.subject {
    case .role: .pass
    case .person(let place): naming(person: place, at: mention.span)
    case .service(let place): naming(service: place, at: mention.span)
    case .nobody(let name): naming(nobody: name, at: mention.span)
    }
  }

  /// What it says that a step of a plan uses a service.
  fileprivate func mention(of use: Located<RecordID<Service>>) -> Outcome {
    inventory.services.index(of: use.value).map { naming(service: $0, at: use.span) }
      ?? .notApplicable
  }

  private func naming(nobody name: String, at span: Span) -> Outcome {
    let near = didYouMean(name, among: portfolio.doers.ids)
    return .fail(
      "'\(name)', who is to do a step, is neither a role nor a person", at: span, name,
      help: near.isEmpty ? ["write the id or the name of a role or person"] : near)
  }

  private func naming(person place: Int, at span: Span) -> Outcome {
    guard !portfolio.isActive[place] else { return .pass }
    let person = inventory.people[place]
    return .fail(
      "'\(person.id)', who is named here, \(person.absence(on: asOf))", at: span,
      "person \(person.id)", notes: [.init("the person's record", at: person.span)],
      help: ["name who does it today, or the role"])
  }

  private func naming(service place: Int, at span: Span) -> Outcome {
    guard !portfolio.isLiving[place] else { return .pass }
    let service = inventory.services[place]
    return .fail(
      "service '\(service.id)', which is named here, is retired", at: span,
      "service \(service.id)",
      notes: [.init("retired here", at: service.retiredOn.span ?? service.status.span)],
      help: ["name what took its place"])
  }
}
