// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// What runs in the browser of a reader who opens it: scripts, pages, and drawings that hold some.
enum ActiveAsset {
  /// Whether a file may be one, by its name.
  ///
  /// - Parameter contents: the bytes of a drawing, which alone are looked at; `nil` where they
  ///   cannot be read.
  static func isActive(_ path: String, contents: () -> [UInt8]?) -> Bool {
    let type = MediaType(of: path)
    guard type.isDrawing else { return type.isActive }
    return contents().map(isActive) ?? false
  }

  /// Elements and addresses that run something, and what would hide them from this search.
  private static let marks = [
    "<script", ":script", "<iframe", ":iframe", "<embed", ":embed", "<object", ":object",
    "javascript:", "data:text/html", "<!entity", "<?xml-stylesheet", "&colon;", "&newline;",
    "&tab;", "\0",
  ].map { Array($0.utf8) }

  /// Whether a drawing holds a script, a handler of events or a page.
  private static func isActive(_ drawing: [UInt8]) -> Bool {
    let bytes = decoded(drawing)
    // Browsers pass over blanks inside the scheme of an address.
    let dense = bytes.filter { $0 > Ascii.space || $0 == 0 }
    return marks.contains { dense.contains($0) } || holdsHandler(bytes)
  }

  /// In small letters, with the characters that numbers such as `&#x73;` stand for.
  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return [0] }
    guard text.contains("&#") else { return Array(text.lowercased().utf8) }
    let plain = text.replacing(/&#(?:[xX]0*([0-9a-fA-F]{1,2})|0*([0-9]{1,3}));/) { match in
      let code = match.1.flatMap { UInt8($0, radix: 16) } ?? match.2.flatMap { UInt8($0) }
      return code.map { String(UnicodeScalar($0)) } ?? String(match.0)
    }
    return Array(plain.lowercased().utf8)
  }

  /// Whether an attribute such as `onload=` stands somewhere, behind a blank as XML has it.
  private static func holdsHandler(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      var name = rest[..<equals]
      while let last = name.last, last <= Ascii.space { name.removeLast() }
      name = name.suffix(while: Ascii.isLetter)
      let isBehindBlank = name.startIndex > 0 && bytes[name.startIndex - 1] <= Ascii.space
      if isBehindBlank, name.count > 2, name.starts(with: "on".utf8) { return true }
      rest = rest[(equals + 1)...]
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// The bytes at the end that are all of a kind.
  fileprivate func suffix(while isOfKind: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    lastIndex { !isOfKind($0) }.map { self[($0 + 1)...] } ?? self
  }
}
