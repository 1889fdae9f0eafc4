// SPDX-License-Identifier: Apache-2.0

/// The Markdown files of a programme, by folder, in the order of their paths.
package struct Documents: Sendable {
  package let writeUps: [Document]
  package let courses: [Document]
  package let people: [Document]
  package let bulletins: [Document]
  package let pages: [Document]
  private let writeUpByService: [RecordID<Service>: Int]
  private let writeUpPaths: Set<String>
  private let positions: [RecordReference: Int]

  /// Sorts files by their folders; their order within each folder stays.
  package init(_ documents: [Document] = []) {
    func files(in folder: DocumentFolder) -> [Document] {
      documents.filter { $0.folder == folder }
    }
    writeUps = files(in: .services)
    courses = files(in: .courses)
    people = files(in: .people)
    bulletins = files(in: .bulletins)
    pages = files(in: .pages)
    writeUpByService = Dictionary(
      writeUps.indices.map { [writeUps] in (writeUps[$0].service, $0) },
      uniquingKeysWith: { first, _ in first })
    writeUpPaths = Set(writeUps.map(\.path))
    var positions: [RecordReference: Int] = [:]
    for (kind, documents) in [
      (RecordKind.courses, courses), (.people, people), (.bulletins, bulletins), (.pages, pages),
    ] {
      for index in documents.indices {
        let reference = RecordReference(kind, documents[index].name)
        // Of two files of one name the first counts, as among write-ups.
        if positions[reference] == nil { positions[reference] = index }
      }
    }
    self.positions = positions
  }

  /// All files, in the order of their paths within each folder.
  package var all: [Document] {
    writeUps + courses + people + bulletins + pages
  }

  /// The write-up of a service, `nil` where nobody wrote one.
  package func writeUp(of service: RecordID<Service>) -> Document? {
    writeUpIndex(of: service).map { writeUps[$0] }
  }

  /// Whether there is a write-up with a path, be it of a service that there is or not.
  package func hasWriteUp(at path: String) -> Bool {
    writeUpPaths.contains(path)
  }

  /// The place of a service's write-up among `writeUps`.
  package func writeUpIndex(of service: RecordID<Service>) -> Int? {
    writeUpByService[service]
  }

  /// The longer text of a course or person, or a bulletin or page by its name.
  package func document(_ kind: RecordKind, _ name: String) -> Document? {
    guard let index = positions[RecordReference(kind, name)] else { return nil }
    return switch kind {
    case .courses: courses[index]
    case .people: people[index]
    case .bulletins: bulletins[index]
    default: pages[index]
    }
  }
}
