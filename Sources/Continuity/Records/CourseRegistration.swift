// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// That somebody asked for a seat in a session; taken in by `holdfast import`.
///
/// Personal data: pages and data files take from it how many there are, and nothing else.
public struct CourseRegistration: Record {
  public static let kind = RecordKind.registrations
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<CourseRegistration>("")
    public var span: Span
    public var common = CommonFields()
    package var session = Reference<Session>.absent
    package var name = Stated<String>.absent
    package var organisation = Stated<String>.absent
    package var email = Stated<String>.absent
    package var telephone = Stated<String>.absent
    package var role = Stated<String>.absent
    package var message = Stated<String>.absent
    package var consent = Stated<Bool>.absent
    package var receivedAt = Stated<Moment>.absent
    package var withdrawnOn = Stated<CalendarDay>.absent

    public init(at span: Span) {
      self.span = span
    }
  }

  /// What makes two registrations the same: the session and the address, in small letters.
  package var identity: CourseRegistrationIdentity? {
    guard let session = self.session.value, let email = self.email.value else { return nil }
    return CourseRegistrationIdentity(session: session, email: email)
  }
}

/// Whose registration for which session.
package struct CourseRegistrationIdentity: Hashable, Sendable {
  private let session: RecordID<Session>
  private let email: String

  package init(session: RecordID<Session>, email: String) {
    self.session = session
    self.email = email.lowercased()
  }
}
