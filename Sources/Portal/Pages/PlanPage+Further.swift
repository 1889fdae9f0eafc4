// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Templates

extension PageContext {
  /// What a plan states beside its steps, strategies and communication.
  func furtherSections(of plan: Plan) -> [StatedSection?] {
    [
      StatedSection(
        "workarounds", language.say("Workarounds"),
        tables: [workaroundTable(plan.workarounds.elements())]),
      StatedSection(
        "vital-records", language.say("Vital records"),
        tables: [vitalRecordTable(plan.vitalRecords.elements())]),
      StatedSection(
        "log", language.say("The log"),
        facts: [
          fact(language.say("Kept by"), plan.log.value?.keeper ?? .absent),
          fact(language.say("Sheet"), plan.log.value?.sheet ?? .absent),
        ]),
      StatedSection(
        "normalisation", language.say("Back to normal"),
        points: [plan.normalisation.value].compactMap(\.self)),
      // How far the approval has come stands above, where it is judged too.
      StatedSection(
        "standing", language.say("Approval and readers"),
        facts: [writeUpFact(of: plan)] + approvalFacts(plan.approval).dropFirst(),
        tables: [acknowledgementTable(plan.acknowledgements.elements())]),
    ]
  }

  /// How work goes on without something, for a time.
  func workaroundTable(_ workarounds: [Workaround]) -> StatedTable? {
    StatedTable(
      "workaround-list", language.say("How work goes on for a time"),
      workarounds.map { workaround in
        [
          fact(language.say("Workaround"), language.phrase(workaround.id.text)),
          fact(language.say("In place within"), workaround.activation),
          fact(language.say("Lasts"), workaround.maxDuration),
          fact(language.say("Capacity"), percent: workaround.capacityPercent),
          fact(language.say("Materials"), workaround.materials),
          fact(language.say("Exercised"), workaround.exercisedOn),
        ] + endFacts(of: workaround)
      })
  }

  /// Without what recovery is impossible, and where a copy lies.
  func vitalRecordTable(_ records: [VitalRecord]) -> StatedTable? {
    StatedTable(
      "vital-record-list",
      language.say("Without what recovery is impossible, and where a copy lies"),
      records.map { record in
        [
          fact(language.say("Record"), record.name),
          fact(language.say("Location"), record.location), fact(language.say("Site"), record.site),
        ]
      })
  }

  private func acknowledgementTable(_ acknowledgements: [Acknowledgement]) -> StatedTable? {
    StatedTable(
      "acknowledgements", language.say("Who has read it"),
      acknowledgements.map { acknowledgement in
        [
          fact(language.say("Person"), acknowledgement.person),
          fact(language.say("Read on"), acknowledgement.on),
        ]
      })
  }

  /// The text of a plan, leading to the page that shows it.
  private func writeUpFact(of plan: Plan) -> StatedFact {
    guard let path = plan.writeUp.value else { return StatedFact(label: language.say("Text")) }
    return StatedFact(
      label: language.say("Text"),
      links: Listing([
        PageLink("content/\(path)", site.place(ofDocument: path).map { address($0) })
      ]))
  }
}
