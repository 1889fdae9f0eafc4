// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// What customers see: a bundle of services.
public struct Offering: Record {
  public static let kind = RecordKind.offerings
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Offering>("")
    public var span: Span
    public var common = CommonFields()
    package var name = Stated<String>.absent
    package var summary = Stated<String>.absent
    package var customers = Stated<[Located<Customer>]>.absent
    package var services = References<Service>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}
