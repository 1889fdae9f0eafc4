// SPDX-License-Identifier: Apache-2.0

import Portal
import Testing

@Suite struct InstitutePagesTests {
  static let programme = """
    -- content/program.json --
    {"name": "Harbour", "asOf": "2026-11-21"}
    -- content/inventory/all.json --
    {"services": [
      {"id": "pay", "name": "Payments", "tier": "tier-1",
       "people": {"roles": [{"role": "lead", "primary": "ada", "alternates": ["ben"]}]}},
      {"id": "ledger", "name": "Ledger", "tier": "tier-2"}],
     "people": [{"id": "ada", "name": "Ada Okafor"}, {"id": "ben", "name": "Ben Ito"}],
     "roles": [{"id": "lead", "name": "Incident lead", "curriculum": ["calm"]}],
     "courses": [
      {"id": "calm", "code": "BC-1", "title": "Keeping <calm>", "level": "role",
       "format": "workshop", "duration": "4h", "validity": "12 months", "trainers": ["ben"],
       "objectives": ["Decide in time"], "language": "en"},
      {"id": "plain", "title": "Plain talk"}],
     "sessions": [
      {"id": "s1", "course": "calm", "start": "2026-12-01T09:30:00Z", "online": true,
       "capacity": 12, "booked": 8, "status": "open", "trainers": ["ben"]},
      {"id": "s0", "course": "calm", "start": "2026-01-01", "place": "Old hall"}],
     "trainingRecords": [
      {"person": "ada", "course": "calm", "completedOn": "2025-01-10", "result": "passed"}]}
    -- content/courses/calm.md --
    # Keeping calm

    Breathe before you decide.
    """

  @Test func `the catalogue shows courses with their next date`() throws {
    let page = try RenderedPortal(Self.programme)["training.html"]
    #expect(page.contains("Keeping &lt;calm&gt;"))
    #expect(page.contains("<code class=\"id\">BC-1</code>"))
    #expect(page.contains("1 December 2026, 09:30"))
    #expect(page.contains("4 of 12 free"))
    #expect(page.contains("Teaches 1 course"))
    #expect(!page.contains("Old hall"))
  }

  @Test func `a course shows who needs it and how each stands`() throws {
    let page = try RenderedPortal(Self.programme)["training/calm.html"]
    #expect(page.contains("Breathe before you decide."))
    #expect(page.contains("Decide in time"))
    #expect(page.contains("Expired"))
    #expect(page.contains("Missing"))
    #expect(page.contains("Never completed"))
    #expect(page.contains("Incident lead"))
  }

  @Test func `a course that states little says so`() throws {
    let page = try RenderedPortal(Self.programme)["training/plain.html"]
    #expect(page.contains("As long as the tier of the role"))
    #expect(page.contains("No session is planned."))
    #expect(page.contains("No role requires this course."))
  }

  @Test func `nobody is ready whose training has expired`() throws {
    let page = try RenderedPortal(Self.programme)["readiness.html"]
    #expect(page.contains("Not ready"))
    #expect(page.contains("0 of 1 service with roles have enough eligible people today."))
    #expect(page.contains("1 service says nothing about roles."))
    #expect(page.contains("Too few for 1 service"))
    #expect(page.contains("Enough seats"))
  }

  @Test func `expired training is overdue and names the services it counts for`() throws {
    let page = try RenderedPortal(Self.programme)["expiry.html"]
    #expect(page.contains("1 overdue"))
    #expect(page.contains("Training"))
    #expect(page.contains("Then too few people for Payments"))
  }

  @Test func `an empty institute says so`() throws {
    let portal = try RenderedPortal("-- content/program.json --\n{\"name\": \"Harbour\"}")
    #expect(portal["training.html"].contains("No course is recorded."))
    #expect(portal["readiness.html"].contains("No service names a role."))
  }
}
