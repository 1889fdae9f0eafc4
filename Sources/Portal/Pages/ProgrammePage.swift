// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Phrasing
import Rules
import Templates

extension PageFamily {
  static let programme = PageFamily(
    "programme", at: "programme.html",
    "Governance: mandate, sponsor, leaders and their four duties, policy by tier.",
    title: "Governance", menu: Menu(.programme, "Governance"), shape: ProgrammePage.shape
  ) { ProgrammePage($0) }
}

/// `programme.html`.
struct ProgrammePage: PageModel {
  struct Governance: Sendable {
    let organisation: String?
    let sponsor: PageLink?
    let timeZone: String?
    let owner: PageLink?
    let established: MomentText?
  }

  struct Duty: Sendable {
    let anchor: String
    let name: String
    let text: String
    let leaders: Listing<PageLink>
    let link: PageLink?
  }

  let frame: Frame
  let mandate: HTMLText?
  let governance: Governance
  let leaders: Listing<PersonCard>
  let duties: [Duty]
  let policy: PolicyTable
  let sections: [StatedSection?]
  let findings: Listing<FindingCard>

  init(_ context: PageContext) {
    let settings = context.site.programme.settings
    frame = context.frame(lead: settings.summary.value)
    mandate = settings.mandate.value.map { context.paragraphs($0) }
    governance = Governance(
      organisation: settings.organisation.value,
      sponsor: context.link(settings.sponsor),
      timeZone: settings.timeZone.value, owner: context.link(settings.owner),
      established: context.moment(settings.establishedOn))
    leaders = context.leaders
    duties = context.duties
    policy = PolicyTable(context, context.site.programme.tiers)
    sections = context.policySections
    let areas = ["GOV", "WVR"]
    let open = context.site.findings.indices.filter { position in
      areas.contains { context.site.findings[position].rule.hasPrefix($0) }
    }
    findings = context.openFindings(open)
  }

  static let shape = Shape<ProgrammePage>(
    page: "programme-page", "governance of the programme",
    [
      .record("mandate", of: Markup.shape, "the mandate's text") { $0.mandate.map(Markup.init) },
      .record("governance", of: governance, "facts of the programme") { $0.governance },
      .items("leaders", of: PersonCard.shape, "leaders, the first is the programme's") {
        $0.leaders
      },
      .list("duties", of: duty, "resources, training, alignment, readiness") { $0.duties },
      .record("policy", of: PolicyTable.shape, "parameters by tier") { $0.policy },
      .sections { $0.sections },
      .items("findings", of: FindingCard.shape, "open findings of governance") { $0.findings },
    ])

  private static let governance = Shape<Governance>(
    "governance", "facts of the programme",
    [
      .optionalText("organisation", "the organisation") { $0.organisation },
      .record("sponsor", of: PageLink.shape, "who gives it resources") { $0.sponsor },
      .optionalText("time_zone", "time zone") { $0.timeZone },
      .record("owner", of: PageLink.shape, "who answers for it") { $0.owner },
      .record("established", of: MomentText.shape, "when the programme began") {
        $0.established
      },
    ])

  private static let duty = Shape<Duty>(
    "duty", "a duty of leaders",
    [
      .text("anchor", "id on the page, unique there") { $0.anchor },
      .text("name", "the duty") { $0.name },
      .text("text", "what it asks for") { $0.text },
      .items("leaders", of: PageLink.shape, "who answers for it") { $0.leaders },
      .record("link", of: PageLink.shape, "where to look") { $0.link },
    ])
}

extension PageContext {
  /// The four duties of leaders, with the pages that show them.
  fileprivate var duties: [ProgrammePage.Duty] {
    let duties = [
      (
        "resources", language.say("Resources"), language.say("See resources"),
        language.say("People, places and money that recovery needs."), PageFamily.people
      ),
      (
        "training", language.say("Training"), language.say("See training"),
        language.say("Everybody with a role knows it and has practised."), PageFamily.training
      ),
      (
        "alignment", language.say("Alignment"), language.say("See alignment"),
        language.say("Promises fit what the business can bear."), PageFamily.services
      ),
      (
        "readiness", language.say("Readiness"), language.say("See readiness"),
        language.say("Plans are exercised and gaps are closed."), PageFamily.readiness
      ),
    ]
    return duties.map { anchor, name, label, text, family in
      ProgrammePage.Duty(
        anchor: "duty-\(anchor)", name: name, text: text,
        leaders: leaders(answeringFor: [anchor, name]), link: link(to: family, label))
    }
  }

  /// The sponsor, the owner and the leaders who say that they answer for a duty, by any of its names.
  private func leaders(answeringFor names: [String]) -> Listing<PageLink> {
    let settings = site.programme.settings
    let all =
      [settings.sponsor.value, settings.owner.value].compactMap(\.self)
      + settings.leaders.elements().map(\.value)
    var seen: Set<RecordID<Person>> = []
    let answering = all.filter { seen.insert($0).inserted }.filter { leader in
      duties(of: leader).contains { duty in
        names.contains { duty.lowercased().contains($0.lowercased()) }
      }
    }
    return Listing(answering.map { link($0) })
  }
}
