// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import StructuredData

@testable import Reports

/// A JSON text as it reads back.
struct JSONReading {
  private let root: LocatedValue

  /// `nil` where the text is no JSON, or has a key twice.
  init?(_ bytes: [UInt8]) {
    let reading = readJSON(SourceFile(path: "report.json", bytes: bytes), file: FileID(0))
    guard reading.diagnostics.isEmpty, let tree = reading.tree else { return nil }
    root = tree.root
  }

  /// The text indented, so that a difference has a line.
  var indented: [UInt8] { value(of: root).bytes(pretty: true) }

  /// The keys that stand behind a greater one of their object.
  var keysOutOfOrder: [String] { keysOutOfOrder(in: root) }

  private func keysOutOfOrder(in value: LocatedValue) -> [String] {
    guard value.kind == .object else { return value.elements.flatMap(keysOutOfOrder) }
    let members = Array(value.members)
    let misplaced = zip(members, members.dropFirst())
      .filter { !$0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.1.key)
    return misplaced + members.flatMap { keysOutOfOrder(in: $0.value) }
  }

  private func value(of located: LocatedValue) -> JSONValue {
    switch located.kind {
    case .null: .null
    case .boolean(let claim): .boolean(claim)
    case .number: Int(located.text).map { .integer($0) } ?? .decimal(Double(located.text) ?? .nan)
    case .text, .bare: .text(located.text)
    case .list: .array(located.elements.map(value))
    case .object: .object(located.members.map { ($0.key, value(of: $0.value)) })
    }
  }
}

/// What a writer appends and hands on.
func written(_ append: (inout [UInt8], Drain) -> Void) -> [UInt8] {
  var handedOn: [UInt8] = []
  var rest: [UInt8] = []
  append(&rest) { piece in
    handedOn += piece
    piece.removeAll(keepingCapacity: true)
  }
  return handedOn + rest
}

/// What a writer appends and hands on, as a text.
func writtenText(_ append: (inout [UInt8], Drain) -> Void) -> String {
  String(decoding: written(append), as: UTF8.self)
}
