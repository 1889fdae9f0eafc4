// SPDX-License-Identifier: Apache-2.0

import Continuity
import StructuredData

/// A calendar file (RFC 5545) that is written from front to back.
///
/// Lines end with CR LF and are folded at 75 octets, never inside a character (RFC 5545, 3.1).
///
///     var calendar = CalendarStream()
///     calendar.component("VEVENT") { $0.text("SUMMARY", "Keeping calm, a workshop") }
struct CalendarStream {
  /// The longest line, without its end (RFC 5545, 3.1).
  private static let octets = 75

  /// All that was written, behind what the buffer held at first.
  private(set) var bytes: [UInt8]
  /// The property that is being written, unfolded.
  private var line: [UInt8] = []

  /// - Parameter buffer: bytes to write behind; handed over, not copied.
  init(behind buffer: consuming [UInt8] = []) {
    bytes = buffer
  }

  /// Hands on what was written, once it is long enough.
  mutating func handOn(to drain: Drain) {
    bytes.handOn(to: drain)
  }

  /// A component with the properties that the body writes.
  mutating func component(_ name: String, _ properties: (inout CalendarStream) -> Void) {
    value("BEGIN", name)
    properties(&self)
    value("END", name)
  }

  /// A property whose value is written as it is: a word, an address, a number.
  mutating func value(_ name: String, _ value: String) {
    property(name) { $0.append(value) { Self.isControl($0) ? "" : nil } }
  }

  /// A text, escaped (RFC 5545, 3.3.11).
  mutating func text(_ name: String, _ text: String) {
    property(name) { $0.append(text) { Self.escaped($0) } }
  }

  /// A text, where there is one.
  mutating func text(_ name: String, _ text: String?) {
    if let text { self.text(name, text) }
  }

  /// A day without a time.
  mutating func day(_ name: String, _ day: CalendarDay) {
    property("\(name);VALUE=DATE") { $0.append(digitsOf: day) }
  }

  /// An instant, in UTC, so that no reader needs the rules of a time zone.
  ///
  /// - Parameter instant: seconds since 1970-01-01T00:00:00Z.
  mutating func instant(_ name: String, _ instant: Int) {
    let second = ((instant % RecoveryTime.day) + RecoveryTime.day) % RecoveryTime.day
    let day = CalendarDay(number: (instant - second) / RecoveryTime.day)
    property(name) { line in
      line.append(digitsOf: day)
      line.append(UInt8(ascii: "T"))
      for part in [second / 3_600, second / 60 % 60, second % 60] {
        if part < 10 { line.append(UInt8(ascii: "0")) }
        line.append(decimal: part)
      }
      line.append(UInt8(ascii: "Z"))
    }
  }

  /// Writes a property, folded.
  private mutating func property(_ name: String, _ value: (inout [UInt8]) -> Void) {
    line.removeAll(keepingCapacity: true)
    line.append(contentsOf: name.utf8)
    line.append(UInt8(ascii: ":"))
    value(&line)
    var start = 0
    var room = Self.octets
    while line.count - start > room {
      var end = start + room
      while line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes.append(contentsOf: line[start..<end])
      bytes.append(contentsOf: "\r\n ".utf8)
      (start, room) = (end, Self.octets - 1)
    }
    bytes.append(contentsOf: line[start...])
    bytes.append(contentsOf: "\r\n".utf8)
  }

  /// What stands for a byte of a text, `nil` where it stands for itself.
  private static func escaped(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: ";"): "\\;"
    case UInt8(ascii: ","): "\\,"
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\t"): nil
    default: isControl(byte) ? "" : nil
    }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F
  }
}

extension [UInt8] {
  /// Appends a day as `20261121`.
  fileprivate mutating func append(digitsOf day: CalendarDay) {
    append(contentsOf: day.description.utf8.lazy.filter { $0 != UInt8(ascii: "-") })
  }
}
