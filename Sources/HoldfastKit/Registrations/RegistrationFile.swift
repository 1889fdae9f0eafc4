// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import StructuredData

/// The text of `content/inventory/registrations.json` with more registrations.
///
/// What stands there is kept as it is written; a new registration is put in front of the first one
/// that comes behind it by session, time and address, or behind the last.
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
    ListFile.new(list: key, registrations.sorted().map(\.text))
  }

  /// The text with more registrations.
  func adding(_ registrations: [RegistrationLine]) -> [UInt8] {
    let there = file.elements.map { (line: RegistrationLine($0), element: $0) }
    return file.adding(
      registrations.sorted().map { new in
        (new.text, before: there.first { new < $0.line }?.element)
      })
  }
}

/// A registration as it is written, with what it is sorted by.
struct RegistrationLine: Comparable {
  private let session: String
  private let instant: Int
  private let email: String
  let text: RecordText

  /// One that is there.
  init(_ record: LocatedValue) {
    func text(_ key: String) -> String? { record.member(key)?.text }
    session = text("session") ?? ""
    instant = text("receivedAt").flatMap { Moment.read($0) }?.moment.instant ?? .max
    email = text("email") ?? ""
    self.text = RecordText(members: [])
  }

  /// A new one.
  init(_ registration: CourseRegistration) {
    session = registration.session.value?.text ?? ""
    instant = registration.receivedAt.value?.instant ?? .max
    email = registration.email.value ?? ""
    let members: [(String, JSONValue?)] = [
      ("session", .text(session)), ("email", .text(email)),
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

  private var key: (String, Int, String) { (session, instant, email) }

  static func < (first: Self, second: Self) -> Bool { first.key < second.key }

  static func == (first: Self, second: Self) -> Bool { first.key == second.key }
}
