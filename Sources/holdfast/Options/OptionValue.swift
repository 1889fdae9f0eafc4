// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Reads the value of an option, or says what is expected where it cannot be read.
///
///     @Option(transform: value("write a date such as 2026-11-21") { CalendarDay($0) })
///
/// - Parameter expected: follows `The value 'x' is invalid for '--option <name>': `.
func value<Value: Sendable>(
  _ expected: String, _ read: @escaping @Sendable (String) -> Value?
) -> @Sendable (String) throws -> Value {
  { text in
    guard let value = read(text) else { throw ValidationError(expected) }
    return value
  }
}

/// Reads a whole number within bounds.
///
/// - Parameter bounds: the same in words, such as `from 1 to 256`.
func wholeNumber<Number: FixedWidthInteger & Sendable>(
  _ bounds: String, in range: some RangeExpression<Number> & Sendable
) -> @Sendable (String) throws -> Number {
  value("write a whole number \(bounds)") { text in
    Number(text).flatMap { range.contains($0) ? $0 : nil }
  }
}

/// Reads a path, which may be any text but none.
///
/// - Parameter noun: what lies there, such as `folder`.
func path(_ noun: String) -> @Sendable (String) throws -> String {
  value("name a \(noun)") { $0.isEmpty ? nil : $0 }
}
