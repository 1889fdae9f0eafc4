// SPDX-License-Identifier: Apache-2.0

import Portal
import Templates
import TestSupport
import Testing

/// The page on which all that the portal is made of can be seen.
@Suite struct StylePageTests {
  private let page = StylePage()

  @Test func `the style page in docs is what the templates write`() {
    let golden = GoldenFile(document: "docs/style.html", testFile: Self.documentTest)
    #expect(golden.difference(from: Array(page.text.utf8)) == nil)
  }

  /// Documents stand three levels above a test, and this one is a folder deeper.
  private static let documentTest = String(
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
      .joined(separator: "/") + "/StylePageTests.swift")

  @Test func `every part is there, says what it shows, and shows something`() {
    let parts = Looks.builtIn.map(\.name).filter { $0.hasPrefix("parts/") }
    #expect(parts.count > 25)
    for part in parts {
      let name = part.dropFirst("parts/".count).dropLast(".mustache".count)
      let section = page.sections.first { $0.name == name }
      #expect(section?.fields.isEmpty == false, "\(name)")
      let samples = section?.samples ?? []
      #expect(!samples.isEmpty && samples.allSatisfy { $0.contains(#/>[^<\s]/#) }, "\(name)")
    }
  }

  @Test func `every tone of the style sheet is there`() {
    let sheet = Looks().assets.filter { $0.name.hasSuffix("portal.css") }
      .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    let tones = Set(sheet.matches(of: #/\[data-tone=([a-z0-9-]+)\]/#).map { String($0.1) })
    #expect(tones.count > 8)
    for tone in tones { #expect(page.text.contains("data-tone=\"\(tone)\""), "\(tone)") }
  }

  @Test func `no id stands twice`() {
    let ids = page.text.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
    let doubled = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(doubled == [])
  }
}
