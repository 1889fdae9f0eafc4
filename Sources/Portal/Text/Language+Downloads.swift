// SPDX-License-Identifier: Apache-2.0

import Phrasing

extension Language {
  /// What a file in `data/` holds and for whom; empty for one that is not known.
  package func purpose(ofData name: String) -> String {
    switch name {
    case "findings.json": say("All findings with their places, for programs")
    case "findings.sarif": say("All findings as SARIF 2.1.0, for code hosts")
    case "junit.xml": say("All findings as JUnit XML, for build servers")
    case "oscal-assessment-results.json":
      say("All findings as OSCAL assessment results, for auditors")
    case "findings.csv": say("All findings as a table, for spreadsheets")
    case "portal.json": say("Every figure of every service, for programs")
    case "scenarios.json": say("What falls in each scenario and single loss, for programs")
    case "services.csv": say("Every service with its figures, for spreadsheets")
    default: ""
    }
  }
}
