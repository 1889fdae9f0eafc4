// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

extension PageFamily {
  static let details = PageFamily(
    "details", pattern: "details/ID.html",
    "What else is recorded of one service: times, people, layers, components, data.",
    under: .services, shape: DetailsPage.shape,
    entries: { site in
      site.catalogue.map { position in
        let service = site.inventory.services[position]
        return PageEntry(
          path: DetailsPage.path(of: service.id),
          title: site.language.say("Details of \(service.title)"),
          kind: site.language.title(of: .services), position: position, words: service.id.text)
      }
    }
  ) { DetailsPage($0) }
}

/// `details/ID.html`: the fields for which the service's own page has no room.
struct DetailsPage: PageModel {
  let frame: Frame
  let marks: RecordMarks
  let service: PageLink
  let sections: [StatedSection]

  init(_ context: PageContext) {
    let service = context.site.inventory.services[context.entry.position]
    frame = context.frame(
      kind: context.language.title(of: .services), above: context.link(service.id))
    marks = RecordMarks(id: service.id.text, badges: [], common: service.common)
    self.service = context.link(service.id)
    let sections =
      [context.recordSection(service)] + context.recoverySections(service)
      + context.peopleSections(service) + context.technologySections(service)
    self.sections = sections.compactMap(\.self)
  }

  /// The page with the details of a service.
  static func path(of service: RecordID<Service>) -> PagePath {
    PageFamily.details.path(of: service.text)
  }

  static let shape = Shape<DetailsPage>(
    page: "details-page", "what else is recorded of a service",
    [
      .record("record", of: RecordMarks.shape, "id and marks of the record") { $0.marks },
      .record("service", of: PageLink.shape, "the service") { $0.service },
      .sections { $0.sections },
      .flag("is_any", "whether anything further is recorded") { !$0.sections.isEmpty },
    ])
}

extension PageContext {
  /// The page with the fields for which a service's own page has no room.
  func detailsLink(of service: Service) -> PageLink {
    PageLink(
      language.say("All details"), address(DetailsPage.path(of: service.id)))
  }

  /// What is known of the record itself: whose it is, how it is kept, who approved it.
  fileprivate func recordSection(_ service: Service) -> StatedSection? {
    let document = site.programme.documents.writeUp(of: service.id)
    return StatedSection(
      "record", language.say("The record"),
      facts: [
        fact(language.say("Kind"), service.serviceKind.value.map { language.word($0) }),
        fact(
          language.say("Customers"),
          language.enumeration(service.customers.elements().map { language.word($0.value) })),
        fact(language.say("Service hours"), service.serviceHours),
        fact(language.say("Availability goal"), percent: service.slo),
        fact(language.say("Unit"), service.unit),
        fact(language.say("Class of data"), service.dataClassification),
        fact(language.say("State of the record"), service.recordState),
        fact(language.say("Last material change"), service.changedOn),
        fact(language.say("Retired on"), service.retiredOn),
        fact(language.say("Why it is out of scope"), service.outOfScope),
        fact(language.say("Teams that take part"), service.teams),
      ] + names(of: service.common) + approvalFacts(service.approval),
      tables: [
        document.flatMap { document in
          StatedTable(
            "write-up", language.say("The write-up, as its front matter tells"),
            [[fact(language.say("File"), "content/\(document.path)")] + facts(of: document)],
            showsBareRows: false)
        }
      ])
  }

  fileprivate func recoverySections(_ service: Service) -> [StatedSection?] {
    [
      StatedSection(
        "times", language.say("Times of its recovery"),
        facts: [fact(language.say("Noticed by"), service.monitoredBy)],
        tables: [timeTable(service.times.value), peakTable(service)]),
      StatedSection(
        "needs", language.say("If something that it needs fails"), tables: [failureTable(service)]),
      StatedSection("sites", language.say("Its sites"), tables: [siteTable(service)]),
    ]
  }

  private func timeTable(_ times: ServiceTimes?) -> StatedTable? {
    guard let times else { return nil }
    let parts: [(Addend.Part, Stated<TimedStatement>)] = [
      (.detect, times.detect), (.decide, times.decide), (.ownSteps, times.own),
      (.validate, times.validate), (.resume, times.resume),
    ]
    return StatedTable(
      "service-times", language.say("What each part takes, and how that is known"),
      parts.map { part, statement in
        let statement = statement.value
        return [
          fact(language.say("Part"), language.word(part)),
          fact(language.say("Time"), statement.map { language.figure($0.time.seconds) }),
          fact(
            language.say("Grade of evidence"), statement?.grade.value.map { language.word($0) }),
          fact(
            language.say("Source"), statement?.source ?? .absent, naming: [.exercises, .events]),
        ]
      }, showsBareRows: false)
  }

  private func peakTable(_ service: Service) -> StatedTable? {
    StatedTable(
      "peaks", language.say("Times of the year in which more is at stake"),
      service.peakPeriods.elements().map { peak in
        [
          fact(language.say("Period"), peak.name), fact(language.say("Beginning"), peak.from),
          fact(language.say("End"), peak.to),
          fact(language.say("Longest recovery time (RTO)"), peak.rto),
        ]
      })
  }

  private func failureTable(_ service: Service) -> StatedTable? {
    StatedTable(
      "failure-modes", language.say("How it shows, and what is done about it"),
      service.dependencies.elements().map { dependency in
        let mode = dependency.failureMode.value
        return [
          fact(language.say("Needs"), dependency.on),
          fact(language.say("Data"), dependency.data.value.map { language.word($0) }),
          fact(language.say("Can be replayed for"), dependency.replayable),
          fact(
            language.say("Likelihood"), mode?.likelihood.value.map { language.ofFive($0) }),
          fact(language.say("Effect"), mode?.effect ?? .absent),
          fact(language.say("How one notices"), mode?.detection ?? .absent),
          fact(language.say("What is done about it"), mode?.mitigation ?? .absent),
          fact(language.say("Confirmed by"), dependency.confirmedBy),
          fact(language.say("Confirmed on"), dependency.confirmedOn),
        ]
      }, showsBareRows: false)
  }

  private func siteTable(_ service: Service) -> StatedTable? {
    StatedTable(
      "site-uses", language.say("What each site carries"),
      service.sites.elements().map { usage in
        [
          fact(language.say("Site"), usage.site),
          fact(language.say("Capacity"), percent: usage.capacityPercent),
          fact(language.say("Compared with the primary site on"), usage.comparedOn),
        ]
      }, showsBareRows: false)
  }

  fileprivate func peopleSections(_ service: Service) -> [StatedSection?] {
    let people = service.people.value
    let workforce = people?.workforce.elements() ?? []
    return [
      StatedSection(
        "people", language.say("Its people"),
        facts: [fact(language.say("On call"), people?.onCall ?? .absent)],
        tables: [
          StatedTable(
            "workforce", language.say("Who works for it, site by site"),
            workforce.map { group in
              [
                fact(language.say("Site"), group.site),
                fact(language.say("People"), group.headcount),
                fact(language.say("Can work from elsewhere"), group.canWorkRemotely),
                fact(language.say("For which they need"), group.remoteNeeds),
              ]
            })
        ])
    ]
  }
}
