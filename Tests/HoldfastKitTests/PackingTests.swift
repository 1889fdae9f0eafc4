// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Foundation
import HoldfastKit
import Testing

/// A copy in one archive, and back.
@Suite struct PackingTests {
  private static let files = [
    "index.html": "<p>home", "services/pay.html": "pay", "data/é.json": "{}", "empty.css": "",
  ]

  /// A published portal, packed.
  private func packed(_ files: [String: String] = files) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try publish(files, to: folder.path("public"))
    _ = try pack(folder.path("public"), to: folder.path("portal.zip"), jobs: 1)
    return folder
  }

  private func bytes(_ name: String, in folder: borrowing TemporaryFolder) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: folder.path(name))))
  }

  @Test(arguments: ["pack", "verify public"])
  func `where no portal was built one is told how to build it`(line: String) throws {
    let run = try HoldfastRun(line, in: TemporaryFolder())
    #expect(run.status == 2)
    #expect(
      run.errors == """
        error: cannot open the folder 'public': no such file or folder
        help: name the folder of a portal; 'holdfast build' writes one

        """)
  }

  @Test func `an archive is verified as the folder is`() throws {
    let folder = try packed()
    let verification = try verifyCopy(folder.path("portal.zip"))
    #expect(verification.isWhole)
    #expect(verification.good == 4)
    #expect(try verifyCopy(folder.path("public")) == verification)
  }

  @Test func `an archive and a folder are verified through links to them`() throws {
    let folder = try packed()
    try folder.link("newest.zip", to: "portal.zip")
    try folder.link("newest", to: "public")
    #expect(try verifyCopy(folder.path("newest.zip")).isWhole)
    #expect(try verifyCopy(folder.path("newest")).isWhole)
  }

  @Test func `the same copy gives the same archive, whenever and wherever`() throws {
    let first = try packed()
    let second = try packed()
    #expect(try bytes("portal.zip", in: first) == bytes("portal.zip", in: second))
    #expect(try first.names() == ["portal.zip", "public"])
  }

  @Test func `other tools read the archive`() throws {
    let folder = try packed()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist())",
      folder.path("portal.zip"),
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(
      output == "None ['SHA256SUMS', 'data/é.json', 'empty.css', 'index.html', "
        + "'services/pay.html']\n")
  }

  @Test func `an archive goes nowhere into the copy that it is made from`() throws {
    let folder = try packed()
    try folder.link("within", to: "public/services")
    for place in [
      "public/a.zip", "public/x/y/a.zip", "within/a.zip", "public/../public/a.zip",
      "new/../public/a.zip", "new/../within/a.zip",
    ] {
      let failure = try #require(
        refusal { try pack(folder.path("public"), to: folder.path(place), jobs: 1) })
      #expect(failure.message.hasSuffix("into the copy that it is made from"))
      #expect(try verifyCopy(folder.path("public")).complaints == [])
    }
    _ = try pack(folder.path("public"), to: folder.path("public-copies/new/a.zip"), jobs: 1)
    #expect(try verifyCopy(folder.path("public-copies/new/a.zip")).isWhole)
  }

  @Test func `an archive with two lists of digests is none that can be trusted`() throws {
    let folder = try packed()
    let archive = try bytes("portal.zip", in: folder)
    // A name of as many bytes, so that every place in the archive stays what it is.
    let twice = Array("SHA256SUMS".utf8)
    var doubled = archive
    let name = Array("index.html".utf8)
    for place in archive.indices where archive[place...].starts(with: name) {
      // In the list of digests the name stays, which has a space before it.
      guard archive[place - 1] != Ascii.space else { continue }
      doubled.replaceSubrange(place..<place + 10, with: twice)
    }
    try Data(doubled).write(to: URL(filePath: folder.path("portal.zip")))
    let failure = try #require(refusal { try verifyCopy(folder.path("portal.zip")) })
    #expect(failure.message.hasSuffix("portal.zip' holds more than one 'SHA256SUMS'"))
  }

  @Test func `a byte that was changed in the archive is found`() throws {
    let folder = try packed()
    var archive = try bytes("portal.zip", in: folder)
    let place = try #require(
      archive.indices.first { archive[$0...].starts(with: Array("<p>home".utf8)) })
    archive[place + 1] ^= 1
    try Data(archive).write(to: URL(filePath: folder.path("portal.zip")))
    #expect(try verifyCopy(folder.path("portal.zip")).complaints == ["changed: index.html"])
  }

  @Test func `a broken archive is refused, however it is cut`() throws {
    let folder = try packed()
    let archive = try bytes("portal.zip", in: folder)
    for length in stride(from: 0, to: archive.count, by: 7) {
      try Data(archive[..<length]).write(to: URL(filePath: folder.path("cut.zip")))
      #expect(throws: Failure.self) { try verifyCopy(folder.path("cut.zip")) }
    }
  }

  @Test func `a copy that is not whole is not packed`() throws {
    let folder = try packed()
    try folder.write(["public/index.html": "other"])
    let failure = try #require(
      refusal { try pack(folder.path("public"), to: folder.path("b.zip"), jobs: 1) })
    #expect(failure.message.hasSuffix("is no complete and unchanged copy, changed: index.html"))
    #expect(try folder.names() == ["portal.zip", "public"])
  }

  @Test func `what is not of the portal is to be moved out of it before it is packed`() throws {
    let folder = try packed()
    try folder.write(["public/NOTE.txt": "mine"])
    let failure = try #require(
      refusal { try pack(folder.path("public"), to: folder.path("b.zip"), jobs: 1) })
    #expect(failure.message.hasSuffix("holds more than the portal, extra: NOTE.txt"))
    #expect(failure.help.hasPrefix("move what is not of it out of the folder"))
  }

  @Test(arguments: ["portal.zip.part", ".portal.zip.1"])
  func `a file of somebody's own beside the archive stays as it is`(name: String) throws {
    let folder = try packed()
    try folder.write([name: "mine"])
    _ = try pack(folder.path("public"), to: folder.path("portal.zip"), jobs: 1)
    #expect(try folder.names() == [name, "portal.zip", "public"].sorted())
    #expect(try bytes(name, in: folder) == Array("mine".utf8))
  }

  @Test func `an archive takes the place of what a link names, with its permissions`() throws {
    let folder = try packed()
    try folder.setPermissions(of: "portal.zip", to: 0o640)
    try folder.link("newest.zip", to: "portal.zip")
    try folder.write(["public/index.html": "<p>home"])
    _ = try pack(folder.path("public"), to: folder.path("newest.zip"), jobs: 1)
    #expect(try folder.destination(of: "newest.zip") == "portal.zip")
    #expect(try folder.permissions(of: "portal.zip") == 0o640)
  }

  @Test func `packs to one place do not hinder each other`() async throws {
    let folder = try packed()
    let (from, to) = (folder.path("public"), folder.path("portal.zip"))
    let before = try bytes("portal.zip", in: folder)
    try await withThrowingTaskGroup { group in
      for _ in 0..<8 { group.addTask { try pack(from, to: to, jobs: 1).count } }
      for try await count in group { #expect(count == 5) }
    }
    #expect(try bytes("portal.zip", in: folder) == before)
    #expect(try folder.names() == ["portal.zip", "public"])
  }

  @Test func `a folder or a pipe is never replaced by an archive`() throws {
    let folder = try packed()
    try folder.makePipe("pipe")
    try folder.makeFolder("x")
    let reasons = ["pipe": "a pipe or a device, not a file", "x": "a folder, not a file"]
    for (name, reason) in reasons {
      let failure = try #require(
        refusal { try pack(folder.path("public"), to: folder.path(name), jobs: 1) })
      #expect(failure.message == "cannot write '\(folder.path(name))': \(reason)")
    }
    #expect(try folder.names() == ["pipe", "portal.zip", "public", "x"])
  }
}
