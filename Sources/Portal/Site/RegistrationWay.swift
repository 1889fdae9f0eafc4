// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML

/// How a registration leaves the reader's machine, as `registration` in program.json says.
enum RegistrationWay: Hashable, Sendable {
  /// To a form service; the policy of the page allows its origin and no other.
  case form(action: Address, method: RegistrationMethod, origin: String)
  /// By the reader's mail program.
  case mail(address: String)
  /// As a file that the reader sends.
  case file

  init(_ registration: Registration?) {
    let action = registration?.action.value ?? ""
    if let mailbox = Self.mailbox(action) {
      self = .mail(address: mailbox)
    } else if let origin = Self.origin(action), let address = Address(checking: action) {
      let method = registration?.method.value ?? .post
      self = .form(action: address, method: method, origin: origin)
    } else {
      self = .file
    }
  }

  /// What the policy's `form-action` allows.
  var formAction: String {
    switch self {
    case .form(_, _, let origin): origin
    case .mail: "mailto:"
    case .file: "'none'"
    }
  }

  /// What the script does when the form is filled.
  var name: String {
    switch self {
    case .form: "form"
    case .mail: "mail"
    case .file: "file"
    }
  }

  /// Scheme, host and port of an address with `https:`; `nil` for a host that a policy cannot name.
  private static func origin(_ action: String) -> String? {
    let scheme = "https://"
    guard action.lowercased().hasPrefix(scheme) else { return nil }
    let authority = action.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let isPlain = host.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: ":"):
        true
      default: false
      }
    }
    return host.isEmpty || !isPlain ? nil : scheme + host.lowercased()
  }

  /// The address behind `mailto:`, without what may follow it.
  private static func mailbox(_ action: String) -> String? {
    guard action.lowercased().hasPrefix("mailto:") else { return nil }
    let mailbox = action.dropFirst("mailto:".count).prefix { $0 != "?" }
    return Address(checking: "mailto:\(mailbox)") != nil && mailbox.contains("@")
      ? String(mailbox) : nil
  }
}
