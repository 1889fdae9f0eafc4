// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let register = PageFamily(
    "register", at: "training/register.html",
    "Registration: pick a date on the left, fill the form on the right.",
    title: "Register for a course", under: .training, script: "assets/register.js",
    shape: RegisterPage.shape, size: { _ in RegistrationList.size },
    rows: { $0.registrations.entries.count }
  ) { RegisterPage($0, $1) }
}

/// `training/register.html`.
struct RegisterPage: PageModel {
  let frame: Frame
  let way: RegistrationWay
  let courses: [RegistrationCourse]
  let fields: [RegistrationField]
  let privacy: PageLink?
  let contact: PageLink?
  let explanation: String
  let subject: String
  let closing: String
  let pager: Pager?
  private let recipient: String

  init(_ context: PageContext, _ part: DirectoryPart) {
    let registration = context.site.programme.settings.registration.value
    let way = RegistrationWay(registration)
    self.way = way
    let email = registration?.email.value ?? way.mailbox
    frame = context.frame(lead: context.language.registerLead, formAction: way.formAction)
    courses = context.registrationCourses(part)
    fields = RegistrationField.all(registration, context.language)
    privacy = context.privacyLink(registration)
    contact = email.map { PageLink($0, Address(checking: "mailto:\($0)")) }
    explanation = context.language.explanation(of: way, email: email)
    subject = context.language.registrationSubject
    closing = context.language.closing(of: way, email: email)
    recipient = email ?? ""
    pager = context.pager(part, text: context.language.dates(part))
  }

  static let shape = Shape<RegisterPage>(
    page: "register-page", "registration for a course",
    [
      .optionalAddress("action_href", "where the form is sent; absent where a file is made") {
        $0.action
      },
      .text("method", "get or post") { $0.method },
      .list(
        "query", of: QueryPair.shape,
        "what stands behind the '?' of an address that a form sent by get would drop"
      ) { $0.query },
      .flag("is_pickable", "a date of the page can be picked or waited for") { page in
        page.courses.contains { $0.choices.contains(where: \.standing.isPickable) }
      },
      .text("encoding", "how the form writes the fields: its enctype") { $0.encoding },
      .text("way", "form, mail or file") { $0.way.name },
      .text("recipient", "whom the mail or file goes to, may be empty") { $0.recipient },
      .text("subject", "what the mail is called") { $0.subject },
      .list("courses", of: RegistrationCourse.shape, "courses with dates, may be none") {
        $0.courses
      },
      .pager { $0.pager },
      .list("fields", of: RegistrationField.shape, "what the form asks, in order") { $0.fields },
      .record("privacy", of: PageLink.shape, "the page about the use of the data") { $0.privacy },
      .record("contact", of: PageLink.shape, "whom to write to") { $0.contact },
      .text("closing", "what is left to do when the form is filled") { $0.closing },
      .text("explanation", "what happens when the form is sent") { $0.explanation },
    ])

  private var action: Address? {
    switch way {
    case .form(let action, _, _): action
    case .mail(let mailbox):
      Address(checking: "mailto:\(mailbox)?subject=\(percentEncoded(subject))")
    case .file: nil
    }
  }

  private var query: [QueryPair] {
    guard case .form(let action, .get, _) = way else { return [] }
    return QueryPair.all(of: action.text)
  }

  private var method: String {
    if case .form(_, let method, _) = way { method.rawValue } else { "post" }
  }

  /// A mail holds the fields as lines that people can read.
  private var encoding: String {
    if case .mail = way { "text/plain" } else { "application/x-www-form-urlencoded" }
  }
}

extension RegistrationWay {
  fileprivate var mailbox: String? {
    if case .mail(let address) = self { address } else { nil }
  }
}

extension PageContext {
  /// The page that `privacyPage` names.
  fileprivate func privacyLink(_ registration: Registration?) -> PageLink? {
    guard let id = registration?.privacyPage.value else { return nil }
    let reference = RecordReference(.pages, id)
    return site.hasRecord(reference)
      ? PageLink(language.privacy(link(reference).label), link(reference).href) : nil
  }
}

extension Language {
  /// Which dates of many a page of the form shows: "Dates 1 to 150 of 3000".
  fileprivate func dates(_ part: DirectoryPart) -> String {
    say(
      """
      Dates \(part.range.lowerBound + 1) to \(part.range.upperBound) of \(part.total); the page \
      of each course leads to its own.
      """)
  }
}
