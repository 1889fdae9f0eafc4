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
