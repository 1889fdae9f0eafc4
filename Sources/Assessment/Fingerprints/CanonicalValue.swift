// SPDX-License-Identifier: Apache-2.0

import Continuity

/// A value as a fingerprint sees it: one way to write each.
enum CanonicalValue {
  /// A string of JSON.
  case text(String)
  case whole(Int)
  case number(Double)
  /// `true` or `false` of JSON.
  case truth(Bool)
  /// In the order that its author gave.
  case list([CanonicalValue])
  /// Without an order that means something: written in the order of the members' bytes.
  case unordered([CanonicalValue])
  case object(CanonicalObject)

  /// Canonical JSON: sorted keys, no blanks, the shortest form of each number.
  var bytes: [UInt8] {
    switch self {
    case .text(let text): Self.quoted(text)
    case .whole(let number): Array(String(number).utf8)
    case .number(let number): Self.written(number)
    case .truth(let truth): Array(String(truth).utf8)
    case .list(let members): Self.joined(members.map(\.bytes), "[", "]")
    case .unordered(let members):
      Self.joined(members.map(\.bytes).sorted { $0.lexicographicallyPrecedes($1) }, "[", "]")
    case .object(let object): object.bytes
    }
  }

  /// A whole number without a fraction, any other as short as it reads back.
  private static func written(_ number: Double) -> [UInt8] {
    Array((Int(exactly: number).map { String($0) } ?? "\(number)").utf8)
  }

  /// As RFC 8259 wants it: quotes, backslashes and control characters escaped, nothing else.
  static func quoted(_ text: String) -> [UInt8] {
    var bytes = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case ..<0x20:
        let digits = String(byte, radix: 16)
        bytes += Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
      default: bytes.append(byte)
      }
    }
    return bytes + [UInt8(ascii: "\"")]
  }

  static func joined(_ parts: [[UInt8]], _ open: String, _ close: String) -> [UInt8] {
    Array(open.utf8) + parts.joined(separator: ",".utf8) + Array(close.utf8)
  }
}

/// What has one canonical form.
protocol Canonical {
  var canonical: CanonicalValue { get }
}

/// An object whose members are what its author stated; absent and malformed fields leave no trace.
struct CanonicalObject: Canonical {
  private var members: [String: CanonicalValue] = [:]

  var canonical: CanonicalValue { .object(self) }

  /// Canonical JSON, keys in the order of their bytes.
  var bytes: [UInt8] {
    let written = parts.map { CanonicalValue.quoted($0.name) + ":".utf8 + $0.bytes }
    return CanonicalValue.joined(written, "{", "}")
  }

  /// The members with their canonical JSON, keys in the order of their bytes.
  var parts: [(name: String, bytes: [UInt8])] {
    members.sorted { $0.key < $1.key }.map { ($0.key, $0.value.bytes) }
  }

  mutating func set(_ key: String, _ value: CanonicalValue) {
    members[key] = value
  }

  mutating func add(_ key: String, _ field: Stated<some Canonical & Sendable>) {
    if let value = field.value { members[key] = value.canonical }
  }

  mutating func add(_ key: String, _ field: Stated<some Choice>) {
    if let value = field.value { members[key] = .text(value.rawValue) }
  }

  /// A list whose order matters.
  mutating func add(_ key: String, list field: Stated<[some Canonical & Sendable]>) {
    if let value = field.value { members[key] = .list(value.map(\.canonical)) }
  }

  /// A list whose order does not matter.
  mutating func add(_ key: String, unordered field: Stated<[some Canonical & Sendable]>) {
    if let value = field.value { members[key] = .unordered(value.map(\.canonical)) }
  }
}

/// As written.
extension String: Canonical {
  var canonical: CanonicalValue { .text(self) }
}

/// `true` or `false`.
extension Bool: Canonical {
  var canonical: CanonicalValue { .truth(self) }
}

/// In decimal.
extension Int: Canonical {
  var canonical: CanonicalValue { .whole(self) }
}

/// A whole number as one, so that `99` and `99.0` are the same.
extension Double: Canonical {
  var canonical: CanonicalValue { .number(self) }
}

extension RecoveryTime: Canonical {
  /// In seconds, however it was written.
  var canonical: CanonicalValue { .whole(seconds) }
}

extension Interval: Canonical {
  /// Months and seconds, so that `1y` and `12mo` are the same and `30d` and `1mo` are not.
  var canonical: CanonicalValue { .list([.whole(months), .whole(seconds)]) }
}

extension CalendarDay: Canonical {
  /// ISO 8601.
  var canonical: CanonicalValue { .text(description) }
}

/// The id itself: what it names has a fingerprint of its own.
extension RecordID: Canonical {
  var canonical: CanonicalValue { .text(text) }
}

/// The value: where it stands changes nothing.
extension Located: Canonical where Value: Canonical {
  var canonical: CanonicalValue { value.canonical }
}

/// The time with its grade and source, where stated.
extension TimedStatement: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.set("value", time.canonical)
    object.add("grade", grade)
    object.add("source", source)
    return object.canonical
  }
}
