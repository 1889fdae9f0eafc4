// SPDX-License-Identifier: Apache-2.0

/// A JSON text that is written from front to back and never held as a tree: for large documents.
///
/// Who writes says the keys of an object in byte order; nothing sorts them here.
///
///     var json = JSONStream()
///     json.object { json in
///       json.member("asOf", "2026-11-21")
///       json.array("findings", of: findings) { json, finding in json.value(finding.message) }
///     }
///     publish(json.bytes)
package struct JSONStream: Sendable {
  /// All that was written, behind what the buffer held at first.
  package private(set) var bytes: [UInt8]
  /// Whether nothing stands before the next value in its array or object.
  private var isFirst = true

  /// - Parameter buffer: bytes to write behind; handed over, not copied.
  package init(behind buffer: consuming [UInt8] = []) {
    bytes = buffer
  }

  /// An object whose members the body writes.
  package mutating func object(_ members: (inout JSONStream) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  /// An array whose elements the body writes.
  package mutating func array(_ elements: (inout JSONStream) -> Void) {
    open(UInt8(ascii: "["))
    elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// The key of the value that is written next: letters that need no escape.
  package mutating func key(_ key: StaticString) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: "\":".utf8)
    isFirst = true
  }

  /// The key of the value that is written next, where it is a word of the domain.
  package mutating func key(named name: String) {
    separate()
    bytes.append(quoted: name)
    bytes.append(UInt8(ascii: ":"))
    isFirst = true
  }

  /// Elements or members that were encoded before; none where there are no bytes.
  package mutating func encoded(_ json: [UInt8]) {
    guard !json.isEmpty else { return }
    separate()
    bytes.append(contentsOf: json)
  }

  /// A text, or null.
  package mutating func value(_ text: String?) {
    guard let text else { return null() }
    separate()
    bytes.append(quoted: text)
  }

  /// A whole number, or null.
  package mutating func value(_ number: Int?) {
    guard let number else { return null() }
    separate()
    bytes.append(decimal: number)
  }

  /// True, false or null.
  package mutating func value(_ claim: Bool?) {
    guard let claim else { return null() }
    separate()
    bytes.append(contentsOf: (claim ? "true" : "false").utf8)
  }

  /// A figure with at most six decimal places, or null; see `JSONValue.decimal`.
  package mutating func value(_ figure: Double?) {
    guard let text = figure.flatMap(decimalText) else { return null() }
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// Nothing.
  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Hands on what was written, once it is long enough.
  package mutating func handOn(to drain: Drain) {
    bytes.handOn(to: drain)
  }

  /// The line feed behind a text that is a file.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }
}

extension JSONStream {
  /// A member that is an object.
  package mutating func object(_ key: StaticString, _ members: (inout JSONStream) -> Void) {
    self.key(key)
    object(members)
  }

  /// A member that is an array.
  package mutating func array(_ key: StaticString, _ elements: (inout JSONStream) -> Void) {
    self.key(key)
    array(elements)
  }

  /// A member that is an array, element by element.
  @inlinable package mutating func array<Elements: Sequence>(
    _ key: StaticString, of elements: Elements,
    _ write: (inout JSONStream, Elements.Element) -> Void
  ) {
    array(key) { json in
      for element in elements { write(&json, element) }
    }
  }

  /// A member that is an array, element by element, which are handed on as they come.
  @inlinable package mutating func array<Elements: Sequence>(
    _ key: StaticString, of elements: Elements, drain: Drain,
    _ write: (inout JSONStream, Elements.Element) -> Void
  ) {
    array(key, of: elements) { json, element in
      write(&json, element)
      json.handOn(to: drain)
    }
  }

  /// A member that is an array of texts.
  package mutating func member(_ key: StaticString, _ texts: [String]) {
    array(key, of: texts) { $0.value($1) }
  }

  /// A member that is a text, or null.
  package mutating func member(_ key: StaticString, _ text: String?) {
    self.key(key)
    value(text)
  }

  /// A member that is a whole number, or null.
  package mutating func member(_ key: StaticString, _ number: Int?) {
    self.key(key)
    value(number)
  }

  /// A member that is true, false or null.
  package mutating func member(_ key: StaticString, _ claim: Bool?) {
    self.key(key)
    value(claim)
  }

  /// A member that is a figure, or null.
  package mutating func member(_ key: StaticString, _ figure: Double?) {
    self.key(key)
    value(figure)
  }
}

extension [UInt8] {
  /// The bytes, handed over so that they are written behind without a copy; leaves none.
  package mutating func taken() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &self)
    return taken
  }

  /// Appends a whole number in decimal digits.
  package mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let magnitude = number.magnitude
    var place: UInt = 1
    while magnitude / place >= 10 { place *= 10 }
    while place > 0 {
      append(UInt8(ascii: "0") + UInt8(magnitude / place % 10))
      place /= 10
    }
  }
}
