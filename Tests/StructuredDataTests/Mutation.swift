// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import StructuredData
import TestSupport
import Testing

/// A text with one to four bytes replaced, removed, inserted or doubled, or cut off.
func mutated(_ text: String, _ generator: inout SeededRandom) -> [UInt8] {
  var bytes = Array(text.utf8)
  let telling = Array("\"'{}[],:;\\-#&*|>\n\r\t 0a\u{FEFF}é!?".utf8)
  for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
    let index = Int.random(in: bytes.indices, using: &generator)
    let byte = telling.randomElement(using: &generator) ?? 0
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: bytes[index] = byte
    case 1: bytes.remove(at: index)
    case 2: bytes.insert(byte, at: index)
    case 3: bytes.insert(contentsOf: bytes[index...].prefix(9), at: index)
    default: bytes[index] = UInt8.random(in: 0...255, using: &generator)
    }
  }
  return bytes
}

/// Expects all spans of what was read to lie in the file, values within the values around them.
func expectSpansInside(
  _ tree: LocatedTree?, _ diagnostics: [Diagnostic], _ bytes: [UInt8]
) {
  let shown = String(decoding: bytes, as: UTF8.self)
  let spans = diagnostics.flatMap { [$0.span] + $0.notes.map(\.span) }.compactMap { $0 }
  let values = tree.map { allValues(of: $0.root).map(\.span) } ?? []
  for span in spans + values {
    #expect(span.lower <= span.upper && span.upper <= bytes.count, "\(shown)")
  }
}
