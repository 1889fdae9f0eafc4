// SPDX-License-Identifier: Apache-2.0

import Templates

/// A figure with what it is.
struct LabelledFigure: Sendable {
  let label: String
  let figure: FigureText

  static let shape = Shape<LabelledFigure>(
    "labelled-figure", "a figure with what it is",
    [
      .text("label", "what it is") { $0.label },
      .record("figure", of: FigureText.shape, "the value") { $0.figure },
    ])
}
