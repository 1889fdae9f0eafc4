// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// What the front matter of a Markdown file says.
package struct FrontMatterFields: LocatedObject {
  package var span: Span
  /// The service that a write-up is about; without it the file's name says so.
  package var service = Reference<Service>.absent
  package var title = Stated<String>.absent
  package var version = Stated<String>.absent
  package var reviewedOn = Stated<CalendarDay>.absent
  package var reviewedBy = Reference<Person>.absent
  package var reviewEvery = Stated<Interval>.absent
  package var summary = Stated<String>.absent
  package var order = Stated<Int>.absent
  package var date = Stated<CalendarDay>.absent
  package var author = Reference<Person>.absent
  package var tier = Stated<String>.absent
  package var owner = Stated<String>.absent
  package var rto = Stated<RecoveryTime>.absent
  package var rpo = Stated<RecoveryTime>.absent
  package var mtpd = Stated<RecoveryTime>.absent

  package init(at span: Span) {
    self.span = span
  }
}
