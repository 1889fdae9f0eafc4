// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing

/// Sentences of the examples on the page Method.
extension Language {
  func exampleTitle(_ subject: String) -> String { say("In this programme: \(subject)") }

  func example(promise: Int, design: Int, proof: Int, verdict: String) -> String {
    say(
      """
      Promise \(figure(promise)), design \(figure(design)), proof \(figure(proof)): \
      \(verdict).
      """)
  }

  func grades(_ grades: [String], whole: Int) -> String {
    say(
      """
      The addends of its recovery time are \(enumeration(grades)); with all that it \
      stands on, the whole is \(grade(whole)).
      """)
  }

  func step(_ title: String, from start: Int, to end: Int) -> String {
    say("\(title): from \(figure(start)) to \(figure(end))")
  }

  func lastStep(ends end: Int) -> String { say("The last step ends after \(figure(end)).") }

  /// The promise of what is needed, own steps and validation, against the own promise.
  func layers(_ line: LayerLine, limit: Int, of needed: String) -> String {
    let sum = line.sum ?? 0
    let whole = say(
      """
      \(figure(line.promise)) promised for \(needed) + \(figure(line.own)) own steps + \
      \(figure(line.validate)) validation = \(figure(sum))
      """)
    return sum > limit
      ? say("\(whole), more than \(figure(limit)).") : say("\(whole), within \(figure(limit)).")
  }

  func wave(_ wave: Int, from earliest: Int, to latest: Int) -> String {
    say(
      """
      Wave \(wave): its own steps can begin after \(figure(earliest)), and must begin \
      before \(figure(latest)).
      """)
  }

  func fallsTo(_ names: [String]) -> String {
    say("Misses its RTO when one of these alone is lost: \(enumeration(names)).")
  }

  func cliff(of role: String, on day: CalendarDay, minimum: Int) -> String {
    minimum == 1
      ? say("\(role): from \(date(day)) on nobody is eligible if nobody renews a course.")
      : say(
        """
        \(role): from \(date(day)) on fewer than \(minimum) are eligible if nobody renews a \
        course.
        """)
  }

  func assurance(_ area: AreaAssurance) -> String {
    say(
      """
      \(word(area.area)): \(inSentence { $0.assurance(area.level) }). Not one higher because \
      of: \(area.reasons.map { say($0) }.joined(separator: "; ")).
      """)
  }

  func eligible(_ part: String, in role: String) -> String { say("\(role): \(part) eligible.") }

  func candidate(_ name: String, _ reasons: [String]) -> String {
    reasons.isEmpty ? say("\(name): eligible") : "\(name): \(reasons.joined(separator: ", "))"
  }

  /// How far a service has come, and what the next stage still wants.
  func stage(_ standing: StageStanding) -> String {
    let reached = standing.stage.map { word($0) } ?? noStage
    return say(
      "\(reached). For the next stage it lacks \(enumeration(standing.missing.map { say($0) })).")
  }

  func atLeast(_ seconds: Int, missing: [String]) -> String {
    say(
      """
      Takes \(figure(seconds)) at least; how long at most cannot be told without \
      \(enumeration(missing)).
      """)
  }

  /// Members of a group and what more of them rest on than it can do without.
  func shared(_ members: [String], needed: Int, _ causes: [String]) -> String {
    say("Needs \(needed) of \(enumeration(members)), which share \(enumeration(causes)).")
  }

  func pair(_ first: String, _ second: String, of service: String) -> String {
    say("\(service) outlives the loss of \(first) and that of \(second) in time, but not of both.")
  }

  func people(_ count: Int) -> String {
    say("\(self.count(count, .person)) eligible when everything is lost.")
  }

  func job(_ service: String, start: Int, handsOn: Int, deadline: Int) -> String {
    say(
      """
      \(service): \(figure(handsOn)) of work, from \(figure(start)) on, done before \
      \(figure(deadline))
      """)
  }

  func weakest(_ service: String, _ time: String) -> String {
    say("Its recovery time is \(time), that of \(service), which takes longest.")
  }
}
