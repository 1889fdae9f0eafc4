// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Phrasing
import Templates

/// A service at a glance.
struct ServiceFacts: Sendable {
  struct NotedLink: Sendable {
    let link: PageLink
    let note: String?
    let held: MomentText?
  }

  struct ApprovalMark: Sendable {
    let badge: Badge
    let text: String
  }

  let service: Service
  let owner: NotedLink?
  let deputy: PageLink?
  let businessOwner: PageLink?
  let team: PageLink?
  let kind: String?
  let customers: String?
  let hosting: String?
  let slo: String?
  let sites: Listing<NotedLink>
  let offerings: Listing<PageLink>
  let approval: ApprovalMark?
  let reviewed: MomentText?
  let lastExercise: NotedLink?
  let impact: ImpactTable?

  init(_ service: Service, at position: Int, _ context: PageContext) {
    let language = context.language
    self.service = service
    owner = context.owner(of: service)
    deputy = context.link(service.deputy)
    businessOwner = context.link(service.businessOwner)
    team = context.link(service.team)
    kind = service.serviceKind.value.map { language.word($0) }
    customers = service.customers.value.flatMap { customers in
      customers.isEmpty
        ? nil : language.enumeration(customers.map { language.word($0.value) })
    }
    hosting = service.hosting.value.map { language.word($0) }
    slo = service.slo.value.map { language.percent($0) }
    sites = context.sites(of: service)
    offerings = Listing(
      context.site.index.offeringsByService[service.id.text].map {
        context.link(context.site.inventory.offerings[$0].id)
      })
    approval = context.approval(of: service, at: position)
    reviewed = ReviewChecks(context.site.assessment.portfolio).planReviews(of: position)
      .compactMap(\.on).max().map { context.moment($0) }
    lastExercise = context.site.assessment.proofs.last(of: position).map { proof in
      NotedLink(link: context.link(proof.activity), note: nil, held: context.moment(proof.on))
    }
    impact = context.impact(of: position)
  }

  static let shape = Shape<ServiceFacts>(
    "service", "a service at a glance",
    [
      .optionalText("outcome", "what it is for") { $0.service.outcome.value },
      .record("owner", of: notedLink, "who answers for it") { $0.owner },
      .record("deputy", of: PageLink.shape, "the owner's deputy") { $0.deputy },
      .record("business_owner", of: PageLink.shape, "who answers for it in the business") {
        $0.businessOwner
      },
      .record("team", of: PageLink.shape, "the team") { $0.team },
      .optionalText("kind", "kind, in words") { $0.kind },
      .optionalText("customers", "first-party, third-party, in words") { $0.customers },
      .optionalText("hosting", "hosting model, in words") { $0.hosting },
      .optionalText("service_hours", "hours, in words") { $0.service.serviceHours.value },
      .items("sites", of: notedLink, "sites, each with what it is used for") { $0.sites },
      .items("offerings", of: PageLink.shape, "offerings") { $0.offerings },
      .optionalText("slo", "availability goal with unit") { $0.slo },
      .record("approval", of: approvalMark, "state of approval") { $0.approval },
      .record("reviewed", of: MomentText.shape, "last review of a plan or of the write-up") {
        $0.reviewed
      },
      .record("last_exercise", of: notedLink, "latest valid exercise") { $0.lastExercise },
    ])

  static let notedLink = Shape<NotedLink>(
    "noted-link", "a link with an addition",
    [
      .text("label", "the visible words") { $0.link.label },
      .optionalAddress("href", "relative address") { $0.link.href },
      .optionalText("note", "short addition") { $0.note },
      .record("held", of: MomentText.shape, "when it was held") { $0.held },
    ])

  static let approvalMark = Shape<ApprovalMark>(
    "approval", "state of approval",
    [
      .text("label", "the state") { $0.badge.label },
      .text("tone", "tone") { $0.badge.tone.name },
      .text("text", "by whom and when") { $0.text },
    ])
}

extension PageContext {
  /// The owner of a service, else its team's lead in the owner's place.
  fileprivate func owner(of service: Service) -> ServiceFacts.NotedLink? {
    if let owner = link(service.owner) {
      return ServiceFacts.NotedLink(link: owner, note: nil, held: nil)
    }
    guard let team = site.inventory.teams[service.team], let lead = link(team.lead) else {
      return nil
    }
    return ServiceFacts.NotedLink(
      link: lead, note: language.say("lead of the team, no owner named"), held: nil)
  }

  /// The sites and regions of a service, each once, with all that it is used for.
  fileprivate func sites(of service: Service) -> Listing<ServiceFacts.NotedLink> {
    let uses = (service.sites.value ?? []).compactMap { usage in
      usage.site.value.map { (site: $0, use: usage.use.value.map { self.language.word($0) }) }
    }
    let regions = service.regions.elements().map {
      (site: $0.value, use: Optional(self.language.word(ServiceRelation.Role.region)))
    }
    var order: [RecordID<Continuity.Site>] = []
    var words: [RecordID<Continuity.Site>: [String]] = [:]
    for (site, use) in uses + regions {
      if words[site] == nil { order.append(site) }
      words[site, default: []] += use.map { [$0] } ?? []
    }
    return Listing(
      order.map { site in
        let notes = words[site] ?? []
        return ServiceFacts.NotedLink(
          link: link(site), note: notes.isEmpty ? nil : notes.joined(separator: ", "), held: nil)
      })
  }

  fileprivate func approval(of service: Service, at position: Int) -> ServiceFacts.ApprovalMark? {
    let approval = service.approval.value
    return approvalBadge(approval) { site.assessment.fingerprints.service(position) }.map {
      ServiceFacts.ApprovalMark(
        badge: $0,
        text: language.decided(
          by: approval?.approvedBy.value.map { link($0).label }, on: approval?.on.value) ?? "")
    }
  }

  /// The state of an approval; only one that is in force and covers what stands there now is good.
  ///
  /// - Parameter current: the record's fingerprint; asked only where the approval names one.
  func approvalBadge(_ approval: Approval?, _ current: () -> String) -> Badge? {
    guard let approval, let state = approval.state.value else { return nil }
    guard approval.isGiven(by: site.asOf) else { return Badge(language.word(state)) }
    guard let named = approval.fingerprint.value, named != current() else {
      return Badge(language.word(state), .good)
    }
    // What an audience may not see is not in the fingerprint of what it sees.
    return site.audience == nil
      ? Badge(language.changedSinceApproval, .high) : Badge(language.word(state))
  }

  /// The marks of a service: tier, stage, status, and whether it is important.
  func marks(of position: Int, _ figures: ServiceFigures?) -> RecordMarks {
    let service = site.inventory.services[position]
    let status = service.status.value.map { Badge(language.word($0)) }
    let important = service.important.value == true ? Badge(language.say("Important"), .info) : nil
    let stage = figures?.stage.map { language.badge($0.stage) }
    return RecordMarks(
      id: service.id.text,
      badges: [tierBadge(position), stage, important, status].compactMap(\.self),
      common: service.common)
  }
}

extension Language {
  var changedSinceApproval: String { say("Changed since it was approved") }
}
