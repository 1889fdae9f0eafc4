// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// How far a procedure of several steps has come.
///
/// On a terminal this is one line that is rewritten, each time another hundredth is done and not
/// more often; elsewhere a line per step, such as `[4/7] check`; nothing where we are to be quiet.
/// Who asked for more is also told how long each step took, and what else is said in between.
///
///     let progress = console.progress(steps: WorkStep.allCases)
///     progress.begin(.render, of: pages.count)
///     progress.advance()  // after each page, by whichever worker did it
///     progress.end()
package struct Progress: ~Copyable, Sendable {
  /// The step that is being worked on.
  private struct Step: Sendable {
    var number = 0
    var name = ""
    var total = 0
    /// How many hundredths are on the screen.
    var shown = 0
    /// When it began, in milliseconds.
    var start = 0
  }

  private let steps: Int
  private let style: Console.Style
  private let clock: @Sendable () -> Int
  private let write: @Sendable (String) -> Void
  private let done = Atomic(0)
  private let total = Atomic(0)
  private let step = Mutex(Step())

  init(
    steps: Int, style: Console.Style, clock: @escaping @Sendable () -> Int,
    write: @escaping @Sendable (String) -> Void
  ) {
    self.steps = steps
    self.style = style
    self.clock = clock
    self.write = write
  }

  deinit {
    end()
  }

  /// Begins the next step; the one before it is over.
  ///
  /// - Parameter items: how many items the step works on, 0 where that cannot be told.
  package func begin(_ name: String, of items: Int = 0) {
    guard style.verbosity > .quiet else { return }
    done.store(0, ordering: .relaxed)
    total.store(items, ordering: .relaxed)
    step.withLock { step in
      tellTime(of: step)
      step = Step(number: step.number + 1, name: name, total: items, start: clock())
      if let width = style.rewritableWidth {
        write(Self.rewriting(bar(step, width)))
      } else {
        write("[\(step.number)/\(steps)] \(name)\n")
      }
    }
  }

  /// Counts an item as done; may be called by several workers at once.
  package func advance() {
    guard style.verbosity > .quiet, let width = style.rewritableWidth else { return }
    let count = done.wrappingAdd(1, ordering: .relaxed).newValue
    let items = total.load(ordering: .relaxed)
    guard items > 0, count * 100 / items != (count - 1) * 100 / items else { return }
    step.withLock { step in
      let hundredths = min(100, count * 100 / items)
      // Another worker may have shown a later state already.
      guard hundredths > step.shown else { return }
      step.shown = hundredths
      write(Self.rewriting(bar(step, width)))
    }
  }

  /// Takes the bar off the screen, so that other text can follow.
  package func end() {
    step.withLock { step in
      if step.number > 0, style.verbosity > .quiet, style.rewritableWidth != nil {
        write(Self.rewriting(""))
      }
      tellTime(of: step)
      step.number = 0
    }
  }

  /// Says one line to those who asked for more; it belongs to the step that is being worked on.
  package func detail(_ line: String) {
    if style.verbosity >= .verbose { write("      \(line)\n") }
  }

  /// How long a step took that is over, for example `check took 120 ms`.
  private func tellTime(of step: Step) {
    if step.number > 0 { detail("\(step.name) took \(clock() - step.start) ms") }
  }

  /// For example `[4/7] check  ━━━━━━━━━━──────────  50 %`, never wider than the terminal.
  private func bar(_ step: Step, _ width: Int) -> String {
    let title = "[\(step.number)/\(steps)] \(step.name)"
    let room = min(40, width - title.count - 10)
    guard step.total > 0, room >= 5 else { return String(title.prefix(max(0, width - 1))) }
    let filled = room * step.shown / 100
    let line = String(repeating: "━", count: filled) + String(repeating: "─", count: room - filled)
    let percent = String(step.shown)
    return "\(title)  \(line) \(String(repeating: " ", count: 3 - percent.count))\(percent) %"
  }

  /// Back to the beginning of the line, the text, and what stood there before erased.
  private static func rewriting(_ text: String) -> String {
    "\r\(text)\u{1B}[K"
  }
}
