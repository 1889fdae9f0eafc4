// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import StructuredData

extension PublishedPortal.Service {
  var subject: ReportedFinding.Subject {
    ReportedFinding.Subject(kind: "service", id: id)
  }

  /// That it was not there.
  var arrival: Change {
    let place = tier.map { ", in \($0)" } ?? ", without a tier"
    return change(.service, .neither, "\(id) is a new service\(place)")
  }

  /// That it is no longer there.
  var departure: Change {
    change(
      .service, .worse, "\(id) is no longer in the programme, and with it all that it promised")
  }

  /// What it promises otherwise than before.
  func promiseChanges(since old: Self) -> [Change] {
    [
      tierChange(since: old),
      timeChange(
        .recoveryPromise, from: old.promisedRecovery, to: promisedRecovery,
        promise: "to be back in", name: "recovery time"),
      timeChange(
        .lossPromise, from: old.promisedLoss, to: promisedLoss,
        promise: "to lose no more data than of", name: "limit for the loss of data"),
      availabilityChange(since: old),
    ].compactMap(\.self)
  }

  func change(_ topic: Change.Topic, _ direction: Change.Direction, _ sentence: String) -> Change {
    Change(topic, direction, subject, sentence)
  }

  private func tierChange(since old: Self) -> Change? {
    guard old.tier != tier else { return nil }
    return change(
      .tier, tier == nil ? .worse : .neither,
      "\(id) is in \(tier ?? "no tier") instead of \(old.tier ?? "no tier")")
  }

  /// A promise of a time: a longer one is looser.
  private func timeChange(
    _ topic: Change.Topic, from old: Int?, to new: Int?, promise: String, name: String
  ) -> Change? {
    let (before, now) = (old.map(SpokenTime.init), new.map(SpokenTime.init))
    switch (before, now) {
    case (let before?, let now?):
      guard old != new else { return nil }
      let isLooser = new ?? 0 > old ?? 0
      return change(
        topic, isLooser ? .worse : .better,
        "\(id) promises \(promise) \(now) instead of \(before.shortened(behind: now))")
    case (let before?, nil):
      return change(topic, .worse, "\(id) promises no \(name) any more; it was \(before)")
    case (nil, let now?):
      return change(topic, .better, "\(id) now promises \(promise) \(now)")
    case (nil, nil): return nil
    }
  }

  private func availabilityChange(since old: Self) -> Change? {
    guard old.slo != slo else { return nil }
    let topic = Change.Topic.availabilityPromise
    guard let slo else {
      let before = percent(old.slo)
      return change(topic, .worse, "\(id) promises no availability any more; it was \(before)")
    }
    guard let before = old.slo else {
      return change(topic, .better, "\(id) now promises to be available \(percent(slo))")
    }
    return change(
      topic, slo < before ? .worse : .better,
      "\(id) promises to be available \(percent(slo)) instead of \(percent(before))")
  }

  private func percent(_ figure: Double?) -> String {
    "\(figure.flatMap(decimalText) ?? "an unknown share of") % of the time"
  }
}
