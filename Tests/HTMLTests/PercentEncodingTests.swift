// SPDX-License-Identifier: Apache-2.0

import HTML
import Testing

@Suite struct PercentEncodingTests {
  @Test func `a path is a relative address`() {
    #expect(percentEncoded("content/a b/é:#?.md") == "content/a%20b/%C3%A9%3A%23%3F.md")
    #expect(percentEncoded("content/a-b_c.d~1/E.md") == "content/a-b_c.d~1/E.md")
  }

  @Test(arguments: ["a b", "é/ü", "100%", "%20", "+1", ""])
  func `what is encoded is read as it was`(text: String) {
    #expect(percentDecoded(percentEncoded(text)) == text)
  }

  @Test(arguments: [
    ("a%20b", "a b"), ("%c3%A9", "é"), ("50%", "50%"), ("%2", "%2"), ("%zz%41", "%zzA"),
    ("%+5", "%+5"), ("%ff", "%ff"),
  ])
  func `only two digits are a byte, and only UTF-8 is text`(written: String, read: String) {
    #expect(percentDecoded(written) == read)
  }
}
