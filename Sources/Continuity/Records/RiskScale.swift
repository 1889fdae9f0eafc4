// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// The words and bands of the 5 × 5 risk map.
package struct RiskScale: LocatedObject {
  package var span: Span
  package var likelihood = Texts.absent
  package var impact = Texts.absent
  package var bands = Stated<[RiskBand]>.absent
  /// The highest score that is accepted, by tier.
  package var appetite = Stated<[Entry<RecordID<Tier>, Int>]>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// A band of scores, from its lowest up.
package struct RiskBand: LocatedObject {
  package var span: Span
  package var id = Stated<String>.absent
  package var name = Stated<String>.absent
  package var from = Stated<Int>.absent

  package init(at span: Span) {
    self.span = span
  }
}
