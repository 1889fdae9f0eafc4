// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Templates

/// What the frames of all pages of a family at one depth have in common, made once for all of them.
struct FamilyFrame: Sendable {
  let family: PageFamily
  /// What leads from its pages to the portal's root, such as `../`.
  let wayToRoot: String
  let programme: Values
  let build: Values
  let asOf: Values
  let home: Values
  let assets: Values
  let navigation: Values
  let notices: Values
  /// The pages above: home, and the directory.
  let trail: [PageLink]

  init(_ source: FrameSource) {
    family = source.family
    wayToRoot = source.wayToRoot
    programme = FrameSource.programme.values(of: source)
    build = FrameSource.build.values(of: source)
    asOf = FrameSource.asOf.values(of: source)
    home = FrameSource.home.values(of: source)
    assets = FrameSource.assets.values(of: source)
    navigation = NavigationGroup.shape.values(of: source.navigation)
    notices = Notice.shape.values(of: source.notices)
    trail = source.trail
  }
}

/// What the frame of a family is made from.
struct FrameSource: Sendable {
  let site: Site
  let family: PageFamily
  let wayToRoot: String

  func address(_ path: PagePath) -> Address {
    path.address(from: wayToRoot)
  }

  private func address(_ path: String) -> Address {
    address(PagePath(path))
  }

  static let programme = Shape<FrameSource>(
    "programme", "the programme",
    [
      .text("name", "name") { $0.site.frame.programmeName },
      .optionalText("organisation", "the organisation") { $0.site.frame.organisation },
    ])

  static let build = Shape<FrameSource>(
    "build", "which build wrote the page",
    [
      .text("generator", "program and version") { $0.site.build.generator },
      .text("identity", "short digest of input and program") { $0.site.build.identity },
    ])

  static let asOf = Shape<FrameSource>(
    "as-of", "the as-of date",
    [
      .text("iso", "ISO 8601 date") { $0.site.asOf.description },
      .text("text", "the words") { $0.site.language.date($0.site.asOf) },
    ])

  static let home = Shape<FrameSource>(
    "home", "addresses of the fixed pages",
    [
      .address("href", "the home page") { $0.address(PageFamily.index.pattern) },
      .address("az_href", "the page A to Z") { $0.address(PageFamily.az.pattern) },
      .address("method_href", "the page Method") { $0.address(PageFamily.method.pattern) },
      .address("search_href", "the search page") { $0.address(PageFamily.search.pattern) },
    ])

  static let assets = Shape<FrameSource>(
    "assets", "addresses of the style sheet and scripts",
    [
      .address("stylesheet_href", "the style sheet") { $0.address("assets/portal.css") },
      .address("theme_src", "script that takes the remembered theme before the first paint") {
        $0.address("assets/theme.js")
      },
      .list("scripts", of: Script.shape, "deferred scripts in order") { $0.scripts },
    ])

  private var scripts: [Script] {
    [PagePath("assets/portal.js"), family.script].compactMap(\.self).map {
      Script(src: address($0))
    }
  }
}
