// SPDX-License-Identifier: Apache-2.0

import Continuity

/// Some subjects of a kind, about whom several rules are asked: what one worker does at a time.
struct Sitting: Sendable {
  /// What the judge of a rule heard.
  typealias Hearing = (rule: Int, heard: Judge)

  /// The rules by their numbers, each with its round.
  private let questions: [(rule: Int, round: Round)]
  private let subjects: Range<Int>

  /// How many subjects one sitting is about.
  private static let length = 512

  /// The sittings in which all rounds are gone, those through one kind together.
  ///
  /// - Parameter rounds: by rule.
  static func all(_ rounds: [[Round]]) -> [Sitting] {
    let questions = rounds.enumerated().flatMap { rule, rounds in
      rounds.map { (rule: rule, round: $0) }
    }
    // What goes through its subjects by itself is best left alone.
    let alone = questions.filter { $0.round.kind == .programme }
      .map { Sitting(questions: [$0], subjects: 0..<$0.round.count) }
    let together = RecordKind.allCases.filter { $0 != .programme }.flatMap { kind in
      sittings(of: questions.filter { $0.round.kind == kind })
    }
    return alone + together
  }

  private static func sittings(of questions: [(rule: Int, round: Round)]) -> [Sitting] {
    let count = questions.map(\.round.count).max() ?? 0
    return stride(from: 0, to: count, by: length).map { start in
      Sitting(questions: questions, subjects: start..<min(start + length, count))
    }
  }

  /// Puts the questions of all rules to all subjects.
  ///
  /// - Parameter judges: by rule, having heard nothing yet.
  func hear(_ check: Check, by judges: [Judge]) -> [Hearing] {
    var hearings = questions.map { (rule: $0.rule, heard: judges[$0.rule]) }
    for (number, question) in questions.enumerated() {
      let places = subjects.clamped(to: 0..<question.round.count)
      question.round.ask(check, places, &hearings[number].heard)
    }
    return hearings
  }
}
