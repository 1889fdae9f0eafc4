// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// What a reader made of a file.
package struct Reading: Sendable {
  /// The values of the file; `nil` where a mistake of its notation made the reader refuse it.
  package let tree: LocatedTree?
  package let diagnostics: [Diagnostic]

  package init(tree: LocatedTree?, diagnostics: [Diagnostic]) {
    self.tree = tree
    self.diagnostics = diagnostics
  }
}

/// How much of an input a reader takes before it says that this is too much.
package struct Limits: Sendable {
  /// How many lists and objects may lie within each other.
  package var depth: Int
  /// The size of a file in bytes; offsets are of 32 bits, so at most 4 GiB.
  package var bytes: Int
  /// How many repeated keys of one file are reported one by one.
  package var repeatedKeys: Int

  package init(depth: Int = 512, bytes: Int = 1 << 30, repeatedKeys: Int = 100) {
    self.depth = depth
    self.bytes = bytes
    self.repeatedKeys = repeatedKeys
  }

  /// The limits that hold unless a caller says otherwise.
  package static var standard: Limits {
    Limits()
  }
}
