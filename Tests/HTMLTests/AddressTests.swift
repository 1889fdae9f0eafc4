// SPDX-License-Identifier: Apache-2.0

import HTML
import Testing

@Suite struct AddressTests {
  @Test(arguments: [
    "https://example.org/a?b#c", "HTTP://a", "mailto:a@b.org", "tel:+49123", "a/b.html", "../a",
    "#a",
    "?q=a:b", "", "a/b:c", "./x",
  ])
  func `an address that runs nothing is kept as written`(text: String) {
    #expect(Address(checking: text)?.text == text)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", "java\nscript:x", " javascript:x", "\u{1}javascript:x",
    "data:text/html,x", "vbscript:x", "file:///etc", "//host/a", "/a", "\\\\host", "a\\b", ":a",
    "https ://x", "a b",
  ])
  func `another scheme, a host without scheme and blanks are refused`(text: String) {
    #expect(Address(checking: text) == nil)
  }

  @Test(arguments: [
    ("services/a.html#b", "services/a.html#b"), ("javascript:x", "./javascript:x"),
    ("//host", ".///host"), (" javascript:x", "./ javascript:x"), ("a/b:c", "a/b:c"),
    ("é.html", "./é.html"),
  ])
  func `a path of the program's cannot be read as something else`(path: String, text: String) {
    #expect(Address(relative: path).text == text)
  }

  @Test(arguments: [
    ("https://example.org", true), ("https://example.org:8443/a?b#c", true),
    ("https://ada@example.org/", true), ("https://münchen.example", true),
    ("http://[::1]:8080/", true), ("mailto:ada@example.org", true), ("tel:+41", true),
    ("https://example.org%5D", false), ("https://", false), ("https:///a", false),
    ("https://exa mple.org", false), ("https://a|b/", false),
  ])
  func `a host is of letters, digits, dots and hyphens`(address: String, isPlausible: Bool) {
    #expect(Address.hasPlausibleHost(address) == isPlausible)
  }
}
