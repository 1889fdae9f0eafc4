// SPDX-License-Identifier: Apache-2.0

import HTML
import Testing

@Suite struct RightToLeftTests {
  @Test(arguments: [
    ("by נועה, 3 of 4", "by <bdi>נועה</bdi>, 3 of 4"),
    ("by נועה לוי.", "by <bdi><span>נועה</span> <span>לוי</span></bdi>."),
    ("ليلى حدّاد", "<bdi><span>ليلى</span> <span>حدّاد</span></bdi>"),
    ("𐤀 – 𞤀", "<bdi>𐤀</bdi> – <bdi>𞤀</bdi>"),
  ])
  func `a name from right to left stands in an element, as do its words`(
    text: String, html: String
  ) {
    #expect(content(text) == html)
  }

  @Test func `names in a row stay in the order of the sentence`() {
    #expect(content("נועה, ליאת (רון)") == "<bdi>נועה</bdi>, <bdi>ליאת</bdi> (<bdi>רון</bdi>)")
  }

  @Test func `hyphens, quotes, joiners and numbers between letters part no name`() {
    let names = ["נועה-לוי", "צה’ל", "می\u{200C}خواهم", "א.ב"]
    for name in names { #expect(content(name) == "<bdi>\(name)</bdi>") }
    #expect(content("קומה 3-א") == "<bdi><span>קומה</span> <span>3-א</span></bdi>")
  }

  @Test func `a number at the end of a text belongs to its name, one within a sentence does not`() {
    #expect(content("קומה 3") == "<bdi><span>קומה</span> <span>3</span></bdi>")
    #expect(content("קומה 3 is shut") == "<bdi>קומה</bdi> 3 is shut")
  }

  @Test func `what could be markup is escaped within a name and beside it`() {
    #expect(
      content(#"<b>נועה</b> א"ב'ג"#)
        == "&lt;b&gt;<bdi>נועה</bdi>&lt;/b&gt; <bdi>א&quot;ב&#39;ג</bdi>")
  }

  @Test(arguments: ["", "plain", "naïve Ελλάδα Україна", "日本語 한국어 हिन्दी 🙂 ﬁ"])
  func `a text of other scripts is as it was`(text: String) {
    #expect(content(text) == text)
  }

  /// A text as content of HTML.
  private func content(_ text: String) -> String {
    var output: [UInt8] = []
    appendContent(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
