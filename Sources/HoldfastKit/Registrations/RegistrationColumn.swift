// SPDX-License-Identifier: Apache-2.0

/// What an answer of a registration is, by the heading under which a form service gives it.
///
/// Headings are compared by their letters and digits alone: `E-mail address` is `emailaddress`.
enum RegistrationColumn: String, CaseIterable, Sendable {
  case session, name, givenName, familyName, organisation, email, telephone, role, message
  case consent, receivedAt

  /// The headings that are understood, as docs/format.md lists them.
  var headings: [String] {
    switch self {
    case .session:
      ["session", "session id", "course date", "course and date", "date of the course"]
    case .name: ["name", "full name", "your name"]
    case .givenName: ["first name", "given name"]
    case .familyName: ["last name", "family name", "surname"]
    case .organisation: ["organisation", "organization", "company", "employer"]
    case .email: ["email", "e-mail address", "your email", "_replyto", "username"]
    case .telephone: ["telephone", "phone", "phone number", "telephone number", "mobile", "tel"]
    case .role: ["role", "your role", "job title", "position"]
    case .message: ["message", "comments", "comment", "remarks", "notes"]
    case .consent: ["consent", "privacy", "data protection", "i agree"]
    case .receivedAt:
      ["received at", "timestamp", "submitted at", "created at", "submission date", "date"]
    }
  }

  /// - Parameter heading: as the form service wrote it.
  init?(heading: String) {
    guard let column = Self.columns[heading.foldedHeading] else { return nil }
    self = column
  }

  private static let columns: [String: RegistrationColumn] = Dictionary(
    allCases.flatMap { column in
      (column.headings + [column.rawValue]).map { ($0.foldedHeading, column) }
    }, uniquingKeysWith: { first, _ in first })
}
