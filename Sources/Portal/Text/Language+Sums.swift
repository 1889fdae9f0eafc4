// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing

/// Sums in sentences, so that a reader can redo them.
extension Language {
  /// What the figures are called whose sums a service's page shows.
  var sumNames:
    (
      required: String, slack: String, start: String, declare: String, lastChance: String,
      dataLoss: String, availability: String
    )
  {
    (
      say("Required"), say("Slack"), say("Latest start"), say("Declare within"),
      say("Last chance to declare"),
      say("Data loss"), say("Availability")
    )
  }

  /// What the parts of these sums are called.
  var sumWords:
    (
      required: String, achieved: String, validate: String, own: String, promise: String,
      undelayed: String, bearable: String, workRecovery: String
    )
  {
    (
      say("required"), say("achieved"), say("validation"), say("own steps"), say("promised (RTO)"),
      say("recovery without detection and decision"), say("bearable (MTPD)"),
      say("work recovery time")
    )
  }

  /// "4 h required − 3 h 55 min achieved = 5 min".
  func difference(_ first: (Int, String), _ parts: [(Int, String)]) -> String {
    let rest = parts.filter { $0.0 != 0 }
    let result = parts.reduce(first.0) { $0 - $1.0 }
    let terms = rest.map { "\u{2212} \(figure($0.0)) \($0.1)" }
    return (["\(figure(first.0)) \(first.1)"] + terms + ["= \(figure(result))"])
      .joined(separator: " ")
  }

  /// The requirement that a service's own promise sets, or its tier where none is stated.
  func ownRequirement(_ seconds: Int, isPromised: Bool) -> String {
    isPromised
      ? say("\(figure(seconds)), its own promise (RTO): nobody above needs it sooner")
      : say("\(figure(seconds)), the longest RTO of its tier, since none is stated")
  }

  /// The requirement that a service above sets.
  func requirement(_ step: RequirementStep, of consumer: String) -> String {
    let switchover = (step.switchover, say("switchover"))
    if let bridged = step.bridged {
      return difference((bridged, say("for which a workaround of \(consumer) holds")), [switchover])
    }
    let parts = [(step.validate, sumWords.validate), (step.own ?? 0, sumWords.own), switchover]
    return difference((step.limit, say("within which \(consumer) must be ready")), parts)
  }

  /// Whose data must match whose, up to the one whose loss decides.
  func follows(_ services: [String]) -> String {
    let last = services.last ?? ""
    return say(
      """
      Its data must match those of \(enumeration(Array(services.dropFirst()))); the loss \
      of \(last) decides
      """)
  }

  func measured(_ seconds: Int, in activity: String) -> String {
    say("\(figure(seconds)), measured in \(activity)")
  }

  func group(_ group: String, decides store: String) -> String {
    say("\(store) takes the largest loss of the stores in the group '\(group)'")
  }

  /// Interval, lag and duration of the copy that loses least.
  func loss(of protection: Protection, at store: String) -> String {
    let parts = [
      protection.interval.value.map { say("interval \(figure($0.seconds))") },
      protection.lag.value.map { say("lag \(figure($0.seconds))") },
      protection.copyDuration.value.map { say("copying \(figure($0.seconds))") },
    ].compactMap(\.self)
    let sum = parts.isEmpty ? say("every change is copied at once") : parts.joined(separator: " + ")
    return "\(store): \(sum) = \(figure(protection.loss ?? 0))"
  }

  /// The exact share, what would come out if each mention of a part were another part, and the
  /// minutes of an average year.
  func availability(_ exact: Double, naive: Double?, minutes: Double) -> String {
    // A year's seconds are of interest only where there are few minutes of them.
    let down = max(0, min(minutes, 1e9))
    let seconds = down < 60 ? Int((down * 60).rounded()) : Int(down.rounded()) * 60
    let sum = say(
      "\(percent(exact)), each part counted once: \(figure(seconds)) down in a year")
    guard let naive, percent(naive) != percent(exact) else { return sum }
    return say("\(sum); \(percent(naive)) if shared parts were counted each time")
  }

  /// The field in which the time of an addend is stated.
  func field(of part: Addend.Part) -> String {
    switch part {
    case .detect: "times.detect"
    case .decide: "times.decide"
    case .validate: "times.validate"
    case .resume: "times.resume"
    default: "times.own"
    }
  }

  func source(_ field: String, in path: String, note: String?) -> String {
    say("\(field) in \(path)") + (note.map { ": \($0)" } ?? "")
  }

  var stepsOfWriteUp: String { say("Table of steps in the write-up") }
  var promiseInPlaceOfSteps: String { say("Objective of the impact analysis, as a stand-in") }
  var noSingleChange: String {
    say("No single change of a promise or of own steps is enough to mend it.")
  }

  /// The chain that decides, in order of recovery.
  func summary(_ chain: [String], sum: Int, grade: Int?) -> String {
    let whole = say("It adds up to \(figure(sum)).")
    let order =
      chain.count > 1
      ? say("The chain that decides, in order of recovery: \(enumeration(chain)).")
      : say("Its own steps decide: it waits for nothing longer.")
    let evidence = grade.map {
      say("The whole is as sure as the least sure of all that it stands on: \(self.grade($0)).")
    }
    return [whole, order, evidence].compactMap(\.self).joined(separator: " ")
  }
}
