// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// A kind of harm, with a label for each level.
public struct ImpactCategory: Record {
  public static let kind = RecordKind.impactCategories
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<ImpactCategory>("")
    public var span: Span
    public var common = CommonFields()
    package var name = Stated<String>.absent
    package var levels = Texts.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}
