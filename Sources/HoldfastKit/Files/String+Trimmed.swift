// SPDX-License-Identifier: Apache-2.0

extension String {
  /// Without blanks and line ends around it.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }
}
