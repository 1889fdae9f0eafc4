// SPDX-License-Identifier: Apache-2.0

import Testing

/// What other rooms see is described where it is declared.
@Suite struct CommentTests {
  private let repository = Repository()

  @Test func `each type and function that other rooms see has a comment`() {
    for file in repository.swiftFiles(in: "Sources") {
      let undescribed = SwiftSource(file).undescribed
      #expect(undescribed.isEmpty, "\(file.path): \(undescribed)")
    }
  }

  @Test func `what lacks a comment is found, overloads and witnesses apart`() {
    let lines: [Substring] = [
      "package struct Site {", "  /// Its pages.", "  @inlinable", "  package func pages() {}",
      "  package func pages(of kind: Kind) {}", "  package static func < (first: Site) {}",
      "  package static func make<Kind>() {}", "  func hidden() {}", "  package let name: String",
      "  @inlinable public subscript(position: Int) -> Page {", "  package indirect enum Tree {",
    ]
    let source = SwiftSource(Repository.File(path: "Sources/Portal/Site.swift", lines: lines))
    #expect(source.undescribed == ["struct Site", "func make", "enum Tree"])
  }
}
