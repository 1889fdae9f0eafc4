// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// All records of the inventory, by kind.
public struct Inventory: HeldOutOfLine {
  public var fields = Boxed(Fields())

  package init() {}

  /// A table for each kind whose records have ids, and the others in the order of files and places.
  public struct Fields: Sendable {
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
    package var frameworks = RecordTable<Framework>()
    package var assignments: [Assignment] = []
    package var registrations: [CourseRegistration] = []
    package var trainingRecords: [TrainingRecord] = []
    package var snapshots: [Snapshot] = []
  }
}

/// A continuity programme as its authors wrote it, every id that resolves resolved.
public struct Programme: HeldOutOfLine {
  public var fields: Boxed<Fields>

  /// What a programme is made of.
  public struct Fields: Sendable {
    package var sources: Sources
    package var settings: Settings
    /// From `settings`, the built-in ones where it states none.
    package var tiers: [TierPolicy]
    package var inventory: Inventory
    package var documents: Documents
    /// The frameworks that the program comes with; their places are in none of the sources.
    package var standardFrameworks: [Framework]
    /// The paths of files under `content/assets`, from `content/`, sorted.
    package var assets: [String]
    /// Everything that is wrong with the files themselves, by place.
    package var diagnostics: [Diagnostic]
  }

  package init(
    sources: Sources, settings: Settings, inventory: Inventory, documents: Documents,
    standardFrameworks: [Framework] = [], assets: [String], diagnostics: [Diagnostic]
  ) {
    fields = Boxed(
      Fields(
        sources: sources, settings: settings, tiers: TierPolicy.all(of: settings),
        inventory: inventory, documents: documents, standardFrameworks: standardFrameworks,
        assets: assets, diagnostics: diagnostics))
  }

  /// The policy of the tier that a service names, `nil` where it names none that exists.
  package func tier(of service: Service) -> TierPolicy? {
    service.tier.value.flatMap { id in self.tiers.first { $0.id == id } }
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
    writeUpIndex(of: service).map { writeUps[$0] }
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
