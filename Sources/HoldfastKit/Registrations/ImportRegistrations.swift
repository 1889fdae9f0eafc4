// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
package import Diagnostics

/// Reads registrations for a programme; nothing is written yet.
package func importRegistrations(
  _ request: ImportRequest
) throws(Stop) -> RegistrationImport {
  let content = try request.content()
  var result = RegistrationImport(
    readProgramme(content, jobs: request.jobs), content, in: request.programme)
  for file in try request.read() { result.read(file) }
  return result
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
  package func write() throws(Stop) {
    try folder.naming { () throws(Stop) in
      let new = entries.map(\.registration)
      let path = InventoryFiles(content).path(of: .registrations)
      let bytes =
        if let before = content.sources.file(path) {
          try RegistrationFile(before).adding(new)
        } else {
          RegistrationFile.new(new)
        }
      try content.write([SourceFile(path: path, bytes: bytes)], in: folder)
    }
  }
}

extension CourseRegistration {
  fileprivate var instant: Int { self.receivedAt.value?.instant ?? .max }
}
