// SPDX-License-Identifier: Apache-2.0

import Foundation
import Portal
import Testing

@Suite struct PeopleTests {
  static let programme = """
    -- content/program.json --
    {"name": "Harbour", "asOf": "2026-11-21"}
    -- content/inventory/all.json --
    {"services": [
      {"id": "pay", "name": "Payments", "tier": "tier-1", "owner": "ada", "team": "crew",
       "people": {"roles": [{"role": "lead", "primary": "ada", "alternates": ["bo"]}]}},
      {"id": "mail", "name": "Mail", "tier": "tier-3"}],
     "teams": [{"id": "crew", "name": "Crew", "type": "recovery", "lead": "bo",
       "assemblyPoint": "Car park"}],
     "roles": [{"id": "lead", "name": "Incident lead", "critical": true,
       "authority": ["declare", "spend"], "curriculum": ["first"]},
      {"id": "press", "name": "Press"}],
     "courses": [{"id": "first", "title": "First aid", "validity": "12 months"}],
     "trainingRecords": [{"person": "bo", "course": "first", "completedOn": "2024-03-01",
       "result": "passed"}],
     "assignments": [{"role": "press", "person": "cy"}],
     "people": [
      {"id": "ada", "name": "Ada Okafor", "team": "crew", "title": "Head of payments",
       "languages": ["English", "Igbo"], "contacts": [
         {"channel": "mail", "value": "ada@example.org"},
         {"channel": "phone", "value": "+351 555 0100", "outOfBand": true,
          "verifiedOn": "2026-10-22"}]},
      {"id": "bo", "name": "Bo Lind", "team": "crew", "status": "leave"},
      {"id": "cy", "name": "Cy Rahman", "team": "crew", "status": "left"}]}
    -- content/people/ada.md --
    # Ada

    Sails at weekends.
    """

  private let portal: RenderedPortal

  init() throws {
    portal = try RenderedPortal(Self.programme)
  }

  @Test func `a person's page tells what they hold and how they are reached`() {
    let page = portal["people/ada.html"]
    #expect(page.contains("<h1>Ada Okafor</h1>"))
    #expect(page.contains("Sails at weekends."))
    #expect(page.contains("English, Igbo"))
    #expect(page.contains("href=\"tel:+3515550100\""))
    #expect(page.contains("href=\"mailto:ada@example.org\""))
    #expect(page.contains("<a href=\"../roles/lead.html\">Incident lead</a>"))
    #expect(page.contains("Owner, Primary role holder"))
  }

  @Test func `verified contacts come first`() throws {
    let page = portal["people/ada.html"]
    let phone = try #require(page.range(of: "tel:"))
    let mail = try #require(page.range(of: "mailto:"))
    #expect(phone.lowerBound < mail.lowerBound)
  }

  @Test func `who is not eligible is told why, in words`() {
    let ada = portal["people/ada.html"]
    #expect(ada.contains("Not eligible"))
    #expect(ada.contains("First aid is missing"))
    let bo = portal["people/bo.html"]
    #expect(bo.contains("On leave, First aid expired on"))
    #expect(!bo.contains(">Eligible</span>"))
  }

  @Test func `a role that no service needs is not good news`() {
    let page = portal["people/cy.html"]
    #expect(page.contains("No service needs this role"))
    #expect(page.contains("Every service with this role"))
    #expect(page.contains("Left"))
  }

  @Test func `a course on record shows when it was completed and ends`() {
    let page = portal["people/bo.html"]
    #expect(page.contains("<time datetime=\"2024-03-01\">"))
    #expect(page.contains("Expired"))
  }

  @Test func `the directory of people shows the worst of their training`() {
    let page = portal["people.html"]
    #expect(page.contains("3 people"))
    #expect(page.contains("<a href=\"people/ada.html\">Ada Okafor</a>"))
    #expect(page.contains("Missing"))
    #expect(page.contains("None required"))
  }

  @Test func `a team lists its lead first and leaves out who has left`() throws {
    let page = portal["teams/crew.html"]
    #expect(page.contains("Car park"))
    let lead = try #require(page.range(of: "<p class=\"person-role\">Lead</p>"))
    let member = try #require(page.range(of: "Head of payments"))
    #expect(lead.lowerBound < member.lowerBound)
    #expect(!page.contains("Cy Rahman"))
    #expect(page.contains("Responsible team"))
    #expect(portal["teams.html"].contains("1 team"))
  }

  @Test func `a role tells its authority, its courses and its holders`() {
    let page = portal["roles/lead.html"]
    #expect(page.contains("Declare, spend"))
    #expect(page.contains("First aid"))
    #expect(page.contains("<a href=\"../people/bo.html\">Bo Lind</a>"))
    #expect(page.contains("<a href=\"../services/pay.html\">Payments</a>"))
    #expect(portal["roles/press.html"].contains("Cy Rahman"))
    #expect(portal["roles.html"].contains("2 roles"))
  }

  @Test func `the directory of roles counts who holds one that no service needs`() throws {
    let row = try #require(portal["roles.html"].split(separator: "roles/press.html").last)
    let cells = row.split(separator: "</tr>")[0]
    #expect(cells.contains("<td class=\"tally\" data-sort=\"1\">"))
    #expect(cells.contains("<span class=\"absent\">No service needs it</span>"))
  }

  @Test func `nothing recorded is said in words`() throws {
    let empty = try RenderedPortal("-- content/program.json --\n{\"name\": \"Empty\"}")
    #expect(empty["people.html"].contains("No person is recorded."))
    #expect(empty["teams.html"].contains("No team is recorded."))
    #expect(empty["roles.html"].contains("No role is recorded."))
  }

  @Test func `a person's page tells what to learn by when, and what to do in a crisis`() throws {
    let portal = try RenderedPortal(
      """
      -- content/program.json --
      {"name": "Harbour", "asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"services": [
        {"id": "pay", "name": "Payments", "tier": "tier-1", "people": {"roles": [
          {"role": "lead", "primary": "ada", "alternates": ["bo"]}]}}],
       "roles": [{"id": "lead", "name": "Incident lead", "authority": ["declare"],
         "curriculum": ["calm", "first"]}],
       "people": [{"id": "ada", "name": "Ada Okafor"}, {"id": "bo", "name": "Bo Lind"}],
       "courses": [{"id": "calm", "title": "Keeping calm"}, {"id": "first", "title": "First aid"}],
       "sessions": [{"id": "s1", "course": "first", "start": "2026-12-01", "status": "open"}],
       "trainingRecords": [{"person": "ada", "course": "calm", "completedOn": "2026-10-01",
         "validUntil": "2026-12-24"}],
       "plans": [{"id": "run", "services": ["pay"], "steps": [
         {"id": "ring", "title": "Ring the bank", "role": "bo", "duration": "5m"},
         {"id": "halt", "title": "Halt the queue", "role": "lead", "duration": "5m"}]}]}
      """)
    let page = portal["people/ada.html"]
    let now = try #require(page.range(of: "To be taken now"))
    let later = try #require(page.range(of: "To be renewed by 24 December 2026"))
    #expect(now.lowerBound < later.lowerBound)
    #expect(page.contains("href=\"../training/register.html#session-s1\""))
    #expect(page.contains("1. Ring the bank; the first that is yours: 2. Halt the queue"))
    #expect(page.contains("May decide</b> Declare</td>"))
    #expect(portal["people/bo.html"].contains("First step of the plan</b> 1. Ring the bank"))
  }
}
