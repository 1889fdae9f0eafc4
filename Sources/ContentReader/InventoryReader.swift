// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics
import Phrasing
package import StructuredData

/// The records of a file, in the order of their places, not yet linked.
struct Records: Sendable {
  var services: [Service] = []
  var analyses: [BusinessImpactAnalysis] = []
  var plans: [Plan] = []
  var offerings: [Offering] = []
  var teams: [Team] = []
  var people: [Person] = []
  var roles: [Role] = []
  var assignments: [Assignment] = []
  var suppliers: [Supplier] = []
  var sites: [Site] = []
  var scenarios: [Scenario] = []
  var exercises: [Exercise] = []
  var events: [Event] = []
  var actions: [Action] = []
  var risks: [Risk] = []
  var courses: [Course] = []
  var sessions: [Session] = []
  var registrations: [CourseRegistration] = []
  var trainingRecords: [TrainingRecord] = []
  var waivers: [Waiver] = []
  var frameworks: [Framework] = []
  var snapshots: [Snapshot] = []
}

/// How the records of one kind are read and where they go.
package struct RecordReader: Sendable {
  package let kind: RecordKind
  package let description: ObjectDescription
  /// Reads a list of records.
  fileprivate let read: @Sendable (LocatedValue, inout Decoder, inout Records) -> Void

  private init<Kind: Record>(
    _ path: any WritableKeyPath<Records, [Kind]> & Sendable, _ schema: Schema<Kind.Fields>
  ) {
    kind = Kind.kind
    description = schema.description
    read = { list, decoder, records in
      guard !decoder.hides([Kind.kind]) else {
        return decoder.conceal(list, schema.description)
      }
      decoder.path = Kind.kind.rawValue
      records[keyPath: path].reserveCapacity(list.count)
      for element in list.elements {
        guard let record: Kind = decoder.record(element, schema) else { continue }
        records[keyPath: path].append(record)
      }
    }
  }

  /// The names of the fields that every record may carry.
  package static let commonFields = CommonFields.fields.map(\.name)

  /// Every kind that an inventory file may hold.
  package static let all: [RecordReader] = [
    RecordReader(\.services, Service.schema),
    RecordReader(\.analyses, BusinessImpactAnalysis.schema),
    RecordReader(\.plans, Plan.schema),
    RecordReader(\.offerings, Offering.schema),
    RecordReader(\.teams, Team.schema),
    RecordReader(\.people, Person.schema),
    RecordReader(\.roles, Role.schema),
    RecordReader(\.assignments, Assignment.schema),
    RecordReader(\.suppliers, Supplier.schema),
    RecordReader(\.sites, Site.schema),
    RecordReader(\.scenarios, Scenario.schema),
    RecordReader(\.exercises, Exercise.schema),
    RecordReader(\.events, Event.schema),
    RecordReader(\.actions, Action.schema),
    RecordReader(\.risks, Risk.schema),
    RecordReader(\.courses, Course.schema),
    RecordReader(\.sessions, Session.schema),
    RecordReader(\.registrations, CourseRegistration.schema),
    RecordReader(\.trainingRecords, TrainingRecord.schema),
    RecordReader(\.waivers, Waiver.schema),
    RecordReader(\.frameworks, Framework.schema),
    RecordReader(\.snapshots, Snapshot.schema),
  ]
}

extension Decoder {
  fileprivate mutating func record<Kind: Record>(
    _ value: LocatedValue, _ schema: Schema<Kind.Fields>
  ) -> Kind? {
    guard value.kind != .null else {
      reportNull(at: value.span, wanted: .object(schema.description))
      return nil
    }
    return object(.value(value), schema).map { Kind(Boxed($0)) }
  }
}

/// What one inventory file holds.
struct InventoryFile: Sendable {
  var records = Records()
  var references: [ReferenceUse] = []
  var links: [LinkUse] = []
  var diagnostics: [Diagnostic] = []
  var concealed = Concealed()
  /// Whether a mistake of its notation made the reader refuse all of it.
  var isRefused = false
}

