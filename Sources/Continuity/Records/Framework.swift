// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// A framework of controls: a standard, a law, or a policy of the organisation's own.
public struct Framework: Record {
  public static let kind = RecordKind.frameworks
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Framework>("")
    public var span: Span
    public var common = CommonFields()
    package var title = Stated<String>.absent
    /// What its controls rest on where they do not say; own where it is not said either.
    package var basis = Stated<ControlBasis>.absent
    package var controls = Stated<[FrameworkControl]>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}

/// What a framework asks for in one place, in own words.
package struct FrameworkControl: LocatedObject {
  package var span: Span
  /// As the framework's readers cite it: `ISO 22301 8.2.2`.
  package var id = Stated<String>.absent
  package var text = Stated<String>.absent
  package var basis = Stated<ControlBasis>.absent
  /// Rules that are evidence for it beside those that name it: ids, or areas such as `BIA`.
  package var rules = Texts.absent

  package init(at span: Span) {
    self.span = span
  }
}
