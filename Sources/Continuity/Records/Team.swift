// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// People who work or respond together.
public struct Team: Record {
  public static let kind = RecordKind.teams
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Team>("")
    public var span: Span
    public var common = CommonFields()
    package var name = Stated<String>.absent
    package var type = Stated<TeamType>.absent
    package var lead = Reference<Person>.absent
    package var site = Reference<Site>.absent
    package var channel = Stated<String>.absent
    package var assemblyPoint = Stated<String>.absent
    /// Where it works in a crisis, in order.
    package var commandPlaces = Stated<[CommandPlace]>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}

/// A room, or a virtual one, from which a crisis is led.
package struct CommandPlace: LocatedObject {
  package var span: Span
  package var site = Reference<Site>.absent
  package var place = Stated<String>.absent
  /// Whether it is a virtual one.
  package var online = Stated<Bool>.absent
  /// Whether it needs the own network or the own identities.
  package var ownNetwork = Stated<Bool>.absent

  package init(at span: Span) {
    self.span = span
  }
}
