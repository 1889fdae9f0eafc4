// SPDX-License-Identifier: Apache-2.0

package import Phrasing

/// What a check says about a subject: held, broken, unknown for want of an input, or beside the point.
package enum Verdict: Hashable, Sendable {
  case pass
  case fail
  /// An input is missing; `missing` names each one as an author would, such as `bia.rto`.
  case notEvaluable(missing: [Wording])
  /// The tier or the kind of the subject does not ask for it.
  case notApplicable

  /// The verdict of a comparison that has all its inputs.
  package init(passes: Bool) {
    self = passes ? .pass : .fail
  }

  /// What is missing, empty for a verdict that has all its inputs.
  package var missing: [Wording] {
    if case .notEvaluable(let missing) = self { missing } else { [] }
  }

  /// Whether an input is missing.
  package var isNotEvaluable: Bool {
    if case .notEvaluable = self { true } else { false }
  }

  /// The worst of two: fail, then not evaluable, then pass; what does not apply adds nothing.
  package func worse(_ other: Verdict) -> Verdict {
    guard case .notEvaluable(let mine) = self, case .notEvaluable(let theirs) = other else {
      return rank >= other.rank ? self : other
    }
    return .notEvaluable(missing: mine + theirs.filter { !mine.contains($0) })
  }

  /// The worst of the parts of a subject; not applicable where there is none.
  package static func worst(of parts: some Sequence<Verdict>) -> Verdict {
    parts.reduce(.notApplicable) { worst, part in worst.worse(part) }
  }

  /// 0 for not applicable to 3 for fail.
  private var rank: Int {
    switch self {
    case .notApplicable: 0
    case .pass: 1
    case .notEvaluable: 2
    case .fail: 3
    }
  }
}
