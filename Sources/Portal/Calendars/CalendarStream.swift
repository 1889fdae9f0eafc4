// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
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
  private var bytes: [UInt8]
  /// The part of a line that is too long which stands on lines of its own.
  private var rest: [UInt8] = []

  /// - Parameter buffer: bytes to write behind; handed over, not copied.
  init(behind buffer: consuming [UInt8] = []) {
    bytes = buffer
  }

  /// All that was written, handed over and not copied.
  mutating func taken() -> [UInt8] {
    bytes.taken()
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
    property(name) {
      $0.append(value, escaping: { $0.controls }, { Self.isControl($0) ? "" : nil })
    }
  }

  /// A text, escaped (RFC 5545, 3.3.11).
  mutating func text(_ name: String, _ text: String) {
    property(name) {
      $0.append(text, escaping: { $0.controls | $0.separators }, { Self.escaped($0) })
    }
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
      line.append(twoDigits: second / 3_600)
      line.append(twoDigits: second / 60 % 60)
      line.append(twoDigits: second % 60)
      line.append(UInt8(ascii: "Z"))
    }
  }

  /// Writes a property, folded.
  private mutating func property(_ name: String, _ value: (inout [UInt8]) -> Void) {
    let start = bytes.count
    bytes.append(text: name)
    bytes.append(UInt8(ascii: ":"))
    value(&bytes)
    if bytes.count - start > Self.octets { fold(from: start) }
    bytes.append(text: "\r\n")
  }

  /// Folds the line that begins at a place and is too long.
  private mutating func fold(from start: Int) {
    var end = Self.end(ofLine: bytes, from: start, Self.octets)
    rest.removeAll(keepingCapacity: true)
    rest.append(contentsOf: bytes[end...])
    bytes.removeSubrange(end...)
    var begin = 0
    while begin < rest.count {
      end = Self.end(ofLine: rest, from: begin, Self.octets - 1)
      bytes.append(text: "\r\n ")
      bytes.append(contentsOf: rest[begin..<end])
      begin = end
    }
  }

  /// Where a line ends that begins at a place and has room for some octets, before a character.
  private static func end(ofLine bytes: [UInt8], from start: Int, _ room: Int) -> Int {
    guard bytes.count - start > room else { return bytes.count }
    var end = start + room
    while bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
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

extension EightBytes {
  /// Marks where a byte is a control character.
  fileprivate var controls: UInt64 { below(0x20) | equal(0x7F) }

  /// Marks where a byte means something in a text, besides control characters.
  fileprivate var separators: UInt64 {
    equal(UInt8(ascii: "\\")) | equal(UInt8(ascii: ";")) | equal(UInt8(ascii: ","))
  }
}

extension [UInt8] {
  /// Appends a day as `20261121`.
  fileprivate mutating func append(digitsOf day: CalendarDay) {
    let (year, month, day) = day.parts
    append(twoDigits: year / 100)
    append(twoDigits: year % 100)
    append(twoDigits: month)
    append(twoDigits: day)
  }

  /// Appends a number below a hundred.
  fileprivate mutating func append(twoDigits number: Int) {
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
