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
  /// Each record as it stands there, in the order in which they were given.
  let records: [LocatedValue]

  /// - Throws: where a file that a record belongs into cannot be read.
  init(_ drafts: [RecordDraft], to content: Content, jobs: Int) throws(Stop) {
    let inventory = InventoryFiles(content)
    var changed: [String: SourceFile] = [:]
    var indices: [RecordKind: [Int]] = [:]
    for (index, draft) in drafts.enumerated() { indices[draft.kind, default: []].append(index) }
    let kinds = RecordKind.allCases.filter { indices[$0] != nil }
    for kind in kinds {
      let path = inventory.path(of: kind)
      let added = (indices[kind] ?? []).map { drafts[$0].text }
      let before = changed[path] ?? content.sources.files.first { $0.path == path }
      changed[path] = SourceFile(
        path: path, bytes: try Self.bytes(of: before, with: added, list: kind.rawValue))
    }
    files = changed.values.sorted { $0.path < $1.path }
    let others = content.sources.files.filter { changed[$0.path] == nil }
    let after = Content(
      files: others + files, assets: content.assets, diagnostics: content.diagnostics)
    programme = readProgramme(after, jobs: jobs)
    var records: [Int: LocatedValue] = [:]
    for kind in kinds {
      let own = indices[kind] ?? []
      let there = Self.records(of: kind, at: inventory.path(of: kind), in: after)
      for (index, record) in zip(own, there.suffix(own.count)) { records[index] = record }
    }
    self.records = drafts.indices.compactMap { records[$0] }
  }

  /// What is wrong with a record, by place.
  func problems(of index: Int) -> [Diagnostic] {
    programme.diagnostics.filter { isInside($0, index) }
  }

  /// Where a record names a rule that does not exist, by place.
  func unknownNames(of index: Int) -> [Diagnostic] {
    Rules.unknownNames(in: programme, known: Rule.all).filter { isInside($0, index) }
  }

  private func isInside(_ diagnostic: Diagnostic, _ index: Int) -> Bool {
    let place = records[index].span
    guard let span = diagnostic.span, span.file == place.file else { return false }
    return place.range.contains(Int(span.lower))
  }

  /// Writes the files that change, each in one step.
  ///
  /// - Parameter source: the folder that holds `content/`.
  func write(to source: String) throws(Failure) {
    for file in files { try replaceFile("\(source)/\(file.path)", file.bytes) }
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

  private static let folder = Content.folder + "inventory/"

  init(_ content: Content) {
    let files = content.sources.files.filter {
      $0.path.hasPrefix(Self.folder) && $0.path.hasSuffix(".json")
    }
    kinds = files.map { file in
      let members = readJSON(file, file: FileID(0)).tree?.root.members.map(\.key) ?? []
      return (file.path, Set(members))
    }
  }

  /// Where a new record of a kind goes: the file named after the kind, else the first that holds
  /// the kind, else a new one.
  func path(of kind: RecordKind) -> String {
    let own = "\(Self.folder)\(kind.fileName).json"
    let holding = kinds.filter { $0.keys.contains(kind.rawValue) }.map(\.path)
    return holding.contains(own) ? own : holding.first ?? own
  }
}
