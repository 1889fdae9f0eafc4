// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

// Each example is the first in the catalogue that has something to show, so that the same programme
// always gives the same ones.

extension PageContext {
  /// An example of a topic from this programme; `nil` where it has none.
  func example(of topic: MethodTopic) -> MethodPage.Example? {
    switch topic {
    case .redundancy, .pairs, .workload, .offering: gatheredExample(of: topic)
    case .concentration: concentrationExample
    case .risk: riskExample
    case .seats: seatsExample
    case .gaps: gapsExample
    default: serviceExample(of: topic)
    }
  }

  /// The first service for which a topic has figures.
  private func serviceExample(of topic: MethodTopic) -> MethodPage.Example? {
    for position in site.catalogue.prefix(MethodPage.searchLimit) {
      guard let figures = site.figures(of: position),
        let text = exampleText(of: topic, position, figures)
      else { continue }
      return example(text, of: position)
    }
    return nil
  }

  private func example(_ text: String, of position: Int) -> MethodPage.Example {
    let service = site.inventory.services[position]
    return MethodPage.Example(
      title: language.exampleTitle(service.title), subject: link(service.id),
      body: paragraphs(text))
  }

  private func exampleText(
    of topic: MethodTopic, _ position: Int, _ figures: ServiceFigures
  ) -> String? {
    switch topic {
    case .promise: promiseExample(figures)
    case .grade: gradeExample(position)
    case .ownTime: stepsExample(position)
    case .recovery: recoveryExample(position, figures)
    case .required: requiredExample(position)
    case .layers: layerExample(position)
    case .waves: waveExample(position)
    case .declaration: declarationExample(position)
    case .dataLoss: sum(language.sumNames.dataLoss, of: position, figures)
    case .availability: availabilityExample(position, figures)
    case .singlePoint: singlePointExample(position)
    default: standingExample(of: topic, position)
    }
  }

  private func promiseExample(_ figures: ServiceFigures) -> String? {
    guard case .seconds(let promise) = figures.recovery.promise,
      case .seconds(let design) = figures.recovery.design,
      case .seconds(let proof) = figures.recovery.proof
    else { return nil }
    return language.example(
      promise: promise, design: design, proof: proof,
      verdict: verdictBadge(figures.recovery).label)
  }

  private func gradeExample(_ position: Int) -> String? {
    let addends = site.assessment.derivation(of: position).addends
    let grades = Set(addends.compactMap(\.grade))
    guard grades.count > 1, let whole = site.assessment.recovery[position].grade else {
      return nil
    }
    return language.grades(grades.sorted(by: >).map { language.grade($0) }, whole: whole)
  }

  private func stepsExample(_ position: Int) -> String? {
    let plans = site.assessment.portfolio.recoveryPlans(of: position)
    guard let steps = plans.map({ $0.steps.elements() }).first(where: { $0.count > 2 }),
      let schedule = StepSequence(steps).schedule,
      let end = StepSequence(steps).criticalPath
    else { return nil }
    let lines = schedule.map { scheduled in
      language.step(
        steps[scheduled.step].title.value ?? language.notStated, from: scheduled.start,
        to: scheduled.end)
    }
    return (lines + [language.lastStep(ends: end)]).joined(separator: "\n")
  }

  private func recoveryExample(_ position: Int, _ figures: ServiceFigures) -> String? {
    guard let table = derivation(of: position, figures), table.rows.count > 4 else { return nil }
    let lines = table.rows.map { "\($0.addend), \($0.of.label): \($0.time) (\($0.grade))" }
    return (lines + [table.summary]).joined(separator: "\n")
  }

  private func requiredExample(_ position: Int) -> String? {
    guard let step = site.assessment.requirementStep(of: position),
      let required = site.assessment.recovery[position].required,
      let achieved = site.assessment.recovery[position].achieved.seconds
    else { return nil }
    let consumer = site.inventory.services[step.consumer].title
    let slack = language.difference(
      (required, language.sumWords.required), [(achieved, language.sumWords.achieved)])
    return "\(language.requirement(step, of: consumer))\n\(slack)"
  }

  private func layerExample(_ position: Int) -> String? {
    let lines = site.assessment.layerRule(position).lines
    guard let line = lines.first(where: { $0.promise > 0 }), let limit = line.limit else {
      return nil
    }
    return language.layers(line, limit: limit, of: link(node: line.node).label)
  }

  private func waveExample(_ position: Int) -> String? {
    let recovery = site.assessment.recovery[position]
    guard let wave = recovery.wave, wave > 1, let earliest = recovery.earliestStart.seconds,
      let latest = recovery.latestStart
    else { return nil }
    return language.wave(wave + 1, from: earliest, to: latest)
  }

  private func declarationExample(_ position: Int) -> String? {
    let recovery = site.assessment.recovery[position]
    guard let rto = recovery.objectives.rto, let undelayed = recovery.undelayed.seconds,
      recovery.declareWithin.seconds != nil, undelayed != recovery.achieved.seconds
    else { return nil }
    return language.difference(
      (rto, language.sumWords.promise), [(undelayed, language.sumWords.undelayed)])
  }

  private func availabilityExample(_ position: Int, _ figures: ServiceFigures) -> String? {
    let figure = site.assessment.availability.byService[position]
    guard let figure, figure.exact != figure.naive, figure.naive != nil else { return nil }
    return sum(language.sumNames.availability, of: position, figures)
  }

  private func sum(
    _ name: String, of position: Int, _ figures: ServiceFigures
  ) -> String? {
    sums(of: position, figures).elements.first { $0.name == name }?.sum
  }

  private func singlePointExample(_ position: Int) -> String? {
    let points = site.assessment.losses.singlePointsOfFailure(of: position)
    guard !points.isEmpty else { return nil }
    let names = points.prefix(MethodPage.nameLimit).map { lossLink($0).label }
    let rest = points.count - names.count
    return language.fallsTo(names + (rest > 0 ? [language.rest(rest)] : []))
  }
}
