// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import HTML
import Phrasing
import Templates

/// What all pages of a build have in common, made once.
struct SiteFrame: Sendable {
  struct Group: Sendable {
    let label: String
    let items: [(label: String, path: PagePath)]
  }

  let programmeName: String
  let organisation: String?
  /// Who stands for the programme in the world: the organisation, else the programme.
  let publisher: String
  let groups: [Group]
  /// The labels of the pages that are above others, by path.
  let directories: [PagePath: String]
  /// Where the portal stands, with a slash at the end; `nil` where the programme does not say it.
  let base: String?
  /// What the portal is known by in the world: the host it stands on, else the programme's name
  /// (RFC 7986, 5.3).
  let host: String
  /// What could not be read, by place.
  let errors: [Diagnostic]
  let errorCount: Int
  /// The latest first; those without a date last.
  let bulletins: [Document]

  init(_ input: SiteInput) {
    let settings = input.programme.settings
    let language = input.language
    programmeName = settings.name.value ?? language.unnamedProgramme
    organisation = settings.organisation.value
    publisher = organisation ?? programmeName
    base = settings.baseURL.value.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    let parts = base?.split(separator: "/", omittingEmptySubsequences: true) ?? []
    host = parts.dropFirst().first.map(String.init) ?? percentEncoded(programmeName)
    errors = input.errors
    errorCount = errors.count { $0.severity == .error }
    bulletins = input.programme.documents.bulletins.sorted { first, second in
      let dates = (first.frontMatter.date.value, second.frontMatter.date.value)
      guard dates.0 != dates.1 else { return first.path < second.path }
      return (dates.0?.number ?? .min) > (dates.1?.number ?? .min)
    }
    groups = Menu.Group.allCases.map { group in
      Group(
        label: language.menuTitle(group),
        items: PageFamily.all.compactMap { family in
          guard let menu = family.menu, menu.group == group else { return nil }
          return (language.say(menu.label), PagePath(family.pattern))
        })
    }.filter { !$0.items.isEmpty }
    directories = Dictionary(
      groups.flatMap { $0.items.map { ($0.path, $0.label) } },
      uniquingKeysWith: { first, _ in first })
  }
}

/// The frame of a page: head, navigation, breadcrumbs, footer (`layout`).
package struct Frame: Sendable {
  let context: PageContext
  let heading: String
  let lead: String?
  let kind: String?
  let formAction: String
  /// The page between the directory and this one, such as the service of a plan.
  let above: PageLink?

  init(
    _ context: PageContext, heading: String?, lead: String?, kind: String?, formAction: String,
    above: PageLink?
  ) {
    self.context = context
    self.heading = heading ?? context.entry.title
    self.lead = lead
    self.kind = kind
    self.formAction = formAction
    self.above = above
  }

  /// What the page has in common with all of its family.
  var family: FamilyFrame { _read { yield context.frameOfFamily.value } }

  /// From home over the directory and the page above to the page, which has no address.
  var breadcrumbs: [PageLink] {
    guard context.entry.path.text != "index.html" else { return [] }
    return family.trail + [above, PageLink(context.entry.title)].compactMap(\.self)
  }

  /// The fields of the frame, for the shape of any page.
  static func fields<Model: PageModel>() -> [Field<Model>] {
    [
      .text("language", "language tag of the page") { $0.frame.context.language.tag },
      .record("page", of: Frame.page, "the page itself") { $0.frame },
      .shared("programme", of: FrameSource.programme, "the programme") {
        $0.frame.family.programme
      },
      .shared("build", of: FrameSource.build, "which build wrote the page") {
        $0.frame.family.build
      },
      .shared("as_of", of: FrameSource.asOf, "the as-of date") { $0.frame.family.asOf },
      .shared("home", of: FrameSource.home, "addresses of the fixed pages") {
        $0.frame.family.home
      },
      .shared("assets", of: FrameSource.assets, "addresses of the style sheet and scripts") {
        $0.frame.family.assets
      },
      .sharedList("navigation", of: NavigationGroup.shape, "groups of the menu") {
        $0.frame.family.navigation
      },
      .items("breadcrumbs", of: PageLink.shape, "where the page stands; absent on the home page") {
        Listing($0.frame.breadcrumbs)
      },
      .sharedList("notices", of: Notice.shape, "what concerns the whole page; may be none") {
        $0.frame.family.notices
      },
    ]
  }

  private static let page = Shape<Frame>(
    "page", "the page itself",
    [
      .text("title", "title in the head") { $0.context.entry.title },
      .text("heading", "the text of the h1") { $0.heading },
      .optionalText("kind", "kind, in words") { $0.kind },
      .optionalText("lead", "one or two sentences below the heading") { $0.lead },
      .text("form_action", "source list of the policy's form-action") { $0.formAction },
    ])
}

/// A script of a page.
struct Script: Sendable {
  let src: Address

  static let shape = Shape<Script>(
    "script", "a script", [.address("src", "relative address") { $0.src }])
}

/// Something that concerns the whole page.
struct Notice: Sendable {
  let text: String
  let tone: Tone
  let link: PageLink?

  static let shape = Shape<Notice>(
    "notice", "what concerns the whole page",
    [
      .text("text", "the words") { $0.text },
      .text("tone", "tone") { $0.tone.name },
      .text("label", "the visible words of the link") { $0.link?.label ?? "" },
      .optionalAddress("href", "relative address") { $0.link?.href },
    ])
}
