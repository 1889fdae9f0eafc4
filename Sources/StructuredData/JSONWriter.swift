// SPDX-License-Identifier: Apache-2.0

/// Writes JSON so that equal values are equal bytes: keys sorted, one way to indent and to escape.
///
/// A large array at the top need not be held as a whole:
///
///     var writer = JSONWriter(pretty: false)
///     writer.beginArray()
///     for entry in entries {
///       writer.append(entry)
///       publish(writer.takeBytes())
///     }
///     writer.endArray()
///     publish(writer.takeBytes())
package struct JSONWriter: Sendable {
  /// What is still to be written of the values that are begun.
  private enum Step {
    case value(JSONValue)
    case member(String, JSONValue)
    case separator
    case close(UInt8)
  }

  private let pretty: Bool
  private let escapingMarkup: Bool
  private var bytes: [UInt8] = []
  private var depth = 0
  private var isFirstElement = true

  /// - Parameters:
  ///   - pretty: whether values are indented by two blanks and the text ends with a line feed.
  ///   - escapingMarkup: whether `<`, `>`, `&`, U+2028 and U+2029 are escaped, for script files.
  package init(pretty: Bool, escapingMarkup: Bool = false) {
    self.pretty = pretty
    self.escapingMarkup = escapingMarkup
  }

  /// The bytes written since the last call.
  package mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Writes a whole text: one value.
  package mutating func write(_ value: JSONValue) {
    append(steps: value)
    endText()
  }

  /// Begins an array whose elements are added one by one.
  package mutating func beginArray() {
    bytes.append(UInt8(ascii: "["))
    depth = 1
    isFirstElement = true
  }

  /// Adds an element to the array that was begun.
  package mutating func append(_ element: JSONValue) {
    if !isFirstElement { bytes.append(UInt8(ascii: ",")) }
    isFirstElement = false
    newLine()
    append(steps: element)
  }

  /// Ends the array that was begun, and the text.
  package mutating func endArray() {
    depth = 0
    if !isFirstElement { newLine() }
    bytes.append(UInt8(ascii: "]"))
    endText()
  }

  private mutating func append(steps value: JSONValue) {
    var steps = [Step.value(value)]
    while let step = steps.popLast() {
      switch step {
      case .value(let value): append(value, then: &steps)
      case .member(let key, let value):
        append(text: key)
        bytes.append(contentsOf: pretty ? ": ".utf8 : ":".utf8)
        append(value, then: &steps)
      case .separator:
        bytes.append(UInt8(ascii: ","))
        newLine()
      case .close(let bracket):
        depth -= 1
        newLine()
        bytes.append(bracket)
      }
    }
  }

  /// Writes a scalar, or begins an array or object and leaves the rest of it to later steps.
  private mutating func append(_ value: JSONValue, then steps: inout [Step]) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .boolean(let claim): bytes.append(contentsOf: (claim ? "true" : "false").utf8)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .decimal(let figure): bytes.append(contentsOf: (decimalText(figure) ?? "null").utf8)
    case .text(let text): append(text: text)
    case .array(let elements): open("[", elements.map { .value($0) }, "]", &steps)
    case .object(let members):
      open("{", sorted(members).map { .member($0, $1) }, "}", &steps)
    }
  }

  private mutating func open(
    _ opening: Unicode.Scalar, _ held: [Step], _ closing: Unicode.Scalar, _ steps: inout [Step]
  ) {
    bytes.append(UInt8(ascii: opening))
    guard !held.isEmpty else { return bytes.append(UInt8(ascii: closing)) }
    depth += 1
    newLine()
    steps.append(.close(UInt8(ascii: closing)))
    for (index, step) in held.enumerated().reversed() {
      steps.append(step)
      if index > 0 { steps.append(.separator) }
    }
  }

  private mutating func newLine() {
    guard pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func endText() {
    if pretty { bytes.append(UInt8(ascii: "\n")) }
  }

  private mutating func append(text: String) {
    appendJSON(text, escapingMarkup: escapingMarkup, to: &bytes)
  }
}

/// Members by key in byte order, of equal keys the first.
private func sorted(_ members: [(String, JSONValue)]) -> [(String, JSONValue)] {
  let keys = members.map { Array($0.0.utf8) }
  let order = members.indices.sorted {
    keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1])
  }
  return order.enumerated()
    .filter { place, index in place == 0 || keys[order[place - 1]] != keys[index] }
    .map { members[$0.element] }
}
