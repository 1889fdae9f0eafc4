// SPDX-License-Identifier: Apache-2.0

import Assessment
import ContentReader
import Continuity
import Diagnostics
import Phrasing
import TestSupport
import Testing

@testable import Rules

/// One cause is one finding, and a waiver still covers exactly what it names.
@Suite struct TogetherTests {
  private static let people = """
    "services": [{"id": "pay", "tier": "tier-3", "bia": {"rto": "4h"}, "people": {"roles": [
      {"role": "dba", "primary": "bo"}, {"role": "ops", "primary": "amara"}]}}],
     "roles": [{"id": "dba"}, {"id": "ops"}], "sites": [{"id": "bern"}],
     "people": [
      {"id": "amara", "site": "bern", "accessVerifiedOn": "2026-11-01",
       "contacts": [{"verifiedOn": "2026-11-01"}]},
      {"id": "bo", "site": "bern", "accessVerifiedOn": "2026-11-01",
       "contacts": [{"verifiedOn": "2026-11-01"}]}]
    """

  /// What a rule finds, with waivers of it in force that name these discriminators.
  private func findings(of rule: String, waived: [String?] = []) -> [Finding] {
    let waivers = waived.enumerated().map { index, discriminator in
      let detail = discriminator.map { #", "discriminator": "\#($0)""# } ?? ""
      return """
        {"id": "w-\(index)", "rule": "\(rule)", "subject": "pay"\(detail), "approvedBy": "bo",
         "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}
        """
    }
    let text = "{\(Self.people), \"waivers\": [\(waivers.joined(separator: ", "))]}"
    return evaluation(of: text, by: [rule]).findings
  }

  @Test(
    arguments: [
      (
        "PEO-005",
        "the loss of any one of the people 'amara' and 'bo' makes service 'pay' miss its RTO"
      ),
      (
        "PEO-006",
        "each of these roles of service 'pay' has all its people at one site: 'dba' at 'bern', "
          + "'ops' at 'bern'"
      ),
    ])
  func `a service has one finding that names all`(rule: String, message: String) throws {
    let found = findings(of: rule)
    #expect(found.map(\.message.english) == [message])
    #expect(found.map(\.discriminator) == [nil])
    #expect(found.map(\.notes.count) == [1])
    #expect(found[0].notes.allSatisfy { $0.span != found[0].span })
  }

  @Test(arguments: [("PEO-005", "amara", "bo"), ("PEO-006", "dba", "ops")])
  func `a waiver with a discriminator covers that part only`(
    rule: String, waived: String, left: String
  ) {
    let found = findings(of: rule, waived: [waived])
    #expect(Set(found.map(\.discriminator)) == [waived, nil])
    for finding in found {
      let isWaived = finding.discriminator == waived
      #expect(finding.state == (isWaived ? .waived(by: RecordID("w-0")) : .fail))
      #expect(finding.message.english.contains("'\(waived)'") == isWaived)
      #expect(finding.message.english.contains("'\(left)'") == !isWaived)
    }
  }

  @Test(arguments: [("PEO-005", ["amara", "bo"]), ("PEO-006", ["dba", "ops"])])
  func `nothing fails where each part is waived`(rule: String, parts: [String]) {
    #expect(findings(of: rule, waived: parts).map(\.state.word) == ["waived", "waived"])
  }

  @Test(arguments: ["PEO-005", "PEO-006"])
  func `a waiver without a discriminator covers all`(rule: String) {
    let found = findings(of: rule, waived: [nil])
    #expect(found.map(\.state) == [.waived(by: RecordID("w-0"))])
    #expect(found.map(\.discriminator) == [nil])
  }
}
