// SPDX-License-Identifier: Apache-2.0

import Diagnostics

extension TemplateFile {
  /// What stands between the tags of the template, each stretch whole over its lines.
  package var literals: [[UInt8]] {
    var scanner = TemplateScanner(bytes, file: FileID(0), delimiters: .mustache)
    scanner.scan()
    var ranges: [Range<Int>] = []
    for token in scanner.tokens where token.kind == .text {
      if let last = ranges.last, last.upperBound == token.range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<token.range.upperBound
      } else {
        ranges.append(token.range)
      }
    }
    return ranges.map { Array(bytes[$0]) }
  }
}
