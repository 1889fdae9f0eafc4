// SPDX-License-Identifier: Apache-2.0

/// How the requirement of a service follows from that of the service above that sets it
/// (method.md 2.4).
package struct RequirementStep: Sendable, Equatable {
  /// The service above.
  package let consumer: Int
  /// By when it must be ready itself: Req of the consumer.
  package let limit: Int
  package let validate: Int
  /// Its own steps, which follow; `nil` where it needs the service only to run.
  package let own: Int?
  /// How long it can do without: a workaround that holds longer than what would be left.
  package let bridged: Int?
  /// The time to move to the service, as a member of a group.
  package let switchover: Int

  /// What is left for the service.
  package var result: Int { (bridged ?? limit - validate - (own ?? 0)) - switchover }
}

extension Assessment {
  /// The step from the service above whose need sets Req of a service; `nil` where its own promise
  /// does, and where nothing does.
  package func requirementStep(of service: Int) -> RequirementStep? {
    guard let place = requirements.setter[service] else { return nil }
    let member = graph.members[Int(place)]
    let need = graph.needs[Int(member.need)]
    let consumer = Int(need.owner)
    guard let limit = requirements.required[consumer] else { return nil }
    let times = everything.times[consumer]
    let plain = limit - times.validate - (need.isRecovery ? times.ownBudget : 0)
    let budget = Requirements.budget(limit - times.validate, for: need, times, graph)
    return RequirementStep(
      consumer: consumer, limit: limit, validate: times.validate,
      own: need.isRecovery ? times.ownBudget : nil, bridged: budget > plain ? budget : nil,
      switchover: member.switchover)
  }
}

extension Assessment {
  /// What decides how much data a service loses: the store with the largest loss, `nil` where it
  /// has none.
  package func decidingStore(of service: Int) -> DataStoreLoss? {
    let stores = dataLoss.byService[service]?.stores ?? []
    let largest = stores.map(\.inGroup.high).max()
    return stores.first { $0.inGroup.high == largest }
  }
}
