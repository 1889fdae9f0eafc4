// SPDX-License-Identifier: Apache-2.0

import Foundation
import Portal
import Testing

@Suite struct InstitutePagesTests {
  static let programme = """
    -- content/program.json --
    {"name": "Harbour", "asOf": "2026-11-21", "leaders": ["ada"]}
    -- content/inventory/all.json --
    {"services": [
      {"id": "pay", "name": "Payments", "tier": "tier-1",
       "people": {"roles": [{"role": "lead", "primary": "ada", "alternates": ["ben"]}]}},
      {"id": "ledger", "name": "Ledger", "tier": "tier-2"}],
     "people": [{"id": "ada", "name": "Ada Okafor", "answersFor": ["training", "readiness"]}, {"id": "ben", "name": "Ben Ito"}],
     "roles": [{"id": "lead", "name": "Incident lead", "curriculum": ["calm"]}],
     "courses": [
      {"id": "calm", "code": "BC-1", "title": "Keeping <calm>", "level": "role",
       "format": "workshop", "duration": "4h", "validity": "12 months", "trainers": ["ben"],
       "objectives": ["Decide in time"], "language": "en", "prerequisites": ["middle"]},
      {"id": "middle", "title": "Middle", "prerequisites": ["plain", "calm"]},
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

  @Test func `a role that somebody is assigned to for no service explains why they need a course`()
    throws
  {
    let page = try RenderedPortal(
      """
      -- content/program.json --
      {"name": "Harbour", "asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"people": [{"id": "ada", "name": "Ada Okafor"}],
       "roles": [{"id": "head", "name": "Crisis head", "curriculum": ["calm"]}],
       "assignments": [{"role": "head", "person": "ada"}],
       "courses": [{"id": "calm", "title": "Keeping calm"}]}
      """)["training/calm.html"]
    let demand = try #require(page.split(separator: "demand-caption\">").last)
    #expect(demand.split(separator: "</tr>").dropFirst().first?.contains("Crisis head") == true)
  }

  @Test func `the catalogue says who leads, what is most needed and where it is given`() throws {
    let page = try RenderedPortal(Self.programme)["training.html"]
    #expect(page.contains("Answers for training and readiness"))
    #expect(
      page.contains("To be taken or renewed by 2 people. Next on 1 December 2026, 09:30, Online."))
    #expect(page.contains("href=\"training/register.html#session-s1\""))
  }

  @Test func `a course says how many hold it and what is to be taken in which order`() throws {
    let page = try RenderedPortal(Self.programme)["training/calm.html"]
    #expect(page.contains("Held by 0 of 2 people in need of it: 1 expired and 1 never taken."))
    #expect(page.contains("href=\"../services/pay.html\""))
    let order = try #require(page.range(of: "To be taken in this order")?.upperBound)
    let names = ["Plain talk", "Middle", "Keeping &lt;calm&gt;"]
    let places = names.map { page.range(of: $0, range: order..<page.endIndex)?.lowerBound }
    #expect(places == places.compactMap(\.self).sorted())
  }

  @Test func `courses are published in the words of schema.org`() throws {
    let data = try RenderedPortal(Self.programme)["data/courses.jsonld"]
    #expect(data.hasPrefix(#"{"@context":"https://schema.org","@graph":["#))
    for part in [
      #""@type":"Course""#, #""@type":"CourseInstance""#, #""courseMode":"Online""#,
      #""location":{"@type":"VirtualLocation","name":"Online"}"#,
      #""startDate":"2026-12-01T09:30:00Z""#, #""remainingAttendeeCapacity":4"#,
      #""coursePrerequisites":["../training/middle.html"]"#, #""timeRequired":"PT14400S""#,
    ] { #expect(data.contains(part), "\(part)") }
  }

  @Test func `a date in a room that is online too is a place, not a virtual one`() throws {
    let data = try RenderedPortal(
      """
      {"courses": [{"id": "calm"}], "sites": [{"id": "hub", "name": "Hub", "city": "Tallinn"}],
       "sessions": [
        {"id": "s1", "course": "calm", "start": "2026-12-01", "site": "hub", "place": "Room 4",
         "online": true},
        {"id": "s2", "course": "calm", "start": "2026-12-02", "place": "Room 5",
         "online": "https://meet.example.org/calm"},
        {"id": "s3", "course": "calm", "start": "2026-12-03", "place": "Room 6"}]}
      """)["data/courses.jsonld"]
    for part in [
      #""courseMode":["Onsite","Online"]"#,
      #""location":{"@type":"Place","name":"Room 4, Hub, Tallinn"}"#,
      #""location":{"@type":"Place","name":"Room 5"}"#,
      #""url":"https://meet.example.org/calm""#, #""courseMode":"Onsite""#,
    ] { #expect(data.contains(part), "\(part)") }
    #expect(!data.contains("VirtualLocation"))
  }

  @Test func `of a date without a place nothing is told of where it is`() throws {
    let data = try RenderedPortal(
      """
      {"courses": [{"id": "calm"}],
       "sessions": [{"id": "s1", "course": "calm", "start": "2026-12-01"}]}
      """)["data/courses.jsonld"]
    #expect(data.contains(#""@type":"CourseInstance""#))
    for word in ["courseMode", "location", "Onsite"] { #expect(!data.contains(word), "\(word)") }
  }

  @Test func `a date is under way until its last day, and a cancelled one has no seats`() throws {
    let portal = try RenderedPortal(
      """
      {"courses": [{"id": "calm"}], "sessions": [
        {"id": "s1", "course": "calm", "start": "2026-11-20", "end": "2026-11-22", "status": "open",
         "capacity": 12, "booked": 8},
        {"id": "s2", "course": "calm", "start": "2026-11-18", "end": "2026-11-20", "status": "open",
         "capacity": 11, "booked": 7},
        {"id": "s3", "course": "calm", "start": "2026-12-01", "status": "cancelled",
         "capacity": 10, "booked": 6}]}
      -- content/program.json --
      {"asOf": "2026-11-21"}
      """)
    let form = portal["training/register.html"]
    let course = portal["training/calm.html"]
    #expect(course.contains("Cancelled") && course.contains("No seats"))
    #expect(!course.contains("4 of 10 free"))
    #expect(form.contains("Under way") && form.contains("8 of 12 taken"))
    #expect(!form.contains("7 of 11 taken") && !form.contains("Cancelled"))
    let data = portal["data/courses.jsonld"]
    #expect(data.contains(#""maximumAttendeeCapacity":10,"remainingAttendeeCapacity":null,"#))
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
    #expect(page.contains("0 of 1 service with roles have the minimum of eligible people today."))
    #expect(page.contains("1 service says nothing about roles."))
    #expect(page.contains("Fewer than wanted for 1 service"))
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

  @Test func `readiness proposes the session that closes most, with the sum`() throws {
    let page = try RenderedPortal(
      """
      -- content/program.json --
      {"name": "Harbour", "asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"services": [
        {"id": "pay", "tier": "tier-1", "people": {"roles": [{"role": "lead", "primary": "ada"}]}},
        {"id": "mail", "tier": "tier-1", "people": {"roles": [
          {"role": "lead", "primary": "ada"}, {"role": "desk", "primary": "bo"}]}}],
       "roles": [{"id": "lead", "curriculum": ["calm"]}, {"id": "desk", "curriculum": ["first"]}],
       "people": [
        {"id": "ada", "accessVerifiedOn": "2026-11-01", "contacts": [{"verifiedOn": "2026-11-01"}]},
        {"id": "bo", "accessVerifiedOn": "2026-11-01", "contacts": [{"verifiedOn": "2026-11-01"}]}],
       "courses": [{"id": "calm"}, {"id": "first"}],
       "trainingRecords": [{"person": "bo", "course": "first", "validUntil": "2026-12-24"}]}
      """)["readiness.html"]
    #expect(page.contains("below their minimum within 90 days if nobody renews: 3."))
    #expect(page.contains("gaps in all: 3."))
    let cells = page.components(separatedBy: "schedule-caption\">").last?
      .matches(of: /<td class="tally"><b>[^<]+<\/b> ([0-9]+)</)
      .map { String($0.1) }
    #expect(cells == ["2", "1", "2", "1", "0", "3"])
  }

  @Test func `where a session takes place is said alike in every table`() throws {
    let portal = try RenderedPortal(
      """
      -- content/program.json --
      {"asOf": "2026-11-21", "registration": {"email": "learn@example.org"}}
      -- content/inventory/all.json --
      {"sites": [{"id": "hub", "name": "Hub", "city": "Bern"}],
       "courses": [{"id": "calm", "title": "Calm"}],
       "sessions": [{"id": "s1", "course": "calm", "start": "2026-12-01", "site": "hub",
         "place": "Room 4", "online": true, "status": "open"}]}
      """)
    for path in ["training.html", "training/calm.html", "training/register.html"] {
      #expect(portal[path].contains("Room 4, Hub, Online"), "\(path)")
    }
    let calendar = portal["data/calendar/session-s1.ics"]
    #expect(calendar.contains("LOCATION:Room 4\\, Hub\\, Bern\\; Online"))
  }
}
