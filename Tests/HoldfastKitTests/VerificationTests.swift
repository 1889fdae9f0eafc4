// SPDX-License-Identifier: Apache-2.0

import Foundation
import HoldfastKit
import Testing

@Suite struct VerificationTests {
  @Test(arguments: [1, 2])
  func `what is missing, changed or added is named`(jobs: Int) throws {
    let folder = try TemporaryFolder()
    try publish(
      ["a.html": "one", "b/c.html": "two", "d.html": "three"], to: folder.path("public"))
    try folder.write(["public/a.html": "eno", "public/b/x.html": "new", "public/.hidden": ""])
    try folder.makeFolder("public/empty/folder")
    try folder.remove("public/d.html")
    let verification = try verify(folder.path("public"), jobs: jobs)
    #expect(verification.good == 1)
    #expect(verification.changed == ["a.html"])
    #expect(verification.missing == ["d.html"])
    #expect(verification.extra == [".hidden", "b/x.html", "empty/folder"])
    #expect(!verification.isWhole)
  }

  @Test func `two names that only their bytes tell apart are two files`() throws {
    let folder = try TemporaryFolder()
    try publish(["a.html": "one", "é/é.png": "two"], to: folder.path("public"))
    try folder.write(["public/é/e\u{301}.png": "mine", "public/e\u{301}/b.png": "mine"])
    #expect(
      try verify(folder.path("public")).extra.map { Array($0.utf8) }
        == ["e\u{301}/b.png", "é/e\u{301}.png"].map { Array($0.utf8) })
    let failure = try #require(refusal { try publish(["a.html": "2"], to: folder.path("public")) })
    #expect(failure.message.hasSuffix("files that are not of a portal, such as 'e\u{301}/b.png'"))
  }

  @Test func `a link in place of a file is a change`() throws {
    let folder = try TemporaryFolder()
    try publish(["a.html": "one", "b.html": "one"], to: folder.path("public"))
    try folder.remove("public/b.html")
    try folder.link("public/b.html", to: "a.html")
    #expect(try verify(folder.path("public")).changed == ["b.html"])
  }

  @Test func `a folder without manifest cannot be verified`() throws {
    let folder = try TemporaryFolder()
    let failure = try #require(refusal { try verify(folder.path) })
    #expect(
      failure.description == """
        error: cannot read '\(folder.path)/SHA256SUMS': no such file or folder
        help: name the folder of a portal, the one with SHA256SUMS
        """)
  }

  @Test func `a list of digests beyond the limit of files is refused, not read`() throws {
    let folder = try TemporaryFolder()
    try publish(["a.html": "one"], to: folder.path("public"))
    let list = try FileHandle(forWritingTo: URL(filePath: folder.path("public/SHA256SUMS")))
    try list.truncate(atOffset: 100 << 30)
    let failure = try #require(refusal { try verify(folder.path("public")) })
    #expect(failure.message.hasSuffix("public/SHA256SUMS': the file is too large"))
    let publication = try #require(
      refusal { try publish(["a.html": "two"], to: folder.path("public")) })
    #expect(publication.help == "move the folder away, or choose another one")
  }

  @Test func `a page is told from an archive`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["book.html": "\n<!DOCTYPE html><title>Portal</title>", "b.zip": "PK"])
    let page = try #require(refusal { try verifyCopy(folder.path("book.html")) })
    #expect(
      page.message.hasSuffix("book.html' is a page, which holds no digests to compare it with"))
    let other = try #require(refusal { try verifyCopy(folder.path("b.zip")) })
    #expect(other.message.hasSuffix("b.zip' is no archive that can be read"))
  }

  @Test(arguments: [
    "no digest  a.html",
    "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae a.html",
    "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae  ../a.html",
    "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae  /a.html",
    "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae  a.html",
  ])
  func `a line that cannot be understood is named`(line: String) throws {
    let digest = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"
    let folder = try TemporaryFolder()
    try folder.write(["SHA256SUMS": "\n\(digest)  a.html\n\n\(line)\n\(digest)  b.html\n"])
    let failure = try #require(refusal { try verify(folder.path) })
    #expect(failure.message == "cannot understand line 4 of '\(folder.path)/SHA256SUMS'")
  }

  @Test func `a manifest reads back what it writes, in the order of the bytes`() throws {
    let digest = SHA256.digest(of: [])
    let manifest = Manifest(
      ["é.html", "a/b.html", "a-b.html", "B.html"].map { Manifest.Entry(path: $0, digest: digest) })
    #expect(manifest.entries.map(\.path) == ["B.html", "a-b.html", "a/b.html", "é.html"])
    #expect(try Manifest(parsing: manifest.bytes) == manifest)
  }
}
