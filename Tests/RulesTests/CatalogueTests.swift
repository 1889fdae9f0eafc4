// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Rules

@Suite struct CatalogueTests {
  @Test func `the catalogue is in the order of ids and names no rule twice`() {
    let ids = Rule.all.map(\.id)
    #expect(ids == Set(ids).sorted())
    #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
  }

  @Test func `every rule is one file named by its id and name, and every such file a rule`() throws
  {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Rules")
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path())
      .filter { $0.contains("/") && $0.hasSuffix(".swift") }
    #expect(files.sorted() == Rule.all.map(\.path).sorted())
  }

  @Test(arguments: Rule.all.map(\.id))
  func `a rule says all that its page shows`(_ id: String) throws {
    let rule = try #require(Rule.named(id))
    #expect(!rule.examples.passing.isEmpty && !rule.examples.failing.isEmpty)
    #expect(rule.summary.hasSuffix(".") && !rule.rationale.isEmpty && !rule.howToMend.isEmpty)
    #expect(!rule.controls.isEmpty && !rule.severity.levels.isEmpty)
    #expect(rule.severity.code.count == 4 || rule.severity.code.count == 1)
    #expect(rule.severity.code.allSatisfy("CHMLI-".contains))
  }
}

extension Rule {
  /// Where the rule's file is: `GOV/GOV001OwnerMissing.swift`.
  fileprivate var path: String {
    let words = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return "\(area)/\(id.replacing("-", with: ""))\(words.joined()).swift"
  }
}
