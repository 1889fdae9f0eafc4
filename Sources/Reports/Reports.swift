// SPDX-License-Identifier: Apache-2.0

// What a run found and computed, in the formats that people and other tools read. In reading order:
//
// 1. `ReportedFinding`: a finding or a mistake in the input, with its place in lines and columns.
// 2. `Report`: all of them, what gates, and the rules behind; every format says the same facts.
// 3. `OutputFormat`: the table of formats; one file each writes them: `Report+Text`, `+SARIF` …
// 4. `XMLStream`, `CSVStream`, `markdownText`: how a text is made harmless in each notation.
// 5. `PortalData`, `ScenarioData`: the figures of `data/portal.json` and `data/scenarios.json`.
// 6. `Baseline/`: findings that were there before, so that only what got worse gates.
// 7. `Diff/`: two portals compared: `PublishedPortal` is read, `Comparison` says what changed.
// 8. `Sample/`: services drawn at random for an auditor, with their evidence.
//
// Nothing here decides anything: findings come from Rules, figures from Assessment.