/// Reads a file of the inventory: JSON with any kinds, or CSV with the kind that its name says.
///
/// - Parameter texts: what its texts are taken from; afterwards they are in it too.
func readInventoryFile(
  _ source: SourceFile, file: FileID, zone: TimeZoneRule?, hiding hidden: HiddenFields,
  texts: inout TextPool
) -> InventoryFile {
  var decoder = Decoder(zone: zone, hiding: hidden)
  swap(&decoder.texts, &texts)
  defer { swap(&decoder.texts, &texts) }
  var result = InventoryFile()
  if source.path.hasSuffix(".csv") {
    readCSVFile(source, file: file, &decoder, &result)
  } else {
    readJSONFile(source, file: file, &decoder, &result)
  }
  result.references = decoder.references
  result.links = decoder.links
  result.diagnostics += decoder.diagnostics
  result.concealed = decoder.concealed
  return result
}

private func readJSONFile(
  _ source: SourceFile, file: FileID, _ decoder: inout Decoder, _ result: inout InventoryFile
) {
  let reading = readJSON(source, file: file)
  result.diagnostics += reading.diagnostics
  guard let root = reading.tree?.root else {
    result.isRefused = true
    return
  }
  guard root.kind == .object else {
    decoder.report(
      .wrongType, "\(Input.value(root).shown) where an object is expected", at: root.span,
      help: ["write an object whose keys are kinds of records"])
    return
  }
  for member in root.members where member.key != "$schema" {
    readMember(member, &decoder, &result)
  }
}

private func readMember(
  _ member: LocatedMember, _ decoder: inout Decoder, _ result: inout InventoryFile
) {
  guard let reader = RecordReader.all.first(where: { $0.kind.rawValue == member.key }) else {
    let kinds = RecordReader.all.map(\.kind.rawValue)
    let meant = suggestion(for: member.key, among: kinds)
    decoder.report(
      .unknownKey, "unknown kind of record '\(member.key)'", at: member.keySpan,
      help: meant == nil ? ["the kinds are \(kinds.joined(separator: ", "))"] : [], meant: meant)
    return
  }
  switch member.value.kind {
  case .null: break
  case .list: reader.read(member.value, &decoder, &result.records)
  default:
    decoder.report(
      .wrongType, "\(Input.value(member.value).shown) where a list of records is expected",
      at: member.value.span)
  }
}

private func readCSVFile(
  _ source: SourceFile, file: FileID, _ decoder: inout Decoder, _ result: inout InventoryFile
) {
  let name = tableName(of: source)
  guard let reader = recordReader(forTable: name) else {
    let kinds = RecordReader.all.map(\.kind.fileName)
    decoder.report(
      .unknownFile, "the file's name does not say what kind of records it holds",
      at: Span(file, 0..<0),
      help: meantName(of: name, among: kinds).map { [didYouMean("\($0).csv")] }
        ?? ["begin it with one of \(kinds.joined(separator: ", "))"])
    return
  }
  decoder.isTable = true
  let table = readCSV(source, file: file)
  result.diagnostics += table.diagnostics
  reader.read(tree(of: table, file: file).root, &decoder, &result.records)
}

/// The records of a file of the inventory by kind, as they are written.
package func inventoryRecords(
  of source: SourceFile, file: FileID
) -> [(kind: RecordKind, records: LocatedElements)] {
  guard source.path.hasSuffix(".csv") else {
    let members = readJSON(source, file: file).tree?.root.members
    return members?.compactMap { member in
      RecordKind(rawValue: member.key).map { ($0, member.value.elements) }
    } ?? []
  }
  guard let reader = recordReader(forTable: tableName(of: source)) else { return [] }
  let table = readCSV(source, file: file)
  return [(reader.kind, tree(of: table, file: file).root.elements)]
}

/// The name of a CSV file without its ending.
private func tableName(of source: SourceFile) -> Substring {
  (source.path.split(separator: "/").last ?? "").dropLast(".csv".count)
}

/// The kind that a CSV file's name begins with: `people-emea` is people too.
private func recordReader(forTable name: Substring) -> RecordReader? {
  RecordReader.all
    .filter { name == $0.kind.fileName || name.hasPrefix($0.kind.fileName + "-") }
    .max { $0.kind.fileName.count < $1.kind.fileName.count }
}

/// What a CSV file was probably to be called: `people` for `peoples` and `People`, `people-emea` for
/// `peoples-emea`.
private func meantName(of name: Substring, among kinds: [String]) -> String? {
  if let whole = suggestion(for: String(name), among: kinds) { return whole }
  let kind = name.prefix { $0 != "-" }
  return suggestion(for: String(kind), among: kinds).map { $0 + name.dropFirst(kind.count) }
}
