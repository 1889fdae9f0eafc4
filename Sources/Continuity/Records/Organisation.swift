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

/// Somebody who holds roles, owns records, or takes part.
public struct Person: Record {
  public static let kind = RecordKind.people
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Person>("")
    public var span: Span
    public var common = CommonFields()
    package var name = Stated<String>.absent
    package var title = Stated<String>.absent
    package var team = Reference<Team>.absent
    package var site = Reference<Site>.absent
    package var manager = Reference<Person>.absent
    package var status = Stated<PersonStatus>.absent
    package var from = Stated<CalendarDay>.absent
    package var to = Stated<CalendarDay>.absent
    package var employer = Reference<Supplier>.absent
    package var timeZone = Stated<String>.absent
    package var languages = Texts.absent
    package var contacts = Stated<[Contact]>.absent
    package var accessVerifiedOn = Stated<CalendarDay>.absent
    package var awarenessOn = Stated<CalendarDay>.absent
    package var answersFor = Texts.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}

/// A role in the programme or in a recovery.
public struct Role: Record {
  public static let kind = RecordKind.roles
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Role>("")
    public var span: Span
    public var common = CommonFields()
    package var name = Stated<String>.absent
    package var purpose = Stated<String>.absent
    package var authority = Stated<[Located<Authority>]>.absent
    package var critical = Stated<Bool>.absent
    package var minimum = Stated<Int>.absent
    package var alternates = Stated<Int>.absent
    package var curriculum = References<Course>.absent
    package var requiredAccess = Stated<String>.absent
    package var crisisFunction = Stated<CrisisFunction>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}

/// The long form of who holds a role, for how long and for what.
public struct Assignment: Record {
  public static let kind = RecordKind.assignments
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Assignment>("")
    public var span: Span
    public var common = CommonFields()
    package var role = Reference<Role>.absent
    package var person = Reference<Person>.absent
    /// The id of a service, else of a team; absent for every service that needs the role.
    package var scope = Stated<String>.absent
    package var assignmentKind = Stated<AssignmentKind>.absent
    package var order = Stated<Int>.absent
    package var from = Stated<CalendarDay>.absent
    package var to = Stated<CalendarDay>.absent
    package var accessVerifiedOn = Stated<CalendarDay>.absent

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
