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
    switch RegistrationAction(action) {
    case .mail(let address): self = .mail(address: address)
    case .service(let origin):
      self =
        Address(checking: action).map {
          .form(action: $0, method: registration?.method.value ?? .post, origin: origin)
        } ?? .file
    case nil: self = .file
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
}
