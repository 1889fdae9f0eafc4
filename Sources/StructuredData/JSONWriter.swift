// SPDX-License-Identifier: Apache-2.0

/// Writes JSON so that equal values are equal bytes: keys sorted, one way to indent and to escape.
///
/// For small documents such as a schema; a large one is written by `JSONStream`.
struct JSONWriter {
  /// What is still to be written of the values that are begun.
  private enum Step {
    case value(JSONValue)
    case member(String, JSONValue)
    case separator
    case close(UInt8)
  }

  private let pretty: Bool
  private(set) var bytes: [UInt8] = []
  private var depth = 0

  /// - Parameter pretty: whether values are indented by two blanks and the text ends with a line
  ///   feed.
  init(pretty: Bool) {
    self.pretty = pretty
  }

  /// Writes a whole text: one value.
  mutating func write(_ value: JSONValue) {
    append(steps: value)
    if pretty { bytes.append(UInt8(ascii: "\n")) }
  }

  private mutating func append(steps value: JSONValue) {
    var steps = [Step.value(value)]
    while let step = steps.popLast() {
      switch step {
      case .value(let value): append(value, then: &steps)
      case .member(let key, let value):
        bytes.append(quoted: key)
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
    case .integer(let number): bytes.append(decimal: number)
    case .decimal(let figure): bytes.append(contentsOf: (decimalText(figure) ?? "null").utf8)
    case .digits(let digits): bytes.append(contentsOf: digits.utf8)
    case .text(let text): bytes.append(quoted: text)
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
