// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HoldfastKit
import Phrasing
import Synchronization
import TestSupport
import Testing

@Suite struct ConsoleTests {
  private func environment(_ values: [String: String]) -> Environment {
    Environment { values[$0] }
  }

  private func text(
    _ style: Console.Style, _ body: (Console) throws -> Void
  ) rethrows -> String {
    let written = Written()
    try body(Console(style) { text in written.text.withLock { $0 += text } })
    return written.text.withLock { $0.replacing("\u{1B}", with: "⎋").replacing("\r", with: "⏎") }
  }

  private final class Written: Sendable {
    let text = Mutex("")
  }

  private func mistake(_ number: Int = 0) -> (Diagnostic, Sources) {
    let marked = MarkedText("id: payments\nowner: ⟦amara⟧\n")
    let span = Span(FileID(0), marked.ranges[0])
    let diagnostic = Diagnostic(
      code: "REF-001", "no person 'amara'", at: span, notes: [.init("people are here", at: span)],
      help: ["did you mean 'amaro'?"])
    return (diagnostic, Sources([SourceFile(path: "a.md", text: marked.text)]))
  }

  @Test func `a diagnostic is shown as it is where there is no colour`() {
    let (diagnostic, sources) = mistake()
    #expect(
      text(.plain) { $0.show([diagnostic], in: sources) } == """
        a.md:2:8: error[REF-001]: no person 'amara'
          2 | owner: amara
            |        ^~~~~
        a.md:2:8: note: people are here
        help: did you mean 'amaro'?

        """)
  }

  @Test func `colour marks the severity, the place, the notes and the help`() {
    let (diagnostic, sources) = mistake()
    #expect(
      text(Console.Style(isColoured: true)) { $0.show([diagnostic], in: sources) } == """
        a.md:2:8: ⎋[1;31merror[REF-001]:⎋[0m no person 'amara'
          2 | owner: amara
            |        ⎋[1;31m^~~~~⎋[0m
        a.md:2:8: ⎋[1;36mnote:⎋[0m people are here
        ⎋[1;32mhelp:⎋[0m did you mean 'amaro'?

        """)
  }

  @Test func `of many diagnostics the first are shown, and how many more there are`() {
    let many = (1...5).map { Diagnostic(.warning, code: "X-\($0)", "wrong", at: nil) }
    #expect(
      text(.plain) { $0.show(many, in: Sources([]), limit: 2) } == """
        warning[X-1]: wrong

        warning[X-2]: wrong

        and 3 more

        """)
  }

  @Test func `a failure is shown with its way out`() {
    let failure = Failure("cannot write 'public': the disk is full", help: "make room")
    #expect(
      text(Console.Style(isColoured: true, verbosity: .quiet)) { $0.show(failure) } == """
        ⎋[1;31merror:⎋[0m cannot write 'public': the disk is full
        ⎋[1;32mhelp:⎋[0m make room

        """)
  }

  @Test func `elsewhere than on a terminal progress is a line per step`() {
    #expect(text(.plain, working) == "[1/2] read\n[2/2] check\n")
  }

  @Test func `on a terminal progress is one line that is rewritten, and then gone`() {
    #expect(
      text(Console.Style(rewritableWidth: 30), working)
        == "⏎[1/2] read⎋[K⏎[2/2] check  ─────────   0 %⎋[K⏎[2/2] check  ━━━━─────  50 %⎋[K"
        + "⏎[2/2] check  ━━━━━━━━━ 100 %⎋[K⏎⎋[K")
  }

  @Test func `progress is drawn at most a hundred times a step, and never too wide`() {
    for width in [1, 12, 25, 200] {
      let drawn = text(Console.Style(rewritableWidth: width)) { console in
        let progress = console.progress(steps: 1)
        progress.begin("a step with a name", of: 10_000)
        for _ in 0..<10_000 { progress.advance() }
      }
      let lines = drawn.split(separator: "⏎").map { $0.replacing("⎋[K", with: "") }
      #expect(lines.count <= 102)
      #expect(lines.allSatisfy { $0.count < width })
    }
  }

  @Test func `nothing but mistakes is said where we are to be quiet`() {
    let style = Console.Style(rewritableWidth: 80, verbosity: .quiet)
    #expect(text(style, working) == "")
    #expect(text(style) { $0.say("done") } == "")
    #expect(text(.plain) { $0.detail("more") } == "")
    #expect(text(Console.Style(verbosity: .verbose)) { $0.detail("more") } == "more\n")
  }

  @Test func `who asked for more is told how long each step took`() {
    let now = Mutex(0)
    let written = Mutex("")
    let console = Console(
      Console.Style(verbosity: .verbose),
      clock: {
        now.withLock {
          $0 += 7; return $0
        }
      }, write: { text in written.withLock { $0 += text } })
    let progress = console.progress(steps: 2)
    progress.begin("read")
    progress.detail("read 'a.md', 3 bytes")
    progress.begin("check", of: 2)
    progress.advance()
    progress.end()
    progress.end()
    #expect(
      written.withLock { $0 } == """
        [1/2] read
              read 'a.md', 3 bytes
              read took 7 ms
        [2/2] check
              check took 7 ms

        """)
  }

  private func working(_ console: Console) {
    let progress = console.progress(steps: 2)
    progress.begin("read")
    progress.begin("check", of: 2)
    progress.advance()
    progress.advance()
    progress.end()
  }

  @Test(
    arguments: [
      (Console.ColourChoice.auto, [:], 80, true, true),
      (.auto, [:], nil, false, false),
      (.auto, ["NO_COLOR": "1"], 80, false, true),
      (.auto, ["NO_COLOR": ""], 80, true, true),
      (.auto, ["TERM": "dumb"], 80, false, false),
      (.auto, ["CI": "true"], 80, true, false),
      (.auto, ["CI": "false"], 80, true, true),
      (.always, ["NO_COLOR": "1"], nil, true, false),
      (.never, [:], 80, false, true),
    ] as [(Console.ColourChoice, [String: String], Int?, Bool, Bool)])
  func `colour and bar depend on flags, environment and terminal`(
    choice: Console.ColourChoice, variables: [String: String], width: Int?, isColoured: Bool,
    hasBar: Bool
  ) {
    let style = Console.Style(
      choice, verbosity: .normal, environment: environment(variables), width: width)
    #expect(style.isColoured == isColoured)
    #expect((style.rewritableWidth != nil) == hasBar)
  }

  @Test(
    arguments: [
      ("0", 0), ("1793491200", 1_793_491_200), ("253402300799", 253_402_300_799), ("", nil),
    ] as [(String, Int?)])
  func `the date of the source is seconds since 1970`(value: String, seconds: Int?) throws {
    #expect(try environment(["SOURCE_DATE_EPOCH": value]).sourceDateEpoch() == seconds)
  }

  @Test(arguments: ["yesterday", "-1", "1.5", "1793491200000", "99999999999999999999"])
  func `a date of the source that is none stops us`(value: String) throws {
    let failure = try #require(
      refusal { try environment(["SOURCE_DATE_EPOCH": value]).sourceDateEpoch() })
    #expect(
      failure.message
        == "SOURCE_DATE_EPOCH is '\(value)', which is no number of seconds from 1970 to 9999")
  }
}
