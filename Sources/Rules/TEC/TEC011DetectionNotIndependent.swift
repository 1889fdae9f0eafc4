// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tec011DetectionNotIndependent = Rule(
    "TEC-011", "detection-not-independent", severity: "HHM-",
    summary: """
      What notices that a service has failed does not need the service, and the time until it does \
      is stated.
      """,
    rationale: """
      The alarm that runs on the cluster says nothing on the day on which the cluster is gone, and \
      silence looks like peace.
      """,
    howToMend: """
      Watch the service from something that does not stand on it, and state 'monitoredBy' and \
      'times.detect'.
      """,
    controls: ["DORA 10", "ISO 22301 8.4.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "watch"}, {"id": "pay", "monitoredBy": ["watch"], "times": {"detect": "5m"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "watch", "dependencies": [{"on": "pay"}]},
          {"id": "pay", "monitoredBy": [⟦"watch"⟧], "times": {"detect": "5m"}}]}
        """,
        """
        {"services": [{"id": "watch"}, {"id": "web", "monitoredBy": ["watch"], "times": {"detect": "1m"}},
          {"id": ⟦"pay"⟧, "monitoredBy": ["watch"]}]}
        """,
        """
        {"services": [{"id": "watch", "dependencies": [{"on": "pay"}]},
          {"id": ⟦"pay"⟧, "monitoredBy": [⟦"watch"⟧]}]}
        """,
        """
        {"services": [{"id": "watch", "dependencies": [{"on": "pay"}]},
          {"id": "old", "status": "retired"}, {"id": "web", "monitoredBy": [⟦"old"⟧],
           "times": {"detect": "1m"}},
          {"id": "pay", "monitoredBy": [⟦"watch"⟧, "watch", "old"],
           "times": {"detect": "5m"}}]}
        """,
      ]),
    check: .onceRecorded(
      "services.monitoredBy", { $0.inventory.services.contains { !$0.monitoredBy.isAbsent } },
      .eachServiceWith({ $0.areWatchers }) { service, position, isWatcher, check in
        guard service.mayBeTechnology, !service.monitoredBy.isMalformed else {
          return .notApplicable
        }
        return .worst(of: [
          check.statesDetection(of: service, isWatcher: isWatcher),
          check.isSeenFromOutside(service, position),
        ])
      }))
}

extension Check {
  /// Whether it is said what notices a failure of a service, and how soon.
  fileprivate func statesDetection(of service: Service, isWatcher: Bool) -> Outcome {
    let hasWatcher = !service.monitoredBy.elements().isEmpty
    let hasTime = !(service.times.value?.detect.isAbsent ?? !service.times.isMalformed)
    // What only watches others is watched by people.
    if isWatcher { return .notApplicable }
    switch (hasWatcher, hasTime) {
    case (true, true): return .pass
    case (true, false):
      return .fail(
        "nobody says how soon it is noticed that service '\(service.id)' has failed",
        at: service.span, "times.detect", help: ["state 'times.detect'"])
    case (false, true):
      return .fail(
        "nobody says what notices that service '\(service.id)' has failed", at: service.span,
        help: ["state 'monitoredBy'"])
    case (false, false):
      return .fail(
        "nobody says what notices that service '\(service.id)' has failed, or how soon",
        at: service.span, help: ["state 'monitoredBy' and 'times.detect'"])
    }
  }

  /// Whether something watches a service that does not need it.
  fileprivate func isSeenFromOutside(_ service: Service, _ position: Int) -> Outcome {
    let watchers = service.monitoredBy.elements().filter {
      inventory.services.contains(id: $0.value.text)
    }
    let blind = Set(assessment.toolsThatNeed(position, among: watchers.map(\.value)))
    let living = watchers.compactMap { portfolio.position(of: $0.value) }
    guard !watchers.isEmpty else { return .notApplicable }
    guard living.allSatisfy(blind.contains) else { return .pass }
    guard !living.isEmpty else {
      return .fail(
        "all that watches service '\(service.id)' is retired: "
          + "\(quoted(watchers.map(\.value.text)))",
        atEach: watchers.map(\.span), orAt: service.span,
        help: ["name in 'monitoredBy' what watches it today"])
    }
    return .fail(
      "all that watches service '\(service.id)' needs it: \(quoted(watchers.map(\.value.text)))",
      atEach: watchers.map(\.span), orAt: service.span,
      help: ["watch it from something that does not stand on it"])
  }

  /// By service: whether it watches others.
  fileprivate var areWatchers: [Bool] {
    var areWatchers = [Bool](repeating: false, count: inventory.services.count)
    for position in portfolio.living {
      for watcher in portfolio.service(position).monitoredBy.elements() {
        guard let watcher = portfolio.position(of: watcher.value) else { continue }
        areWatchers[watcher] = true
      }
    }
    return areWatchers
  }
}
