// SPDX-License-Identifier: Apache-2.0

/// A line of a layered drawing, from what needs to what is needed.
package struct DrawnEdge: Hashable, Sendable {
  /// What it is drawn as.
  package enum Kind: Sendable {
    case strong, weak
    /// Both ends wait for each other, directly or round a circle.
    case circle
  }

  package let from: Int
  package let to: Int
  package let kind: Kind

  package init(from: Int, to: Int, kind: Kind) {
    self.from = from
    self.to = to
    self.kind = kind
  }
}
