// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// Reads a JSON file into a tree with the place of every key and value (RFC 8259).
///
/// A mistake of notation refuses the file with one diagnostic, the first mistake. Where RFC 8259
/// leaves a choice: a byte-order mark is accepted, bytes that are not UTF-8 are refused, numbers of
/// any size stay as they are written, half of a surrogate pair is read as U+FFFD with a warning,
/// a repeated key is reported with its place and the first one stands.
package func readJSON(_ source: SourceFile, file: FileID, limits: Limits = .standard) -> Reading {
  var parser = JSONParser(source.bytes, file: file, limits: limits)
  do {
    try parser.readFile()
  } catch {
    return Reading(tree: nil, diagnostics: [error.diagnostic])
  }
  let tree = LocatedTree(file: file, bytes: source.bytes, nodes: parser.nodes)
  return Reading(tree: tree, diagnostics: parser.diagnostics.sortedByPlace())
}

/// The mistake at which the parser gives up; `readJSON` returns it as the file's diagnostic.
struct Refusal: Error {
  let diagnostic: Diagnostic
}

/// One pass over the bytes of a JSON file.
///
/// `open` holds the lists and objects not yet closed, so that nesting costs no recursion.
struct JSONParser {
  /// A list or an object that is not closed yet.
  struct Container {
    let node: Int
    let isObject: Bool
    /// Where its keys begin in `keys`.
    let firstKey: Int
    var held = 0
  }

  let bytes: [UInt8]
  let file: FileID
  let limits: Limits
  var position: Int
  var nodes: [TreeNode] = []
  var open: [Container] = []
  /// The keys of the objects that are open.
  var keys: [JSONKey] = []
  var diagnostics: [Diagnostic] = []
  var repeatedKeyCount = 0

  init(_ bytes: [UInt8], file: FileID, limits: Limits) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
    position = textStart(of: bytes)
    nodes.reserveCapacity(bytes.count / 16)
  }

  /// Reads the one value of a file.
  mutating func readFile() throws(Refusal) {
    try checkBytes()
    skipBlanks()
    guard position < bytes.count else { throw emptyFile() }
    try readValue()
    while !open.isEmpty { try readNext() }
    skipBlanks()
    guard position == bytes.count else { throw textBehindEnd() }
  }

  private func checkBytes() throws(Refusal) {
    guard bytes.count <= limits.bytes else { throw tooLarge() }
    if let invalid = firstInvalidUTF8(in: bytes) { throw notUTF8(at: invalid) }
  }

  /// Reads on in the innermost container: its end, or its next value.
  private mutating func readNext() throws(Refusal) {
    let container = open[open.count - 1]
    skipBlanks()
    if isAt(container.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) { return close(container) }
    if container.held > 0 { try readComma(in: container) }
    open[open.count - 1].held += 1
    if container.isObject { try readKey() }
    try readValue()
  }

  private mutating func readComma(in container: Container) throws(Refusal) {
    guard isAt(UInt8(ascii: ",")) else { throw commaExpected(in: container) }
    let comma = position
    position += 1
    skipBlanks()
    if isAt(UInt8(ascii: "}")) || isAt(UInt8(ascii: "]")) { throw trailingComma(at: comma) }
  }

  private mutating func readKey() throws(Refusal) {
    guard isAt(UInt8(ascii: "\"")) else { throw keyExpected() }
    let node = nodes.count
    try readText()
    keys.append(JSONKey(node: node, of: nodes[node].textRange, in: bytes))
    skipBlanks()
    guard isAt(UInt8(ascii: ":")) else { throw colonExpected(behind: nodes[node].range) }
    position += 1
    skipBlanks()
  }

  private mutating func readValue() throws(Refusal) {
    guard position < bytes.count else { throw valueExpected() }
    switch bytes[position] {
    case UInt8(ascii: "\""): try readText()
    case UInt8(ascii: "{"): try openContainer(.object)
    case UInt8(ascii: "["): try openContainer(.list)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
    case UInt8(ascii: "t"): try readLiteral("true", .true)
    case UInt8(ascii: "f"): try readLiteral("false", .false)
    case UInt8(ascii: "n"): try readLiteral("null", .null)
    default: throw valueExpected()
    }
  }

  private mutating func openContainer(_ kind: TreeNode.Kind) throws(Refusal) {
    guard open.count < limits.depth else { throw tooDeep() }
    open.append(
      Container(node: nodes.count, isObject: kind == .object, firstKey: keys.count))
    nodes.append(TreeNode(kind, position..<position + 1))
    position += 1
  }

  private mutating func close(_ container: Container) {
    position += 1
    open.removeLast()
    let repeated = container.isObject ? markRepeatedKeys(of: container) : 0
    nodes[container.node].close(
      upper: position, held: container.held - repeated, end: nodes.count)
  }

  mutating func skipBlanks() {
    position = blankEnd(from: position)
  }

  /// The offset of the first byte at or behind an index that is neither blank nor line end.
  private func blankEnd(from start: Int) -> Int {
    let bytes = bytes.span
    var index = start
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    return index
  }

  /// Whether a byte may stand between the parts of JSON.
  private func isBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): true
    default: false
    }
  }

  func isAt(_ byte: UInt8) -> Bool {
    position < bytes.count && bytes[position] == byte
  }
}
