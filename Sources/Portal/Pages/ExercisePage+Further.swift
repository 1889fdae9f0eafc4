// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Templates

extension PageContext {
  /// What an exercise or event states beside its results.
  func furtherSections(of activity: Activity) -> [StatedSection?] {
    let exercise = activity.exercise
    return [
      StatedSection(
        "course", language.say("How it went"), facts: courseFacts(of: activity)),
      StatedSection(
        "injects", language.say("What was added on the way"),
        points: exercise.injects.elements().map(\.value)),
      actionSection(
        from: activity.reference, alsoNamed: exercise.findings.elements().map(\.action)),
    ]
  }

  private func courseFacts(of activity: Activity) -> [StatedFact] {
    let exercise = activity.exercise
    let called = exercise.callOut.value
    let event = event(of: activity)
    return [
      fact(language.say("Planned for"), exercise.plannedOn),
      fact(language.say("Began"), event?.occurredAt ?? .absent),
      fact(language.say("Noticed"), event?.detectedAt ?? .absent),
      fact(language.say("Declared"), event?.declaredAt ?? .absent),
      fact(language.say("Recovered"), event?.recoveredAt ?? .absent),
      fact(language.say("Class of cause"), event?.causeClass ?? .absent),
      fact(language.say("Suppliers that took part"), exercise.suppliers),
      fact(language.say("People called"), called?.called ?? .absent),
      fact(language.say("Answered in time"), called?.reached ?? .absent),
      fact(language.say("Had to answer within"), called?.within ?? .absent),
    ]
  }

  /// The actions that follow from something, open or closed, and whether they helped.
  ///
  /// - Parameter named: actions that are named there, whatever source they state.
  func actionSection(
    from source: RecordReference, alsoNamed named: [Reference<Action>] = []
  ) -> StatedSection? {
    let actions = site.inventory.actions
    var seen: Set<Int> = []
    let places =
      ((site.index.actionsBySource[source] ?? [])
      + named.compactMap { $0.value.flatMap { actions.index(of: $0) } })
      .filter { seen.insert($0).inserted }
    return StatedSection(
      "actions", language.say("Actions"),
      tables: [
        StatedTable(
          "action-list", language.say("What was to be done, and whether it helped"),
          places.map { actionFacts(actions[$0]) })
      ])
  }

  private func actionFacts(_ action: Action) -> [StatedFact] {
    [
      fact(language.say("Action"), action.text.value ?? action.id.text),
      fact(language.say("Owner"), action.owner), fact(language.say("Opened"), action.openedOn),
      fact(language.say("Due"), action.due), fact(language.say("Closed"), action.closedOn),
      fact(language.say("Evidence"), action.evidence),
    ] + effectFacts(action.effectiveness) + endFacts(of: action)
  }

  /// What every record may carry, of an exercise or of an event.
  func common(of activity: Activity) -> CommonFields {
    event(of: activity)?.common ?? activity.exercise.common
  }

  /// The notes, links and other names of an exercise or event.
  func ownWords(of activity: Activity) -> OwnWords {
    event(of: activity).map { ownWords(of: $0) } ?? ownWords(of: activity.exercise)
  }

  private func event(of activity: Activity) -> Event? {
    guard activity.reference.kind == .events else { return nil }
    return site.inventory.events[RecordID<Event>(activity.reference.id)]
  }
}
