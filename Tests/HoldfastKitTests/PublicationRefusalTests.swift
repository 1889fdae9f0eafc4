// SPDX-License-Identifier: Apache-2.0

import Foundation
import HoldfastKit
import Testing

@Suite struct PublicationRefusalTests {
  @Test func `a folder with files of others is refused, naming one`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["public/notes.txt": "mine"])
    let failure = try #require(
      refusal { try publish(["a.html": "one"], to: folder.path("public")) })
    #expect(failure.message.hasSuffix("holds files that are not of a portal, such as 'notes.txt'"))
    #expect(
      failure.help == "choose another folder, or keep them beside the portal with --force")
    #expect(try folder.files(in: "public") == ["notes.txt": "mine"])
    #expect(try folder.names() == ["public"])
  }

  @Test func `a name that leaves no room for those beside it is refused, with the reason`() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "n", count: 237)
    let failure = try #require(refusal { try publish(["a.html": "one"], to: folder.path(name)) })
    #expect(failure.message == "cannot publish to '\(folder.path(name))': the name is too long")
    #expect(
      failure.help
        == "choose one that is shorter: while a run lasts, '.\(name).holdfast-previous' stands "
        + "beside it")
    try publish(["a.html": "one"], to: folder.path(String(name.dropLast())))
    #expect(try folder.names() == [String(name.dropLast())])
  }

  @Test func `with force the files of others are kept, links and empty folders too`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["public/notes.txt": "mine", "public/.git/HEAD": "main"])
    try folder.link("public/link", to: "nowhere")
    try folder.makeFolder("public/empty")
    let before = try folder.identity(of: "public/notes.txt")
    try publish(["a.html": "one"], to: folder.path("public"), force: true)
    try publish(["a.html": "two"], to: folder.path("public"), force: true)
    #expect(try folder.identity(of: "public/notes.txt") == before)
    #expect(try folder.destination(of: "public/link") == "nowhere")
    #expect(
      try verify(folder.path("public")).extra == [".git/HEAD", "empty", "link", "notes.txt"])
  }

  @Test func `with force a file of others is not overwritten`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["public/Index.html": "mine"])
    let failure = try #require(
      refusal { try publish(["index.html": "x"], to: folder.path("public"), force: true) })
    #expect(
      failure.message
        == "cannot publish 'index.html': 'Index.html' stands there and is not of a portal")
    #expect(try folder.files(in: "public") == ["Index.html": "mine"])
  }

  @Test func `the manifest of somebody else makes nothing ours`() throws {
    let folder = try TemporaryFolder()
    let digest = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"
    try folder.write([
      "downloads/image.iso": "foo", "downloads/SHA256SUMS": "\(digest)  image.iso\n",
    ])
    for force in [false, true] {
      let failure = try #require(
        refusal { try publish(["a.html": "one"], to: folder.path("downloads"), force: force) })
      #expect(failure.help == "move the folder away, or choose another one")
    }
    #expect(try folder.files(in: "downloads").count == 2)
  }

  @Test func `a portal whose list is lost is to be moved away as a whole`() throws {
    let folder = try TemporaryFolder()
    try publish(["a.html": "one", "b.html": "two"], to: folder.path("public"))
    try folder.remove("public/SHA256SUMS")
    let failure = try #require(
      refusal { try publish(["a.html": "one"], to: folder.path("public")) })
    #expect(failure.help == "move the folder away, or choose another one")
  }

  @Test func `a manifest that points out of the folder removes nothing there`() throws {
    let folder = try TemporaryFolder()
    try publish(["a.html": "one"], to: folder.path("public"))
    let manifest = try #require(folder.files(in: "public")["SHA256SUMS"])
    let digest = manifest.prefix(64)
    try folder.write([
      "precious.txt": "mine", "public/SHA256SUMS": "\(manifest)\(digest)  ../precious.txt\n",
    ])
    #expect(refusal { try publish(["a.html": "two"], to: folder.path("public")) } != nil)
    #expect(try folder.files(in: ".")["precious.txt"] == "mine")
  }

  @Test func `a file in place of the folder is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["public": "a file"])
    let failure = try #require(refusal { try publish(["a": "one"], to: folder.path("public")) })
    #expect(failure.message.hasSuffix("/public': it is no folder"))
    let below = try #require(refusal { try publish(["a": "one"], to: folder.path("public/x")) })
    #expect(below.message.hasSuffix("/public': not a folder"))
  }

  @Test func `a folder in which nobody may write is refused`() throws {
    #if os(Linux)
      let failure = try #require(refusal { try publish(["a": "one"], to: "/proc/self/fd/public") })
      #expect(failure.message.hasPrefix("cannot write beside '/proc/self/fd/public'"))
      #expect(failure.help == "choose an output folder inside one that you may write to")
    #endif
    let folder = try TemporaryFolder()
    try folder.makeFolder("closed")
    try folder.setPermissions(of: "closed", to: 0o555)
    // The administrator may write everywhere, so that only others are refused here.
    let isRefused = refusal { try publish(["a": "one"], to: folder.path("closed/public")) } != nil
    #expect(isRefused == (getuid() != 0))
    try folder.setPermissions(of: "closed", to: 0o755)
  }

  @Test func `a second run at the same time is refused`() throws {
    let folder = try TemporaryFolder()
    let first = try Publication(to: folder.path("public"), force: false)
    let failure = try #require(refusal { try publish(["a": "one"], to: folder.path("public")) })
    #expect(failure.message == "another run is publishing to '\(folder.path("public"))'")
    try first.put("a", [])
    #expect(try first.commit().files == 1)
  }

  @Test func `what others write during the run is not lost`() throws {
    let folder = try TemporaryFolder()
    try publish(["a.html": "one"], to: folder.path("public"))
    let publication = try Publication(to: folder.path("public"), force: false, mark: "a.html")
    try publication.put("a.html", Array("two".utf8))
    try folder.write(["public/notes.txt": "mine"])
    let failure = try #require(refusal { _ = try publication.commit() })
    #expect(failure.message.hasPrefix("somebody wrote to"))
    #expect(try folder.files(in: "public")["notes.txt"] == "mine")
    #expect(try folder.files(in: "public")["a.html"] == "one")
  }

  @Test(arguments: [
    (["a.html", "a.html"], "cannot publish 'a.html' twice"),
    (
      ["s/Pay.html", "s/pay.html"],
      "cannot publish 's/pay.html' beside 's/Pay.html': many disks take them for one"
    ),
    (
      ["S/a.html", "s/b.html"],
      "cannot publish 's/b.html' beside 'S': many disks take them for one"
    ),
    (["a", "a/b.html"], "cannot publish 'a/b.html': 'a' is a file of the portal"),
    (["a/b", "a/b/c/d.html"], "cannot publish 'a/b/c/d.html': 'a/b' is a file of the portal"),
    (["a/b.html", "a"], "cannot publish 'a': 'a' is a folder of the portal"),
    (["a", "A/b.html"], "cannot publish 'A/b.html' beside 'a': many disks take them for one"),
    (["../a.html"], "cannot publish '../a.html': it leads out of the portal"),
    (
      ["SHA256SUMS"],
      "cannot publish 'SHA256SUMS': 'SHA256SUMS' stands there and is not of a portal"
    ),
  ])
  func `two files that are one on some disk are refused`(paths: [String], message: String) throws {
    let folder = try TemporaryFolder()
    let failure = try #require(
      refusal {
        let publication = try Publication(to: folder.path("public"), force: false)
        for path in paths { try publication.put(path, []) }
      })
    #expect(failure.message == message)
  }
}

/// The failure of a body, or `nil` where it has none.
func refusal<Value>(_ body: () throws -> Value) -> Failure? {
  do {
    _ = try body()
    return nil
  } catch {
    return error as? Failure
  }
}
