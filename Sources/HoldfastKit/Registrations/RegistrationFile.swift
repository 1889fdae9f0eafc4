// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import StructuredData

/// The text of `content/inventory/registrations.json` with more registrations.
///
/// What stands there is kept as it is written; a new registration is put in front of the first one
/// that comes behind it by session and time, or behind the last. Of one time, or where none can be
/// read, they stay in the order in which they came, since who comes first has the seat.
struct RegistrationFile {
  static let path = Content.inventoryFolder + "registrations.json"

  private let file: ListFile

  private static let key = RecordKind.registrations.rawValue

  /// - Parameter file: what is there.
  init(_ file: SourceFile) throws(Stop) {
    self.file = try ListFile(file, list: Self.key)
  }

  /// A file that holds nothing but registrations.
  static func new(_ registrations: [RegistrationLine]) -> [UInt8] {
    ListFile.new(list: key, inOrder(registrations).map(\.text))
  }

  /// The text with more registrations.
  func adding(_ registrations: [RegistrationLine]) -> [UInt8] {
    let there = file.elements.map { (line: RegistrationLine($0), element: $0) }
    return file.adding(
      Self.inOrder(registrations).map { new in
        (new.text, before: there.first { new.comesBefore($0.line) }?.element)
      })
  }

  /// By session and time; equal ones stay as they are.
  private static func inOrder(_ registrations: [RegistrationLine]) -> [RegistrationLine] {
    registrations.enumerated().sorted { first, second in
      first.element.comesBefore(second.element)
        || (!second.element.comesBefore(first.element) && first.offset < second.offset)
    }.map(\.element)
  }
}

/// A registration as it is written, with what it is sorted by.
struct RegistrationLine {
  private let session: String
  private let instant: Int
  let text: RecordText

  /// One that is there.
  init(_ record: LocatedValue) {
    func text(_ key: String) -> String? { record.member(key)?.text }
    session = text("session") ?? ""
    instant = text("receivedAt").flatMap { Moment.read($0) }?.moment.instant ?? .max
    self.text = RecordText(members: [])
  }

  /// A new one.
  init(_ registration: CourseRegistration) {
    session = registration.session.value?.text ?? ""
    instant = registration.receivedAt.value?.instant ?? .max
    let members: [(String, JSONValue?)] = [
      ("session", .text(session)), ("email", registration.email.value.map { .text($0) }),
      ("name", registration.name.value.map { .text($0) }),
      ("organisation", registration.organisation.value.map { .text($0) }),
      ("telephone", registration.telephone.value.map { .text($0) }),
      ("role", registration.role.value.map { .text($0) }),
      ("message", registration.message.value.map { .text($0) }),
      ("consent", registration.consent.value.map { .boolean($0) }),
      ("receivedAt", registration.receivedAt.value.map { .text($0.written) }),
    ]
    text = RecordText(members: members.compactMap { key, value in value.map { (key, $0) } })
  }

  func comesBefore(_ other: RegistrationLine) -> Bool {
    (session, instant) < (other.session, other.instant)
  }
}
