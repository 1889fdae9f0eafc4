// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Rules

/// What any page says of a service in a line, in words; made once for all pages.
struct ServiceSummary: Sendable {
  let tier: Badge?
  let tierSort: String
  let stage: Badge
  let stageSort: String
  let promise: FigureText
  let design: FigureText
  let proof: FigureText
  let slack: FigureText
  let verdict: Badge
  let sentence: String
  let levels: [LevelCell]
  let findings: Badge
  let findingsSort: String

  /// - Parameter position: the place of the service among all.
  init(of position: Int, in site: Site) {
    let figures = site.figures(of: position)
    let recovery = figures?.recovery
    let reference = RecordReference(.services, site.inventory.services[position].id.text)
    let open = site.findingIndex.open(about: reference)
    let tier = site.programme.tier(of: site.inventory.services[position])
    self.tier = tier.map { Badge(site.language.name(of: $0), .rank($0.rank)) }
    tierSort = tier.map { String($0.rank) } ?? ""
    stage = site.stageBadge(figures)
    stageSort = figures?.stage?.stage.map { String($0.rank) } ?? ""
    promise = site.figure(recovery?.promise ?? .retired)
    design = site.design(recovery)
    proof = site.proof(recovery)
    slack = site.slack(figures)
    verdict = site.verdictBadge(recovery)
    sentence = recovery.map { site.sentence($0, of: position) } ?? ""
    levels = site.levels(position, open)
    findings = site.openFindingsBadge(open)
    findingsSort = site.openFindingsSort(open)
  }
}

extension Site {
  /// An amount as a figure.
  func figure(_ amount: Amount) -> FigureText {
    FigureText(amount, in: language)
  }

  /// The designed time with the grade of its evidence; critical where it breaks the promise.
  func design(_ objective: ServiceFigures.Objective?) -> FigureText {
    guard let objective else { return figure(.retired) }
    return FigureText(
      objective.design, in: language, tone: objective.isBrokenByDesign ? .critical : .plain,
      grade: objective.grade.map { language.grade($0) })
  }

  /// What was measured last; critical where what was measured breaks the promise.
  func proof(_ objective: ServiceFigures.Objective?) -> FigureText {
    guard let objective else { return figure(.retired) }
    return FigureText(
      objective.proof, in: language, tone: objective.isBrokenByMeasurement ? .critical : .plain)
  }

  /// What is missing where it cannot be told whether a promise is kept, else empty.
  func sentence(_ objective: ServiceFigures.Objective) -> String {
    language.cannotBeTold(without: objective.missing.map { word($0) })
  }

  /// Why a promise is missed or cannot be told, else empty.
  fileprivate func sentence(_ objective: ServiceFigures.Objective, of position: Int) -> String {
    guard objective.verdict == .fail else { return sentence(objective) }
    guard objective.design != .never, let limit = assessment.recovery[position].objectives.limit
    else { return language.neverBack }
    func excess(_ seconds: Int?) -> Int? { seconds.flatMap { $0 > limit ? $0 - limit : nil } }
    return language.tooLate(
      byDesign: excess(assessment.recovery[position].achieved.seconds),
      byMeasure: excess(assessment.proofs.endToEnd(of: position)?.rta?.seconds))
  }

  /// A missing input with the names of records.
  func word(_ input: MissingInput) -> String {
    language.word(input) { title(of: $0) }
  }

  /// Whether the promise is kept, as a word.
  func verdictBadge(_ objective: ServiceFigures.Objective?) -> Badge {
    switch objective?.verdict {
    case .pass: Badge(language.kept, .good)
    case .fail: Badge(language.missed, .critical)
    case .notEvaluable: Badge(language.unknown, .unknown)
    case .notApplicable, nil: Badge(language.notApplicable)
    }
  }

  fileprivate func slack(_ figures: ServiceFigures?) -> FigureText {
    figures.map { FigureText(signed: $0.slack, in: language) } ?? figure(.retired)
  }

  fileprivate func stageBadge(_ figures: ServiceFigures?) -> Badge {
    figures?.stage.map { language.badge($0.stage) } ?? Badge(language.retired)
  }

  /// People, process and technology of a service, with the worst of its open findings.
  fileprivate func levels(_ position: Int, _ open: [Int]) -> [LevelCell] {
    let assurances = assurances(of: position)
    return Area.allCases.map { area in
      let assurance = assurances.first { $0.area == area }
      let worst = findingIndex.worst(of: area, among: open)
      return LevelCell(
        name: language.word(area), anchor: "area-\(area.rawValue)",
        level: assurance.map { String($0.level) } ?? "",
        label: assurance.map { language.assurance($0.level) } ?? language.retired,
        tone: assurance.map { .assurance($0.level) } ?? .unknown,
        reason: assurance.flatMap { reason($0.reasons[...]) },
        otherReason: assurance.flatMap {
          reason($0.reasons.dropLast($0.openRules.isEmpty ? 0 : 1))
        },
        openRules: assurance?.openRules ?? [],
        severity: worst.map { Badge(language.word($0), Tone($0)) })
    }
  }

  /// Why a level is not one higher, in words; `nil` where nothing is to be said.
  private func reason(_ reasons: ArraySlice<Wording>) -> String? {
    reasons.isEmpty ? nil : reasons.map { language.say($0) }.joined(separator: "; ")
  }

  /// How many of some open findings there are and the worst of them: "3 critical".
  fileprivate func openFindingsBadge(_ open: [Int]) -> Badge {
    guard let worst = open.map({ findings[$0].severity }).max() else {
      return Badge(language.noOpenFinding, .plain)
    }
    let count = open.count { findings[$0].severity == worst }
    let more = open.count - count
    let text = language.count(count, worst)
    return Badge(more == 0 ? text : language.say("\(text), \(more) more"), Tone(worst))
  }

  /// What the column of open findings sorts by, as one number: how many there are of each severity,
  /// three digits each, the worst in front; below zero, so that the worst come first.
  fileprivate func openFindingsSort(_ open: [Int]) -> String {
    let key = Severity.allCases.sorted(by: >).reduce(0) { key, severity in
      key * 1_000 + min(999, open.count { findings[$0].severity == severity })
    }
    return String(-key)
  }
}

extension Language {
  /// The stage that something has reached, `nil` before the first.
  func badge(_ stage: Stage?) -> Badge {
    guard let stage else { return Badge(noStage, .unknown) }
    return Badge(word(stage), stage == .tested ? .good : .plain)
  }
}
