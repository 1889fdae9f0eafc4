// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// What the real program publishes, and when it does not.
@Suite(.serialized) struct ExecutableBuildTests {
  /// A folder with the programme of `ExecutableTests` and more files.
  private func folder(_ more: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(ExecutableTests.programme.merging(more) { $1 })
    return folder
  }

  @Test func `a second build rewrites nothing`() throws {
    let folder = try folder()
    let first = try HoldfastRun("build", in: folder)
    #expect(first.status == 0)
    #expect(first.output.isEmpty)
    let count = try #require(first.errors.wholeMatch(of: /[^']* (\d+) written,[^']*'public'\n/)?.1)
    let files = try folder.files(in: "public").keys.sorted()
    #expect(files.count == Int(count).map { $0 + 1 })
    let before = try files.map { try folder.identity(of: "public/\($0)") }
    let second = try HoldfastRun("build", in: folder)
    #expect(
      second.errors.hasSuffix(
        "\n\(count) files, 0 written, \(count) unchanged, 0 removed in 'public'\n"))
    #expect(try files.map { try folder.identity(of: "public/\($0)") } == before)
    #expect(try folder.names() == ["content", "public"])
  }

  @Test func `a folder from which everything is gone leaves the last portal whole`() throws {
    let folder = try folder()
    try #expect(HoldfastRun("build --quiet --fail-on never", in: folder).status == 0)
    let published = try folder.files(in: "public")
    for path in ExecutableTests.programme.keys { try folder.remove(path) }
    let run = try HoldfastRun("build --quiet --fail-on never", in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors == """
        error: 'content' holds no file to read
        help: begin with 'holdfast init', or look whether everything was fetched

        """)
    #expect(try folder.files(in: "public") == published)
  }

  @Test func `an asset too large to be copied is told, and the rest is published`() throws {
    let folder = try folder([
      "content/assets/plan.pdf": "%PDF", "content/assets/film.mp4": "",
      "content/pages/guide.md": "# Guide\n\n[the film](../assets/film.mp4)\n",
    ])
    let film = try FileHandle(forWritingTo: URL(filePath: folder.path("content/assets/film.mp4")))
    try film.truncate(atOffset: 257 << 20)
    let run = try HoldfastRun("build --quiet", in: folder)
    #expect(run.status == 1)
    #expect(
      run.errors == """
        content/assets/film.mp4:1:1: error[FIL-001]: cannot read 'content/assets/film.mp4': \
        the file is too large
        help: split it, or link to where it lies: at most 256 MiB are read

        """)
    let published = try folder.files(in: "public")
    #expect(published["media/plan.pdf"] != nil)
    #expect(published["media/film.mp4"] == nil)
    let guide = try #require(published["pages/guide.html"])
    #expect(guide.contains("the film"))
    #expect(!guide.contains("media/film.mp4"))
  }

  @Test(arguments: ["check --fail-on never", "build"])
  func `folders and links beside the content are nobody's business`(command: String) throws {
    let deepest = Array(repeating: "d", count: 70).joined(separator: "/")
    let folder = try folder(["beside/\(deepest)/a.md": ""])
    try folder.link("link", to: "content")
    let run = try HoldfastRun("\(command) --quiet", in: folder)
    #expect(run.status == 0)
    #expect(!(run.output + run.errors).contains("FIL-"))
  }

  @Test func `what cannot be read of one's own templates is told by a build`() throws {
    let folder = try folder()
    try folder.makeFolder("templates/parts")
    try folder.link("templates/parts/badge.mustache", to: "other")
    let run = try HoldfastRun("build --quiet", in: folder)
    #expect(run.status == 0)
    #expect(
      run.errors == """
        templates/parts/badge.mustache:1:1: warning[FIL-002]: 'templates/parts/badge.mustache' is a \
        symbolic link, which is not followed
        help: put the file itself there

        """)
  }

  @Test(arguments: [
    "content/assets/a.svg", "content/pages/a.md", "templates/assets/own.css",
    "templates/languages/fr.json", "templates/pages/404.mustache",
  ])
  func `the build in the footer changes with every file that it was made from`(
    path: String
  ) throws {
    let folder = try folder([path: "{}"])
    var builds: [Substring] = []
    for text in ["{}", " {}", "{}"] {
      try folder.write([path: text])
      _ = try HoldfastRun("build --quiet", in: folder)
      let page = try folder.files(in: "public")["index.html"]
      let match = page?.firstMatch(of: /<dt>Build<\/dt><dd><code>([0-9a-f]{12})</)
      builds.append(Substring(String(match?.output.1 ?? "")))
    }
    #expect(builds[0] != "")
    #expect(builds[0] != builds[1])
    #expect(builds[0] == builds[2])
  }

  @Test func `the same bytes in any time zone, language and number of workers`() throws {
    let folder = try folder()
    let west = ["TZ": "Pacific/Pago_Pago", "LANG": "C"]
    let east = ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"]
    try #expect(HoldfastRun("build -o a --jobs 1", in: folder, environment: west).status == 0)
    try #expect(HoldfastRun("build -o b --jobs 3", in: folder, environment: east).status == 0)
    let files = try folder.files(in: "a")
    #expect(files["index.html"] != nil)
    #expect(try files == folder.files(in: "b"))
  }

  @Test func `a folder of somebody else is published to only by force`() throws {
    let folder = try folder(["public/mine.txt": "mine"])
    let refused = try HoldfastRun("build --quiet", in: folder)
    #expect(refused.status == 2)
    #expect(
      refused.errors == """
        error: 'public' holds files that are not of a portal, such as 'mine.txt'
        help: choose another folder, or keep them beside the portal with --force

        """)
    #expect(try folder.files(in: "public") == ["mine.txt": "mine"])
    try #expect(HoldfastRun("build --force", in: folder).status == 0)
    let files = try folder.files(in: "public")
    #expect(files["mine.txt"] == "mine")
    #expect(files["SHA256SUMS"] != nil)
  }

  @Test(arguments: [
    ("build --force -o content", "content", "content"),
    ("build -o content/inventory/portal", "content/inventory/portal", "content"),
    ("build -o templates", "templates", "templates"),
    ("build content -o linked/portal", "linked/portal", "content"),
    ("build -o new/../content/portal", "new/../content/portal", "content"),
  ])
  func `nothing is published to where the next build reads`(
    line: String, output: String, name: String
  ) throws {
    let folder = try folder(["templates/parts/note.txt": ""])
    try folder.link("linked", to: "content/inventory")
    let before = try folder.files(in: "content")
    let run = try HoldfastRun("\(line) --quiet", in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors == """
        error: cannot publish to '\(output)': it lies in \(name)/ of the programme
        help: choose a folder outside of it with --output

        """)
    #expect(try folder.files(in: "content") == before)
  }

  @Test func `check and build tell a mistake in the same words`() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "content/program.json":
        #"{"language": "fr", "sponsor": "amara", "rules": {"GOV-999": "off"}}"#
    ])
    let lines = [
      "content/program.json:1:14: warning[LANG-001]: no language 'fr', so that the portal is English",
      "content/program.json:1:31: error[REF-001]: no person 'amara'",
      "content/program.json:1:50: warning[RULE-001]: no rule 'GOV-999'",
    ]
    let build = try HoldfastRun("build --quiet", in: folder)
    let check = try HoldfastRun("check --quiet", in: folder)
    for line in lines {
      #expect(build.errors.contains("\(line)\n"), "\(build.errors)")
      #expect(check.output.contains(line), "\(check.output)")
    }
    try folder.write(["templates/languages/fr.json": "{}"])
    try #expect(!HoldfastRun("check --quiet", in: folder).output.contains("LANG-001"))
  }

  @Test func `a missing program file is told where it should be`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["programme/content/pages/guide.md": "# A guide"])
    let place = "programme/content/program.json:1:1: error[FILE-001]: no content/program.json"
    try #expect(
      HoldfastRun("check -q programme", in: folder).output.hasPrefix("\(place) (gates)\n"))
    try #expect(HoldfastRun("build -q programme", in: folder).errors.hasPrefix("\(place)\n"))
    let annotations = try HoldfastRun("check -q programme --format github", in: folder).output
    #expect(annotations.hasPrefix("::error file=programme/content/program.json,line=1,"))
  }

  @Test func `malformed input fails the run, and the portal is published all the same`() throws {
    let folder = try folder(["content/inventory/more.json": #"{"suppliers": ["#])
    let run = try HoldfastRun("build --quiet", in: folder)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("content/inventory/more.json:1:"))
    #expect(run.errors.contains("\nhelp: "))
    try #expect(HoldfastRun("verify", in: folder).status == 0)
    #expect(try folder.files(in: "public")["errors.html"]?.contains("more.json") == true)
  }

  @Test func `findings fail a build from the severity that is asked for`() throws {
    let folder = try folder()
    let run = try HoldfastRun("build --quiet --fail-on low --format csv", in: folder)
    #expect(run.status == 1)
    #expect(run.output == (try folder.files(in: "public")["data/findings.csv"]))
    #expect(run.errors.isEmpty)
  }

  @Test func `a template of one's own stands in place of the built-in one`() throws {
    let folder = try folder([
      "templates/pages/404.mustache":
        "{{<layout}}{{$content}}<p>Ask {{home.href}}</p>{{/content}}{{/layout}}"
    ])
    let run = try HoldfastRun("build --quiet", in: folder)
    #expect([run.output, run.errors] == ["", ""])
    let page = try #require(folder.files(in: "public")["404.html"])
    #expect(page.contains("<p>Ask index.html</p>"))
    #expect(page.contains("</html>"))
  }

  @Test func `a wrong template stops the build before anything is written`() throws {
    let folder = try folder(["templates/pages/404.mustache": "one\n<p>{{home.hrref}}</p>\n"])
    let run = try HoldfastRun("build --quiet", in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors == """
        templates/pages/404.mustache:2:6: error[TPL-010]: unknown name 'hrref'
          2 | <p>{{home.hrref}}</p>
            |      ^~~~~~~~~~
        help: did you mean 'href'?

        """)
    #expect(try folder.names() == ["content", "templates"])
  }

  @Test func `a copy is verified, and what is wrong with it is named`() throws {
    let folder = try TemporaryFolder()
    try publish(["a.html": "one", "b.html": "two", "c.html": "three"], to: folder.path("copy"))
    let whole = try HoldfastRun("verify copy", in: folder)
    #expect(whole.status == 0)
    #expect(whole.output.isEmpty)
    #expect(whole.errors == "3 files, all complete and unchanged\n")
    try folder.write(["copy/a.html": "eno", "copy/d.html": "new"])
    try folder.remove("copy/b.html")
    let broken = try HoldfastRun("verify copy", in: folder)
    #expect(broken.status == 1)
    #expect(broken.output == "missing: b.html\nchanged: a.html\nextra: d.html\n")
    #expect(broken.errors.isEmpty)
    try #expect(HoldfastRun("verify elsewhere", in: folder).status == 2)
  }

  @Test func `killed at any moment, a build leaves the last portal whole`() throws {
    let folder = try folder()
    var random = SeededRandom(seed: 20_261_121)
    let start = ContinuousClock.now
    try #expect(HoldfastRun("build", in: folder).status == 0)
    let length = ContinuousClock.now - start
    var killed = 0
    for round in 0..<10 {
      try folder.write(["content/inventory/site.json": #"{"sites": [{"id": "s\#(round)"}]}"#])
      let process = Process.holdfast("build --quiet", in: folder.path)
      try process.run()
      let moment = length * Double.random(in: 0..<1.1, using: &random)
      usleep(UInt32(moment / .microseconds(1)))
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killed += 1 }
      try #expect(HoldfastRun("verify", in: folder).status == 0, "after round \(round)")
    }
    #expect(killed > 0)
    try #expect(HoldfastRun("build", in: folder).status == 0)
    #expect(try folder.files(in: "public")["sites/s9.html"] != nil)
    #expect(try folder.names() == ["content", "public"])
  }
}
