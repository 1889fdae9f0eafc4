// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// A named loss to plan for.
public struct Scenario: Record {
  public static let kind = RecordKind.scenarios
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Scenario>("")
    public var span: Span
    public var common = CommonFields()
    package var name = Stated<String>.absent
    package var summary = Stated<String>.absent
    package var family = Stated<ScenarioFamily>.absent
    package var removes = Stated<Removal>.absent
    package var duration = Stated<RecoveryTime>.absent
    package var severity = Stated<Int>.absent
    package var plausibility = Stated<Int>.absent
    package var requiredFor = References<Tier>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}

/// What a scenario takes away.
package struct Removal: LocatedObject {
  package var span: Span
  package var sites = References<Site>.absent
  package var suppliers = References<Supplier>.absent
  package var services = References<Service>.absent
  package var teams = References<Team>.absent
  package var people = References<Person>.absent
  package var layers = Stated<[Located<Layer>]>.absent
  /// From 0 to 1, of each pool of role holders.
  package var shareOfPeople = Stated<Double>.absent

  package init(at span: Span) {
    self.span = span
  }
}
