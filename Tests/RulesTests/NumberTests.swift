// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Testing

@testable import Rules

/// What is one, or never, is told so.
@Suite struct NumberTests {
  @Test(arguments: [
    (
      "TEC-016",
      """
      {"services": [{"id": "pay", "sites": [{"site": "a"}]}], "sites": [{"id": "a",
        "networkPaths": [{"provider": "North Line", "route": "east duct"},
          {"provider": "Sea Link", "route": "East duct"}]}]}
      """, "site 'a' is reached by 2 providers on 1 route"
    ),
    (
      "SIT-003",
      """
      {"services": [{"id": "pay", "sites": [{"site": "bern"}],
         "people": {"workforce": [{"site": "bern", "headcount": 1}]}}],
       "sites": [{"id": "bern", "alternates": ["basel"]}, {"id": "basel", "seatsFree": 0}]}
      """, "if site 'bern' is lost, 1 person needs a seat elsewhere and its alternates have 0"
    ),
    (
      "TRN-007",
      """
      {"services": [{"id": "pay", "people": {"roles": [
         {"role": "dba", "primary": "bo", "alternates": ["amara"]}]}}],
       "roles": [{"id": "dba", "curriculum": ["restore"]}], "courses": [{"id": "restore"}],
       "people": [{"id": "amara"}, {"id": "bo"}], "sessions": [{"id": "s-1",
         "course": "restore", "start": "2026-12-01", "capacity": 8, "booked": 7}]}
      """, "2 must take course 'restore', and 1 seat is free"
    ),
    (
      "DEP-014",
      """
      {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rto": "4h"}, "times": {"own": "1h"},
         "dependencies": [{"on": "a", "group": "lines", "needs": 3}, {"on": "b", "group": "lines"},
           {"on": "c", "group": "lines"}, {"on": "d", "group": "lines"}]},
        {"id": "a", "times": {"own": "9h"}}, {"id": "b", "times": {"own": "9h"}},
        {"id": "c", "times": {"own": "9h"}}, {"id": "d", "times": {"own": "9h"}}]}
      """, ", 'b' with 'd' and 1 more pair"
    ),
    (
      "DEP-026",
      """
      {"services": [{"id": "pay", "bia": {"rto": "4h"}, "sites": [{"site": "bern"},
           {"site": "basel", "use": "recovery"}],
         "people": {"roles": [{"role": "dba", "primary": "bo"}, {"role": "net", "primary": "cy"}]}},
        {"id": "sell", "bia": {"rto": "4h"}, "sites": [{"site": "bern"},
           {"site": "basel", "use": "recovery"}],
         "people": {"roles": [{"role": "dba", "primary": "bo"}, {"role": "net", "primary": "cy"}]}}],
       "sites": [{"id": "bern"}, {"id": "basel"}], "roles": [{"id": "dba"}, {"id": "net"}],
       "people": [{"id": "bo", "site": "basel", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]},
         {"id": "cy", "site": "basel", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}],
       "plans": [{"id": "run", "services": ["pay", "sell"], "steps": [
         {"id": "1", "role": "dba", "duration": "3h"},
         {"id": "2", "role": "net", "duration": "3h"}]}]}
      """, ", and so does 1 more role"
    ),
    (
      "BIA-010",
      """
      {"services": [{"id": "pay", "important": true, "times": {"own": "1h"}, "bia": {"rto": "8h",
         "impactTolerance": {"duration": "2h", "volume": "all"}}, "sites": [{"site": "bern"}]}],
       "sites": [{"id": "bern"}],
       "scenarios": [{"id": "flood", "family": "premises", "removes": {"sites": ["bern"]}}]}
      -- content/program.json --
      {"requiredScenarios": ["premises"]}
      """,
      "in scenario 'flood' service 'pay' is never back; its impact tolerance is 2h"
    ),
    (
      "DEP-025",
      """
      {"services": [{"id": "app", "dependencies": [{"on": "db"}]}, {"id": "db"}],
       "plans": [{"id": "run", "services": ["app", "db"], "steps": [
         {"id": "1", "uses": ["app"]}, {"id": "2", "uses": ["db"]}]}]}
      """, "plan 'run' uses 'app' before 'db', though 'db' comes back first"
    ),
    (
      "TEC-005", #"{"services": [{"id": "pay"}]}"#,
      "service 'pay' has no answer to the failure of the same layer everywhere"
    ),
  ])
  func `a sentence fits its number`(rule: String, programme: String, ending: String) {
    let messages = evaluation(of: programme, by: [rule]).findings.map(\.message.english)
    #expect(messages.count == 1)
    #expect(messages.allSatisfy { $0.hasSuffix(ending) }, "\(messages)")
  }
}
