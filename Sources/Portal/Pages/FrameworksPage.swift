// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Rules
import Templates

extension PageFamily {
  static let frameworks = PageFamily(
    "frameworks", at: "frameworks.html",
    "Frameworks of controls, and how far the programme evidences them.", title: "Frameworks",
    menu: Menu(.reference, "Frameworks"), shape: FrameworksPage.shape
  ) { FrameworksPage($0) }
}

/// `frameworks.html`.
struct FrameworksPage: PageModel {
  struct Row: Sendable {
    let framework: PageLink
    let basis: Badge
    let controls: Int
    /// How many controls have a check that passes.
    let evidenced: Int
    /// How many have a rule that finds something open.
    let failing: Int
    /// How many have no rule at all.
    let unevidenced: Int
  }

  let frame: Frame
  let rows: Listing<Row>

  init(_ context: PageContext) {
    frame = context.frame(lead: context.language.evidenceIsNotCompliance)
    rows = Listing(context.site.controls.frameworks.map { Self.row($0, context) })
  }

  private static func row(
    _ framework: ControlCatalogue.Framework, _ context: PageContext
  ) -> Row {
    let totals = framework.controls.map { control in
      context.site.evaluation.tallies(ofRules: control.rules).reduce(Tally(), +)
    }
    return Row(
      framework: context.link(framework.id), basis: context.badge(framework.basis),
      controls: framework.controls.count,
      evidenced: totals.count { $0.pass > 0 }, failing: totals.count { $0.fail > 0 },
      unevidenced: framework.controls.count(where: \.rules.isEmpty))
  }

  static let shape = Shape<FrameworksPage>(
    page: "frameworks-page", "frameworks of controls",
    [.rows("frameworks", of: row, "those of program.json, else all") { $0.rows }])

  static let row = Shape<Row>(
    "framework-in-directory", "a framework in the directory",
    [
      .record("framework", of: PageLink.shape, "the framework") { $0.framework },
      .record("basis", of: Badge.shape, "what its texts rest on") { $0.basis },
      .text("controls", "number of controls") { String($0.controls) },
      .text("evidenced", "number with a check that passes") { String($0.evidenced) },
      .text("failing", "number with open findings") { String($0.failing) },
      .text("unevidenced", "number that no rule evidences") { String($0.unevidenced) },
    ])
}
