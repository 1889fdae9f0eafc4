// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing
import StructuredData

/// A type of value: its description, and how it is read.
struct ValueType<Value: Sendable>: Sendable {
  let description: FieldType
  /// The value, or `nil` where it could not be read, which is then reported.
  let decode: @Sendable (Input, inout Decoder) -> Value?
  /// Whether a value says nothing, so that the field counts as absent: a text of blanks.
  private(set) var saysNothing: @Sendable (Value) -> Bool = { _ in false }

  init(
    _ description: FieldType, decode: @escaping @Sendable (Input, inout Decoder) -> Value?
  ) {
    self.description = description
    self.decode = decode
  }

  /// A type whose values are written as text.
  init(
    words description: FieldType,
    decode: @escaping @Sendable (String, Input, inout Decoder) -> Value?
  ) {
    self.init(description) { input, decoder in
      guard let text = decoder.words(of: input) else {
        decoder.reportType(input, wanted: description)
        return nil
      }
      return decode(text, input, &decoder)
    }
  }

  /// The same type, its values told otherwise.
  func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> ValueType<Other> {
    ValueType<Other>(description) { input, decoder in
      decode(input, &decoder).map(transform)
    }
  }
}

extension ValueType where Value == String {
  static var text: ValueType {
    var type = ValueType(words: .text) { text, _, _ in text }
    type.saysNothing = { $0.isBlank }
    return type
  }

  /// Markdown, whose links are checked as references.
  static var markdown: ValueType {
    ValueType(words: .markdown) { text, input, decoder in
      decoder.checkLinks(of: text, at: input.span)
      return text
    }
  }

  /// Text that may be written as a number.
  static var textOrNumber: ValueType {
    ValueType(.either(.text, .decimal(-1e15...1e15))) { input, decoder in
      if let words = decoder.words(of: input) { return words }
      if input.kind == .number { return input.text }
      decoder.reportType(input, wanted: .text)
      return nil
    }
  }

  /// An id inside a record, such as that of a step.
  static var identifier: ValueType {
    ValueType(.identifier) { input, decoder in decoder.identifier(input) }
  }

  /// An address with one of some schemes.
  static func address(_ schemes: String...) -> ValueType {
    ValueType(words: .address(schemes)) { text, input, decoder in
      guard isAddress(text, schemes: schemes) else {
        let list = schemes.map { "\($0):" }.joined(separator: ", ")
        decoder.report(
          .notAnAddress, "\(quoted(text)) is not an address the format allows", at: input.span,
          help: ["begin it with \(list)"])
        return nil
      }
      return text
    }
  }

  /// The id of a record of any of some kinds.
  static func reference(_ kinds: RecordKind...) -> ValueType {
    ValueType(.reference(kinds)) { input, decoder in
      guard !decoder.hides(kinds), let id = decoder.identifier(input) else { return nil }
      decoder.refer(to: kinds, id, at: input.span)
      return id
    }
  }
}

extension ValueType where Value == Bool {
  static var flag: ValueType {
    ValueType(.flag) { input, decoder in
      if let flag = input.flag { return flag }
      decoder.reportType(input, wanted: .flag)
      return nil
    }
  }
}

extension ValueType where Value == Int {
  static func integer(_ range: ClosedRange<Int> = 0...1_000_000_000) -> ValueType {
    ValueType(.integer(range)) { input, decoder in
      guard let number = input.number, number.magnitude < 1e15, number == number.rounded() else {
        decoder.reportType(input, wanted: .integer(range))
        return nil
      }
      guard range.contains(Int(number)) else {
        decoder.report(
          .outOfRange,
          "\(input.text) is outside \(figures: range.lowerBound) to \(figures: range.upperBound)",
          at: input.span)
        return nil
      }
      return Int(number)
    }
  }

  /// A level from 1 to 5.
  static var level: ValueType { integer(1...5) }
}

extension ValueType where Value == Double {
  static func decimal(_ range: ClosedRange<Double>) -> ValueType {
    ValueType(.decimal(range)) { input, decoder in
      guard let number = input.number, number.isFinite else {
        decoder.reportType(input, wanted: .decimal(range))
        return nil
      }
      guard range.contains(number) else {
        decoder.report(
          .outOfRange,
          """
          \(input.text) is outside \(figures: shortest(range.lowerBound)) to \
          \(figures: shortest(range.upperBound))
          """, at: input.span)
        return nil
      }
      return number
    }
  }

