// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Verdict {
  /// What a rule says where a verdict of `Assessment` decides.
  ///
  /// - Parameters:
  ///   - missing: the input to name where the verdict names none.
  ///   - place: where it says that it cannot tell; asked only then.
  ///   - discriminator: what tells this part of the subject from others, where it has several.
  ///   - failure: what is wrong; asked only where something is.
  // Compiled into the rule: a closure that is handed on takes copies of all that it names, and of
  // each subject that passes the whole `Check` would be copied for words that nobody needs.
  @inline(__always) func outcome(
    missing: Wording, at place: @autoclosure () -> Span,
    _ discriminator: @autoclosure () -> String? = nil, failure: () -> Outcome
  ) -> Outcome {
    switch self {
    case .pass: .pass
    case .notApplicable: .notApplicable
    case .notEvaluable(let inputs):
      .notEvaluable(missing: inputs.first ?? missing, at: place(), discriminator())
    case .fail: failure()
    }
  }
}

extension Check {
  /// What a verdict on the time with everything lost says of the service at a position.
  ///
  /// - Parameter place: of the promise; without one the service's.
  // Compiled into the rule, as `Verdict.outcome` is.
  @inline(__always) func recovery(
    _ verdict: Verdict, of position: Int, at place: Span?, failure: (Span) -> Outcome
  ) -> Outcome {
    // Whoever waits for itself was told so by DEP-001.
    guard circles[position] == nil else { return .notApplicable }
    func stated() -> Span { place ?? portfolio.service(position).span }
    return verdict.outcome(missing: "times.own", at: stated()) { failure(stated()) }
  }
}
