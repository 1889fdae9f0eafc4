// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// The policy that the programme rests on, and what it is to reach.
package struct ContinuityPolicy: LocatedObject {
  package var span: Span
  /// The id of the page that holds it.
  package var page = Stated<String>.absent
  package var approvedBy = Reference<Person>.absent
  package var approvedOn = Stated<CalendarDay>.absent
  package var reviewedOn = Stated<CalendarDay>.absent
  package var objectives = Stated<[PolicyObjective]>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// Something that the programme is to reach, and how one sees that it has.
package struct PolicyObjective: LocatedObject {
  package var span: Span
  package var text = Stated<String>.absent
  package var measure = Stated<String>.absent

  package init(at span: Span) {
    self.span = span
  }
}
