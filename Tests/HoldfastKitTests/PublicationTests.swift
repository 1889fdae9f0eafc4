// SPDX-License-Identifier: Apache-2.0

import Concurrency
import Foundation
import HoldfastKit
import Testing

@Suite struct PublicationTests {
  @Test func `a portal is published with the digests of all its files`() throws {
    let folder = try TemporaryFolder()
    let summary = try publish(["b.html": "two", "a/x.html": "one"], to: folder.path("public"))
    #expect(summary.sentence == "2 files, 2 written, 0 unchanged, 0 removed")
    #expect(summary.bytes == 6)
    #expect(
      try folder.files(in: "public") == [
        "a/x.html": "one", "b.html": "two",
        "SHA256SUMS": """
        7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  a/x.html
        3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3  b.html

        """,
      ])
    #expect(try folder.names() == ["public"])
    #expect(try verify(folder.path("public")).isWhole)
  }

  @Test func `nothing is written where nothing changed`() throws {
    let folder = try TemporaryFolder()
    try publish(["a.html": "one", "b/c.html": "two"], to: folder.path("public"))
    let names = ["public", "public/a.html", "public/b", "public/b/c.html", "public/SHA256SUMS"]
    let before = try names.map { try folder.identity(of: $0) }
    let summary = try publish(["a.html": "one", "b/c.html": "two"], to: folder.path("public"))
    #expect(summary.changesNothing)
    #expect(try names.map { try folder.identity(of: $0) } == before)
  }

  @Test func `unchanged files keep their time stamps when others change`() throws {
    let folder = try TemporaryFolder()
    try publish(["a.html": "one", "b.html": "two", "c/d.html": "x"], to: folder.path("public"))
    let before = try folder.identity(of: "public/a.html")
    let summary = try publish(["a.html": "one", "b.html": "2"], to: folder.path("public"))
    #expect(summary.sentence == "2 files, 1 written, 1 unchanged, 1 removed")
    #expect(summary.bytes == 4)
    #expect(try folder.identity(of: "public/a.html") == before)
    #expect(try folder.files(in: "public").keys.sorted() == ["SHA256SUMS", "a.html", "b.html"])
    #expect(try verify(folder.path("public")).good == 2)
  }

  @Test func `a file that somebody changed or removed is mended`() throws {
    let folder = try TemporaryFolder()
    let portal = ["a.html": "one", "b.html": "two"]
    try publish(portal, to: folder.path("public"))
    try folder.write(["public/a.html": "eno"])
    #expect(try verify(folder.path("public")).changed == ["a.html"])
    #expect(try publish(portal, to: folder.path("public")).written == 1)
    #expect(try verify(folder.path("public")).isWhole)
  }

  @Test func `without commit nothing is left`() throws {
    let folder = try TemporaryFolder()
    try publish(["a.html": "one"], to: folder.path("public"))
    do {
      let publication = try Publication(to: folder.path("public"), force: false, mark: "a.html")
      try publication.put("a.html", Array("other".utf8))
      #expect(try folder.names().contains(".public.holdfast-staging"))
    }
    #expect(try folder.names() == ["public"])
    #expect(try folder.files(in: "public")["a.html"] == "one")
  }

  @Test func `an ignore file at the top is kept and listed`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["public/.gitignore": "*\n"])
    let before = try folder.identity(of: "public/.gitignore")
    try publish(["a.html": "one"], to: folder.path("public"))
    try publish(["a.html": "two"], to: folder.path("public"))
    #expect(try folder.identity(of: "public/.gitignore") == before)
    #expect(try verify(folder.path("public")).good == 2)
    #expect(try publish(["a.html": "two"], to: folder.path("public")).changesNothing)
  }

  @Test func `a link to a folder stays a link and its folder is published to`() throws {
    let folder = try TemporaryFolder()
    try publish(["a.html": "one"], to: folder.path("real/public"))
    try folder.link("public", to: folder.path("real/public"))
    try publish(["a.html": "two"], to: folder.path("public"))
    #expect(try folder.files(in: "real/public")["a.html"] == "two")
    #expect(try folder.names() == ["public", "real"])
  }

  @Test(arguments: [1, 3])
  func `many workers give the same portal as one`(jobs: Int) throws {
    let folder = try TemporaryFolder()
    let publication = try Publication(to: folder.path("public"), force: false)
    try parallelForEach(500, jobs: jobs, makeWorker: {}) { (_, index) throws(Failure) in
      try publication.put("\(index % 9)/\(index % 5)/\(index).html", Array("\(index)".utf8))
    }
    #expect(try publication.commit().written == 500)
    let digest = try SHA256.digest(
      of: Array(#require(folder.files(in: "public")["SHA256SUMS"]).utf8))
    #expect(
      digest.text
        == "eb1cc6c285189381ba653e293b52ced948ae1da5046180c8a63eb03e03521e19")
  }

  @Test(arguments: ["one two", "one 2 and more", "one", "1", ""])
  func `a file in many pieces is the same as one in a single piece`(text: String) throws {
    let folder = try TemporaryFolder()
    for before in ["one two", "another", text] {
      try publish(["a.html": before], to: folder.path("public"))
      let same = try folder.identity(of: "public/a.html")
      let publication = try Publication(to: folder.path("public"), force: false, mark: "a.html")
      try publication.put("a.html") { drain in
        for piece in text.utf8.map({ [$0] }) + [[]] {
          var piece = piece
          drain(&piece)
        }
      }
      #expect(try publication.commit().changesNothing == (before == text))
      #expect(try folder.files(in: "public")["a.html"] == text)
      #expect(try verify(folder.path("public")).isWhole)
      if before == text { #expect(try folder.identity(of: "public/a.html") == same) }
    }
  }

  @Test func `on a disk without hard links files are copied, with the folders above them`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["old/b/c.html": "one"])
    try folder.setPermissions(of: "old/b/c.html", to: 0o640)
    try Folder(folder.path).link("old/b/c.html", as: "new/b/c.html") { _, _, _ in
      errno = EPERM
      return -1
    }
    #expect(try folder.files(in: "new") == ["b/c.html": "one"])
    #expect(try folder.permissions(of: "new/b/c.html") == 0o640)
    #expect(try folder.identity(of: "new/b/c.html")[1] == folder.identity(of: "old/b/c.html")[1])
  }

  @Test func `what a killed run left is removed`() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      ".public.holdfast-staging/a/b.html": "half", ".public.holdfast-lock": "",
    ])
    try publish(["a.html": "one"], to: folder.path("public"))
    #expect(try folder.names() == ["public"])
  }

  @Test func `a portal that a killed run had moved away is put back`() throws {
    let folder = try TemporaryFolder()
    try publish(["a.html": "one"], to: folder.path("public"))
    try folder.move("public", to: ".public.holdfast-previous")
    do {
      _ = try Publication(to: folder.path("public"), force: false, mark: "a.html")
    }
    #expect(try folder.names() == ["public"])
    #expect(try verify(folder.path("public")).isWhole)
  }
}

/// Publishes texts; the first path in order is what the portal is known by.
@discardableResult
func publish(
  _ files: [String: String], to folder: String, force: Bool = false
) throws -> PublicationSummary {
  let publication = try Publication(to: folder, force: force, mark: files.keys.sorted()[0])
  for (path, text) in files {
    try publication.put(path, Array(text.utf8))
  }
  return try publication.commit()
}
