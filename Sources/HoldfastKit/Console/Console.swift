// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// What a person at the standard error sees: diagnostics, failures, notes and progress.
///
/// The bytes go to a closure, so that a test reads what a terminal would show:
///
///     let console = Console(.plain) { written.append($0) }
package struct Console: Sendable {
  /// How much is said.
  package enum Verbosity: Hashable, Comparable, Sendable {
    /// Only diagnostics and failures.
    case quiet
    case normal
    case verbose
  }

  /// When `--color` colours.
  package enum ColourChoice: String, CaseIterable, Hashable, Sendable {
    case auto
    case always
    case never
  }

  /// How the other end shows text.
  package struct Style: Hashable, Sendable {
    package var isColoured = false
    /// The width of a terminal on which a line is rewritten, in columns; `nil` elsewhere, and where
    /// more is said than fits one line.
    package var rewritableWidth: Int?
    package var verbosity = Verbosity.normal

    /// Neither colour nor a bar: what a file or a log gets.
    package static let plain = Style()

    package init(
      isColoured: Bool = false, rewritableWidth: Int? = nil, verbosity: Verbosity = .normal
    ) {
      self.isColoured = isColoured
      self.rewritableWidth = rewritableWidth
      self.verbosity = verbosity
    }

    /// The style for a stream, as the flags and the environment say.
    ///
    /// - Parameter width: the width of the terminal, or `nil` where the stream is none.
    package init(
      _ choice: ColourChoice, verbosity: Verbosity, environment: Environment, width: Int?
    ) {
      let isCapable = width != nil && !environment.hasDumbTerminal
      isColoured =
        switch choice {
        case .always: true
        case .never: false
        case .auto: isCapable && !environment.refusesColour
        }
      let isRewritable =
        isCapable && !environment.isContinuousIntegration && verbosity < .verbose
      rewritableWidth = isRewritable ? width : nil
      self.verbosity = verbosity
    }
  }

  /// How many diagnostics are shown of those that there are.
  package static let diagnosticLimit = 100

  package let style: Style
  private let write: @Sendable (String) -> Void
  private let clock: @Sendable () -> Int

  /// - Parameter clock: a time that only grows, in milliseconds.
  package init(
    _ style: Style, clock: @escaping @Sendable () -> Int = { SystemClock.milliseconds() },
    write: @escaping @Sendable (String) -> Void
  ) {
    self.style = style
    self.clock = clock
    self.write = write
  }

  /// A console on the standard error.
  package init(
    _ choice: ColourChoice, verbosity: Verbosity, environment: Environment
  ) {
    let width = StandardStream.error.isTerminal ? StandardStream.error.width ?? 80 : nil
    self.init(
      Style(choice, verbosity: verbosity, environment: environment, width: width)
    ) { StandardStream.error.write($0) }
  }

  /// Shows diagnostics in their order, the first ones in full, and says how many more there are.
  package func show(
    _ diagnostics: [Diagnostic], in sources: Sources, limit: Int = Self.diagnosticLimit
  ) {
    guard !diagnostics.isEmpty else { return }
    let shown = diagnostics.prefix(limit).map { diagnostic in
      style.isColoured ? Paint.painted(diagnostic, in: sources) : diagnostic.text(in: sources)
    }
    var text = shown.joined(separator: "\n\n") + "\n"
    if diagnostics.count > limit { text += "\nand \(diagnostics.count - limit) more\n" }
    write(text)
  }

  /// Shows what stopped us.
  package func show(_ failure: Failure) {
    write((style.isColoured ? Paint.painted(failure) : failure.description) + "\n")
  }

  /// Says one line, unless we are to be quiet.
  ///
  /// - Parameter terminator: what follows it; nothing for a text that ends its lines itself.
  package func say(_ line: String, terminator: String = "\n") {
    if style.verbosity >= .normal { write(line + terminator) }
  }

  /// Says one line to those who asked for more.
  package func detail(_ line: String) {
    if style.verbosity >= .verbose { write(line + "\n") }
  }

  /// Begins to show the progress of a procedure with a number of steps.
  package func progress(steps: Int) -> Progress {
    Progress(steps: steps, style: style, clock: clock, write: write)
  }
}
