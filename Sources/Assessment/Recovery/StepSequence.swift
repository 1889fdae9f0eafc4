// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// The steps of a plan as a graph: how long each takes, and what must be done before it.
package struct StepSequence: Sendable {
  /// In seconds; `nil` where a step states none.
  package let durations: [Int?]
  /// By step, the places of those before it.
  package let after: [[Int]]
  /// Whether every step that another waits for is one of them.
  package let isComplete: Bool
  /// The place of a step and when it begins and ends, in seconds from the first step's beginning.
  package struct Scheduled: Sendable, Equatable {
    package let step: Int
    package let start: Int
    package let end: Int
  }

  package init(durations: [Int?], after: [[Int]], isComplete: Bool = true) {
    self.durations = durations
    self.after = after
    self.isComplete = isComplete
  }

  /// A record's steps; one that does not say what comes before follows the one above.
  package init(_ steps: [PlanStep]) {
    // Where no step names another one, none has to be found by its name.
    let named = steps.indices.contains { steps[$0].after.isStated } ? steps.indices : 0..<0
    let places = Dictionary(
      named.compactMap { place in steps[place].id.value.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
    self.init(
      durations: steps.indices.map { steps[$0].duration.value?.bounded },
      after: steps.indices.map { place in
        guard let names = steps[place].after.value else { return place == 0 ? [] : [place - 1] }
        return names.compactMap { places[$0.value] }
      },
      isComplete: named.allSatisfy { place in
        steps[place].after.elements().allSatisfy { places[$0.value] != nil }
      })
  }

  package init(_ steps: [WrittenStep]) {
    self.init(
      durations: steps.map { $0.duration }, after: steps.map { $0.after },
      isComplete: steps.allSatisfy { $0.unknownBefore.isEmpty })
  }

  /// When each step runs if all may run in parallel; `nil` where a duration is missing, or a step
  /// waits for one that there is not or for itself.
  package var schedule: [Scheduled]? {
    guard isComplete, !durations.contains(nil), let order else { return nil }
    var end = [Int](repeating: 0, count: durations.count)
    for step in order {
      end[step] = start(of: step, ends: end) + (durations[step] ?? 0)
    }
    return durations.indices.map { step in
      Scheduled(step: step, start: end[step] - (durations[step] ?? 0), end: end[step])
    }
  }

  /// The seconds from the first step's beginning to the last one's end (readings.md A5).
  package var criticalPath: Int? {
    schedule.map { steps in min(steps.map(\.end).max() ?? 0, RecoveryTime.longest) }
  }

  /// The places of steps that wait for themselves, in order; empty where there is no circle.
  package var circle: [Int] {
    // What waits for steps above it alone does not wait for itself.
    guard !after.indices.allSatisfy({ Self.isInOrder($0, after: after[$0]) }) else { return [] }
    let done = Set(partialOrder)
    return durations.indices.filter { !done.contains($0) }
  }

  /// The places of a record's steps that wait for themselves, as `circle`.
  package static func circle(of steps: [PlanStep]) -> [Int] {
    // Where each step follows the one above, none waits for itself.
    guard steps.indices.contains(where: { steps[$0].after.isStated }) else { return [] }
    return StepSequence(steps).circle
  }

  /// The places of a table's steps that wait for themselves, as `circle`.
  package static func circle(of steps: [WrittenStep]) -> [Int] {
    guard !steps.indices.allSatisfy({ isInOrder($0, after: steps.span[$0].after) }) else {
      return []
    }
    return StepSequence(steps).circle
  }

  /// Whether a step waits for steps above it alone.
  private static func isInOrder(_ step: Int, after earlier: [Int]) -> Bool {
    earlier.allSatisfy { $0 < step }
  }

  /// The places of a step and of all that must be done before it.
  func before(_ step: Int) -> Set<Int> {
    var found: Set<Int> = [step]
    var open = [step]
    while let next = open.popLast() {
      open += after[next].filter { found.insert($0).inserted }
    }
    return found
  }

  private func start(of step: Int, ends: [Int]) -> Int {
    after[step].reduce(0) { max($0, ends[$1]) }
  }

  private var order: [Int]? {
    let order = partialOrder
    return order.count == durations.count ? order : nil
  }

  /// The steps in an order in which all before a step come before it, as far as there is one.
  private var partialOrder: [Int] {
    var open = after.map(\.count)
    var following = [[Int]](repeating: [], count: after.count)
    for (step, before) in after.enumerated() {
      for earlier in before { following[earlier].append(step) }
    }
    var order = open.indices.filter { open[$0] == 0 }
    var next = 0
    while next < order.count {
      for step in following[order[next]] {
        open[step] -= 1
        if open[step] == 0 { order.append(step) }
      }
      next += 1
    }
    return order
  }
}
