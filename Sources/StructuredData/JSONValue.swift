// SPDX-License-Identifier: Apache-2.0

/// A value to be written as JSON.
package enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A figure, written with at most six decimal places; not-a-number and infinity become `null`.
  case decimal(Double)
  /// A number as its author wrote it, which must be in the notation of JSON.
  case digits(String)
  case text(String)
  case array([JSONValue])
  /// Members in any order: they are written by key in byte order, of equal keys the first.
  case object([(String, JSONValue)])

  /// The value as JSON, the same bytes for the same value.
  ///
  /// - Parameter pretty: whether it is indented by two blanks and ends with a line feed.
  package func bytes(pretty: Bool) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    writer.write(self)
    return writer.bytes
  }
}

/// A figure with at most six decimal places in its shortest form, `nil` where it is none.
///
///     decimalText(99.950)  // "99.95"
///     decimalText(2)       // "2"
package func decimalText(_ figure: Double) -> String? {
  guard figure.isFinite else { return nil }
  guard figure.magnitude < 1e12 else {
    let text = figure.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
  let millionths = Int((figure.magnitude * 1e6).rounded())
  let sign = figure < 0 && millionths > 0 ? "-" : ""
  var fraction = Array(String(millionths % 1_000_000).utf8)
  fraction = Array(repeating: UInt8(ascii: "0"), count: 6 - fraction.count) + fraction
  while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
  let places = fraction.isEmpty ? "" : ".\(String(decoding: fraction, as: UTF8.self))"
  return "\(sign)\(millionths / 1_000_000)\(places)"
}
