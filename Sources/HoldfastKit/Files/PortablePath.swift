// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML
package import Phrasing

/// Which paths a portal may have, so that it can be copied to a memory stick and opened anywhere.
package enum PortablePath {
  /// The longest name of a file or folder, in bytes: that of most file systems.
  package static let longestName = 255

  /// Why a path cannot be published, or `nil` where it can.
  ///
  ///     PortablePath.problem(of: "services/payments.html")  // nil
  ///     PortablePath.problem(of: "../payments.html")        // "it leads out of the portal"
  ///     PortablePath.problem(of: "services/aux.html")       // "Windows reserves the name 'aux'"
  package static func problem(of path: String) -> Wording? {
    guard !path.isEmpty, !path.hasPrefix("/") else { return "it is no path below the portal" }
    for name in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if let problem = problem(ofName: Substring(name)) { return problem }
    }
    return nil
  }

  /// The path as a file system sees it that does not tell upper from lower case.
  package static func folded(_ path: String) -> String {
    path.utf8.contains { Ascii.isUppercase($0) || $0 >= 0x80 } ? path.lowercased() : path
  }

  private static func problem(ofName name: Substring) -> Wording? {
    switch name {
    case "": return "it holds an empty name"
    case ".", "..": return "it leads out of the portal"
    default: break
    }
    if name.utf8.count > longestName { return "a name in it is longer than \(longestName) bytes" }
    if let sign = name.unicodeScalars.first(where: isForbidden) {
      return isVisible(sign)
        ? "a memory stick has no names with '\(String(sign))'"
        : "a memory stick has no names with control characters"
    }
    if let last = name.unicodeScalars.last, last == "." || last == " " {
      return "Windows has no names that end with '\(String(last))'"
    }
    return deviceName(in: name).map { "Windows reserves the name '\($0)'" }
  }

  /// What FAT and NTFS do not take in a name.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", ":", "\"", "\\", "|", "?", "*": true
    default: scalar.value < 0x20 || scalar.value == 0x7F
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x20 && scalar.value != 0x7F
  }
}
