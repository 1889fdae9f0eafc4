// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing

/// What is lost in a row of the table of losses.
package enum LossKind: String, CaseIterable, Sendable, Comparable {
  case named, person, service, site, supplier, team
  // These two appear in findings only.
  case layer, role

  package static func < (first: LossKind, second: LossKind) -> Bool {
    first.rawValue < second.rawValue
  }

  /// The kind of what is lost, `nil` for a layer, which has no record.
  package var recordKind: RecordKind? {
    switch self {
    case .named: .scenarios
    case .person: .people
    case .service: .services
    case .site: .sites
    case .supplier: .suppliers
    case .team: .teams
    case .role: .roles
    case .layer: nil
    }
  }

  /// Those of which one record, lost alone, may be a single point of failure (method.md 2.10).
  package static let singlePoints: [LossKind] = [
    .site, .supplier, .person, .role, .layer, .service,
  ]

  /// Whether it is listed among the single points of a service (readings.md A11); of roles and
  /// layers, tables and findings of the whole tell.
  var isListedByService: Bool {
    switch self {
    case .person, .service, .site, .supplier: true
    case .named, .team, .layer, .role: false
    }
  }
}

/// A service that falls in a loss.
package struct Fallen: Sendable, Equatable {
  /// Its position in the inventory.
  package let service: Int32
  // In this order a row takes 16 bytes; there are millions of them.
  private let isKnown: Bool
  /// Whether it rests on nothing that is taken for granted only (readings.md A1).
  package let isProven: Bool
  /// `nil` where not evaluable.
  package let missesRTO: Bool?
  package let missesMTPD: Bool?
  /// When it is ready at the earliest: with what is not known at 0.
  package let earliest: Elapsed

  init(service: Int, in run: LossRun, objectives: Objectives) {
    self.service = Int32(service)
    let (low, high) = (run.low[service], run.high[service])
    earliest = low
    isKnown = low == high
    isProven = !run.isAssumed[service]
    missesRTO = Self.misses(
      low, high, objectives.limit, mayKeep: isProven && objectives.rto != nil)
    missesMTPD = Self.misses(low, high, objectives.lastChance, mayKeep: isProven)
  }

  /// When it is ready.
  package var ready: Figure { isKnown ? Figure(low: earliest, high: earliest) : .notEvaluable }

  /// A limit is missed if the low value misses it, kept if the high value keeps it and it does not
  /// rest on grade 0 (readings.md A1, A2); never misses any limit.
  private static func misses(
    _ low: Elapsed, _ high: Elapsed, _ limit: Int?, mayKeep: Bool
  ) -> Bool? {
    guard !low.isNever else { return true }
    guard let limit else { return nil }
    if low.seconds > limit { return true }
    return mayKeep && high.seconds <= limit ? false : nil
  }
}

