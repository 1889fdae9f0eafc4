// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What the real program does for one's own templates.
@Suite struct ExecutableTemplateTests {
  @Test func `a template is copied, and never overwritten without force`() throws {
    let folder = try TemporaryFolder()
    let first = try HoldfastRun("templates eject pages/service parts/badge", in: folder)
    #expect(first.status == 0)
    #expect(
      first.output == """
        templates/pages/service.mustache
        templates/parts/badge.mustache

        """)
    let written = try folder.files(in: "templates")
    #expect(written.keys.sorted() == ["pages/service.mustache", "parts/badge.mustache"])
    let again = try HoldfastRun("templates eject parts/badge", in: folder)
    #expect(again.errors == "0 written, 1 unchanged in 'templates'\n")

    try folder.write(["templates/parts/badge.mustache": "mine"])
    let refused = try HoldfastRun("templates eject parts/absent parts/badge", in: folder)
    #expect(refused.status == 2)
    #expect(
      refused.errors == """
        error: 'templates/parts/badge.mustache' would be overwritten
        help: move it away, name another folder with --output, or write over it with --force

        """)
    #expect(try folder.files(in: "templates").count == 2)
    try #expect(HoldfastRun("templates eject parts/badge --force", in: folder).status == 0)
    #expect(try folder.files(in: "templates") == written)
  }

  @Test func `a folder is copied whole, and all where nothing is named`() throws {
    let folder = try TemporaryFolder()
    let parts = try HoldfastRun("templates eject templates/parts/ -o some", in: folder)
    #expect(parts.output.split(separator: "\n").allSatisfy { $0.hasPrefix("some/parts/") })
    let empty = try HoldfastRun("templates eject '' --output all", in: folder)
    #expect(empty.status == 64)
    #expect(empty.errors.hasPrefix("Error: a path is empty; name a file or folder such as"))
    let all = try HoldfastRun("templates eject --quiet --output all", in: folder)
    #expect(all.output.contains("all/assets/portal.css\n"))
    #expect(all.output.contains("all/languages/de.json\n"))
    #expect(all.errors.isEmpty)
    try folder.move("all", to: "templates")
    let check = try HoldfastRun("templates check", in: folder)
    #expect(check.status == 0)
    #expect(check.errors.hasSuffix(" files of 'templates', 0 errors, 0 warnings\n"))
  }

  @Test(arguments: [
    ("a:b.css", "a memory stick has no names with ':'", "give it another name"),
    ("con.js", "Windows reserves the name 'con'", "give it another name"),
    (
      "Portal.css",
      "many disks take 'templates/assets/Portal.css' and 'templates/assets/portal.css' for one",
      "give one of the two another name"
    ),
  ])
  func `a style sheet that no portal can hold is told, and all else published`(
    name: String, reason: String, help: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "content/program.json": #"{"asOf": "2026-11-21"}"#, "templates/assets/\(name)": "b {}",
      "templates/assets/portal.css": "p {}",
    ])
    let complaint = """
      templates/assets/\(name):1:1: error[FIL-003]: 'templates/assets/\(name)' cannot be published: \
      \(reason)
      help: \(help)
      """
    let run = try HoldfastRun("build --quiet", in: folder)
    #expect(run.errors.contains(complaint), "\(run.errors)")
    #expect(run.status == 1)
    let files = try folder.files(in: "public")
    #expect(files["assets/portal.css"] == "p {}")
    #expect(files["assets/\(name)"] == nil)
    let check = try HoldfastRun("templates check", in: folder)
    #expect(check.errors.contains(complaint), "\(check.errors)")
    #expect(check.status == 1)
  }

  @Test func `what a build would refuse is found without content`() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "looks/templates/parts/badge.mustache": "<b>{{labl}}</b>\n",
      "looks/templates/parts/bage.mustache": "not used\n",
    ])
    let check = try HoldfastRun("templates check looks", in: folder)
    #expect(check.status == 1)
    #expect(check.output.isEmpty)
    #expect(
      check.errors.hasPrefix(
        """
        looks/templates/parts/badge.mustache:1:6: error[TPL-010]: unknown name 'labl'
          1 | <b>{{labl}}</b>
            |      ^~~~

        """))
    #expect(check.errors.contains("\nhelp: did you mean 'label'?\n"))
    #expect(check.errors.hasSuffix("\n2 files of 'templates', 1 error, 0 warnings\n"))
  }

  @Test func `a build names what stopped it by the way from the current folder`() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "looks/content/program.json": "{}", "looks/templates/parts/badge.mustache": "<b>{{labl}}</b>",
    ])
    let run = try HoldfastRun("build --quiet looks", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("looks/templates/parts/badge.mustache:1:6: error[TPL-010]: "))
  }

  @Test func `what replaces nothing is told with what was probably meant`() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "templates/parts/bage.mustache": "not used\n",
      "templates/parts/mark.mustache": "<mark>{{label}}</mark>\n",
      "templates/parts/badge.mustache": "{{>parts/mark}}\n",
      "templates/languages/de.json": #"{"Home": "Heim", "Hoem": "Heim"}"#,
      "templates/languages/fr.json": #"{"Home": "Accueil"}"#,
      "templates/page.html": "<p>", "templates/README.md": "notes", "templates/assets/a.svg": "",
    ])
    let check = try HoldfastRun("templates check", in: folder)
    #expect(check.status == 0)
    #expect(
      check.errors == """
        templates/page.html:1:1: warning[TPL-033]: 'templates/page.html' is of no kind that is read
        help: templates end in .mustache, languages are languages/TAG.json, all else is in assets/

        templates/parts/bage.mustache:1:1: warning[TPL-031]: 'parts/bage.mustache' replaces no \
        template, and no page includes it
          1 | not used
            | ^
        help: did you mean 'parts/badge.mustache'?
        help: 'holdfast templates eject' copies what can be replaced

        templates/languages/de.json:1:18: warning[TPL-032]: no page says 'Hoem'
          1 | {"Home": "Heim", "Hoem": "Heim"}
            |                  ^~~~~~
        help: did you mean 'Home'?
        help: write the English exactly as the page has it, values as {1}, {2}
        8 files of 'templates', 0 errors, 3 warnings

        """)
  }

  @Test func `a language that is none is an error`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["templates/languages/de.json": #"{"Home": 1}"#])
    let check = try HoldfastRun("templates check --quiet", in: folder)
    #expect(check.status == 1)
    let place = "templates/languages/de.json:1:10: error[TPL-030]: "
    #expect(check.errors.hasPrefix(place + "the phrase 'Home' has no text as its value"))
  }

  @Test(arguments: [
    (#"{"{1} of {2}": "{1}"}"#, "16", "use each of {1}, {2}"),
    (#"{"Home": "Start {1}"}"#, "10", "write it without values in braces"),
  ])
  func `a phrase is told with the values that it has`(
    book: String, column: String, help: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(["templates/languages/de.json": book])
    let check = try HoldfastRun("templates check --quiet", in: folder)
    #expect(check.status == 1)
    let place = "templates/languages/de.json:1:\(column): error[TPL-034]: the phrase '"
    #expect(check.errors.hasPrefix(place))
    #expect(check.errors.contains("help: " + help))
  }

  @Test func `without templates there is nothing to check`() throws {
    let check = try HoldfastRun("templates check", in: TemporaryFolder())
    #expect(check.status == 2)
    #expect(check.errors.hasPrefix("error: '.' holds no folder 'templates'\nhelp: "))
  }

  @Test func `the data of a page are told to people and to programs`() throws {
    let folder = try TemporaryFolder()
    let pages = try HoldfastRun("templates context", in: folder)
    #expect(pages.output.contains(/\nservice +services\/ID\.html +\S/))
    let text = try HoldfastRun("templates context bulletin", in: folder)
    #expect(text.output.contains(/\n  writeup +record writeup +the text\n/))
    let json = try HoldfastRun("templates context bulletin --format json", in: folder)
    struct Context: Decodable {
      struct Page: Decodable { let template, path, record: String }
      struct Record: Decodable {
        struct Field: Decodable { let name, type, summary: String }
        let name: String
        let fields: [Field]
      }
      let pages: [Page]
      let records: [Record]
    }
    let context = try JSONDecoder().decode(Context.self, from: Data(json.output.utf8))
    #expect(context.pages.map(\.template) == ["pages/bulletin.mustache"])
    #expect(context.records.first?.name == context.pages.first?.record)
    #expect(context.records.allSatisfy { !$0.fields.isEmpty })
  }

  @Test(arguments: ["templates context servce", "templates eject pages/servce", "templates frob"])
  func `a name that names nothing is refused with status 64`(line: String) throws {
    let folder = try TemporaryFolder()
    let run = try HoldfastRun(line, in: folder)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("Error: "))
    #expect(try folder.names().isEmpty)
  }
}
