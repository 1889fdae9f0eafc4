// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import StructuredData

/// `content/inventory/registrations.json`: what it holds, and new registrations among it.
///
/// What stands there is kept as it is written; records are sorted by session, time and address.
struct RegistrationFile {
  static let path = "content/inventory/registrations.json"

  /// A record as it is written, with what it is sorted by.
  fileprivate struct Line {
    let session: String
    let instant: Int
    let email: String
    let text: String
  }

  private var lines: [Line] = []

  /// Reads the file of a programme, which need not be there.
  ///
  /// - Throws: `Failure` where rewriting the file would lose something.
  init(_ programme: Programme) throws(Failure) {
    guard let file = programme.sources.ids.first(where: { programme.sources[$0].path == Self.path })
    else { return }
    let source = programme.sources[file]
    guard let root = readJSON(source, file: file).tree?.root, root.kind == .object else {
      throw Failure("'\(Self.path)' is not JSON with an object", help: "mend it, then import again")
    }
    for member in root.members {
      guard member.key == RecordKind.registrations.rawValue, member.value.kind == .list else {
        throw Failure(
          "'\(Self.path)' holds '\(member.key)' beside registrations",
          help: "move it to another file of the inventory, then import again")
      }
      lines += member.value.elements.map { Line($0, in: source) }
    }
  }

  mutating func add(_ registration: CourseRegistration) {
    lines.append(Line(registration))
  }

  /// The file with all records.
  var bytes: [UInt8] {
    let sorted = lines.sorted { first, second in
      (first.session, first.instant, first.email, first.text)
        < (second.session, second.instant, second.email, second.text)
    }
    let records = sorted.map { "    \($0.text)" }.joined(separator: ",\n")
    return Array("{\n  \"registrations\": [\n\(records)\n  ]\n}\n".utf8)
  }
}

extension RegistrationFile.Line {
  /// A record that is there, with its bytes.
  fileprivate init(_ record: LocatedValue, in source: SourceFile) {
    func text(_ key: String) -> String? {
      record.members.first { $0.key == key }?.value.text
    }
    session = text("session") ?? ""
    instant = text("receivedAt").flatMap { Moment.read($0) }?.moment.instant ?? .max
    email = text("email") ?? ""
    self.text = String(decoding: source.bytes[record.span.range], as: UTF8.self)
  }

  /// A new record.
  fileprivate init(_ registration: CourseRegistration) {
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
    let object = JSONValue.object(members.compactMap { key, value in value.map { (key, $0) } })
    let written = String(decoding: object.bytes(pretty: true).dropLast(), as: UTF8.self)
    text = written.split(separator: "\n").joined(separator: "\n    ")
  }
}
