// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Templates

/// A step of a plan.
struct StepRow: Sendable {
  let number: Int
  let title: String?
  let role: PageLink?
  let after: String?
  let duration: FigureText?
  let verification: String?

  static let shape = Shape<StepRow>(
    "step-row", "a step of a plan",
    [
      .text("number", "number of the step") { String($0.number) },
      .optionalText("title", "what is done") { $0.title },
      .record("role", of: PageLink.shape, "the role") { $0.role },
      .optionalText("after", "numbers of the steps before") { $0.after },
      .record("duration", of: FigureText.shape, "duration with unit") { $0.duration },
      .optionalText("verification", "how one sees that it is done") { $0.verification },
    ])
}

/// The answer of a plan to a family of losses.
struct StrategyRow: Sendable {
  let scenario: String
  let description: String?
  let takes: FigureText?
  let lasts: FigureText?
  let capacity: String?
  let exercised: MomentText?

  init(_ strategy: Strategy, _ context: PageContext) {
    let language = context.language
    scenario = strategy.scenario.value.map { language.word($0) } ?? language.notStated
    description = strategy.description.value
    takes = strategy.implementTime.value.map { context.figure(.seconds($0.seconds)) }
    lasts = strategy.maxDuration.value.map { context.figure(.seconds($0.seconds)) }
    capacity = strategy.capacityPercent.value.map { language.percent($0) }
    exercised = context.moment(strategy.exercisedOn)
  }

  static let shape = Shape<StrategyRow>(
    "strategy-row", "the answer to a family of losses",
    [
      .text("scenario", "family of loss, in words") { $0.scenario },
      .optionalText("description", "what is done") { $0.description },
      .record("takes", of: FigureText.shape, "time to put in place") { $0.takes },
      .record("lasts", of: FigureText.shape, "longest use with unit") { $0.lasts },
      .optionalText("capacity", "share of normal capacity with unit") { $0.capacity },
      .record("exercised", of: MomentText.shape, "when last exercised") { $0.exercised },
    ])
}

/// Who tells whom, by which channel.
struct CommunicationRow: Sendable {
  let audience: String
  let role: PageLink?
  let channel: String?
  let outOfBand: Badge?
  let within: String?
  let notes: [Phrase]

  init(_ communication: Communication, _ context: PageContext) {
    audience = communication.audience.value ?? context.language.notStated
    role = context.link(communication.role)
    channel = communication.channel.value.map { context.language.phrase($0) }
    outOfBand = context.yesOrNo(communication.outOfBand.value)
    within = communication.within.value.map { context.language.figure($0.seconds) }
    let meets = communication.meets.elements().map(\.value)
    notes = [
      communication.template.value.map { context.language.say("text: \($0)") },
      meets.isEmpty
        ? nil : context.language.say("keeps the deadline: \(meets.joined(separator: "; "))"),
    ].compactMap { $0.map { Phrase($0) } }
  }

  static let shape = Shape<CommunicationRow>(
    "communication-row", "who is told",
    [
      .text("audience", "for whom") { $0.audience },
      .record("role", of: PageLink.shape, "the role") { $0.role },
      .optionalText("channel", "channel, in words") { $0.channel },
      .record("out_of_band", of: Badge.shape, "whether it works without our systems") {
        $0.outOfBand
      },
      .optionalText("within", "within what time") { $0.within },
      .list("notes", of: Phrase.shape, "with which text, and which deadlines it keeps") {
        $0.notes
      },
    ])
}

extension PageContext {
  /// The steps of a plan as they are written; those before a step by their numbers.
  func stepRows(_ steps: [PlanStep]) -> Listing<StepRow> {
    var numbers: [String: Int] = [:]
    for (position, step) in steps.enumerated() {
      if let id = step.id.value, numbers[id] == nil { numbers[id] = position + 1 }
    }
    return Listing(
      steps.enumerated().map { position, step in
        let before = step.after.elements().map { numbers[$0.value].map(String.init) ?? $0.value }
        return StepRow(
          number: position + 1, title: step.title.value, role: link(step.role),
          after: before.isEmpty ? nil : before.joined(separator: ", "),
          duration: step.duration.value.map { figure(.seconds($0.seconds)) },
          verification: step.verification.value)
      })
  }
}
