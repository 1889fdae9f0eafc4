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
}
