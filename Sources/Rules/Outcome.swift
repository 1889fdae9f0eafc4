// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics

/// What a rule says of one subject.
///
/// Of several parts the worst counts: fail, then not evaluable, then pass; what does not apply adds
/// nothing. A field that could not be read is `notApplicable`: it was reported when it was read.
struct Outcome: Sendable {
  /// Worst last.
  enum State: Int, Comparable, Sendable {
    case notApplicable, pass, notEvaluable, fail

    static func < (first: State, second: State) -> Bool {
      first.rawValue < second.rawValue
    }
  }

  let state: State
  /// What is wrong or missing, each with its place; none for a pass.
  let flaws: [Flaw]

  private init(_ state: State, _ flaws: [Flaw] = []) {
    self.state = state
    self.flaws = flaws
  }

  static let pass = Outcome(.pass)
  static let notApplicable = Outcome(.notApplicable)

  /// - Parameter message: the fact, lower case, no full stop, in quotes what the author wrote.
  static func fail(
    _ message: String, at span: Span, _ discriminator: String? = nil,
    notes: [Diagnostic.Note] = [], help: [String] = []
  ) -> Outcome {
    .fail(Flaw(message, at: span, discriminator, notes: notes, help: help))
  }

  static func fail(_ flaw: Flaw) -> Outcome {
    Outcome(.fail, [flaw])
  }

  /// - Parameter missing: the input that is not there, as an author would name it: `bia.rto`.
  static func notEvaluable(
    missing: String, at span: Span, _ discriminator: String? = nil, help: [String] = []
  ) -> Outcome {
    let message = "cannot be told without '\(missing)'"
    return Outcome(.notEvaluable, [Flaw(message, at: span, discriminator, help: help)])
  }

  /// What cannot be told, in words of the rule's own.
  static func notEvaluable(
    _ message: String, at span: Span, _ discriminator: String? = nil, help: [String] = []
  ) -> Outcome {
    Outcome(.notEvaluable, [Flaw(message, at: span, discriminator, help: help)])
  }

  /// The worst of a subject's parts, with the flaws of all that are as bad.
  static func worst(of parts: some Sequence<Outcome>) -> Outcome {
    var worst = Outcome.notApplicable
    for part in parts where part.state >= worst.state {
      worst =
        part.state == worst.state ? Outcome(part.state, worst.flaws + part.flaws) : part
    }
    return worst
  }
}

/// One thing that is wrong or missing, with its place and the way out.
struct Flaw: Sendable {
  let message: String
  let span: Span
  /// What tells it from other flaws of the same subject and rule, such as the other end of an edge.
  let discriminator: String?
  let notes: [Diagnostic.Note]
  let help: [String]
  /// How many steps worse than the rule says.
  var raise = 0
  /// The column of severities where it is not the subject's own.
  var column: Int?

  init(
    _ message: String, at span: Span, _ discriminator: String? = nil,
    notes: [Diagnostic.Note] = [], help: [String] = []
  ) {
    self.message = message
    self.span = span
    self.discriminator = discriminator
    self.notes = notes
    self.help = help
  }
}
