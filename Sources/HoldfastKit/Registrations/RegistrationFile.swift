// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import StructuredData

/// The text of the file that holds the registrations, with more of them.
///
/// What stands there is kept as it is written; a new registration is put in front of the first one
/// that comes behind it by session and time, or behind the last. Of one time, or where none can be
/// read, they stay in the order in which they came, since who comes first has the seat.
struct RegistrationFile {
  private let file: ListFile

  private static let key = RecordKind.registrations.rawValue

  /// - Parameter file: what is there.
  init(_ file: SourceFile) throws(Stop) {
    self.file = try ListFile(file, list: Self.key)
  }

  /// A file that holds nothing but registrations.
  static func new(_ registrations: [CourseRegistration]) -> [UInt8] {
    ListFile.new(list: key, sorted(registrations).map { RecordText($0.registration) })
  }

  /// The text with more registrations.
  func adding(_ registrations: [CourseRegistration]) -> [UInt8] {
    let there = file.elements.map { (place: RegistrationPlace($0), element: $0) }
    return file.adding(
      Self.sorted(registrations).map { new in
        let next = there.first { new.place < $0.place }?.element
        return (RecordText(new.registration), before: next)
      })
  }

  private static func sorted(
    _ registrations: [CourseRegistration]
  ) -> [(place: RegistrationPlace, registration: CourseRegistration)] {
    registrations.enumerated().map { number, registration in
      (place: RegistrationPlace(registration), number: number, registration: registration)
    }.sorted { ($0.place, $0.number) < ($1.place, $1.number) }.map { ($0.place, $0.registration) }
  }
}

/// What decides where a registration stands among others.
private struct RegistrationPlace: Comparable {
  let session: String
  let instant: Int

  /// Of one that is there.
  init(_ record: LocatedValue) {
    func text(_ key: String) -> String? { record.member(key)?.text }
    session = text("session") ?? ""
    instant = text("receivedAt").flatMap { Moment.read($0) }?.moment.instant ?? .max
  }

  /// Of a new one.
  init(_ registration: CourseRegistration) {
    session = registration.session.value?.text ?? ""
    instant = registration.receivedAt.value?.instant ?? .max
  }

  static func < (first: Self, second: Self) -> Bool {
    (first.session, first.instant) < (second.session, second.instant)
  }
}

extension RecordText {
  /// A registration with what is stated of it.
  fileprivate init(_ registration: CourseRegistration) {
    let members: [(String, JSONValue?)] = [
      ("session", registration.session.value.map { .text($0.text) }),
      ("email", registration.email.value.map { .text($0) }),
      ("name", registration.name.value.map { .text($0) }),
      ("organisation", registration.organisation.value.map { .text($0) }),
      ("telephone", registration.telephone.value.map { .text($0) }),
      ("role", registration.role.value.map { .text($0) }),
      ("message", registration.message.value.map { .text($0) }),
      ("consent", registration.consent.value.map { .boolean($0) }),
      ("receivedAt", registration.receivedAt.value.map { .text($0.written) }),
    ]
    self.init(members: members.compactMap { key, value in value.map { (key, $0) } })
  }
}