  static var percent: ValueType { decimal(0...100) }
  static var quantity: ValueType { decimal(0...1e12) }
}

extension ValueType where Value == CalendarDay {
  static var day: ValueType {
    ValueType(words: .day) { text, input, decoder in
      if let day = CalendarDay(text) { return day }
      decoder.report(
        .notADate, "\(quoted(text)) is not a date", at: input.span,
        help: ["write an existing day like 2026-11-21"])
      return nil
    }
  }
}

extension ValueType where Value == Moment {
  static var moment: ValueType {
    ValueType(words: .moment) { text, input, decoder in
      guard let written = Moment.read(text) else {
        decoder.report(
          .notADate, "\(quoted(text)) is not a date and time", at: input.span,
          help: ["write it like 2026-11-21T09:00:00+01:00, or a date alone"])
        return nil
      }
      guard !written.hasOffset else { return written.moment }
      guard let zone = decoder.zone else {
        decoder.report(
          .noOffset, "\(quoted(text)) does not say its distance from UTC", at: input.span,
          help: ["add it, like +01:00, or set 'timeZone' in program.json"])
        return nil
      }
      guard let offset = zone.offset(atLocal: written.moment.localInstant) else {
        decoder.report(
          .skippedTime, "\(quoted(text)) is skipped when the clocks go forward", at: input.span,
          help: ["write another time, or its distance from UTC behind it, like +01:00"])
        return nil
      }
      return written.moment.at(offset: offset)
    }
  }
}

extension ValueType where Value == RecoveryTime {
  static var time: ValueType {
    ValueType(.time) { input, decoder in
      if input.kind == .number, Double(input.text) == 0 { return RecoveryTime(seconds: 0) }
      if let text = input.words, let time = RecoveryTime(text) { return time }
      guard !decoder.reportsTooLong(input) else { return nil }
      if let text = input.words, Interval(text) != nil {
        decoder.report(
          .notATime, "\(input.shown) has no fixed length", at: input.span,
          help: ["write it in weeks, days or smaller units, like 30d"])
        return nil
      }
      decoder.report(
        .notATime, "\(input.shown) is not a length of time", at: input.span,
        help: ["write it like 90s, 30m, 4h, 2d, 1d12h or PT4H"])
      return nil
    }
  }
}

extension ValueType where Value == Interval {
  static var interval: ValueType {
    ValueType(.interval) { input, decoder in
      if input.kind == .number, Double(input.text) == 0 { return Interval() }
      if let text = input.words, let interval = Interval(text) { return interval }
      guard !decoder.reportsTooLong(input) else { return nil }
      decoder.report(
        .notATime, "\(input.shown) is not an interval", at: input.span,
        help: ["write it like 90d, 12mo, 1y or P6M"])
      return nil
    }
  }
}

extension Decoder {
  /// Reports a time whose number is too large; `false` where that is not what is wrong with it.
  fileprivate mutating func reportsTooLong(_ input: Input) -> Bool {
    guard let text = input.words, Interval.isTooLong(text) else { return false }
    report(
      .notATime, "\(input.shown) is longer than a time can be", at: input.span,
      help: ["state at most \(Interval.largestCount) of each unit"])
    return true
  }
}

extension String {
  /// Whether nothing of it can be seen: blanks, and characters that stand for nothing.
  fileprivate var isBlank: Bool {
    // A letter of ASCII answers for most texts.
    !utf8.contains { (0x21...0x7E).contains($0) }
      && unicodeScalars.allSatisfy { scalar in
        scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
          || scalar.properties.generalCategory == .control
      }
  }
}

/// A number in digits without a fraction that says nothing: `100`, `0.5`.
package func shortest(_ number: Double) -> String {
  number.magnitude < 1e15 && number == number.rounded() ? "\(Int(number))" : "\(number)"
}

/// Whether a text is an address with one of some schemes and something behind it.
package func isAddress(_ text: String, schemes: [String]) -> Bool {
  guard let colon = text.firstIndex(of: ":"),
    schemes.contains(text[..<colon].lowercased())
  else { return false }
  let rest = text[text.index(after: colon)...].drop { $0 == "/" }
  return !rest.isEmpty
    && !text.unicodeScalars.contains {
      $0.value <= 0x20 || $0.value == 0x7F || "<>\"".unicodeScalars.contains($0)
    }
}
