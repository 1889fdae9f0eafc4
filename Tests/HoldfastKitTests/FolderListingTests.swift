// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import Foundation
import Phrasing
import Testing

@testable import HoldfastKit

@Suite struct FolderListingTests {
  @Test func `files are listed in the order of the bytes, hidden ones passed over`() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "c/b.md": "", "c/a/z.md": "", "c/a-b.md": "", "c/B.md": "", "c/.git/config": "",
      "c/a/.DS_Store": "",
    ])
    let listing = try FolderListing(of: "c", in: Folder(folder.path))
    #expect(listing.paths == ["c/B.md", "c/a-b.md", "c/a/z.md", "c/b.md"])
    #expect(listing.diagnostics == [])
  }

  @Test func `links are not followed, not even in a circle, and pipes are not opened`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["c/a/b.md": ""])
    try folder.link("c/a/circle", to: "..")
    try folder.link("c/outside.md", to: "/etc/passwd")
    try folder.makePipe("c/pipe")
    let listing = try FolderListing(of: "c", in: Folder(folder.path))
    #expect(listing.paths == ["c/a/b.md"])
    #expect(
      listing.diagnostics.map { $0.text(in: Sources([])) } == [
        """
        c/a/circle:1:1: warning[FIL-002]: 'c/a/circle' is a symbolic link, which is not followed
        help: put the file itself there
        """,
        """
        c/outside.md:1:1: warning[FIL-002]: 'c/outside.md' is a symbolic link, which is not followed
        help: put the file itself there
        """,
        "c/pipe:1:1: warning[FIL-002]: 'c/pipe' is no file that can be read\nhelp: remove it",
      ])
  }

  @Test func `folders within folders end somewhere`() throws {
    let folder = try TemporaryFolder()
    let deepest = Array(repeating: "d", count: 70).joined(separator: "/")
    try folder.write(["c/\(deepest)/a.md": "", "c/b.md": ""])
    let listing = try FolderListing(of: "c", in: Folder(folder.path))
    #expect(listing.paths == ["c/b.md"])
    #expect(listing.diagnostics.map { $0.help.map(\.english) } == [["use fewer folders"]])
  }

  @Test func `what stands beside the name is left alone, what is missing is empty`() throws {
    let folder = try TemporaryFolder()
    let deepest = Array(repeating: "d", count: 70).joined(separator: "/")
    try folder.write(["c/a.md": "", "c.md": "", "beside/\(deepest)/a.md": ""])
    try folder.link("link", to: "c")
    let listing = try FolderListing(of: "c", in: Folder(folder.path))
    #expect(listing.paths == ["c/a.md"])
    #expect(listing.diagnostics == [])
    #expect(try FolderListing(of: "missing", in: Folder(folder.path)).paths == [])
    let linked = try FolderListing(of: "link", in: Folder(folder.path))
    #expect(linked.paths == [])
    #expect(linked.diagnostics.map(\.code) == ["FIL-002"])
  }

  @Test func `stamps change with what is read, whatever stands beside it`() throws {
    let folder = try TemporaryFolder()
    let deepest = Array(repeating: "d", count: 70).joined(separator: "/")
    try folder.write(["content/a.md": "one", "content/\(deepest)/b.md": "", "templates/t.css": ""])
    // A name that is no text, such as an old archive unpacks: nobody can list the folder.
    #expect(mkdir(folder.path("content/x").utf8CString.dropLast() + [-1, 0], 0o700) == 0)
    let before = SourceStamps(of: folder.path)
    try folder.write(["content/.a.md.swp": "draft"])
    #expect(SourceStamps(of: folder.path) == before)
    try folder.write(["content/a.md": "other"])
    #expect(SourceStamps(of: folder.path) != before)
  }

  @Test func `files are read in their order, and those that cannot be are named`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["a.md": "one", "b.md": "", "c.md": "too long"])
    for jobs in [1, 4] {
      let read = try ReadFiles(
        ["c.md", "a.md", "missing.md", "b.md"], in: Folder(folder.path), jobs: jobs, sizeLimit: 4)
      #expect(read.files.map(\.path) == ["a.md", "b.md"])
      #expect(read.files.map(\.bytes) == [Array("one".utf8), []])
      #expect(
        read.diagnostics.map(\.message.english) == [
          "cannot read 'c.md': the file is too large",
          "cannot read 'missing.md': no such file or folder",
        ])
    }
  }

  @Test func `files that cannot be copied are told with the way out`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["a.pdf": "one", "film.mp4": "too long"])
    let unread = try UnreadFiles(
      among: ["a.pdf", "film.mp4", "missing.png"], in: Folder(folder.path), jobs: 1, sizeLimit: 4)
    #expect(unread.paths == ["film.mp4", "missing.png"])
    #expect(
      unread.diagnostics.map { $0.text(in: Sources([])) } == [
        """
        film.mp4:1:1: error[FIL-001]: cannot read 'film.mp4': the file is too large
        help: split it, or link to where it lies: at most 256 MiB are read
        """,
        """
        missing.png:1:1: error[FIL-001]: cannot read 'missing.png': no such file or folder
        help: check the path
        """,
      ])
  }

  #if os(Linux)
    @Test func `a name that is no UTF-8 is told, and one that holds U+FFFD is taken`() throws {
      let folder = try TemporaryFolder()
      try folder.write(["c/caf\u{FFFD}.md": ""])
      try folder.makeFile(named: Array("c/caf".utf8) + [0xE9] + Array(".md".utf8))
      let listing = try FolderListing(of: "c", in: Folder(folder.path))
      #expect(listing.paths == ["c/caf\u{FFFD}.md"])
      #expect(
        listing.diagnostics.map { $0.text(in: Sources([])) } == [
          """
          c/caf\u{FFFD}.md:1:1: error[FIL-001]: cannot read 'c/caf\u{FFFD}.md': its name is no UTF-8
          help: give it another name
          """
        ])
    }
  #endif

  @Test func `content that cannot be listed stops us, so that the last portal outlives it`() throws
  {
    let refused = try #require(Content.failure(ofListing: SystemError(EACCES), in: "one"))
    #expect(refused.message == "cannot read 'content' in 'one': permission denied")
    #expect(Content.failure(ofListing: nil, in: "one") == nil)
    let folder = try TemporaryFolder()
    try folder.write(["content/program.json": "{}"])
    try folder.setPermissions(of: "content", to: 0)
    let failure = refusal { try Content.read(from: folder.path, jobs: 1) }
    #expect((failure == nil) == (getuid() == 0))
    try folder.setPermissions(of: "content", to: 0o700)
  }

  @Test func `a program file that is there and cannot be read is not called missing`() {
    let path = "content/program.json"
    let unread = Diagnostic(FileMistake.unreadable, "cannot read it", at: nil, inFile: path)
    for (diagnostics, codes) in [([unread], ["FIL-001"]), ([], ["FILE-001"])] {
      let content = Content(files: [], diagnostics: diagnostics)
      #expect(readProgramme(content, jobs: 1).diagnostics.map(\.code) == codes)
    }
  }

  @Test func `a folder that is not there stops us`() throws {
    let failure = try #require(refusal { _ = try Folder(orFailure: "nowhere/content") })
    #expect(failure.message == "cannot open the folder 'nowhere/content': no such file or folder")
  }
}
