// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import Rules
import StructuredData

/// What the inventory would be with some records more; nothing is written yet.
///
/// The records are put into files in memory and all is read again, so that whatever is wrong with
/// them is said in the words and by the tables of the reader.
struct InventoryAddition: Sendable {
  /// The files that change, with their new bytes, by path.
  let files: [SourceFile]
  /// The programme with the records.
  let programme: Programme
  /// Its files, with paths as who named the programme's folder would name them.
  let sources: Sources
  private let before: Content
  private let folder: ProgrammeFolder
  /// Each record as it stands there, in the order in which they were given.
  let records: [LocatedValue]

  /// - Parameters:
  ///   - content: what lies in the folder.
  ///   - folder: the programme that the records are added to.
  /// - Throws: where a file that a record belongs into cannot be read.
  init(
    _ drafts: [RecordDraft], to content: Content, in folder: ProgrammeFolder, jobs: Int
  ) throws(Stop) {
    before = content
    self.folder = folder
    let inventory = InventoryFiles(content)
    var changed: [String: SourceFile] = [:]
    var indices: [RecordKind: [Int]] = [:]
    for (index, draft) in drafts.enumerated() { indices[draft.kind, default: []].append(index) }
    let kinds = RecordKind.allCases.filter { indices[$0] != nil }
    for kind in kinds {
      let path = inventory.path(of: kind)
      let added = (indices[kind] ?? []).map { drafts[$0].text }
      let before = changed[path] ?? content.sources.file(path)
      changed[path] = SourceFile(
        path: path, bytes: try Self.bytes(of: before, with: added, list: kind.rawValue))
    }
    files = changed.values.sorted { $0.path < $1.path }
    let after = content.with(files)
    programme = readProgramme(after, jobs: jobs)
    sources = folder.naming(programme.sources)
    var records: [Int: LocatedValue] = [:]
    for kind in kinds {
      let own = indices[kind] ?? []
      let there = Self.records(of: kind, at: inventory.path(of: kind), in: after)
      for (index, record) in zip(own, there.suffix(own.count)) { records[index] = record }
    }
    self.records = drafts.indices.compactMap { records[$0] }
  }

  /// What is wrong with each record, by place.
  var problems: [[Diagnostic]] {
    perRecord(programme.diagnostics)
  }

  /// Where each record names a rule that does not exist, by place.
  var unknownNames: [[Diagnostic]] {
    perRecord(Rules.unknownNames(in: programme, known: Rule.all))
  }

  /// Those diagnostics that stand in the records, for each record in their order.
  private func perRecord(_ diagnostics: [Diagnostic]) -> [[Diagnostic]] {
    let places = zip(records.map(\.span), records.indices).sorted { $0.0 < $1.0 }
    var found = Array(repeating: [Diagnostic](), count: records.count)
    for diagnostic in diagnostics {
      guard let span = diagnostic.span else { continue }
      // No record lies in another, so that only the last one that begins before can hold a place.
      let later = places.partitionPoint { (span.file, span.lower) < ($0.0.file, $0.0.lower) }
      guard later > 0, places[later - 1].0.file == span.file,
        places[later - 1].0.range.contains(Int(span.lower))
      else { continue }
      found[places[later - 1].1].append(diagnostic)
    }
    return found
  }

  /// Writes the files that change, each in one step.
  ///
  /// - Throws: where one of them would take the place of what was not read.
  func write() throws(Stop) {
    try before.write(files, in: folder)
  }

  private static func bytes(
    of file: SourceFile?, with added: [RecordText], list key: String
  ) throws(Stop) -> [UInt8] {
    guard let file else { return ListFile.new(list: key, added) }
    return try ListFile(file, list: key).appending(added)
  }

  /// All records of a kind in a file.
  private static func records(
    of kind: RecordKind, at path: String, in content: Content
  ) -> [LocatedValue] {
    guard let file = content.sources.ids.first(where: { content.sources[$0].path == path }),
      let root = readJSON(content.sources[file], file: file).tree?.root
    else { return [] }
    return root.member(kind.rawValue).map { Array($0.elements) } ?? []
  }
}

/// Which JSON file of a programme holds which kinds of record.
struct InventoryFiles: Sendable {
  private let kinds: [(path: String, keys: Set<String>)]

  init(_ content: Content) {
    let files = content.sources.files.filter {
      $0.path.hasPrefix(Content.inventoryFolder) && $0.path.hasSuffix(".json")
    }
    kinds = files.map { file in
      let members = readJSON(file, file: FileID(0)).tree?.root.members.map(\.key) ?? []
      return (file.path, Set(members))
    }
  }

  /// Where a new record of a kind goes: the file named after the kind, else the first that holds
  /// the kind, else a new one.
  func path(of kind: RecordKind) -> String {
    let own = "\(Content.inventoryFolder)\(kind.fileName).json"
    let holding = kinds.filter { $0.keys.contains(kind.rawValue) }.map(\.path)
    return holding.contains(own) ? own : holding.first ?? own
  }
}

extension Array {
  /// The place of the first element that belongs to the second part; those of the first stand before.
  fileprivate func partitionPoint(_ isInSecondPart: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
