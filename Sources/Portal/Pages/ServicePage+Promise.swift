// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Phrasing
import Templates

/// Promise, design and proof side by side (`parts/promise`).
struct PromiseTable: Sendable {
  struct Row: Sendable {
    let name: String
    let promise: FigureText
    let design: FigureText
    let proof: FigureText
    let verdict: Badge
    let sentence: String
  }

  let rows: [Row]
  let picture: HTMLText?

  static let shape = Shape<PromiseTable>(
    "promise-table", "promise, design and proof side by side",
    [
      .optionalHTML("picture", "the same, drawn") { $0.picture },
      .list("rows", of: row, "recovery time, data loss") { $0.rows },
    ])

  private static let row = Shape<Row>(
    "promise-row", "an objective",
    [
      .text("name", "the objective") { $0.name },
      .record("promise", of: FigureText.shape, "what is promised") { $0.promise },
      .record("design", of: FigureText.shape, "what the plan adds up to") { $0.design },
      .record("proof", of: FigureText.shape, "what was measured last") { $0.proof },
      .record("verdict", of: Badge.shape, "the verdict") { $0.verdict },
      .optionalText("sentence", "the verdict's addition") {
        $0.sentence.isEmpty ? nil : $0.sentence
      },
    ])
}

/// The sum that a recovery time is.
struct DerivationTable: Sendable {
  struct Row: Sendable {
    let addend: String
    let of: PageLink
    let time: String
    let grade: String
    let source: PageLink
    let sum: String
  }

  let summary: String
  let advice: String?
  let rows: [Row]
  let picture: HTMLText?
  let legend: String

  static let shape = Shape<DerivationTable>(
    "derivation", "the sum, with each addend",
    [
      .optionalHTML("picture", "the same, drawn") { $0.picture },
      .text("legend", "what the drawing's bars mean") { $0.legend },
      .text("summary", "the sum in a sentence") { $0.summary },
      .optionalText("advice", "the smallest single change that mends it") { $0.advice },
      .list("rows", of: row, "the addends in order of time") { $0.rows },
    ])

  private static let row = Shape<Row>(
    "addend", "an addend",
    [
      .text("addend", "what is added") { $0.addend },
      .record("of", of: PageLink.shape, "whose") { $0.of },
      .text("time", "the addend with unit") { $0.time },
      .text("grade", "grade of the evidence, in words") { $0.grade },
      .record("source", of: PageLink.shape, "where it is stated") { $0.source },
      .text("sum", "sum so far with unit") { $0.sum },
    ])
}

extension PageContext {
  /// Whether the service comes back in time, in a sentence; the table below says what it rests on.
  func verdict(_ figures: ServiceFigures?) -> VerdictText {
    let badge = verdictBadge(figures?.recovery)
    return VerdictText(
      label: badge.label, text: language.verdict(figures?.recovery), tone: badge.tone, details: [])
  }

  /// Recovery time and data loss; absent where neither is promised nor known.
  func promiseTable(of position: Int, _ figures: ServiceFigures?) -> PromiseTable? {
    guard let figures else { return nil }
    let objectives = [
      (language.say("Recovery time"), figures.recovery),
      (language.say("Data loss"), figures.dataLoss),
    ]
    return PromiseTable(
      rows: objectives.map { name, objective in
        PromiseTable.Row(
          name: name, promise: figure(objective.promise), design: design(objective),
          proof: proof(objective), verdict: verdictBadge(objective),
          sentence: site.sentence(objective))
      }, picture: promiseAxis(of: position, figures))
  }

  /// The other figures of a service: what it may take at most, what is required, what is left.
  func otherObjectives(of position: Int, _ figures: ServiceFigures?) -> Listing<LabelledFigure> {
    guard let figures else { return Listing([]) }
    let recovery = site.assessment.recovery[position]
    let amounts: [(String, Amount)] = [
      (language.say("Bearable at most (MTPD)"), Amount(stated: recovery.objectives.mtpd)),
      (language.say("Required by what stands on it"), Amount(stated: recovery.required)),
      (language.say("Slack"), figures.slack),
      (language.say("Back when it alone is lost"), Amount(recovery.alone)),
      (language.say("Declare within"), Amount(recovery.declareWithin)),
    ]
    let times = amounts.map { LabelledFigure(label: $0.0, figure: figure($0.1)) }
    return Listing(times + [availability(of: position)].compactMap(\.self))
  }

  private func availability(of position: Int) -> LabelledFigure? {
    guard let availability = site.assessment.availability.byService[position] else { return nil }
    let figure = availability.exact.map { FigureText(language.percent(Availability.percent($0))) }
    return LabelledFigure(
      label: language.say("Availability by design"),
      figure: figure ?? FigureText(language.unknown, tone: .unknown))
  }

  /// How the recovery time comes about; absent where it is not known.
  func derivation(of position: Int, _ figures: ServiceFigures?) -> DerivationTable? {
    guard figures != nil, site.assessment.recovery[position].achieved.seconds != nil else {
      return nil
    }
    let derivation = site.assessment.derivation(of: position)
    var sum = 0
    let rows = derivation.addends.map { addend in
      sum += addend.seconds
      return DerivationTable.Row(
        addend: language.word(addend.part), of: link(node: addend.node),
        time: language.figure(addend.seconds),
        grade: addend.grade.map { language.grade($0) } ?? language.notStated,
        source: source(of: addend),
        sum: language.figure(sum))
    }
    guard !rows.isEmpty else { return nil }
    return DerivationTable(
      summary: summary(of: derivation, at: position), advice: advice(for: position), rows: rows,
      picture: chainTimeline(of: position, derivation), legend: language.timelineLegend)
  }

  /// What would mend a requirement that is missed; `nil` where none is.
  private func advice(for position: Int) -> String? {
    guard let slack = site.assessment.recovery[position].slack.seconds, slack < 0 else {
      return nil
    }
    switch site.assessment.advice(for: position) {
    case nil: return language.noSingleChange
    case .promise(let service, let seconds):
      return language.say(
        """
        Promise \(language.figure(seconds)) for \(link(node: service).label): nobody needs \
        it sooner.
        """)
    case .ownTime(let service, let seconds):
      return
        language.say(
          "Bring the own steps of \(link(node: service).label) down to \(language.figure(seconds))."
        )
    }
  }
}

extension Language {
  /// Whether a service comes back in time, in a sentence.
  func verdict(_ objective: ServiceFigures.Objective?) -> String {
    switch objective?.verdict {
    case .pass: say("By its design this service comes back within the time that is promised.")
    case .fail: verdict(objective?.breach)
    case .notEvaluable: say("Whether this service comes back in time is not known.")
    case .notApplicable, nil: say("This service is not checked: it is retired or makes no promise.")
    }
  }

  /// What shows that a service does not come back in time, in a sentence.
  private func verdict(_ breach: Breach?) -> String {
    switch breach {
    case .design, nil:
      say("By its design this service does not come back within the time that is promised.")
    case .measurement:
      say("As measured last, this service does not come back within the time that is promised.")
    case .both:
      say(
        """
        By its design, and as measured last, this service does not come back within the time that \
        is promised.
        """)
    }
  }

  func word(_ part: Addend.Part) -> String {
    switch part {
    case .detect: say("Detect")
    case .decide: say("Decide")
    case .ownSteps: say("Own steps")
    case .validate: say("Validate")
    case .resume: say("Resume")
    case .wait: say("Wait for place or people")
    case .standIn: say("Stand-in for steps that nobody timed")
    case .supplier: say("Supplier")
    case .switchover: say("Switchover")
    case .workaround(let id): say("Workaround \(id)")
    }
  }
}
