// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reports

/// The rows of `data/scenarios.json`.
@Suite struct ScenarioDataTests {
  @Test func `rows of several kinds with one id are named as in links, and no id is there twice`() {
    let assessment = SampleReport.assessment(
      of: """
        {"services": [{"id": "search"}, {"id": "store"}],
         "teams": [{"id": "search"}, {"id": "a"}], "sites": [{"id": "store-2"}],
         "scenarios": [{"id": "search", "removes": {"sites": ["store-2"]}}]}
        """)
    let text = writtenText { ScenarioData(assessment).write(to: &$0, drain: $1) }
    let rows = text.matches(of: /"id":"([^"]+)","kind":"(\w+)"/)
    #expect(
      rows.map { "\($0.1) \($0.2)" } == [
        "a team", "scenario:search named", "service:search service", "store service",
        "store-2 site", "team:search team",
      ])
    #expect(text.contains(#"{"id":"search","missesMTPD""#))
  }
}
