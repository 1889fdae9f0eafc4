// SPDX-License-Identifier: Apache-2.0

import Portal
import Testing

@Suite struct RiskListTests {
  /// Nine risks of one cell, one of another cell with the same score, and one without a score.
  private static var programme: String {
    let many = (1...9).map { number in
      """
      {"id": "r\(number)", "title": "Risk \(number)", "inherent": {"likelihood": 4, "impact": 5},
       "residual": {"likelihood": 2, "impact": 5}}
      """
    }.joined(separator: ",\n")
    return """
      {"risks": [\(many),
        {"id": "other", "title": "Other", "residual": {"likelihood": 5, "impact": 2}},
        {"id": "vague", "title": "Vague"}]}
      """
  }

  @Test func `what a cell leaves out leads to all risks of that cell`() throws {
    let portal = try RenderedPortal(Self.programme)
    #expect(
      portal["risks.html"].contains("<a href=\"risk-lists/residual-2-5.html\">and 3 more</a>"))
    let list = portal["risk-lists/residual-2-5.html"]
    #expect(list.contains("<h1>Risks after controls: likelihood 2, impact 5</h1>"))
    for number in 1...9 { #expect(list.contains("<code class=\"id\">r\(number)</code>")) }
    #expect(!list.contains("Other"))
    #expect(portal["risk-lists/inherent-4-5.html"].contains("Risk 9"))
    #expect(portal["index.html"].contains("<a href=\"risk-lists/residual-2-5.html\">9 risks</a>"))
  }

  @Test func `a cell whose risks are all named has no page of its own`() throws {
    let portal = try RenderedPortal(Self.programme)
    #expect(!portal.files.keys.contains("risk-lists/residual-5-2.html"))
    #expect(!portal.files.keys.contains("risk-lists/residual-unrated.html"))
  }

  @Test func `a band of many leads to all risks of the band, page by page`() throws {
    let many = (100..<220).map { number in
      """
      {"id": "r\(number)", "residual": {"likelihood": \(number % 3 + 1), "impact": 1}}
      """
    }.joined(separator: ",\n")
    let portal = try RenderedPortal("{\"risks\": [\(many)]}")
    #expect(
      portal["risks.html"].contains("<a href=\"risk-lists/residual-band-1.html\">and 108 more"))
    #expect(portal["risk-lists/residual-band-1.html"].contains("1 to 50 of 120 risks"))
    #expect(portal["risk-lists/residual-band-1/3.html"].contains("101 to 120 of 120 risks"))
    #expect(portal["risk-lists/inherent-unrated.html"].contains("Risks before controls: No score"))
  }
}
