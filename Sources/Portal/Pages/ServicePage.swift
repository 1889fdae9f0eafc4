// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let service = PageFamily(
    "service", pattern: "services/ID.html",
    "One service: promise, design, proof; people, process, technology; every fact and finding.",
    of: .services, under: .services, shape: ServicePage.shape,
    entries: { site in
      site.catalogue.map { position in
        let service = site.inventory.services[position]
        return PageEntry(
          path: ServicePage.path(of: service.id), title: service.title,
          kind: site.language.title(of: .services), position: position,
          words: service.searchWords([service.summary.value]))
      }
    }
  ) { ServicePage($0) }
}

/// `services/ID.html`.
struct ServicePage: PageModel {
  /// Where the page of a service stands.
  static func path(of service: RecordID<Service>) -> PagePath {
    PageFamily.service.path(of: service.text)
  }

  let frame: Frame
  let marks: RecordMarks
  let verdict: VerdictText
  let contents: [ContentsEntry]
  let facts: ServiceFacts
  let promise: PromiseTable?
  let analysis: PageLink?
  let objectives: Listing<LabelledFigure>
  let derivation: DerivationTable?
  let sums: Listing<SumRow>
  let areas: [LevelCell]
  let roles: Listing<RoleRow>
  let shortfall: ChainTable?
  let map: NeighbourhoodMap?
  let needs: Listing<NeedRow>
  let noNeeds: String
  let neededBy: Listing<PageLink>
  let loss: ServiceLoss?
  let suppliers: Listing<SupplierRow>
  let failureClasses: Listing<FailureRow>
  let details: PageLink
  let stores: Listing<StoreRow>
  let risks: Listing<RiskRow>
  let exercises: Listing<ExerciseRow>
  let training: Listing<TrainingRow>
  let findings: Listing<FindingCard>
  let notEvaluable: Listing<FindingCard>
  let words: OwnWords

  init(_ context: PageContext) {
    let position = context.entry.position
    let service = context.site.inventory.services[position]
    let figures = context.site.figures(of: position)
    let subject = RecordReference(.services, service.id.text)
    frame = context.frame(
      lead: service.summary.value, kind: context.language.title(of: .services))
    marks = context.marks(of: position, figures)
    verdict = context.verdict(figures)
    facts = ServiceFacts(service, at: position, context)
    promise = context.promiseTable(of: position, figures)
    analysis = context.analysisLink(of: position)
    objectives = context.otherObjectives(of: position, figures)
    derivation = context.derivation(of: position, figures)
    sums = context.sums(of: position, figures)
    areas = context.levels(position)
    roles = context.roleRows(of: position)
    shortfall = context.shortfall(of: position)
    map = context.neighbourhoodMap(of: position)
    needs = context.needRows(of: service)
    noNeeds = context.language.noNeeds(isStated: service.dependencies.isStated)
    neededBy = context.dependents(of: service)
    loss = context.loss(ofService: position)
    suppliers = context.supplierRows(of: service)
    failureClasses = context.failureRows(of: service)
    details = context.detailsLink(of: service)
    stores = context.storeRows(of: position)
    risks = context.riskRows(context.site.index.risksByService[service.id.text])
    exercises = context.exerciseRows(of: service)
    training = context.trainingRows(of: service)
    findings = context.openFindings(about: subject)
    notEvaluable = context.notEvaluable(about: subject)
    words = context.wordsBeside(service)
    contents = context.language.serviceSections.map { ContentsEntry($0.label, anchor: $0.anchor) }
  }

  static let shape = Shape<ServicePage>(
    page: "service-page", "one service",
    [
      .record("record", of: RecordMarks.shape, "id and marks") { $0.marks },
      .record("verdict", of: VerdictText.shape, "whether it can recover in time") { $0.verdict },
      .items("contents", of: ContentsEntry.shape, "the page's contents") {
        Listing($0.contents)
      },
      .record("service", of: ServiceFacts.shape, "the service at a glance") { $0.facts },
      .record("promise", of: PromiseTable.shape, "promise, design and proof: time and data loss") {
        $0.promise
      },
      .record("impact", of: ImpactTable.shape, "ratings of the BIA over time") { $0.facts.impact },
      .record("analysis", of: PageLink.shape, "the page of the impact analysis") { $0.analysis },
      .items(
        "objectives", of: LabelledFigure.shape, "MTPD, required, slack, declare by, availability"
      ) { $0.objectives },
      .record("derivation", of: DerivationTable.shape, "the sum, with each addend") {
        $0.derivation
      },
      .rows("sums", of: SumRow.shape, "how the other figures come about") { $0.sums },
      .list("areas", of: LevelCell.shape, "always three: people, process, technology") { $0.areas },
      .rows("roles", of: RoleRow.shape, "roles that recovery needs") { $0.roles },
      .record("shortfall", of: ChainTable.shape, "why its people fall short, as far as by courses")
      {
        $0.shortfall
      },
      .record("map", of: Picture.shape, "the neighbourhood, drawn") { $0.map?.picture },
      .rows("edges", of: EdgeRow.shape, "the lines of the map, but those to this service") {
        $0.map?.edges ?? Listing([])
      },
      .rows("needs", of: NeedRow.shape, "what it needs, in the order of the inventory") {
        $0.needs
      },
      .text("no_needs", "why the table of needs is absent") { $0.noNeeds },
      .items("needed_by", of: PageLink.shape, "services that need this one") { $0.neededBy },
      .record("loss", of: ServiceLoss.shape, "what else falls when it is lost") { $0.loss },
      .rows("suppliers", of: SupplierRow.shape, "what suppliers do for it") { $0.suppliers },
      .rows("failure_classes", of: FailureRow.shape, "the three classes, in order") {
        $0.failureClasses
      },
      .record("details", of: PageLink.shape, "the page with all details") { $0.details },
      .rows("stores", of: StoreRow.shape, "data stores") { $0.stores },
      .rows("risks", of: RiskRow.shape, "risks, the highest first") { $0.risks },
      .rows("exercises", of: ExerciseRow.shape, "exercises and events, the latest first") {
        $0.exercises
      },
      .rows("training", of: TrainingRow.shape, "courses of its people") { $0.training },
      .items("findings", of: FindingCard.shape, "open findings") { $0.findings },
      .items("not_evaluable", of: FindingCard.shape, "checks without an input") {
        $0.notEvaluable
      },
      .record("writeup", of: WrittenText.shape, "the write-up") { $0.words.text },
    ] + OwnWords.notes { $0.words })
}

extension PageContext {
  /// The write-up, notes and links of a service; its other names are among its details.
  fileprivate func wordsBeside(_ service: Service) -> OwnWords {
    var words = ownWords(of: service)
    words.names = Listing([])
    return words
  }
}

extension Language {
  /// The sections of a service's page.
  var serviceSections: [(label: String, anchor: String)] {
    [
      (say("At a glance"), "at-a-glance"), (say("Promise, design, proof"), "promise"),
      (say("People, process, technology"), "assurance"), (say("Dependencies"), "dependencies"),
      (say("When technology fails"), "failure"), (say("Risks"), "risks"),
      (say("Exercises"), "exercises"),
      (say("Training of its people"), "training"), (say("Findings"), "findings"),
      (say("Write-up"), "write-up"),
    ]
  }

  /// Why there is no table of dependencies.
  func noNeeds(isStated: Bool) -> String {
    isStated
      ? say("It is stated that this service needs no other.")
      : say("Not recorded: what this service needs is not known.")
  }
}
