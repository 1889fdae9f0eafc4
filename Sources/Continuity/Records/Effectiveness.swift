// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// Somebody's check that an action or a course worked.
package struct Effectiveness: LocatedObject {
  package var span: Span
  package var checkedBy = Reference<Person>.absent
  package var on = Stated<CalendarDay>.absent
  package var result = Stated<String>.absent

  package init(at span: Span) {
    self.span = span
  }
}
