// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
package import Diagnostics

/// Reads registrations for a programme; nothing is written yet.
package func importRegistrations(
  _ request: ImportRequest
) throws(Stop) -> RegistrationImport {
  let content = try request.content()
  let today = try orStop(today(nil, request.environment))
  var result = RegistrationImport(
    readProgramme(content, jobs: request.jobs), content, in: request.programme, today: today)
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

  /// A line for each new registration, whether it has a seat, for which session, and whose it is; then
  /// one for each that has moved up.
  ///
  ///     booked   inc-210-2027-01  Ada Okafor <ada@example.org>
  package var lines: [String] {
    let seated = seated
    let new = entries.map { entry in
      let hasSeat = entry.registration.identity.map { seated.contains($0) } ?? false
      return (state: hasSeat ? "booked" : "waiting", registration: entry.registration)
    }
    let all = new + movedUp.map { (state: "moved up", registration: $0) }
    let width = all.reduce("waiting".count) { max($0, $1.state.count) }
    return all.map { state, registration in
      let name = registration.name.value.map { "\($0) " } ?? ""
      return state + String(repeating: " ", count: width - state.count + 2)
        + "\(registration.session.value?.text ?? "")  \(name)<\(registration.email.value ?? "")>"
    }
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
