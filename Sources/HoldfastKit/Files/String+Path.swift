// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The folders above a path, the outermost first: `a` and `a/b` of `a/b/c.html`.
  var foldersAbove: [String] {
    utf8.indices.dropFirst().filter { utf8[$0] == UInt8(ascii: "/") }.map { String(self[..<$0]) }
  }

  /// A name as disks tell names apart: two that Swift takes for equal, such as `é` in one character
  /// and in two, are two files.
  var nameBytes: [UInt8] { Array(utf8) }
}
