// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Continuity
import Diagnostics

@testable import Assessment

/// A tiny programme built in code: each record in one line, all fields that matter named.
struct ReadinessBuilder {
  static let span = Span(FileID(0), 0..<0)

  var asOf = day("2026-11-21")
  var settings = Settings(at: span)
  var services: [Service] = []
  var people: [Person] = []
  var roles: [Role] = []
  var courses: [Course] = []
  var exercises: [Exercise] = []
  var events: [Event] = []
  var scenarios: [Scenario] = []
  var suppliers: [Supplier] = []
  var teams: [Team] = []
  var sites: [Site] = []
  var plans: [Plan] = []
  var analyses: [BusinessImpactAnalysis] = []
  var actions: [Action] = []
  var waivers: [Waiver] = []
  var sessions: [Session] = []
  var offerings: [Offering] = []
  var assignments: [Assignment] = []
  var trainingRecords: [TrainingRecord] = []
  var writeUps: [(path: String, text: String)] = []

  /// What the records make.
  var portfolio: Portfolio {
    var inventory = Inventory()
    inventory.services = RecordTable(services)
    inventory.people = RecordTable(people)
    inventory.roles = RecordTable(roles)
    inventory.courses = RecordTable(courses)
    inventory.exercises = RecordTable(exercises)
    inventory.events = RecordTable(events)
    inventory.scenarios = RecordTable(scenarios)
    inventory.suppliers = RecordTable(suppliers)
    inventory.teams = RecordTable(teams)
    inventory.sites = RecordTable(sites)
    inventory.plans = RecordTable(plans)
    inventory.analyses = RecordTable(analyses)
    inventory.actions = RecordTable(actions)
    inventory.waivers = RecordTable(waivers)
    inventory.sessions = RecordTable(sessions)
    inventory.offerings = RecordTable(offerings)
    inventory.assignments = assignments
    inventory.trainingRecords = trainingRecords
    return Portfolio(
      Programme(
        sources: Sources(files), settings: settings, inventory: inventory,
        documents: Documents(documents), assets: [], diagnostics: []),
      asOf: asOf)
  }

  var graph: ServiceGraph {
    let portfolio = portfolio
    let positions = portfolio.programme.inventory.services.indices
    return ServiceGraph(
      portfolio, objectives: positions.map { Objectives(of: $0, in: portfolio) })
  }

  private var files: [SourceFile] {
    writeUps.map { SourceFile(path: "content/" + $0.path, text: $0.text) }
  }

  private var documents: [Document] {
    files.indices.map { index in
      let name = String(writeUps[index].path.split(separator: "/").last?.dropLast(3) ?? "")
      return Document(
        file: FileID(index), path: writeUps[index].path, name: name,
        fields: FrontMatterFields(at: Span(FileID(index), 0..<0)),
        markdown: Markdown(files[index], file: FileID(index)))
    }
  }
}

func day(_ text: String) -> CalendarDay {
  CalendarDay(text) ?? CalendarDay(number: 0)
}

func time(_ text: String) -> RecoveryTime {
  RecoveryTime(text) ?? RecoveryTime(seconds: -1)
}

/// A record with an id, changed as the closure says.
func record<Kind: Record>(
  _ id: String, _ change: (inout Kind) -> Void = { _ in }
) -> Kind {
  var record = Kind(at: ReadinessBuilder.span)
  record.id = RecordID(id)
  change(&record)
  return record
}

/// An object without an id, changed as the closure says.
func object<Kind: LocatedObject>(_ change: (inout Kind) -> Void) -> Kind {
  var object = Kind(at: ReadinessBuilder.span)
  change(&object)
  return object
}

extension Stated {
  /// A value that its author stated.
  static func said(_ value: Value) -> Stated {
    .stated(value, ReadinessBuilder.span)
  }
}

extension Stated {
  /// A reference to a record.
  static func to<Target>(_ id: String) -> Stated where Value == RecordID<Target> {
    .said(RecordID(id))
  }

  /// References to records.
  static func to<Target>(_ ids: [String]) -> Stated where Value == [Located<RecordID<Target>>] {
    .said(ids.map { Located(RecordID($0), at: ReadinessBuilder.span) })
  }
}
