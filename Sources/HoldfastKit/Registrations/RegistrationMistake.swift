// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// What can be wrong with a registration that is imported; the raw value is the code.
enum RegistrationMistake: String, Mistake {
  case noSession = "IMP-001"
  case unknownSession = "IMP-002"
  case noAddress = "IMP-003"
  case notOffered = "IMP-004"
  case duplicate = "IMP-005"
  case noConsent = "IMP-006"
  case noTime = "IMP-007"
  case noRegistration = "IMP-008"

  /// What the mistake is, for the reference of the format.
  var summary: String {
    switch self {
    case .noSession: "a registration that names no session"
    case .unknownSession: "a registration for a session that does not exist"
    case .noAddress: "a registration without an e-mail address"
    case .notOffered: "a registration for a session that was cancelled, over, begun or closed"
    case .duplicate: "a second registration of one address for one session, left out"
    case .noConsent: "a registration without consent to the use of the data"
    case .noTime: "a registration whose time cannot be read, last in the order"
    case .noRegistration: "a file without any registration"
    }
  }

  /// Errors leave the registration out and gate; warnings only inform.
  var severity: Diagnostic.Severity {
    self == .duplicate || self == .noTime ? .warning : .error
  }
}
