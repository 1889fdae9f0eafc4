// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing

/// A class of failures that every service with technology has an answer to (TEC-003 to TEC-005).
struct FailureClass: Sendable {
  /// The name of its field.
  private let field: String
  private let answer: @Sendable (Service) -> Stated<FailureAnswer>?
  private let failure: Wording

  private init(
    _ field: String, _ answer: @escaping @Sendable (Service) -> Stated<FailureAnswer>?,
    _ failure: Wording
  ) {
    self.field = "failureClasses.\(field)"
    self.answer = answer
    self.failure = failure
  }

  static let component = FailureClass(
    "component", { $0.failureClasses.value?.component }, "the failure of one component")
  static let vertical = FailureClass(
    "vertical", { $0.failureClasses.value?.vertical }, "the failure of a whole site or region")
  static let horizontal = FailureClass(
    "horizontal", { $0.failureClasses.value?.horizontal },
    "the failure of the same layer everywhere")

  /// Whether a service has a whole answer, and who gives it is clear.
  ///
  /// - Parameter judge: asks a whole answer for more.
  // Compiled into the rule, as `Verdict.outcome` is.
  @inline(__always) func check(
    _ service: Service, judge: (FailureAnswer) -> Outcome = { _ in .pass }
  ) -> Outcome {
    guard service.hosting.value != Hosting.none, !service.hosting.isMalformed,
      !service.failureClasses.isMalformed
    else {
      return .notApplicable
    }
    let stated = answer(service) ?? .absent
    guard !stated.isMalformed else { return .notApplicable }
    guard let answer = stated.value else {
      return .fail(
        "service '\(service.id)' has no answer to \(failure)", at: service.span,
        help: ["state '\(field)'"])
    }
    if let missing = FailureAnswer.demanded.absent(in: answer) {
      return .fail(
        "the answer of '\(service.id)' to \(failure) lacks \(missing)",
        at: stated.span ?? service.span,
        help: ["add \(missing) to '\(field)'"])
    }
    if answer.responsible.value == .unclear {
      return .fail(
        "it is unclear who gives the answer of service '\(service.id)' to \(failure)",
        at: answer.responsible.span ?? service.span, help: ["agree on it, and state who"])
    }
    return judge(answer)
  }
}

extension FailureAnswer {
  /// What every answer states.
  fileprivate static let demanded: [DemandedField<FailureAnswer>] = [
    DemandedField("mechanism") { $0.mechanism.isAbsent },
    DemandedField("responsible") { $0.responsible.isAbsent },
    DemandedField("expectedTime") { $0.expectedTime.isAbsent },
    DemandedField("evidence") { $0.evidence.isAbsent },
  ]
}
