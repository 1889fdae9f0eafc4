// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

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
///
/// Public, so that what writes an element is compiled into the loop over the elements.
public struct JSONStream: Sendable {
  /// All that was written, behind what the buffer held at first.
  package private(set) var bytes: [UInt8]
  /// Whether nothing stands before the next value in its array or object.
  private var isFirst = true

  /// - Parameter buffer: bytes to write behind; handed over, not copied.
  package init(behind buffer: consuming [UInt8] = []) {
    bytes = buffer
  }

  /// An object whose members the body writes.
  @inlinable public mutating func object(_ members: (inout JSONStream) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  /// An array whose elements the body writes.
  @inlinable public mutating func array(_ elements: (inout JSONStream) -> Void) {
    open(UInt8(ascii: "["))
    elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// The key of the value that is written next: letters that need no escape.
  public mutating func key(_ key: StaticString) {
    let isFirst = isFirst
    key.withUTF8Buffer { letters in
      // Room is made once for all of it, which takes as long as appending a byte.
      bytes.append(addingCapacity: letters.count + 4) { text in
        if !isFirst { text.append(UInt8(ascii: ",")) }
        text.append(UInt8(ascii: "\""))
        for letter in letters { text.append(letter) }
        text.append(UInt8(ascii: "\""))
        text.append(UInt8(ascii: ":"))
      }
    }
    self.isFirst = true
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

  /// The 32 digits of a hash.
  package mutating func value(_ hash: StableHash) {
    quoted { hash.append(to: &$0) }
  }

  /// The UUID of a hash.
  package mutating func value(uuid hash: StableHash) {
    quoted { hash.append(uuidTo: &$0) }
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
    bytes.append(text: claim ? "true" : "false")
  }

  /// A figure with at most six decimal places, or null; see `JSONValue.decimal`.
  package mutating func value(_ figure: Double?) {
    guard let text = figure.flatMap(decimalText) else { return null() }
    separate()
    bytes.append(text: text)
  }

  /// Nothing.
  package mutating func null() {
    separate()
    bytes.append(text: "null")
  }

  /// Hands on what was written, once it is long enough.
  public mutating func handOn(to drain: Drain) {
    bytes.handOn(to: drain)
  }

  /// The line feed behind a text that is a file.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
  }

  @usableFromInline mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    isFirst = true
  }

  @usableFromInline mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func quoted(_ append: (inout [UInt8]) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(&bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }
}

extension JSONStream {
  /// A member that is an object.
  @inlinable public mutating func object(
    _ key: StaticString, _ members: (inout JSONStream) -> Void
  ) {
    self.key(key)
    object(members)
  }

  /// A member that is an array.
  @inlinable public mutating func array(
    _ key: StaticString, _ elements: (inout JSONStream) -> Void
  ) {
    self.key(key)
    array(elements)
  }

  /// A member that is an array, element by element.
  @inlinable public mutating func array<Elements: Sequence>(
    _ key: StaticString, of elements: Elements,
    _ write: (inout JSONStream, Elements.Element) -> Void
  ) {
    array(key) { json in
      for element in elements { write(&json, element) }
    }
  }

  /// A member that is an array, element by element, each lent and not copied.
  @inlinable public mutating func array<Element>(
    _ key: StaticString, of elements: [Element], _ write: (inout JSONStream, Element) -> Void
  ) {
    array(key) { json in
      let elements = elements.span
      for place in elements.indices { write(&json, elements[place]) }
    }
  }

  /// A member that is an array, element by element, which are handed on as they come.
  @inlinable public mutating func array<Elements: Sequence>(
    _ key: StaticString, of elements: Elements, drain: Drain,
    _ write: (inout JSONStream, Elements.Element) -> Void
  ) {
    array(key, of: elements) { json, element in
      write(&json, element)
      json.handOn(to: drain)
    }
  }

  /// A member that is an array, element by element, each lent, which are handed on as they come.
  @inlinable public mutating func array<Element>(
    _ key: StaticString, of elements: [Element], drain: Drain,
    _ write: (inout JSONStream, Element) -> Void
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

  /// A member that is the 32 digits of a hash.
  package mutating func member(_ key: StaticString, _ hash: StableHash) {
    self.key(key)
    value(hash)
  }

  /// A member that is the UUID of a hash.
  package mutating func member(_ key: StaticString, uuid hash: StableHash) {
    self.key(key)
    value(uuid: hash)
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
    var rest = number.magnitude
    var length = 1
    while rest >= 10 {
      rest /= 10
      length += 1
    }
    append(addingCapacity: length) { digits in
      digits.append(repeating: UInt8(ascii: "0"), count: length)
      var rest = number.magnitude
      for place in (0..<length).reversed() {
        digits[place] += UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
    }
  }
}
