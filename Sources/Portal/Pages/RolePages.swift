// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

extension PageFamily {
  static let roles = PageFamily(
    "roles", at: "roles.html", "The directory of roles.", title: "Roles",
    menu: Menu(.people, "Roles"), shape: RolesPage.shape
  ) { RolesPage($0) }

  static let role = PageFamily(
    "role", pattern: "roles/ID.html",
    "One role: purpose, authority, curriculum, holders, who is eligible, what falls without them.",
    of: .roles, under: .roles, shape: RolePage.shape,
    entries: { entries(of: $0.inventory.roles, in: $0) }
  ) { RolePage($0) }
}

/// `roles.html`.
struct RolesPage: PageModel {
  struct Row: Sendable {
    let role: PageLink
    let id: String
    let purpose: String?
    let critical: Badge?
    /// How many people, for a service or for none.
    let holders: Int
    /// How many of them some service can count on, `nil` where none needs the role.
    let eligible: Int?
    let curriculum: Listing<PageLink>
  }

  let frame: Frame
  let rows: Listing<Row>

  init(_ context: PageContext) {
    let roles = context.site.inventory.roles
    let standings = context.site.assessment.people.roles
    let idle = Set(context.site.readiness.roles.filter { $0.needed == 0 }.map(\.role.id))
    frame = context.frame()
    rows = Listing(
      context.site.alphabetical(roles).map { position in
        let role = roles[position]
        return Row(
          role: context.link(role.id), id: role.id.text, purpose: role.purpose.value,
          critical: context.criticalBadge(of: role),
          holders: context.site.holders(ofRole: position).count,
          eligible: idle.contains(role.id) ? nil : standings[position].eligible.count,
          curriculum: context.links(role.curriculum))
      }, count: context.language.count(roles.count, .role))
  }

  static let shape = Shape<RolesPage>(
    page: "roles-page", "the directory of roles",
    [.rows("roles", of: row, "roles by name") { $0.rows }])

  static let row = Shape<Row>(
    "role-in-directory", "a role in the directory",
    [
      .record("role", of: PageLink.shape, "the role") { $0.role },
      .text("id", "the record's id") { $0.id },
      .optionalText("purpose", "what for") { $0.purpose },
      .record("critical", of: Badge.shape, "marked when critical") { $0.critical },
      .text("holders", "number of holders") { String($0.holders) },
      .optionalText("eligible", "number eligible today; absent where no service needs the role") {
        $0.eligible.map { String($0) }
      },
      .items("curriculum", of: PageLink.shape, "courses that the role requires") {
        $0.curriculum
      },
    ])
}

/// `roles/ID.html`.
struct RolePage: PageModel {
  let frame: Frame
  let marks: RecordMarks
  let role: Role
  let authority: String?
  let curriculum: Listing<PageLink>
  let holders: Listing<HoldingRow>
  let services: Listing<ServiceRow>
  let loss: (table: Listing<LossRow>, rest: Listing<PageLink>)
  let findings: Listing<FindingCard>
  let words: OwnWords

  init(_ context: PageContext) {
    let site = context.site
    let role = site.inventory.roles[context.entry.position]
    let holdings = site.holdings.ofRole(context.entry.position)
    let authority = role.authority.elements().map(\.value)
    self.role = role
    self.authority = authority.isEmpty ? nil : context.language.authority(authority)
    frame = context.frame(kind: context.language.title(of: .roles))
    marks = RecordMarks(
      id: role.id.text, badges: context.criticalBadge(of: role).map { [$0] } ?? [],
      common: role.common)
    curriculum = context.links(role.curriculum)
    holders = Listing(
      context.holdingRows(holdings)
        + context.idleRows(site.index.assignmentsByRole[role.id.text], beside: holdings))
    services = context.serviceTable(site.index.servicesByRole[role.id.text])
    loss = context.lossTable(ofRole: role.id.text)
    findings = context.openFindings(about: RecordReference(.roles, role.id.text))
    words = context.ownWords(of: role)
  }

  static let shape = Shape<RolePage>(
    page: "role-page", "one role",
    [
      .record("record", of: RecordMarks.shape, "id and marks of the record") { $0.marks },
      .record("role", of: facts, "the role") { $0 },
      .rows("holders", of: HoldingRow.shape, "who holds the role, primaries first") {
        $0.holders
      },
      .rows("services", of: ServiceRow.concerned, "services") { $0.services },
      .rows("loss", of: LossRow.shape, "services that fall when nobody is there for it") {
        $0.loss.table
      },
      .items("loss_rest", of: PageLink.shape, "those that the table leaves out") { $0.loss.rest },
      .items("findings", of: FindingCard.shape, "open findings") { $0.findings },
    ] + OwnWords.fields { $0.words })

  static let facts = Shape<RolePage>(
    "role-facts", "a role at a glance",
    [
      .optionalText("purpose", "what for") { $0.role.purpose.value },
      .optionalText("authority", "what the role may decide, in words") { $0.authority },
      .optionalText("minimum", "least number of holders") {
        $0.role.minimum.value.map { String($0) }
      },
      .optionalText("alternates", "number of alternates") {
        $0.role.alternates.value.map { String($0) }
      },
      .items("curriculum", of: PageLink.shape, "courses that the role requires") {
        $0.curriculum
      },
      .optionalText("required_access", "access, in words") { $0.role.requiredAccess.value },
    ])
}

extension PageContext {
  /// A mark for a critical role.
  fileprivate func criticalBadge(of role: Role) -> Badge? {
    role.critical.value == true ? Badge(language.say("Critical"), .info) : nil
  }
}
