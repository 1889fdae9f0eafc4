// SPDX-License-Identifier: Apache-2.0

import Assessment
import Rules
import Continuity
package import Templates

/// A service in a table: its place in the catalogue, promise and design, what is open
/// (`parts/service-table`, and the rows of `services` and `index`).
package struct ServiceRow: Sendable {
  package let service: PageLink
  package let id: String
  package var relation: String?
  package let tier: Badge?
  package let tierSort: String
  package let stage: Badge
  package let stageSort: String
  package let promise: FigureText?
  package let design: FigureText
  package let proof: FigureText
  package let slack: FigureText
  package let verdict: Badge
  package let sentence: String
  package let levels: [LevelCell]
  package let findings: Badge
  package let findingsSort: String
  package let owner: PageLink?

  package static let shape = Shape<ServiceRow>(
    "service-row", "a service in a table",
    [
      .record("service", of: PageLink.shape, "the service") { $0.service },
      .text("id", "the record's id") { $0.id },
      .optionalText("relation", "how the service is concerned, in words") { $0.relation },
      .record("tier", of: Badge.shape, "tier") { $0.tier },
      .text("tier_sort", "what the column sorts by") { $0.tierSort },
      .record("stage", of: Badge.shape, "stage") { $0.stage },
      .text("stage_sort", "what the column sorts by") { $0.stageSort },
      .record("promise", of: FigureText.shape, "the objective (RTO) as it is stated") {
        $0.promise
      },
      .text("promise_sort", "what the column sorts by") { $0.promise?.sort ?? "" },
      .record("design", of: FigureText.shape, "what the plan adds up to") { $0.design },
      .text("design_sort", "what the column sorts by") { $0.design.sort },
      .record("proof", of: FigureText.shape, "what was measured last") { $0.proof },
      .record("slack", of: FigureText.shape, "required minus achieved") { $0.slack },
      .text("slack_sort", "what the column sorts by") { $0.slack.sort },
      .record("verdict", of: Badge.shape, "the verdict") { $0.verdict },
      .text("sentence", "the verdict's addition, one sentence; may be empty") { $0.sentence },
      .list("assurance", of: LevelCell.shape, "people, process, technology") { $0.levels },
      .record("findings", of: Badge.shape, "how many are open and the worst") { $0.findings },
      .text("findings_sort", "what the column sorts by") { $0.findingsSort },
      .record("owner", of: PageLink.shape, "who answers for it") { $0.owner },
    ])
}

/// The assurance of one area of a service (`parts/level`).
package struct LevelCell: Sendable {
  package let name: String
  package let anchor: String
  /// 0 to 4, empty where nothing is computed.
  package let level: String
  package let label: String
  package let tone: Tone
  package let reason: String?
  package let severity: Badge?

  package static let shape = Shape<LevelCell>(
    "level-cell", "the assurance of one area of a service",
    [
      .text("name", "the area") { $0.name },
      .text("anchor", "id on the page, unique there") { $0.anchor },
      .text("level", "0 to 4") { $0.level },
      .text("level_label", "the level in a word") { $0.label },
      .text("tone", "tone") { $0.tone.name },
      .optionalText("reason", "why it is not one higher") { $0.reason },
      .record("severity", of: Badge.shape, "the worst open finding of the area") {
        $0.severity
      },
    ])
}

extension PageContext {
  /// A service as a row, by its place among all.
  package func serviceRow(_ position: Int, relation: ServiceRelation.Role? = nil) -> ServiceRow {
    let service = site.inventory.services[position]
    let reference = RecordReference(.services, service.id.text)
    let figures = site.figures(of: position)
    let recovery = figures?.recovery
    return ServiceRow(
      service: link(reference), id: service.id.text, relation: relation.map { language.word($0) },
      tier: tierBadge(service), tierSort: tierSort(service),
      stage: stageBadge(figures), stageSort: figures?.stage?.stage.map { String($0.rank) } ?? "",
      promise: figure(recovery?.promise), design: design(recovery), proof: figure(recovery?.proof),
      slack: slack(figures), verdict: verdictBadge(recovery),
      sentence: recovery.map { language.sentence($0.verdict) } ?? "",
      levels: levels(position), findings: openFindingsBadge(about: reference),
      findingsSort: openFindingsSort(about: reference), owner: link(service.owner))
  }

  /// An amount as a figure; of a retired service nothing is computed.
  package func figure(_ amount: Amount?) -> FigureText {
    FigureText(amount ?? .notEvaluable(language.retired), in: language)
  }

  /// The designed time with the grade of its evidence, in the tone of the verdict.
  package func design(_ objective: ServiceFigures.Objective?) -> FigureText {
    guard let objective else { return figure(nil) }
    return FigureText(
      objective.design, in: language, tone: objective.verdict == .fail ? .critical : .plain,
      grade: objective.grade.map { language.grade($0) })
  }

  private func slack(_ figures: ServiceFigures?) -> FigureText {
    guard let figures else { return figure(nil) }
    guard case .seconds(let seconds) = figures.slack, seconds < 0 else {
      return figure(figures.slack)
    }
    return FigureText(figures.slack, in: language, tone: .critical)
  }

  private func stageBadge(_ figures: ServiceFigures?) -> Badge {
    guard let standing = figures?.stage else { return Badge(language.retired) }
    guard let stage = standing.stage else { return Badge(language.noStage, .unknown) }
    return Badge(language.word(stage), stage == .tested ? .good : .plain)
  }

  /// Whether the promise is kept, as a word.
  package func verdictBadge(_ objective: ServiceFigures.Objective?) -> Badge {
    switch objective?.verdict {
    case .pass: Badge(language.kept, .good)
    case .fail: Badge(language.missed, .critical)
    case .notEvaluable: Badge(language.unknown, .unknown)
    case .notApplicable, nil: Badge(language.notApplicable)
    }
  }

  /// People, process and technology of a service.
  package func levels(_ position: Int) -> [LevelCell] {
    let assurances = site.assurances(of: position)
    let reference = RecordReference(.services, site.inventory.services[position].id.text)
    return Area.allCases.map { area in
      let assurance = assurances.first { $0.area == area }
      let worst = worstOpen(of: area, about: reference)
      return LevelCell(
        name: language.word(area), anchor: "area-\(area.rawValue)",
        level: assurance.map { String($0.level) } ?? "",
        label: assurance.map { language.assurance($0.level) } ?? language.retired,
        tone: assurance.map { .assurance($0.level) } ?? .unknown,
        reason: assurance.flatMap { $0.reasons.isEmpty ? nil : $0.reasons.joined(separator: "; ") },
        severity: worst.map { Badge(language.word($0), Tone($0)) })
    }
  }

  /// The most severe open finding of an area about a record.
  func worstOpen(of area: Area, about subject: RecordReference) -> Severity? {
    site.findingIndex.open(about: subject)
      .filter { Area(ofRule: site.findings[$0].rule) == area }
      .map { site.findings[$0].severity }.max()
  }
}
