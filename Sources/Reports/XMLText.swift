// SPDX-License-Identifier: Apache-2.0

/// Elements of an XML text, indented, with every value escaped (XML 1.0, fifth edition).
struct XMLText {
  /// What was written so far.
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// Writes an element whose content the body writes.
  mutating func element(
    _ name: String, _ attributes: [(String, String)], _ body: (inout XMLText) -> Void
  ) {
    write("<\(name)\(Self.written(attributes))>")
    depth += 1
    body(&self)
    depth -= 1
    write("</\(name)>")
  }

  /// Writes an element that holds a text only, or nothing.
  mutating func element(_ name: String, _ attributes: [(String, String)], text: String = "") {
    let tag = "<\(name)\(Self.written(attributes))"
    write(text.isEmpty ? tag + "/>" : "\(tag)>\(Self.escaped(text))</\(name)>")
  }

  /// Writes a line, indented by how deep it stands.
  private mutating func write(_ line: String) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }

  /// Attributes in their order, quoted.
  private static func written(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }

  /// A text for content and for quoted attributes; what XML cannot hold becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": escaped.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
