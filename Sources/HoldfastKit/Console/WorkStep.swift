// SPDX-License-Identifier: Apache-2.0

/// What a run goes through, as the progress names it; a build all of it, in this order.
package enum WorkStep: String, CaseIterable, Sendable {
  case read, link, assess, check, render, report, publish
}

extension Progress {
  /// Begins a step; the one before it is over.
  ///
  /// - Parameter items: how many items the step works on, 0 where that cannot be told.
  func begin(_ step: WorkStep, of items: Int = 0) {
    begin(step.rawValue, of: items)
  }
}

extension Console {
  /// How far the steps of a run have come.
  package func progress(steps: [WorkStep]) -> Progress {
    progress(steps: steps.count)
  }
}
