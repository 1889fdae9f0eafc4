// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import TestSupport
import Testing

@testable import HoldfastKit

/// What the program says of the format that it reads.
@Suite struct FormatReferenceTests {
  @Test func `the reference in docs is what the program reads`() {
    let golden = GoldenFile(document: "docs/format-reference.md")
    #expect(golden.difference(from: Array(formatReference().utf8)) == nil)
  }

  @Test func `a reference to an exercise has the article that it needs`() {
    #expect(formatReference().contains("id of an exercise, event or risk"))
    #expect(!formatReference().contains(#/ a [aeiou]/#))
  }

  @Test func `no two objects of the format have one anchor`() {
    let anchors = objects(within: RecordReader.all.map(\.description)).map(\.anchor)
    #expect(anchors.count > 30)
    #expect(Set(anchors).count == anchors.count)
  }

  @Test func `every code is of one mistake, and explained`() {
    let codes = allMistakes.map { $0.rawValue }
    #expect(Set(codes).count == codes.count)
    for code in ["JSON-009", "RULE-001", "LEAK-001", "SHAPE-001", "TPL-020", "TPL-033"] {
      #expect(codes.contains(code))
    }
    for mistake in allMistakes {
      let text = explanation(ofMistake: mistake.rawValue.lowercased())
      #expect(text?.contains("What is wrong: \(mistake.marked).") == true, "\(mistake.rawValue)")
    }
  }

  @Test func `objects inside records that have one name are one object`() {
    let roots =
      RecordReader.all.map(\.description)
      + [Settings.schema.description, FrontMatterFields.schema.description]
    var found = roots.flatMap { $0.fields() }.flatMap(\.type.objects)
    var known: [String: [String]] = [:]
    var next = 0
    while next < found.count {
      let object = found[next]
      next += 1
      let fields = object.fields().map { "\($0.name): \($0.summary)" }
      if let first = known.updateValue(fields, forKey: object.name) {
        #expect(first == fields, "\(object.name)")
      } else {
        found += object.fields().flatMap(\.type.objects)
      }
    }
    #expect(known.count > 50)
  }

  @Test func `every link in the reference leads to one of its headings`() {
    let text = formatReference()
    let headings = Set(text.split(separator: "\n").filter { $0.hasPrefix("### ") }.map(anchor))
    let links = text.ranges(of: "](#").map { text[$0.upperBound...].prefix { $0 != ")" } }
    #expect(links.count > 30)
    for link in links { #expect(headings.contains(String(link)), "#\(link)") }
  }

  @Test func `every reference in the schema leads to a definition`() {
    let schema = inventorySchema()
    let links = schema.ranges(of: "\"#/$defs/").map {
      schema[$0.upperBound...].prefix { $0 != "\"" }
    }
    #expect(links.count > 50)
    for link in Set(links) { #expect(schema.contains("\"\(link)\": {"), "\(link)") }
  }

  /// How code hosts name a heading in links.
  private func anchor(_ heading: Substring) -> String {
    let words = heading.dropFirst("### ".count).lowercased()
    return String(words.filter { $0.isLetter || " -".contains($0) }.map { $0 == " " ? "-" : $0 })
  }
}
