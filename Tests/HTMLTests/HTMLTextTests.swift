// SPDX-License-Identifier: Apache-2.0

import HTML
import Testing

@Suite struct HTMLTextTests {
  @Test func `what could be markup is escaped`() {
    #expect(
      HTMLText(escaping: #"<b a="1" c='2'>&é</b>"#).text
        == "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;é&lt;/b&gt;")
  }

  @Test func `controls that HTML forbids are replaced`() {
    #expect(HTMLText(escaping: "a\u{0}b\u{1B}c\td\u{7F}").text == "a\u{FFFD}b\u{FFFD}c\td\u{FFFD}")
  }

  @Test func `overrides of the direction are left out, marks of it are not`() {
    #expect(
      HTMLText(escaping: "a\u{202E}b\u{202C}\u{202D}c\u{200F}\u{2067}d\u{2069} “–” \u{2020}").text
        == "ab\u{202C}c\u{200F}\u{2067}d\u{2069} “–” \u{2020}")
  }

  @Test func `controls and noncharacters beyond ASCII are replaced, their neighbours are not`() {
    // U+FDD0 and U+FDEF, which a literal may not name.
    let edges = String(decoding: [0xEF, 0xB7, 0x90, 0xEF, 0xB7, 0xAF], as: UTF8.self)
    let text = "\u{80}\u{9F}\u{A0}·\u{FDCF}\(edges)\u{FDF0}\u{FFFD}\u{FFFE}\u{FFFF}"
    #expect(
      HTMLText(escaping: text + "\u{1FFFD}\u{1FFFE}\u{10FFFF}é").text
        == "\u{FFFD}\u{FFFD}\u{A0}·\u{FDCF}\u{FFFD}\u{FFFD}\u{FDF0}\u{FFFD}\u{FFFD}\u{FFFD}"
        + "\u{1FFFD}\u{FFFD}\u{FFFD}é")
  }
}
