// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing

extension [Finding] {
  /// Lets those that have one cause name the one that tells it.
  ///
  /// Where several rules cannot tell something for want of one input, the rule that reports it as
  /// missing tells the cause, else the worst of those that say what to do, else the worst. All
  /// remain findings: what is not known is not passed.
  mutating func nameCauses() {
    var missing = MissingFacts(among: count)
    for place in indices { missing.add(self[place], at: place) }
    var causes = [Int?](repeating: nil, count: missing.facts.count)
    for (place, fact) in missing.asked {
      if let known = causes[fact], !self[place].tellsMore(than: self[known]) { continue }
      causes[fact] = place
    }
    // What a record lacks as a whole is the cause of what its fields lack, once a rule reports it.
    let wholes = missing.facts.map { fact in
      missing.whole(of: fact).flatMap { causes[$0] }.flatMap { self[$0].isReport ? $0 : nil }
    }
    var identities = [Boxed<Finding.Identity>?](repeating: nil, count: missing.facts.count)
    var advice = Advice()
    for (place, fact) in missing.asked where !self[place].isReport {
      guard let cause = wholes[fact] ?? causes[fact], cause != place else { continue }
      let identity = identities[fact] ?? Boxed(self[cause].identity)
      identities[fact] = identity
      self[place].cause = identity
      self[place].help = advice.of(self[cause], for: self[place].subject)
    }
  }
}

/// The inputs that findings miss, each once, with who misses them.
private struct MissingFacts {
  private(set) var facts: [MissingFact] = []
  /// The place of a finding, and the number of the fact that it misses.
  private(set) var asked: [(place: Int, fact: Int)] = []
  private var numbers: [MissingFact: Int]

  /// - Parameter count: of findings, of which about every third misses something.
  init(among count: Int) {
    numbers = Dictionary(minimumCapacity: count / 3)
  }

  /// Takes note of what a finding misses, if anything.
  mutating func add(_ finding: Finding, at place: Int) {
    guard let fact = MissingFact(finding) else { return }
    let number = numbers[fact] ?? facts.count
    if number == facts.count {
      numbers[fact] = number
      facts.append(fact)
    }
    asked.append((place, number))
  }

  /// The number of the record that a fact is a field of, where somebody misses all of it.
  func whole(of fact: MissingFact) -> Int? {
    fact.whole.flatMap { numbers[$0] }
  }
}

/// What to do about findings that have their cause in another one.
private struct Advice {
  /// By rule: where both are about the same record, which most are; put together once.
  private var ofTheSame: [String: [Wording]] = [:]

  /// - Parameters:
  ///   - cause: the finding that tells the cause.
  ///   - subject: what the other one is about.
  mutating func of(_ cause: Finding, for subject: RecordReference) -> [Wording] {
    let rule = cause.rule
    guard cause.subject == subject else {
      let record = cause.subject.kind.called(cause.subject.id)
      return ["mend what \(rule) says of \(record); it is the same cause"]
    }
    let known = ofTheSame[rule] ?? ["mend what \(rule) says; it is the same cause"]
    ofTheSame[rule] = known
    return known
  }
}

extension Finding {
  /// Whether it says that something is wrong, not that something cannot be told.
  fileprivate var isReport: Bool { self.state == .fail }

  /// Whether it rather than another one is the cause: a report, or what says at least what to do.
  fileprivate func tellsMore(than other: Finding) -> Bool {
    if isReport || other.isReport { return isReport && !other.isReport }
    return !self.help.isEmpty && other.help.isEmpty
  }
}

/// An input that is not there: a field of the subject, or by its whole name that of another record.
private struct MissingFact: Hashable {
  let subject: RecordReference?
  let name: String

  /// `nil` for a finding that is not about a missing input, or is waived.
  init?(_ finding: Finding) {
    guard let input = finding.input, finding.state == .fail || finding.state == .notEvaluable else {
      return nil
    }
    // 'slaState of supplier x' is one fact, whoever misses it.
    subject = input.namesAnother ? nil : finding.subject
    name = input.english
  }

  private init(_ subject: RecordReference?, _ name: String) {
    self.subject = subject
    self.name = name
  }

  /// The record that the field is of: `bia` of `bia.rto`.
  var whole: MissingFact? {
    guard subject != nil, let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    return MissingFact(subject, String(name[..<dot]))
  }
}

extension Wording {
  /// Whether it is about a field of a record that it names, such as `times.own of ledger`.
  fileprivate var namesAnother: Bool {
    hasValue(behind: " of ") || hasValue(behind: " of supplier ")
  }
}
