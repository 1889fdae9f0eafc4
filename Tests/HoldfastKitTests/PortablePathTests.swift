// SPDX-License-Identifier: Apache-2.0

import HoldfastKit
import Phrasing
import Testing

@Suite struct PortablePathTests {
  @Test(arguments: ["index.html", "a/b/c.html", "console.html", "com10.html", "données/é.html"])
  func `ordinary paths can be published`(path: String) {
    #expect(PortablePath.problem(of: path) == nil)
  }

  @Test(arguments: [
    ("", "it is no path below the portal"),
    ("/etc/passwd", "it is no path below the portal"),
    ("a/../b", "it leads out of the portal"),
    ("a//b", "it holds an empty name"),
    ("a/", "it holds an empty name"),
    ("a:b.html", "a memory stick has no names with ':'"),
    ("a\tb", "a memory stick has no names with control characters"),
    ("a./b.html", "Windows has no names that end with '.'"),
    ("services/Aux.html", "Windows reserves the name 'Aux'"),
    ("lpt1", "Windows reserves the name 'lpt1'"),
  ])
  func `paths that some disk does not take cannot`(path: String, problem: String) {
    #expect(PortablePath.problem(of: path)?.english == problem)
  }

  @Test func `names longer than any disk has cannot`() {
    #expect(PortablePath.problem(of: String(repeating: "a", count: 255)) == nil)
    #expect(
      PortablePath.problem(of: String(repeating: "a", count: 256))?.english
        == "a name in it is longer than 255 bytes")
  }
}
