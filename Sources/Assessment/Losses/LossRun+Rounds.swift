// SPDX-License-Identifier: Apache-2.0

extension LossRun {
  /// By affected node of a circle, when it has its ready time as one goes round from never; none
  /// for what never comes back.
  ///
  /// What decides a ready time has its own before, so that following these numbers down ends.
  func rounds(ofCircleAt node: Int) -> [Int32: Int] {
    let circle = affected.filter { graph.isOnCircle(Int($0), node) }
    guard let first = circle.first, let lower = affected.firstIndex(of: first) else { return [:] }
    let units = units(of: lower..<lower + circle.count)
    var moments = low
    for member in circle { moments[Int(member)] = .never }
    var rounds: [Int32: Int] = [:]
    var (round, isChanged) = (0, true)
    while isChanged {
      isChanged = false
      for unit in units {
        round += 1
        guard settle(unit: unit, &moments, unknownIsNever: false) else { continue }
        isChanged = true
        for place in unit where moments[Int(affected[place])] == low[Int(affected[place])] {
          rounds[affected[place]] = round
        }
      }
    }
    return rounds
  }
}
