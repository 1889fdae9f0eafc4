// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// A date of a course.
public struct Session: Record {
  public static let kind = RecordKind.sessions
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Session>("")
    public var span: Span
    public var common = CommonFields()
    package var course = Reference<Course>.absent
    package var start = Stated<Moment>.absent
    package var end = Stated<Moment>.absent
    package var site = Reference<Site>.absent
    package var place = Stated<String>.absent
    package var online = Stated<OnlinePlace>.absent
    package var trainers = References<Person>.absent
    package var trainer = Reference<Person>.absent
    package var capacity = Stated<Int>.absent
    package var booked = Stated<Int>.absent
    package var waiting = Stated<Int>.absent
    package var enrolBy = Stated<CalendarDay>.absent
    package var contact = Stated<String>.absent
    package var language = Stated<String>.absent
    package var status = Stated<SessionStatus>.absent

    public init(at span: Span) {
      self.span = span
    }
  }

  /// Everybody who teaches it: `trainers`, and `trainer` for one.
  package var allTrainers: [Located<RecordID<Person>>] {
    guard case .stated(let person, let span) = self.trainer else { return self.trainers.elements() }
    return self.trainers.elements() + [Located(person, at: span)]
  }
}

/// Where an online session takes place.
package enum OnlinePlace: Hashable, Sendable {
  /// `true`: online, at no address to publish; `false`: not online.
  case stated(Bool)
  case address(String)

  package var isOnline: Bool { self != .stated(false) }
}