/// Every named and every single loss with the services that fall in it (readings.md B9).
package struct LossTable: Sendable {
  /// A loss, and where its services are in the table.
  package struct Row: Sendable {
    package let kind: LossKind
    package let id: String
    /// The position of what is lost among the records of its kind; of a layer in `Layer.allCases`.
    package let index: Int
    let fallen: Range<Int>
  }

  /// By kind and id.
  package let rows: [Row]
  private let fallen: [Fallen]
  private let places: [LossKind: Range<Int>]
  /// By service, the rows in which it certainly misses its RTO.
  private let missed: Adjacency
  /// By service, the rows in which it might.
  private let doubtful: Adjacency

  /// - Parameter alone: the figure of each service when it alone is lost is filled in.
  init(
    _ reach: LossReach, times: [NodeTimes], objectives: [Objectives],
    alone: inout [ServiceRecovery]
  ) {
    var run = LossRun(reach.graph, times: times)
    var rows: [Row] = []
    var fallen: [Fallen] = []
    var places: [LossKind: Range<Int>] = [:]
    for kind in LossKind.allCases.sorted() {
      let firstRow = rows.count
      for (index, id) in reach.subjects(of: kind) {
        run.run(reach.loss(of: reach.removed(kind, index)))
        let first = fallen.count
        for node in run.affectedServices {
          fallen.append(Fallen(service: node, in: run, objectives: objectives[node]))
        }
        if kind == .service { alone[index].alone = run.ready(index) }
        rows.append(Row(kind: kind, id: id, index: index, fallen: first..<fallen.count))
      }
      places[kind] = firstRow..<rows.count
    }
    self.rows = rows
    self.fallen = fallen
    self.places = places
    missed = Self.invert(rows, fallen, count: objectives.count) { $0.missesRTO == true }
    doubtful = Self.invert(rows, fallen, count: objectives.count) { $0.missesRTO == nil }
  }

  /// The services that fall in a loss, in id order.
  package func services(in row: Row) -> ArraySlice<Fallen> { fallen[row.fallen] }

  /// The rows of a kind, in id order.
  package func rows(of kind: LossKind) -> ArraySlice<Row> {
    rows[places[kind] ?? rows.endIndex..<rows.endIndex]
  }

  /// The row of a loss.
  package func row(_ kind: LossKind, _ id: String) -> Row? {
    let rows = rows(of: kind)
    var (lower, upper) = (rows.startIndex, rows.endIndex)
    while lower < upper {
      let middle = (lower + upper) / 2
      if rows[middle].id < id { lower = middle + 1 } else { upper = middle }
    }
    return lower < rows.endIndex && rows[lower].id == id ? rows[lower] : nil
  }

  /// The single losses in which a service certainly misses its RTO, by kind and id (readings.md A11).
  package func singlePointsOfFailure(of service: Int) -> [Row] {
    missed[service].map { rows[Int($0)] }
      .filter { $0.kind.isListedByService && !isItself($0, service) }
  }

  /// Those of one kind.
  package func singlePointsOfFailure(_ kind: LossKind, of service: Int) -> [Row] {
    let places = places[kind] ?? 0..<0
    return missed[service].filter { isOther($0, among: places, than: service) }
      .map { rows[Int($0)] }
  }

  /// The positions of the services whose single loss certainly makes another one miss its RTO.
  func servicesMissed(by service: Int) -> [Int] {
    let places = places[.service] ?? 0..<0
    return missed[service].filter { isOther($0, among: places, than: service) }
      .map { rows[Int($0)].index }
  }

  /// Whether the service falls, or might fall, to the loss of one other record of a kind.
  package func singlePoint(_ kind: LossKind, of service: Int) -> Verdict {
    let places = places[kind] ?? 0..<0
    if missed[service].contains(where: { isOther($0, among: places, than: service) }) {
      return .fail
    }
    guard let row = doubtful[service].first(where: { isOther($0, among: places, than: service) })
    else { return .pass }
    let loss = rows[Int(row)].id
    return .notEvaluable(missing: ["recovery time without \(Wording(kind.rawValue)) \(loss)"])
  }

  /// The services that certainly miss their RTO in a loss, in id order.
  package func missing(in row: Row) -> [Int] {
    services(in: row).lazy.filter { $0.missesRTO == true }.map { Int($0.service) }
  }

  /// The same, what is lost itself left out (readings.md A11).
  package func blast(of row: Row) -> [Int] {
    missing(in: row).filter { !isItself(row, $0) }
  }

  /// Whether a row is one of some, and not the loss of the service itself.
  private func isOther(_ row: Int32, among places: Range<Int>, than service: Int) -> Bool {
    places.contains(Int(row))
      && !(rows[Int(row)].kind == .service && rows[Int(row)].index == service)
  }

  private func isItself(_ row: Row, _ service: Int) -> Bool {
    row.kind == .service && row.index == service
  }

  private static func invert(
    _ rows: [Row], _ fallen: [Fallen], count: Int, where isMeant: (Fallen) -> Bool
  ) -> Adjacency {
    // Counted first and filled in then: a list of all pairs would take more than the result.
    var start = [Int32](repeating: 0, count: count + 1)
    for one in fallen where isMeant(one) { start[Int(one.service) + 1] += 1 }
    for index in 0..<count { start[index + 1] += start[index] }
    var next = start
    var targets = [Int32](repeating: 0, count: Int(start[count]))
    for (place, row) in rows.enumerated() {
      for one in fallen[row.fallen] where isMeant(one) {
        targets[Int(next[Int(one.service)])] = Int32(place)
        next[Int(one.service)] += 1
      }
    }
    return Adjacency(start: start, targets: targets)
  }
}

extension LossReach {
  /// What can be lost of a kind: position and id, in id order.
  func subjects(of kind: LossKind) -> [(index: Int, id: String)] {
    let inventory = portfolio.programme.inventory
    return switch kind {
    case .named: inventory.scenarios.ids
    case .person: inventory.people.ids
    case .service: portfolio.living.map { ($0, portfolio.id(of: $0).text) }
    case .site: inventory.sites.ids
    case .supplier: inventory.suppliers.ids
    case .team: inventory.teams.ids
    case .role: inventory.roles.ids
    case .layer:
      Layer.allCases.enumerated().map { ($0, $1.rawValue) }.sorted { $0.1 < $1.1 }
    }
  }

  /// What is taken away by the loss of one record.
  func removed(_ kind: LossKind, _ index: Int) -> Removed {
    var removed = Removed()
    switch kind {
    case .named: return self.removed(by: portfolio.programme.inventory.scenarios[index])
    case .person: removed.people = [Int32(index)]
    case .service: removed.services = [Int32(index)]
    case .site: removed.sites = [Int32(index)]
    case .supplier: removed.suppliers = [Int32(index)]
    case .team: removed.people = Array(peopleByTeam[index])
    case .layer: removed.layers = [Layer.allCases[index]]
    case .role: removed.people = poolsByRole[index].flatMap { pools[Int($0)].holders }
    }
    return removed
  }

  /// What a named scenario takes away (readings.md A9).
  func removed(by scenario: Scenario) -> Removed {
    let inventory = portfolio.programme.inventory
    var removed = Removed()
    removed.duration = scenario.duration.value?.bounded
    guard let removal = scenario.removes.value else { return removed }
    let teams = inventory.teams.places(of: removal.teams)
    removed.sites = inventory.sites.places(of: removal.sites)
    removed.suppliers = inventory.suppliers.places(of: removal.suppliers)
    removed.services = inventory.services.places(of: removal.services)
    removed.people =
      inventory.people.places(of: removal.people) + teams.flatMap { peopleByTeam[Int($0)] }
    removed.layers = Set(removal.layers.elements().map { $0.value })
    removed.share = removal.shareOfPeople.value
    return removed
  }
}

extension RecordTable {
  fileprivate var ids: [(index: Int, id: String)] {
    indices.map { ($0, self[$0].id.text) }
  }
}
