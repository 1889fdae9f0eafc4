// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Diagnostics
import Phrasing
import Testing

@testable import HoldfastKit

/// A name that a portal cannot have hides its file and nothing else.
@Suite(.serialized) struct PortableNameTests {
  private static let files = [
    "content/program.json": #"{"name": "Sample", "asOf": "2026-11-21"}"#,
    "content/inventory/all.json": #"{"services": [{"id": "pay"}]}"#,
    "content/inventory/a:b.json": "{}",
    "content/assets/A.txt": "one",
    "content/assets/a.txt": "two",
    "content/assets/aux.txt": "three",
    "content/assets/Plans/one.txt": "four",
    "content/assets/plans/two.txt": "five",
    "content/assets/end.": "six",
    "content/pages/a\nb.md": "# Broken",
    "content/pages/guide.md": "# Guide\n\n[two](../assets/a.txt), [CON](../services/CON.md)\n",
    "content/services/CON.md": "# Con",
    "content/services/back\\slash.md": "# Back",
  ]
  private static let complaints = """
    content/assets/a.txt:1:1: error[FIL-003]: 'content/assets/a.txt' cannot be published: \
    many disks take 'content/assets/a.txt' and 'content/assets/A.txt' for one
    help: give one of the two another name

    content/assets/aux.txt:1:1: error[FIL-003]: 'content/assets/aux.txt' cannot be published: \
    Windows reserves the name 'aux'
    help: give it another name

    content/assets/end.:1:1: error[FIL-003]: 'content/assets/end.' cannot be published: \
    Windows has no names that end with '.'
    help: give it another name

    content/assets/plans/two.txt:1:1: error[FIL-003]: 'content/assets/plans/two.txt' cannot be \
    published: many disks take 'content/assets/plans' and 'content/assets/Plans' for one
    help: give one of the two another name

    content/pages/a\u{FFFD}b.md:1:1: error[FIL-003]: 'content/pages/a\u{FFFD}b.md' cannot be \
    published: a memory stick has no names with control characters
    help: give it another name

    content/services/back\\slash.md:1:1: error[FIL-003]: 'content/services/back\\slash.md' cannot \
    be published: a memory stick has no names with '\\'
    help: give it another name
    """

  @Test func `names that some disk does not have are told one by one`() {
    let names = PortableNames(of: Self.files.keys.sorted())
    let texts = names.diagnostics.map { $0.text(in: Sources([])) }
    #expect(texts.joined(separator: "\n\n") == Self.complaints)
    #expect(names.refused.count == 6)
  }

  @Test func `a name whose letters are put together in two ways is one name to many disks`() {
    let spellings = ["cafe\u{301}", "caf\u{E9}"]
    let names = PortableNames(of: spellings.map { "content/assets/\($0).txt" })
    #expect(names.diagnostics.map(\.code) == ["FIL-003"])
  }

  @Test func `what such names hide is left out, the rest is published, and check says the same`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(Self.files)
    let build = try HoldfastRun("build --quiet", in: folder)
    #expect(build.status == 1)
    #expect(build.errors.contains(Self.complaints))
    let published = try folder.files(in: "public")
    #expect(published["services/pay.html"] != nil)
    #expect(published["media/A.txt"] == "one")
    #expect(published["media/Plans/one.txt"] == "four")
    #expect(published["pages/services/_CON.html"] != nil)
    #expect(!published.keys.contains { $0.contains("aux") || $0.contains("back") })
    let check = try HoldfastRun("check --quiet --fail-on never", in: folder)
    #expect(check.status == 1)
    #expect(check.output.split(separator: "\n").filter { $0.contains("error[") }.count == 6)
  }
}
