// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension PublishedPortal.Service {
  /// What proves otherwise than before that it can be relied on.
  func evidenceChanges(since old: Self) -> [Change] {
    [exerciseChange(since: old), stageChange(since: old)].compactMap(\.self)
      + assuranceChanges(since: old)
  }

  private func exerciseChange(since old: Self) -> Change? {
    switch (old.exercise, exercise) {
    case (let before?, nil):
      return change(
        .exercise, .worse,
        "\(before.id) of \(before.on) no longer proves \(id), and nothing else does")
    case (nil, let now?):
      return change(.exercise, .better, "\(now.id) of \(now.on) is the first proof of \(id)")
    case (let before?, let now?):
      guard before.id != now.id || before.on != now.on else { return nil }
      guard now.on < before.on else {
        return change(.exercise, .better, "\(now.id) of \(now.on) is a newer proof of \(id)")
      }
      return change(
        .exercise, .worse,
        "\(before.id) of \(before.on) no longer proves \(id); the latest is \(now.id) of \(now.on)")
    case (nil, nil): return nil
    }
  }

  private func stageChange(since old: Self) -> Change? {
    let (before, now) = (Self.rank(of: old.stage), Self.rank(of: stage))
    guard before != now else { return nil }
    return change(
      .stage, now < before ? .worse : .better,
      "\(id) \(now < before ? "falls back" : "advances") from \(old.stage ?? "no stage") to "
        + "\(stage ?? "no stage")")
  }

  /// 0 for none.
  private static func rank(of stage: String?) -> Int {
    Stage.allCases.firstIndex { $0.rawValue == stage }.map { $0 + 1 } ?? 0
  }

  private func assuranceChanges(since old: Self) -> [Change] {
    Area.allCases.compactMap { area in
      let (before, now) = (old.assurance[area.rawValue], assurance[area.rawValue])
      guard let before, let now, before != now else { return nil }
      return change(
        .assurance, now < before ? .worse : .better,
        "the assurance of \(area.rawValue) in \(id) \(now < before ? "falls" : "rises") from level "
          + "\(before) to \(now)")
    }
  }
}
