// SPDX-License-Identifier: Apache-2.0

import HTML
import TestSupport
import Testing

@testable import CommonMark

@Suite struct SuiteTests {
  @Test(.enabled(if: PublicSuite.isThere))
  func `every case of CommonMark 0.30 becomes the HTML that it expects`() throws {
    let cases = try SuiteCase.all(in: "commonmark-0.30")
    for (index, item) in cases.enumerated() {
      let html = read(item.markdown, []).html(.plain).text
      #expect(html == item.html, "case \(index + 1), \(item.section ?? ""): \(item.markdown)")
    }
  }

  @Test(.enabled(if: PublicSuite.isThere))
  func `every case of GitHub's extensions becomes the HTML that it expects`() throws {
    let cases = try SuiteCase.all(in: "gfm-extensions")
    for item in cases {
      var rendering = Rendering.plain
      if item.extension == "all" { rendering.rawHTML = .filtered }
      let html = read(item.markdown, extensions(item.extension)).html(rendering).text
      if item.compare == "only that it ends" { continue }
      let isLoose = item.compare != nil
      #expect(
        isLoose ? inOrder(html) == inOrder(item.html) : html == item.html,
        "\(item.section ?? ""): \(item.markdown)")
    }
  }

  private func extensions(_ name: String?) -> Reading.Extensions {
    switch name {
    case "table": .tables
    case "tasklist": .taskItems
    case "strikethrough": .strikethrough
    case "autolink": .bareLinks
    default: [.tables, .taskItems, .strikethrough, .bareLinks]
    }
  }

  /// The boxes of task lists with their attributes in order and without the closing slash.
  private func inOrder(_ html: String) -> String {
    html.split(separator: "<input", omittingEmptySubsequences: false).enumerated()
      .map { index, part in
        guard index > 0, let end = part.firstIndex(of: ">") else { return String(part) }
        let attributes = part[..<end].split(separator: " ").filter { $0 != "/" }.sorted()
        return "<input \(attributes.joined(separator: " "))" + part[end...]
      }
      .joined()
  }

  @Test(.enabled(if: PublicSuite.isThere))
  func `every small pathological case becomes the HTML that it expects`() throws {
    let cases = try SuiteCase.all(in: "commonmark-pathological")
    for item in cases {
      let html = read(item.markdown, [], limits: wideLimits).html(.plain).text
      #expect(html == item.html, "\(item.name ?? "")")
    }
  }

  @Test(.enabled(if: PublicSuite.isThere))
  func `every full pathological case ends, whole or as typed with a diagnostic`() throws {
    let inputs = try SuiteCase.all(in: "commonmark-pathological").compactMap(\.fullInput)
    #expect(!inputs.isEmpty)
    expectEnd(of: inputs)
  }

  @Test func `every case that the suite describes in words ends as well`() {
    expectEnd(of: generatedInputs())
  }

  private func expectEnd(of inputs: [String]) {
    for input in inputs {
      let document = read(input)
      let html = document.html(.plain)
      #expect(document.diagnostics.count <= 1)
      #expect(document.diagnostics.isEmpty || html.bytes.count > input.utf8.count)
    }
  }

  /// The three cases that the suite describes in words, the last one with any labels.
  private func generatedInputs() -> [String] {
    [
      (0..<500).map { String(repeating: "  ", count: $0) + "* a\n" }.joined(),
      (1..<2_500).map { "e" + String(repeating: "`", count: $0) }.joined(),
      (0..<25_000).map { "[x\($0)]: /url\n\n[x0]\n\n" }.joined(),
    ]
  }
}
