// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import TestSupport
import Testing

@Suite struct SharedTextTests {
  @Test func `texts that Unicode calls equal keep the bytes that their authors wrote`() {
    let composed = "Caf\u{E9} bookings and refunds"
    let decomposed = "Cafe\u{301} bookings and refunds"
    let literal = ProgrammeLiteral(
      """
      {"services": [{"id": "a", "name": "\(composed)"}, {"id": "b", "name": "\(decomposed)"},
        {"id": "c", "name": "\(composed)"}]}
      """)
    let services = readProgramme(Content(files: literal.files), jobs: 1).inventory.services
    let names = services.map { Array(($0.name.value ?? "").utf8) }
    #expect(names == [composed, decomposed, composed].map { Array($0.utf8) })
  }
}
