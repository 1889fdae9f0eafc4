// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// Which calendar files a portal has, and which events each holds.
///
/// Only places are kept here; the words are made when a file is written.
struct Calendars: Sendable {
  /// Something with a date, by its place in its table.
  enum Entry: Hashable, Sendable {
    case session(Int)
    case exercise(Int)
    case expiry(Int)
  }

  /// One file in `data/calendar`.
  struct File: Sendable {
    let path: PagePath
    /// What it is about; `nil` for the whole programme.
    let subject: RecordReference?
    let entries: [Entry]
  }

  /// All that expires or falls due, the earliest first.
  let expiries: [Expiry]
  /// How many of them have ended, the longest ago first; the others follow.
  private let overdueCount: Int
  /// By the places of the expiries, what tells apart those of one kind, subject and owner.
  let ordinals: [Int]
  private(set) var files: [File] = []
  private var places: [RecordReference: Int] = [:]

  /// The file with all exercises, reviews and expiries.
  static let programme = PagePath("data/calendar/programme.ics")

  init(_ assessment: Assessment, _ index: SiteIndex) {
    let asOf = assessment.portfolio.asOf
    let expiries = assessment.expiries
    self.expiries = expiries
    overdueCount = expiries.count { $0.due < asOf }
    var seen: [ExpiryIdentity: Int] = [:]
    seen.reserveCapacity(expiries.count)
    ordinals = expiries.indices.map { place in
      let identity = ExpiryIdentity(expiries[place])
      let ordinal = seen[identity, default: 0] + 1
      seen[identity] = ordinal
      return ordinal
    }
    let inventory = assessment.portfolio.programme.inventory
    addTraining(inventory, index)
    addPeople(inventory, index)
    addProgramme(inventory)
  }

  /// What has ended, the longest ago first.
  var overdue: ArraySlice<Expiry> { expiries[..<overdueCount] }

  /// What has not ended yet, the earliest first.
  var upcoming: ArraySlice<Expiry> { expiries[overdueCount...] }

  /// The file about a record, `nil` where nothing about it has a date.
  func file(of subject: RecordReference) -> File? {
    places[subject].map { files[$0] }
  }

  /// The file of the whole programme, `nil` where nothing in it has a date.
  var fileOfProgramme: File? {
    files.last.flatMap { $0.subject == nil ? $0 : nil }
  }

  private mutating func addTraining(_ inventory: Inventory, _ index: SiteIndex) {
    let dated = Set(inventory.sessions.indices.filter { inventory.sessions[$0].start.isStated })
    func entries(_ positions: [Int]) -> [Entry] {
      positions.filter { dated.contains($0) }.map { .session($0) }
    }
    for (position, session) in inventory.sessions.enumerated() {
      add(entries([position]), about: RecordReference(.sessions, session.id.text), "session")
    }
    for course in inventory.courses {
      let sessions = entries(index.sessionsByCourse[course.id.text])
      add(sessions, about: RecordReference(.courses, course.id.text), "course")
    }
    let ends = expiries.indices.filter { expiries[$0].subject.kind == .sites }
    let endsBySite = Dictionary(grouping: ends) { expiries[$0].subject.id }
    for site in inventory.sites {
      let own = (endsBySite[site.id.text] ?? []).map { Entry.expiry($0) }
      let sessions = entries(index.sessionsBySite[site.id.text])
      add(sessions + own, about: RecordReference(.sites, site.id.text), "site")
    }
  }

  /// What each person must see to, takes part in and teaches.
  private mutating func addPeople(_ inventory: Inventory, _ index: SiteIndex) {
    var due: [RecordID<Person>: [Entry]] = [:]
    for place in expiries.indices where !expiries[place].isPlannedExercise {
      if let owner = expiries[place].owner { due[owner, default: []].append(.expiry(place)) }
    }
    for person in inventory.people {
      let id = person.id.text
      let taught = Set(index.sessionsByTrainer[id]).sorted()
        .filter { inventory.sessions[$0].start.isStated }
      let exercises = Set(index.exercisesByPerson[id]).sorted()
        .filter { inventory.exercises[$0].day != nil }
      let entries =
        (due[person.id] ?? []) + exercises.map { .exercise($0) } + taught.map { .session($0) }
      add(entries, about: RecordReference(.people, id), "person")
    }
  }

  private mutating func addProgramme(_ inventory: Inventory) {
    let exercises = inventory.exercises.indices.filter { inventory.exercises[$0].day != nil }
    let others = expiries.indices.filter { !expiries[$0].isPlannedExercise }
    let entries = exercises.map { Entry.exercise($0) } + others.map { Entry.expiry($0) }
    guard !entries.isEmpty else { return }
    files.append(File(path: Self.programme, subject: nil, entries: entries))
  }

  /// Adds a file; an empty calendar is no calendar (RFC 5545, 3.6).
  private mutating func add(_ entries: [Entry], about subject: RecordReference, _ kind: String) {
    guard !entries.isEmpty else { return }
    places[subject] = files.count
    let path = PagePath("data/calendar/\(kind)-\(subject.id).ics")
    files.append(File(path: path, subject: subject, entries: entries))
  }
}

/// What makes two expiries the same through the years, though their days change.
struct ExpiryIdentity: Hashable {
  let kind: Expiry.Kind
  let subject: RecordReference
  let owner: RecordID<Person>?

  init(_ expiry: Expiry) {
    kind = expiry.kind
    subject = expiry.subject
    owner = expiry.owner
  }

  /// What it is called in a calendar: `training/courses/bc-1/ada`, `support/services/ledger#2` for
  /// the second; no id has one of these signs.
  func name(_ ordinal: Int) -> String {
    var name = "\(kind.rawValue)/\(subject.kind.rawValue)/\(subject.id)"
    if let owner { name += "/\(owner.text)" }
    return ordinal > 1 ? "\(name)#\(ordinal)" : name
  }
}

extension Exercise {
  /// When it was held, else when it is planned.
  var day: CalendarDay? { self.heldOn.value ?? self.plannedOn.value }
}
