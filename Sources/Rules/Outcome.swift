// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing

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
  private(set) var flaws: [Flaw]

  private init(_ state: State, _ flaws: [Flaw] = []) {
    self.state = state
    self.flaws = flaws
  }

  /// Hands over the flaws, what has one identity being one flaw with the other places as notes.
  mutating func takeFlaws() -> [Flaw] {
    defer { flaws = [] }
    return flaws.count > 1 ? Flaw.merged(flaws) : flaws
  }

  static let pass = Outcome(.pass)
  static let notApplicable = Outcome(.notApplicable)

  /// - Parameters:
  ///   - message: the fact, lower case, no full stop, in quotes what the author wrote.
  ///   - input: what is missing, where that is the fact: the name by which other rules miss it.
  static func fail(
    _ message: Wording, at span: Span, _ discriminator: String? = nil,
    lacking input: Wording? = nil,
    notes: [Diagnostic.Note] = [], help: [Wording] = []
  ) -> Outcome {
    .fail(Flaw(message, at: span, discriminator, lacking: input, notes: notes, help: help))
  }

  static func fail(_ flaw: Flaw) -> Outcome {
    Outcome(.fail, [flaw])
  }

  /// One failure that several places share: at the first, with the others as notes.
  ///
  /// - Parameter span: where it is reported if none of the places is known.
  static func fail(
    _ message: Wording, atEach places: [Span?], orAt span: Span, help: [Wording]
  ) -> Outcome {
    let known = places.compactMap(\.self)
    return .fail(
      message, at: known.first ?? span,
      notes: known.dropFirst().map { .init("and here", at: $0) }, help: help)
  }

  /// - Parameter missing: the input that is not there, as an author would name it: `bia.rto`.
  static func notEvaluable(
    missing: Wording, at span: Span, _ discriminator: String? = nil, help: [Wording] = []
  ) -> Outcome {
    // The name of a field is the same in every language.
    let isField = missing.isPlain && !missing.english.utf8.contains(UInt8(ascii: " "))
    return .notEvaluable(
      isField
        ? "cannot be told without \(inQuotes(missing))" : "cannot be told without '\(missing)'",
      at: span, discriminator, lacking: missing, help: help)
  }

  /// What cannot be told, in words of the rule's own.
  ///
  /// - Parameter input: what is missing, where others cannot tell for want of it either.
  static func notEvaluable(
    _ message: Wording, at span: Span, _ discriminator: String? = nil,
    lacking input: Wording? = nil, help: [Wording] = []
  ) -> Outcome {
    Outcome(
      .notEvaluable, [Flaw(message, at: span, discriminator, lacking: input, help: help)])
  }

  /// The same, weighed by another column of severities than the subject's own.
  func weighing(inColumn column: Int) -> Outcome {
    Outcome(
      state,
      flaws.map { flaw in
        var flaw = flaw
        flaw.column = column
        return flaw
      })
  }

  /// The worst of a subject's parts, with the flaws of all that are as bad.
  static func worst(of parts: some Sequence<Outcome>) -> Outcome {
    var (state, flaws) = (State.notApplicable, [Flaw]())
    for part in parts where part.state >= state {
      if part.state > state {
        (state, flaws) = (part.state, part.flaws)
      } else if !part.flaws.isEmpty {
        flaws += part.flaws
      }
    }
    return Outcome(state, flaws)
  }
}

/// One thing that is wrong or missing, with its place and the way out.
struct Flaw: Sendable {
  let message: Wording
  let span: Span
  /// What tells it from other flaws of the same subject and rule, such as the other end of an edge.
  let discriminator: String?
  private(set) var notes: [Diagnostic.Note]
  let help: [Wording]
  /// The input that is not there, where that is what is wrong.
  let input: Wording?
  /// How many steps worse than the rule says.
  var raise = 0
  /// The column of severities where it is not the subject's own.
  var column: Int?

  init(
    _ message: Wording, at span: Span, _ discriminator: String? = nil,
    lacking input: Wording? = nil,
    notes: [Diagnostic.Note] = [], help: [Wording] = []
  ) {
    self.message = message
    self.span = span
    self.discriminator = discriminator
    self.input = input
    self.notes = notes
    self.help = help
  }
}

extension Flaw {
  /// The flaws of a subject, what has one identity being one flaw with the other places as notes.
  static func merged(_ flaws: [Flaw]) -> [Flaw] {
    var merged: [Flaw] = []
    var places: [String?: Int] = [:]
    for flaw in flaws {
      if let place = places[flaw.discriminator] {
        merged[place].notes.append(.init("and here: \(flaw.message)", at: flaw.span))
      } else {
        places[flaw.discriminator] = merged.count
        merged.append(flaw)
      }
    }
    return merged
  }
}
