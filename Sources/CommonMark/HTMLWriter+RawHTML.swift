// SPDX-License-Identifier: Apache-2.0

import Diagnostics

extension HTMLWriter {
  /// Writes tags of the author as `Rendering.rawHTML` says.
  mutating func writeRaw(_ html: ArraySlice<UInt8>, isBlock: Bool) {
    switch rendering.rawHTML {
    case .passed: output.append(contentsOf: html)
    case .filtered: writeFiltered(html)
    case .text: writeAsText(withoutComments(html), isBlock: isBlock)
    }
  }

  /// Shows HTML as text; what holds only blanks and comments leaves no trace.
  private mutating func writeAsText(_ html: [UInt8], isBlock: Bool) {
    guard html.contains(where: { $0 > Ascii.space }) else { return }
    guard isBlock else { return output.append(escaping: html, html.indices) }
    output.append(html: "<pre class=\"raw-html\" tabindex=\"0\">")
    output.append(escaping: html, html.indices)
    output.append(html: "</pre>\n")
  }

  /// A stretch of HTML without its comments; one that nothing ends is shown.
  private func withoutComments(_ html: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = html
    while let start = rest.firstRange(of: Array("<!--".utf8)[...]),
      let end = rest[start.upperBound...].firstRange(of: Array("-->".utf8)[...])
    {
      result += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// Disarms the tags that GitHub disarms, by their `<` alone.
  private mutating func writeFiltered(_ html: ArraySlice<UInt8>) {
    for index in html.indices {
      if html[index] == UInt8(ascii: "<"), isDisallowed(html[(index + 1)...]) {
        output.append(html: "&lt;")
      } else {
        output.append(html[index])
      }
    }
  }

  /// Whether a tag that begins behind `<` is one that GitHub disarms.
  private func isDisallowed(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.first == UInt8(ascii: "/") ? tag.dropFirst() : tag
    let letters = name.prefix(10).prefix { Ascii.isLetter($0) }
    guard HTMLElements.disallowed.contains(String(decoding: letters, as: UTF8.self).lowercased()),
      let next = name.dropFirst(letters.count).first
    else { return false }
    return next <= Ascii.space || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
  }
}

extension ArraySlice<UInt8> {
  /// Where a pattern first stands in the slice.
  func firstRange(of pattern: ArraySlice<UInt8>) -> Range<Int>? {
    guard let first = pattern.first, count >= pattern.count else { return nil }
    for index in startIndex...(endIndex - pattern.count)
    where self[index] == first && self[index..<index + pattern.count].elementsEqual(pattern) {
      return index..<index + pattern.count
    }
    return nil
  }
}
