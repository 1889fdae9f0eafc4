// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct RegisterPageTests {
  /// A programme whose `registration` is given.
  static func programme(_ registration: String) -> String {
    """
    -- content/program.json --
    {"name": "Harbour", "asOf": "2026-11-21", "registration": \(registration)}
    -- content/pages/privacy.md --
    # Privacy
    -- content/inventory/all.json --
    {"courses": [{"id": "calm", "title": "Keeping <calm>", "code": "BC-1"},
      {"id": "plain", "title": "Plain talk"}],
     "sessions": [
      {"id": "open", "course": "calm", "start": "2026-12-01T09:30:00+01:00",
       "end": "2026-12-01T12:00:00+01:00", "place": "Old hall", "capacity": 12, "booked": 8,
       "status": "open"},
      {"id": "full", "course": "calm", "start": "2027-01-05", "status": "full"},
      {"id": "taken", "course": "calm", "start": "2027-01-06", "status": "open",
       "capacity": 1},
      {"id": "late", "course": "calm", "start": "2027-01-07", "status": "open",
       "enrolBy": "2026-11-20"},
      {"id": "off", "course": "calm", "start": "2027-01-08", "status": "cancelled"},
      {"id": "was", "course": "calm", "start": "2026-11-10", "status": "held"},
      {"id": "once", "course": "calm", "start": "2026-01-10", "status": "held"}],
     "registrations": [
      {"session": "taken", "email": "a@example.org", "name": "Secret Name"},
      {"session": "taken", "email": "b@example.org"},
      {"session": "taken", "email": "c@example.org", "withdrawnOn": "2026-11-20"}]}
    """
  }

  static func page(_ registration: String) throws -> String {
    try RenderedPortal(programme(registration))["training/register.html"]
  }

  @Test func `only a date ahead with a seat can be picked, a full one can be waited for`() throws {
    let page = try Self.page("{}")
    #expect(page.contains("id=\"pick-open\" value=\"open\""))
    for id in ["full", "taken", "late"] {
      #expect(page.contains("id=\"shown-\(id)\" disabled"), "\(id)")
    }
    for id in ["full", "taken"] { #expect(page.contains("id=\"wait-\(id)\""), "\(id)") }
    #expect(!page.contains("id=\"wait-late\""))
    for id in ["off", "was", "once"] { #expect(!page.contains("session-\(id)"), "\(id)") }
    #expect(page.contains("1 December 2026, 09:30 to 12:00"))
    #expect(page.contains("UTC+01:00, 08:30 in UTC"))
    #expect(!page.contains("Plain talk"))
  }

  @Test func `a page without a date to pick has nothing to send`() throws {
    let page = try RenderedPortal(
      """
      -- content/program.json --
      {"asOf": "2026-11-21", "registration": {"action": "https://forms.example.org/f"}}
      -- content/inventory/all.json --
      {"courses": [{"id": "calm"}], "sessions": [
        {"id": "late", "course": "calm", "start": "2027-01-07", "status": "full",
         "enrolBy": "2026-11-20"}]}
      """)["training/register.html"]
    #expect(page.contains("id=\"shown-late\" disabled") && !page.contains("id=\"wait-late\""))
    #expect(page.contains("No date of this page can be picked."))
    #expect(!page.contains("type=\"submit\"") && !page.contains("id=\"step-2\""))
  }

  @Test func `what an address asks goes along with a form that is sent by get`() throws {
    let action = "https://forms.example.org/f?x=1&amp;y=a%20b"
    let page = try Self.page(
      #"{"action": "https://forms.example.org/f?x=1&y=a%20b", "method": "get"}"#)
    #expect(page.contains("action=\"\(action)\" method=\"get\""))
    #expect(page.contains(#"<input type="hidden" name="x" value="1">"#))
    #expect(page.contains(#"<input type="hidden" name="y" value="a b">"#))
  }

  @Test func `registrations are counted, and nobody is named`() throws {
    let portal = try RenderedPortal(Self.programme("{}"))
    #expect(portal["training/register.html"].contains("0 of 1 free, 1 waiting"))
    for (path, text) in portal.files {
      #expect(!text.contains("Secret Name") && !text.contains("a@example.org"), "\(path)")
    }
  }

  @Test func `a form service gets the form, and the policy allows its origin alone`() throws {
    let page = try Self.page(
      #"{"action": "https://forms.example.org/f/12?a=b", "method": "POST"}"#)
    #expect(page.contains("action=\"https://forms.example.org/f/12?a=b\" method=\"post\""))
    #expect(page.contains("form-action https://forms.example.org; base-uri"))
    #expect(page.contains("data-register=\"form\""))
  }

  @Test func `a mail program gets the form as lines`() throws {
    let page = try Self.page(#"{"action": "mailto:learn@example.org"}"#)
    #expect(page.contains("form-action mailto:; base-uri"))
    #expect(
      page.contains(
        "action=\"mailto:learn@example.org?subject=Registration%20for%20a%20course\""))
    #expect(page.contains("enctype=\"text/plain\""))
    #expect(page.contains("data-recipient=\"learn@example.org\""))
  }

  @Test func `without an address the page makes a file and says whom to write to`() throws {
    let page = try Self.page(#"{"email": "learn@example.org", "privacyPage": "privacy"}"#)
    #expect(page.contains("form-action &#39;none&#39;; base-uri"))
    #expect(page.contains("data-register=\"file\""))
    #expect(!page.contains(" action=\""))
    #expect(page.contains("href=\"mailto:learn@example.org\""))
    #expect(page.contains("href=\"../pages/privacy.html\""))
    #expect(page.contains("JavaScript is switched off"))
    #expect(page.contains("send it to the address below"))
    #expect(page.contains("href=\"../data/calendar/session-open.ics\""))
  }

  @Test(arguments: [
    "https://forms.example.org;script-src", "https://", "https://*.example.org/",
    "https://a.example.org,b", "mailto:nobody", "https://a b/",
  ])
  func `an address that a policy cannot name is not used`(action: String) throws {
    let page = try Self.page(#"{"action": "\#(action)"}"#)
    #expect(page.contains("form-action &#39;none&#39;; base-uri"))
    #expect(page.contains("data-register=\"file\""))
  }

  @Test func `the form asks what the programme says, and always for name, address, consent`()
    throws
  {
    let page = try Self.page(#"{"fields": ["email", "shoe-size", "session", "email"]}"#)
    #expect(page.contains("name=\"shoe-size\""))
    #expect(page.contains("Shoe size (optional)"))
    #expect(page.contains("name=\"name\""))
    #expect(page.contains("type=\"checkbox\" id=\"field-3\" name=\"consent\""))
    #expect(page.components(separatedBy: "name=\"email\"").count == 2)
    #expect(!page.contains("name=\"telephone\""))
  }

  @Test func `each date leads to the form with it picked`() throws {
    let page = try RenderedPortal(Self.programme("{}"))["training/calm.html"]
    #expect(page.contains("href=\"../training/register.html#session-open\">Register<"))
    #expect(page.contains("href=\"../training/register.html#session-full\">Join the waiting list<"))
    #expect(!page.contains("#session-off"))
  }

  @Test func `many dates are spread over pages, and each link leads to the page of its date`()
    throws
  {
    let sessions = (0..<400).map { number in
      """
      {"id": "s\(number)", "course": "\(number < 10 ? "calm" : "plain")",
       "start": "2027-0\(number % 9 + 1)-11", "status": "open"}
      """
    }
    let portal = try RenderedPortal(
      """
      -- content/program.json --
      {"name": "Harbour", "asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"courses": [{"id": "calm"}, {"id": "plain"}],
       "sessions": [\(sessions.joined(separator: ","))]}
      """)
    let pages = [
      "training/register.html", "training/register/2.html", "training/register/3.html",
    ]
    for number in 0..<400 {
      let choice = "id=\"session-s\(number)\""
      let shown = pages.filter { portal[$0].contains(choice) }
      #expect(shown.count == 1)
      let course = portal["training/\(number < 10 ? "calm" : "plain").html"]
      #expect(course.contains("href=\"../\(shown.first ?? "")#session-s\(number)\""))
    }
    #expect(portal[pages[1]].contains("Dates 151 to 300 of 400"))
    #expect(portal["training.html"].components(separatedBy: "#session-s").count < 120)
  }
}
