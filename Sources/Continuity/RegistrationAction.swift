// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML

/// Where a form can send a registration: `action` of `registration` in program.json.
package enum RegistrationAction: Hashable, Sendable {
  /// A form service; the origin is what a page's policy names: scheme, host and port.
  case service(origin: String)
  /// The mailbox behind `mailto:`.
  case mail(address: String)

  /// `nil` for a host that a policy cannot name, and for what is more than one mailbox.
  package init?(_ action: String) {
    guard Address(checking: action) != nil else { return nil }
    if let origin = Self.origin(action) {
      self = .service(origin: origin)
    } else if let mailbox = Self.mailbox(action) {
      self = .mail(address: mailbox)
    } else {
      return nil
    }
  }

  private static func origin(_ action: String) -> String? {
    let scheme = "https://"
    guard action.lowercased().hasPrefix(scheme) else { return nil }
    let authority = action.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    return isNameable(host) ? scheme + host.lowercased() : nil
  }

  /// Whether a policy can name a host: plain letters, and behind a colon a port that there can be.
  private static func isNameable(_ host: Substring) -> Bool {
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    let name = parts[0].utf8
    let isPlain = name.allSatisfy {
      Ascii.isLetter($0) || Ascii.isDigit($0) || ".-".utf8.contains($0)
    }
    return isPlain && !name.isEmpty && parts.count <= 2
      && parts.dropFirst().allSatisfy { $0.utf8.allSatisfy(Ascii.isDigit) && UInt16($0) != nil }
  }

  private static func mailbox(_ action: String) -> String? {
    let scheme = "mailto:"
    guard action.lowercased().hasPrefix(scheme) else { return nil }
    let parts = action.dropFirst(scheme.count).split(
      separator: "@", omittingEmptySubsequences: false)
    let isOne = parts.count == 2 && !parts.contains("") && !action.contains { "?,".contains($0) }
    return isOne ? parts.joined(separator: "@") : nil
  }
}
