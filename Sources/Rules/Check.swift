// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

/// All that a rule may look at: the programme, the figures computed from it, and the day.
///
/// What several rules need is looked up once, here; no rule goes through all records per service.
struct Check: Sendable {
  let assessment: Assessment
  let readiness: PeopleReadiness
  let proofs: ProofTable
  let reviews: ReviewChecks
  let waivers: WaiverTable
  let columns: SeverityColumns

  init(_ assessment: Assessment) {
    let portfolio = assessment.portfolio
    self.assessment = assessment
    readiness = assessment.people
    proofs = assessment.proofs
    reviews = ReviewChecks(portfolio)
    waivers = WaiverTable(portfolio)
    columns = SeverityColumns(portfolio, pools: readiness.pools)
  }

  var portfolio: Portfolio { assessment.portfolio }
  var programme: Programme { assessment.portfolio.programme }
  var settings: Settings { assessment.portfolio.programme.settings }
  var inventory: Inventory { assessment.portfolio.programme.inventory }
  var asOf: CalendarDay { assessment.portfolio.asOf }
}
