// SPDX-License-Identifier: Apache-2.0

extension ServiceGraph {
  /// By service, how many layers must be recovered before it (method.md 2.6, readings.md B5).
  ///
  /// Services without recovery needs are wave 0; of a group the k-th smallest wave counts. Whoever
  /// never comes back has none. Suppliers and workarounds take no part.
  func waves(comesBack: (Int) -> Bool) -> [Int?] {
    var wave = [Int?](repeating: nil, count: serviceCount)
    var openNeeds = [Int](repeating: 0, count: serviceCount)
    var openMembers = [Int32](repeating: 0, count: needs.count)
    for index in needs.indices where blocksRecovery(needs[index]) {
      openNeeds[Int(needs[index].owner)] += 1
      openMembers[index] = needs[index].quorum
    }
    var current = (0..<serviceCount).filter { openNeeds[$0] == 0 && comesBack($0) }
    var number = 0
    while !current.isEmpty {
      var next: [Int] = []
      for node in current {
        wave[node] = number
        for place in consumers[node] {
          let index = Int(members[Int(place)].need)
          guard openMembers[index] > 0 else { continue }
          openMembers[index] -= 1
          guard openMembers[index] == 0 else { continue }
          let owner = Int(needs[index].owner)
          openNeeds[owner] -= 1
          if openNeeds[owner] == 0, comesBack(owner) { next.append(owner) }
        }
      }
      current = next
      number += 1
    }
    return wave
  }

  private func blocksRecovery(_ need: Need) -> Bool {
    need.isRecovery && Int(members[Int(need.members.lowerBound)].node) < serviceCount
  }
}
