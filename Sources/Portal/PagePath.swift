// SPDX-License-Identifier: Apache-2.0

package import HTML

/// The place of a file in the portal, from its root: `services/payments.html`.
package struct PagePath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Segments with `/` between them, as the file is named on disk.
  package let text: String

  /// - Parameter text: a path that the program made.
  package init(_ text: String) {
    self.text = text
  }

  /// The page of a record or document: its id, which may have folders, below a folder.
  ///
  /// What could leave the folder or hide the file is replaced: `../a` is `_/a`, `.a` is `_a`, and
  /// `aux`, which Windows keeps for a device, is `_aux`. A page of which there is one keeps its
  /// place: the course `register` is at `training/_register.html`, which no id can name, since none
  /// begins with `_`.
  package init(folder: String, id: String) {
    guard
      id.isEmpty || Self.isReserved(id) || id.utf8.contains(UInt8(ascii: "/"))
    else {
      let plain = PagePath("\(folder)/\(id).html")
      text = PageFamily.isDirectory(plain) ? "\(folder)/_\(id).html" : plain.text
      return
    }
    let segments = id.split(separator: "/").map { segment in
      Self.isReserved(segment) ? "_" + segment.drop { $0 == "." } : String(segment)
    }
    let name = segments.isEmpty ? "_" : segments.joined(separator: "/")
    text = "\(folder)/\(name).html"
  }

  /// Whether no file of a portal may have a name.
  private static func isReserved(_ name: some StringProtocol) -> Bool {
    name.hasPrefix(".") || deviceName(in: name) != nil
  }

  package var description: String { text }

  package static func < (first: PagePath, second: PagePath) -> Bool {
    first.text < second.text
  }

  /// What leads from this page back to the root: `../` for each folder.
  package var wayToRoot: String {
    let depth = text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) }
    return String(repeating: "../", count: depth)
  }

  /// The address of a page, seen from another one whose way to the root is given.
  ///
  ///     PagePath("services/pay.html").address(from: "../", fragment: "risks")
  ///     // ../services/pay.html#risks
  package func address(from wayToRoot: String, fragment: String? = nil) -> Address {
    var address = wayToRoot + percentEncoded(text)
    if let fragment { address += "#" + percentEncoded(fragment) }
    return Address(relative: address)
  }

  /// The address of a page as the others of its folder write it.
  ///
  ///     PagePath("services/pay.html").address(within: "services")  // pay.html
  func address(within folder: String) -> Address {
    Address(relative: percentEncoded(String(text.dropFirst(folder.count + 1))))
  }
}
