// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Testing

@Suite struct StableHashTests {
  @Test func `texts have the hashes of the algorithm`() {
    #expect(StableHash().hexadecimal == "6c62272e07bb014262b821756295c58d")
    #expect(StableHash(of: "").hexadecimal == "d228cb69101a8caf78912b704e4a147f")
  }

  @Test func `where one text ends and the next begins counts`() {
    #expect(StableHash(of: "ab", "c") != StableHash(of: "a", "bc"))
  }

  @Test(arguments: ["", "a", "observation", "é"])
  func `a name-based UUID has its version and variant`(name: String) {
    let groups = StableHash(of: name).uuid.split(separator: "-")
    #expect(groups.map(\.count) == [8, 4, 4, 4, 12])
    #expect(groups[2].first == "5")
    #expect("89ab".contains(groups[3].first ?? "-"))
  }
}
