// SPDX-License-Identifier: Apache-2.0

/// The smallest single change that would mend a missed requirement.
package enum Advice: Sendable, Equatable {
  /// Promise this RTO instead: nobody needs a shorter one.
  case promise(Int, seconds: Int)
  /// Bring the own steps down to this.
  case ownTime(Int, seconds: Int)
}

extension Assessment {
  /// The service whose own promise sets the requirement of another, by the chain of consumers from
  /// the service up to it (method.md 2.4); the service alone where its own promise does.
  package func requiringChain(of service: Int) -> [Int] {
    var chain = [service]
    while let last = chain.last, let above = recovery[last].requiredBy { chain.append(above) }
    return chain
  }

  /// What to change so that the service is ready when it must be; `nil` where it is, where that is
  /// not known, and where no single change is enough.
  ///
  /// A promise that nobody needs is relaxed first, within the tier's limit and MTPD − WRT; else the
  /// longest own time on the critical path of whoever promises is shortened.
  package func advice(for service: Int) -> Advice? {
    guard let slack = recovery[service].slack.seconds, slack < 0,
      let origin = requiringChain(of: service).last,
      let achieved = recovery[origin].achieved.seconds
    else { return nil }
    let figures = recovery[origin]
    let bounds = [
      figures.requiredByConsumers, figures.objectives.tierLimit, figures.objectives.lastChance,
    ]
    let ceiling = bounds.compactMap { $0 }.min() ?? .max
    if achieved <= ceiling {
      let isNeeded = figures.requiredByConsumers != nil
      return .promise(origin, seconds: isNeeded ? ceiling : achieved)
    }
    let longest = derivation(of: service).addends.filter { $0.part == .ownSteps }
      .max { $0.seconds < $1.seconds }
    guard let longest, longest.seconds >= -slack else { return nil }
    return .ownTime(longest.node, seconds: longest.seconds + slack)
  }
}
