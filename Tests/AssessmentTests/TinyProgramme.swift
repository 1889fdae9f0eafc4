// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Continuity
import Diagnostics

@testable import Assessment

/// A programme built in code: `programme.people = [.made("ada")]` states a whole list of it.
@dynamicMemberLookup
struct TinyProgramme {
  static let here = Span(FileID(0), 0..<0)

  var asOf = day("2026-11-21")
  var settings = Settings(at: here)
  var inventory = Inventory()
  /// Their paths below `content`, and their texts.
  var writeUps: [(path: String, text: String)] = []

  init(_ services: [Service] = []) {
    self.services = services
  }

  /// In the order of ids, whatever order they were stated in.
  subscript<Kind: Record>(
    dynamicMember table: WritableKeyPath<Inventory, RecordTable<Kind>>
  ) -> [Kind] {
    get { Array(inventory[keyPath: table]) }
    set { inventory[keyPath: table] = RecordTable(newValue) }
  }

  subscript<Kind>(dynamicMember list: WritableKeyPath<Inventory, [Kind]>) -> [Kind] {
    get { inventory[keyPath: list] }
    set { inventory[keyPath: list] = newValue }
  }

  func with(_ change: (inout Inventory) -> Void) -> TinyProgramme {
    var copy = self
    change(&copy.inventory)
    return copy
  }

  var programme: Programme {
    Programme(
      sources: Sources(files), settings: settings, inventory: inventory,
      documents: Documents(documents), assets: [], diagnostics: [])
  }

  var portfolio: Portfolio { Portfolio(programme, asOf: asOf) }

  var graph: ServiceGraph {
    let portfolio = portfolio
    return ServiceGraph(
      portfolio,
      objectives: inventory.services.indices.map { Objectives(of: $0, in: portfolio) })
  }

  func assessed() -> Assessed {
    Assessed(of: programme, asOf: asOf)
  }

  private var files: [SourceFile] {
    writeUps.map { SourceFile(path: "content/" + $0.path, text: $0.text) }
  }

  private var documents: [Document] {
    files.indices.map { index in
      let name = String(writeUps[index].path.split(separator: "/").last?.dropLast(3) ?? "")
      return Document(
        file: FileID(index), path: writeUps[index].path, name: name,
        frontMatter: FrontMatterFields(at: Span(FileID(index), 0..<0)),
        markdown: Markdown(files[index], file: FileID(index)))
    }
  }
}

/// An assessment asked by ids, answered in minutes.
struct Assessed {
  let assessment: Assessment

  init(_ assessment: Assessment) {
    self.assessment = assessment
  }

  init(of programme: Programme, asOf: CalendarDay = day("2026-11-21")) {
    self.init(assess(programme, asOf: asOf, digest: { "\($0.count)" }))
  }

  func position(_ id: String) -> Int {
    assessment.portfolio.position(of: RecordID(id)) ?? -1
  }

  func name(_ position: Int) -> String {
    assessment.portfolio.service(position).id.text
  }

  subscript(id: String) -> ServiceRecovery { assessment.recovery[position(id)] }

  func path(_ id: String) -> [String] {
    assessment.derivation(of: position(id)).path.map(name)
  }

  /// Rows of a loss as `id ready missesRTO`, such as `pay 235 false`.
  func fallen(_ kind: LossKind, _ id: String) -> [String] {
    guard let row = assessment.losses.row(kind, id) else { return ["no row"] }
    return assessment.losses.services(in: row).map { one in
      let misses = one.missesRTO.map { "\($0)" } ?? "null"
      return "\(name(Int(one.service))) \(one.ready.minutes) \(misses)"
    }
  }

  func singlePoints(_ id: String) -> [String] {
    assessment.losses.singlePointsOfFailure(of: position(id)).map { "\($0.kind.rawValue) \($0.id)" }
  }
}

extension Figure {
  /// Minutes, `never` or `null`.
  var minutes: String {
    switch self {
    case .notEvaluable: "null"
    case .never: "never"
    case .time(let seconds): seconds % 60 == 0 ? "\(seconds / 60)" : "\(seconds)s"
    }
  }
}

extension Int {
  /// Seconds as minutes.
  var minutes: Int { self / 60 }
}
