// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// Examples about people, standing, and what takes more than one service to show.
extension PageContext {
  func standingExample(of topic: MethodTopic, _ position: Int) -> String? {
    let readiness = site.assessment.people.services[position]
    switch topic {
    case .eligible:
      return readiness.roles.first { $0.eligible.count < $0.candidates.count }
        .map { eligibleExample($0) }
    case .cliff:
      let role = readiness.roles.first { $0.cliff != nil }
      return role.flatMap { role in
        role.cliff.map { language.cliff(of: link(role.role).label, on: $0, minimum: role.minimum) }
      }
    case .assurance:
      let assurance = site.assurances(of: position).first { !$0.reasons.isEmpty }
      return assurance.map { language.assurance($0) }
    case .stage: return stageExample(position)
    default: return unknownExample(position)
    }
  }

  private func eligibleExample(_ role: RoleReadiness) -> String {
    let lines = role.candidates.map { candidate in
      let reasons = candidate.exclusions.map { reason($0) }
      return language.candidate(link(candidate.person).label, reasons)
    }
    let sum = language.part(role.eligible.count, of: role.candidates.count)
    return ([language.eligible(sum, in: link(role.role).label)] + lines).joined(separator: "\n")
  }

  private func stageExample(_ position: Int) -> String? {
    guard let standing = site.assessment.stages[position], !standing.missing.isEmpty else {
      return nil
    }
    return language.stage(standing)
  }

  private func unknownExample(_ position: Int) -> String? {
    let recovery = site.assessment.recovery[position]
    let missing = site.assessment.unstatedInputs(of: position).map { site.word($0) }
    guard recovery.achieved == .notEvaluable, !recovery.atLeast.isNever, !missing.isEmpty else {
      return nil
    }
    return language.atLeast(recovery.atLeast.seconds, missing: missing)
  }

  /// An example that is not about one service's own figures.
  func gatheredExample(of topic: MethodTopic) -> MethodPage.Example? {
    switch topic {
    case .redundancy: redundancyExample
    case .pairs: pairExample
    case .workload: workloadExample
    default: offeringExample
    }
  }

  private var redundancyExample: MethodPage.Example? {
    paperRedundancy.elements.first.map { row in
      let causes = row.causes.elements.map(\.label)
      return MethodPage.Example(
        title: language.exampleTitle(row.service.label), subject: row.service,
        body: paragraphs(
          language.shared(row.members.elements.map(\.label), needed: row.needed, causes)))
    }
  }

  private var pairExample: MethodPage.Example? {
    let critical = Array(criticalServices.prefix(MethodPage.pairLimit))
    return fatalPairs(of: critical).listing.elements.first.flatMap { row in
      row.services.elements.first.map { service in
        MethodPage.Example(
          title: language.exampleTitle(service.label), subject: service,
          body: paragraphs(language.pair(row.first.label, row.second.label, of: service.label)))
      }
    }
  }

  /// The first role that has several recoveries to do when everything is lost.
  private var workloadExample: MethodPage.Example? {
    let eligible = Dictionary(
      site.assessment.people.roles.map { ($0.id, $0.eligible.count) },
      uniquingKeysWith: { first, _ in first })
    let all = site.assessment.peopleFeasibility { eligible[$0] ?? 0 }
    guard let one = all.first(where: { $0.jobs.count > 1 && $0.people > 0 }) else { return nil }
    let jobs = one.jobs.prefix(MethodPage.nameLimit).map { job in
      language.job(
        site.inventory.services[job.service].title, start: job.start, handsOn: job.handsOn,
        deadline: job.deadline)
    }
    let missed = one.firstMissed.map { site.inventory.services[one.jobs[$0].service].title }
    let verdict = missed.map { language.late($0, by: one.missedBy) } ?? language.noProof
    return MethodPage.Example(
      title: language.exampleTitle(link(one.role).label), subject: link(one.role),
      body: paragraphs(
        ([language.people(one.people)] + jobs + [verdict]).joined(separator: "\n")))
  }

  private var offeringExample: MethodPage.Example? {
    site.inventory.offerings.lazy.compactMap { offering -> MethodPage.Example? in
      let standing = site.assessment.standing(of: offering)
      return standing.achieved.map { weakest in
        let service = site.inventory.services[weakest.service]
        let time = figure(Amount(weakest.value)).text
        return MethodPage.Example(
          title: language.exampleTitle(link(offering.id).label), subject: link(offering.id),
          body: paragraphs(language.weakest(service.title, time)))
      }
    }.first
  }
}
