// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// All records of the inventory, by kind.
package struct Inventory: Sendable {
  package var services = RecordTable<Service>()
  package var analyses = RecordTable<BusinessImpactAnalysis>()
  package var plans = RecordTable<Plan>()
  package var offerings = RecordTable<Offering>()
  package var teams = RecordTable<Team>()
  package var people = RecordTable<Person>()
  package var roles = RecordTable<Role>()
  package var suppliers = RecordTable<Supplier>()
  package var sites = RecordTable<Site>()
  package var scenarios = RecordTable<Scenario>()
  package var exercises = RecordTable<Exercise>()
  package var events = RecordTable<Event>()
  package var actions = RecordTable<Action>()
  package var risks = RecordTable<Risk>()
  package var courses = RecordTable<Course>()
  package var sessions = RecordTable<Session>()
  package var waivers = RecordTable<Waiver>()
  // Kinds without ids, in the order of files and places.
  package var assignments: [Assignment] = []
  package var trainingRecords: [TrainingRecord] = []
  package var snapshots: [Snapshot] = []

  package init() {}
}

/// A continuity programme as its authors wrote it, every id that resolves resolved.
package struct Programme: Sendable {
  package let sources: Sources
  package let settings: Settings
  package let tiers: [TierPolicy]
  package let inventory: Inventory
  package let documents: Documents
  /// The paths of files under `content/assets`, from `content/`, sorted.
  package let assets: [String]
  /// Everything that is wrong with the files themselves, by place.
  package let diagnostics: [Diagnostic]

  package init(
    sources: Sources, settings: Settings, inventory: Inventory, documents: Documents,
    assets: [String], diagnostics: [Diagnostic]
  ) {
    self.sources = sources
    self.settings = settings
    tiers = TierPolicy.all(of: settings)
    self.inventory = inventory
    self.documents = documents
    self.assets = assets
    self.diagnostics = diagnostics
  }

  /// The policy of the tier that a service names, `nil` where it names none that exists.
  package func tier(of service: Service) -> TierPolicy? {
    service.tier.value.flatMap { id in tiers.first { $0.id == id } }
  }
}

/// The Markdown files of a programme, by folder, in the order of their paths.
package struct Documents: Sendable {
  package let writeUps: [Document]
  package let courses: [Document]
  package let people: [Document]
  package let bulletins: [Document]
  package let pages: [Document]
  private let writeUpByService: [RecordID<Service>: Int]
  private let positions: [RecordReference: Int]

  package init(
    writeUps: [Document] = [], courses: [Document] = [], people: [Document] = [],
    bulletins: [Document] = [], pages: [Document] = []
  ) {
    self.writeUps = writeUps
    self.courses = courses
    self.people = people
    self.bulletins = bulletins
    self.pages = pages
    writeUpByService = Dictionary(
      writeUps.indices.map { (writeUps[$0].service, $0) }, uniquingKeysWith: { first, _ in first })
    var positions: [RecordReference: Int] = [:]
    for (kind, documents) in [
      (RecordKind.courses, courses), (.people, people), (.bulletins, bulletins), (.pages, pages),
    ] {
      for index in documents.indices {
        positions[RecordReference(kind, documents[index].name), default: index] = index
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
    writeUpByService[service].map { writeUps[$0] }
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
