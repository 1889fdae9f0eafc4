// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// A step that brings a service back, as its plan or its write-up states it.
struct RecoveryStep: Sendable {
  let number: Int
  let title: String?
  /// The id of the role or person who does it, or other words.
  let doer: String?
  /// How long it takes.
  let seconds: Int?
  let verification: String?
}

extension PageContext {
  /// The steps of the plan that takes longest, which is the design; else the write-up's table.
  func recoverySteps(of position: Int) -> [RecoveryStep] {
    let plans = site.assessment.portfolio.recoveryPlans(of: position)
      .map { $0.steps.elements() }.filter { !$0.isEmpty }
    let longest = plans.max { first, second in
      StepSequence(first).criticalPath ?? .max < StepSequence(second).criticalPath ?? .max
    }
    if let longest {
      return longest.enumerated().map { RecoveryStep($1, number: $0 + 1) }
    }
    return (site.assessment.portfolio.writtenSteps(of: position) ?? []).map { RecoveryStep($0) }
  }
}

extension RecoveryStep {
  fileprivate init(_ step: PlanStep, number: Int) {
    self.init(
      number: number, title: step.title.value, doer: step.role.value?.text,
      seconds: step.duration.value?.seconds, verification: step.verification.value)
  }

  fileprivate init(_ step: WrittenStep) {
    self.init(
      number: step.number, title: step.title, doer: step.doer, seconds: step.duration,
      verification: step.verification)
  }
}
