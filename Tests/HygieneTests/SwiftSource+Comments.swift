// SPDX-License-Identifier: Apache-2.0

extension SwiftSource {
  /// The types, functions and subscripts that other rooms see and that no comment describes, as
  /// `func next`.
  ///
  /// Overloads share the comment of the first in the file; what a protocol of the standard library
  /// asks for needs none.
  var undescribed: [String] {
    var described: Set<String> = []
    return file.lines.indices.compactMap { index in
      guard let name = Self.shownDeclaration(file.lines[index]) else { return nil }
      if isDescribed(index) { described.insert(name) }
      return described.contains(name) || Self.witnesses.contains(name) ? nil : name
    }
  }

  /// Whether a comment stands above a line, or above the attributes before it.
  private func isDescribed(_ index: Int) -> Bool {
    let above = file.lines[..<index].reversed().first { !$0.trimmed.hasPrefix("@") }
    return above?.trimmed.hasPrefix("///") ?? false
  }

  /// What a line declares that other rooms see: its keyword and name, such as `func next`.
  private static func shownDeclaration(_ line: Substring) -> String? {
    let words = line.split { !$0.isLetter && !$0.isNumber && !"_@<=`".contains($0) }
    guard words.prefix(while: { isModifier($0) }).contains(where: { shown.contains($0) }) else {
      return nil
    }
    let rest = words.drop { isModifier($0) }
    guard let keyword = rest.first, describable.contains(keyword) else { return nil }
    let name = rest.dropFirst().first ?? ""
    let plain = name.prefix { $0 != "<" }
    return "\(keyword) \(plain.isEmpty ? name : plain)"
  }

  private static let shown: Set<Substring> = ["package", "public"]

  private static let describable: Set<Substring> = [
    "func", "subscript", "enum", "struct", "actor", "protocol", "typealias",
  ]

  /// What `Comparable`, `Hashable`, `Collection`, `IteratorProtocol` and
  /// `StringInterpolationProtocol` ask for.
  private static let witnesses: Set<String> = [
    "func <", "func ==", "func hash", "func next", "func appendLiteral", "subscript position",
  ]
}

extension Substring {
  fileprivate var trimmed: Substring { drop { $0 == " " } }
}
