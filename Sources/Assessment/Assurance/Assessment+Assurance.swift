// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension Assessment {
  /// The assurance of the three areas of a service, people first (method.md 2.18).
  ///
  /// - Parameter openFindings: the rules of an area with an open critical or high finding.
  package func assurance(of service: Int, openFindings: (Area) -> [String]) -> [AreaAssurance] {
    let checks = DataChecks(portfolio, losses: dataLoss)
    let inputs = AssuranceInputs(
      roles: people.pools.byService[service],
      sections: portfolio.requiredSections(of: service),
      facts: portfolio.repeatedFacts(of: service).verdict,
      restoreTests: checks.overall(checks.restoreTests(of: service), of: service),
      dataLoss: checks.chain(of: service))
    let judge = AssuranceJudge(service, in: portfolio, proofs: proofs, inputs: inputs)
    return Area.allCases.map { judge.assurance(of: $0, openFindings: openFindings($0)) }
  }
}
