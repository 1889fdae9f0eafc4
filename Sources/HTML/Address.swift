// SPDX-License-Identifier: Apache-2.0

/// Where a link leads: a relative path, or an address with a scheme that runs nothing.
///
/// Written into a quoted attribute with `appendEscaped`, an address can never become a script: its
/// scheme is one of `Address.schemes`, or it has none. No address begins with `:`, so what stands
/// before it cannot make a scheme of it.
public struct Address: Hashable, Sendable {
  public let text: String

  /// The schemes that an address may have.
  public static let schemes = ["http", "https", "mailto", "tel"]

  /// A path made by the program, such as `../services/payments.html#plan`.
  ///
  /// A path that a browser could read as something else gets `./` in front: `a:b` and `//host`.
  public init(relative path: String) {
    text = Self.isPlainlyRelative(path) ? path : "./\(path)"
  }

  /// An address that a person wrote, `nil` where it is neither relative nor of an allowed scheme.
  ///
  /// Blanks and controls are refused, since browsers drop some of them: `java\nscript:`.
  ///
  ///     Address(checking: "https://example.org")  // an address
  ///     Address(checking: "javascript:alert(1)")  // nil
  public init?(checking text: String) {
    let isClean = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    guard isClean, Self.isPlainlyRelative(text) || Self.hasAllowedScheme(text) else { return nil }
    self.text = text
  }

  /// Whether an address with `//` names a host of letters, digits, dots and hyphens, of any script,
  /// or an IPv6 address in brackets; addresses without `//`, such as mail, have none to check.
  ///
  ///     Address.hasPlausibleHost("https://example.org:8443/a")  // true
  ///     Address.hasPlausibleHost("https://example.org%5D")      // false
  package static func hasPlausibleHost(_ address: String) -> Bool {
    let parts = address.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard parts.count == 2, parts[1].starts(with: "//".utf8) else { return true }
    let authority = parts[1].dropFirst(2).prefix { !endsName($0) }
    let host =
      authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
      .last.map { Array($0) } ?? []
    guard host.first != UInt8(ascii: "[") else { return host.contains(UInt8(ascii: "]")) }
    let name = host.prefix { $0 != UInt8(ascii: ":") }
    return !name.isEmpty
      && name.allSatisfy { isLetterOrDigit($0) || $0 >= 0x80 || ".-_".utf8.contains($0) }
  }

  /// Whether a name within an address ends at a byte.
  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  /// Whether a text begins with one of the allowed schemes and a colon, in any case.
  private static func hasAllowedScheme(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return schemes.contains(text[..<colon].lowercased())
  }

  /// Whether a text has no scheme and names no host: `a/b`, `../a`, `#a`, `?q=a:b`, or nothing.
  private static func isPlainlyRelative(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    guard mayBeginPath(first) else { return false }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      case UInt8(ascii: ":"): return false
      default: continue
      }
    }
    return true
  }

  private static func mayBeginPath(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "_"),
      UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: "%"):
      true
    default: isLetterOrDigit(byte)
    }
  }
}
