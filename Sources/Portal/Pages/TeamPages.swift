// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

extension PageFamily {
  static let teams = PageFamily(
    "teams", at: "teams.html", "The directory of teams.", title: "Teams",
    menu: Menu(.people, "Teams"), shape: TeamsPage.shape,
    rows: { $0.inventory.teams.count }
  ) { TeamsPage($0, $1) }

  static let team = PageFamily(
    "team", pattern: "teams/ID.html",
    "One team: lead, where it meets, members, services and what falls without it.",
    of: .teams, under: .teams, shape: TeamPage.shape,
    entries: { entries(of: $0.inventory.teams, in: $0) }
  ) { TeamPage($0) }
}

/// `teams.html`.
struct TeamsPage: PageModel {
  struct Row: Sendable {
    let team: PageLink
    let id: String
    let kind: String?
    let lead: PageLink?
    let site: PageLink?
    let members: String
    let services: String
  }

  let frame: Frame
  let rows: Listing<Row>
  let pager: Pager?

  init(_ context: PageContext, _ part: DirectoryPart) {
    let teams = context.site.inventory.teams
    frame = context.frame()
    rows = Listing(
      context.site.orders.teams[part.range].map { Self.row(teams[$0], context) },
      count: context.language.count(teams.count, .team))
    pager = context.pager(part, .team)
  }

  private static func row(_ team: Team, _ context: PageContext) -> Row {
    let index = context.site.index
    return Row(
      team: context.link(team.id), id: team.id.text,
      kind: team.type.value.map { context.language.word($0) },
      lead: context.link(team.lead), site: context.link(team.site),
      members: String(context.site.present(index.peopleByTeam[team.id.text]).count),
      services: context.serviceCount(index.servicesByTeam[team.id.text]))
  }

  static let shape = Shape<TeamsPage>(
    page: "teams-page", "the directory of teams",
    [
      .rows("teams", of: row, "teams by name") { $0.rows },
      .pager { $0.pager },
    ])

  static let row = Shape<Row>(
    "team-row", "a team in the directory",
    [
      .record("team", of: PageLink.shape, "the team") { $0.team },
      .text("id", "the record's id") { $0.id },
      .optionalText("kind", "kind, in words") { $0.kind },
      .record("lead", of: PageLink.shape, "who leads") { $0.lead },
      .record("site", of: PageLink.shape, "the site") { $0.site },
      .text("members", "number of members") { $0.members },
      .text("services", "number of services") { $0.services },
    ])
}

/// `teams/ID.html`.
struct TeamPage: PageModel {
  let frame: Frame
  let marks: RecordMarks
  let team: Team
  let kind: String?
  let lead: PageLink?
  let site: PageLink?
  let members: Listing<PersonCard>
  let services: Listing<ServiceRow>
  let loss: Listing<LossRow>
  let findings: Listing<FindingCard>
  let sections: [StatedSection?]
  let words: OwnWords

  init(_ context: PageContext) {
    let team = context.site.inventory.teams[context.entry.position]
    let kind = team.type.value.map { context.language.word($0) }
    self.team = team
    self.kind = kind
    frame = context.frame(kind: context.language.title(of: .teams))
    marks = RecordMarks(
      id: team.id.text, badges: kind.map { [Badge($0)] } ?? [], common: team.common)
    lead = context.link(team.lead)
    site = context.link(team.site)
    members = context.memberCards(of: team)
    services = context.serviceTable(context.site.index.servicesByTeam[team.id.text])
    loss = context.lossTable(.team, team.id.text)
    findings = context.openFindings(about: RecordReference(.teams, team.id.text))
    sections = [context.commandSection(of: team)]
    words = context.ownWords(of: team)
  }

  static let shape = Shape<TeamPage>(
    page: "team-page", "one team",
    [
      .record("record", of: RecordMarks.shape, "id and marks of the record") { $0.marks },
      .record("team", of: facts, "the team") { $0 },
      .items("members", of: PersonCard.shape, "members, the lead first") { $0.members },
      .rows("services", of: ServiceRow.concerned, "services") { $0.services },
      .rows("loss", of: LossRow.shape, "services that fall without it") { $0.loss },
      .items("findings", of: FindingCard.shape, "open findings") { $0.findings },
      .sections { $0.sections },
    ] + OwnWords.fields { $0.words })

  static let facts = Shape<TeamPage>(
    "team-facts", "a team at a glance",
    [
      .optionalText("kind", "kind, in words") { $0.kind },
      .record("lead", of: PageLink.shape, "who leads") { $0.lead },
      .record("site", of: PageLink.shape, "the site") { $0.site },
      .optionalText("channel", "channel, in words") { $0.team.channel.value },
      .optionalText("assembly_point", "where the team meets") { $0.team.assemblyPoint.value },
    ])
}

extension PageContext {
  /// The lead of a team, then its members by name; those who have left are left out.
  fileprivate func memberCards(of team: Team) -> Listing<PersonCard> {
    let lead = team.lead.value
    let members = peopleCards(
      site.index.peopleByTeam[team.id.text].filter { site.inventory.people[$0].id != lead })
    return Listing((lead.map { [personCard($0, role: language.lead)] } ?? []) + members)
  }

  /// People as cards by name, with a word about those who are away.
  func peopleCards(_ people: [Int]) -> [PersonCard] {
    let names = people.map { site.inventory.people[$0].name.value?.sortKey ?? "" }
    let order = people.indices.sorted { (names[$0], people[$0]) < (names[$1], people[$1]) }
    return site.present(order.map { people[$0] }).map { position in
      let person = site.inventory.people[position]
      let isHere = person.isActive(on: site.asOf)
      return personCard(person.id, role: isHere ? nil : statusBadge(of: person).label)
    }
  }
}

extension Site {
  /// Those of some people who have not left.
  func present(_ people: [Int]) -> [Int] {
    people.filter { !inventory.people[$0].hasLeft(by: asOf) }
  }
}
