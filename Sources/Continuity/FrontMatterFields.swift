// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// What the front matter of a Markdown file says.
public struct FrontMatterFields: BoxedObject {
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What it may state.
  public struct Fields: LocatedObject {
    public var span: Span
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

    public init(at span: Span) {
      self.span = span
    }
  }
}
