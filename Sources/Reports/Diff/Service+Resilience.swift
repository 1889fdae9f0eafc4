// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension PublishedPortal.Service {
  /// What its design achieves otherwise than before, and what it rests on.
  func resilienceChanges(since old: Self) -> [Change] {
    [recoveryChange(since: old), lossChange(since: old)].compactMap(\.self)
      + singlePointChanges(since: old) + alternativeChanges(since: old)
  }

  private func recoveryChange(since old: Self) -> Change? {
    guard let direction = direction(from: old.achievedRecovery, to: achievedRecovery) else {
      return nil
    }
    let words = words(
      from: old.achievedRecovery, to: achievedRecovery, would: "would be back in",
      never: "would never be back", question: "when \(id) would be back")
    let misses = misses(achievedRecovery, promisedRecovery)
    return change(
      .recovery, direction,
      words + standing(misses, old.misses(old.achievedRecovery, old.promisedRecovery)))
  }

  private func lossChange(since old: Self) -> Change? {
    guard let direction = direction(from: old.achievedLoss, to: achievedLoss) else { return nil }
    let words = words(
      from: old.achievedLoss, to: achievedLoss, would: "would lose the data of",
      never: "would lose its data for good",
      question: "how much of its data \(id) would lose")
    let misses = misses(achievedLoss, promisedLoss)
    return change(
      .dataLoss, direction, words + standing(misses, old.misses(old.achievedLoss, old.promisedLoss))
    )
  }

  /// Worse is longer, then never; between these and what nobody can tell, worse is not to know.
  private func direction(from old: Figure, to new: Figure) -> Change.Direction? {
    guard old != new else { return nil }
    switch (old, new) {
    case (.time(let old), .time(let new)): return new > old ? .worse : .better
    case (_, .never): return .worse
    case (.never, .notEvaluable): return .neither
    case (_, .notEvaluable): return .worse
    default: return .better
    }
  }

  /// One figure after the other as a sentence.
  private func words(
    from old: Figure, to new: Figure, would: String, never: String, question: String
  ) -> String {
    switch (old, new) {
    case (.time(let old), .time(let new)):
      let (before, now) = (SpokenTime(seconds: old), SpokenTime(seconds: new))
      return "\(id) \(would) \(now) instead of \(before.shortened(behind: now))"
    case (_, .time(let new)): return "\(id) \(would) \(SpokenTime(seconds: new))"
    case (.time(let old), .never): return "\(id) \(never); it was \(SpokenTime(seconds: old))"
    case (_, .never): return "\(id) \(never)"
    case (_, .notEvaluable): return "nobody can tell any more \(question)"
    }
  }

  /// Whether a figure breaks a promise; `nil` where nobody can tell.
  private func misses(_ figure: Figure, _ promise: Int?) -> Bool? {
    switch figure {
    case .notEvaluable: nil
    case .never: true
    case .time(let seconds): promise.map { seconds > $0 }
    }
  }

  /// What that means for the promise, where it is another answer than before.
  private func standing(_ misses: Bool?, _ missed: Bool?) -> String {
    guard misses != missed, let misses else { return "" }
    return misses ? ", which breaks its promise" : ", which keeps its promise"
  }

  private func singlePointChanges(since old: Self) -> [Change] {
    let pairs = Pairs(old.singlePoints, singlePoints) { [$0.kind, $0.id] }
    return pairs.new.map { point in
      change(
        .singlePoint, .worse,
        "\(point.kind) \(point.id) is a new single point of failure of \(id): its loss alone "
          + "breaks the promise")
    }
      + pairs.gone.map { point in
        change(
          .singlePoint, .better,
          "\(point.kind) \(point.id) is no longer a single point of failure of \(id)")
      }
  }

  /// Services that can stand in for each other, by group.
  private func alternativeChanges(since old: Self) -> [Change] {
    let pairs = Pairs(old.alternatives, alternatives) { [$0.group] }
    let groups =
      pairs.both.map { ($0.new.group, $0.old.members, $0.new.members) }
      + pairs.gone.map { ($0.group, $0.members, []) } + pairs.new.map { ($0.group, [], $0.members) }
    return groups.flatMap { group, before, now in
      let members = Pairs(before, now) { [$0] }
      return members.gone.map { member in
        change(
          .alternative, .worse,
          "\(id) loses \(member) as an alternative (group \(group)); \(left(now))")
      }
        + members.new.map { member in
          change(.alternative, .better, "\(id) gains \(member) as an alternative (group \(group))")
        }
    }
  }

  private func left(_ names: [String]) -> String {
    names.isEmpty ? "none is left" : "left: \(names.joined(separator: ", "))"
  }
}
