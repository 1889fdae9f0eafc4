// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
package import Diagnostics

/// What is asked for when registrations are taken in.
package struct RegistrationImportRequest: Sendable {
  /// The folder that holds `content/`.
  package var source: String
  /// The files to import.
  package var files: [String]
  package var jobs: Int

  package init(source: String, files: [String], jobs: Int) {
    self.source = source
    self.files = files
    self.jobs = jobs
  }
}

/// Reads registrations for a programme; nothing is written yet.
package func importRegistrations(
  _ request: RegistrationImportRequest
) throws(Failure) -> RegistrationImport {
  let content = try Content.read(from: request.source, jobs: request.jobs)
  var result = RegistrationImport(readProgramme(content, jobs: request.jobs))
  for path in request.files { result.read(try readFile(path)) }
  return result
}

/// What an import read, and what becomes of it.
package protocol ImportResult: Sendable {
  /// The files that the diagnostics speak of.
  var sources: Sources { get }
  /// The files that were imported.
  var imported: [SourceFile] { get }
  /// What was wrong with what was imported, by place.
  var problems: [Diagnostic] { get }
  /// Whether something was left out because it is wrong.
  var isGating: Bool { get }
  /// How many records are new.
  var count: Int { get }
  /// A line for each new record.
  var lines: [String] { get }
  /// Writes the inventory with the new records.
  ///
  /// - Parameter source: the folder that holds `content/`.
  func write(to source: String) throws(Failure)
}

extension RegistrationImport: ImportResult {
  /// The files that the diagnostics speak of.
  package var sources: Sources { Sources(files) }

  package var imported: [SourceFile] {
    Array(files.dropFirst(programme.sources.files.count))
  }

  /// What was wrong with what was imported, by place.
  package var problems: [Diagnostic] { diagnostics.sortedByPlace() }

  /// Whether something was left out because it is wrong.
  package var isGating: Bool {
    diagnostics.contains { $0.severity == .error }
  }

  /// How many registrations are new.
  package var count: Int { entries.count }

  /// A line for each new registration: whether it has a seat, for which session, and whose it is.
  ///
  ///     booked   inc-210-2027-01  Ada Okafor <ada@example.org>
  package var lines: [String] {
    let seated = seated
    return entries.map { entry in
      let registration = entry.registration
      let hasSeat = registration.identity.map { seated.contains($0) } ?? false
      let name = registration.name.value.map { "\($0) " } ?? ""
      return "\(hasSeat ? "booked " : "waiting")  \(entry.session.id)  "
        + "\(name)<\(registration.email.value ?? "")>"
    }
  }

  /// All registrations that have a seat when the new ones are among them: whoever came first.
  private var seated: Set<CourseRegistrationIdentity> {
    var inventory = programme.inventory
    inventory.registrations += entries.map(\.registration)
    let seats = SeatTable(inventory)
    let valid = inventory.registrations.filter { !$0.withdrawnOn.isStated }
    let bySession = Dictionary(grouping: valid) { $0.session.value }
    var seated: Set<CourseRegistrationIdentity> = []
    for session in inventory.sessions.indices {
      let all = (bySession[inventory.sessions[session].id] ?? []).enumerated().sorted {
        ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset)
      }
      seated.formUnion(all.prefix(seats[session].seated).compactMap(\.element.identity))
    }
    return seated
  }

  /// Writes the registrations of the programme with the new ones, in one step.
  package func write(to source: String) throws(Failure) {
    var file = try RegistrationFile(programme)
    for entry in entries { file.add(entry.registration) }
    try replaceFile("\(source)/\(RegistrationFile.path)", file.bytes)
  }
}

extension CourseRegistration {
  fileprivate var instant: Int { self.receivedAt.value?.instant ?? .max }
}
