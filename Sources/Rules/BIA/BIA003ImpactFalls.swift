// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let bia003ImpactFalls = Rule(
    "BIA-003", "impact-falls", severity: "MMLL",
    summary: "The impact of an outage does not fall as it lasts longer.",
    rationale: """
      Harm adds up. A rating that falls with time is a slip, unless there is a reason to be \
      given.
      """,
    howToMend: "Correct the level, or give the 'reason' of the rating.",
    controls: ["ISO/TS 22317"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"ratings": [
           {"category": "money", "at": "4h", "level": 3}, {"category": "money", "at": "1d",
           "level": 3}]}}]}
        -- content/program.json --
        {"impactCategories": [{"id": "money"}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"ratings": [
           {"category": "money", "at": "1h", "level": 4}, {"category": "money", "at": "1h",
           "level": 3}]}}]}
        -- content/program.json --
        {"impactCategories": [{"id": "money"}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"ratings": [
           {"category": "money", "at": "4h", "level": 3},
           {"category": "money", "at": "1d", "level": ⟦2⟧}]}}]}
        -- content/program.json --
        {"impactCategories": [{"id": "money"}]}
        """
      ]),
    check: .eachAnalysis { analysis, service, _ in
      let ratings = analysis.ratings.elements()
      let timed = ratings.indices.filter { ratings[$0].at.isStated }
      guard !timed.isEmpty else { return .notApplicable }
      let found = falls(in: ratings, at: timed)
      guard !found.isEmpty else { return .pass }
      return .worst(
        of: found.map { fall in
          let rating = ratings[fall.place]
          let category = rating.category.value?.text ?? ""
          let at = rating.at.value.map { "\($0)" } ?? ""
          return .fail(
            "the impact '\(category)' of service '\(service.id)' falls from "
              + "\(fall.earlier.level) to \(rating.level.value ?? 0) after \(at)",
            at: rating.level.span ?? rating.span, "\(category) \(at)",
            notes: [.init("rated higher before", at: fall.earlier.span)],
            help: ["correct the level, or give a 'reason'"])
        })
    })
}

/// How an impact was rated, and where.
private typealias RatedLevel = (level: Int, span: Span)

/// How high a category was rated so far.
private struct Peak {
  let category: RecordID<ImpactCategory>?
  /// The time of its last rating, in seconds.
  var at: Int
  /// The highest level up to that time.
  var highest: RatedLevel
  /// The highest before that time.
  var earlier: RatedLevel?

  /// Takes in a rating that is no earlier than those before.
  mutating func add(_ rated: RatedLevel, at time: Int) {
    if time > at { (at, earlier) = (time, highest) }
    if rated.level > highest.level { highest = rated }
  }
}

/// A rating below one of an earlier time, without a reason.
private struct Fall {
  /// Of the rating among all of its analysis.
  let place: Int
  /// The highest before.
  let earlier: RatedLevel
}

/// The ratings that fall, of those at some places whose time is known.
private func falls(in ratings: [ImpactRating], at places: [Int]) -> [Fall] {
  func seconds(_ place: Int) -> Int { ratings[place].at.value?.seconds ?? 0 }
  return fallsInOrder(in: ratings, at: places)
    ?? fallsInOrder(in: ratings, at: places.sorted { seconds($0) < seconds($1) }) ?? []
}

/// The same where each category comes in the order of its times, which is how most are written;
/// `nil` where one does not.
private func fallsInOrder(in ratings: [ImpactRating], at places: [Int]) -> [Fall]? {
  var falls: [Fall] = []
  // A programme has few categories: going through them costs less than hashing their ids.
  var peaks: [Peak] = []
  peaks.reserveCapacity(8)
  for place in places {
    guard case .stated(let level, let span) = ratings[place].level,
      let time = ratings[place].at.value?.seconds
    else { continue }
    let category = ratings[place].category.value
    guard let known = peaks.indices.first(where: { peaks[$0].category == category }) else {
      peaks.append(Peak(category: category, at: time, highest: (level, span)))
      continue
    }
    guard time >= peaks[known].at else { return nil }
    peaks[known].add((level, span), at: time)
    if let earlier = peaks[known].earlier, level < earlier.level, ratings[place].reason.isAbsent {
      falls.append(Fall(place: place, earlier: earlier))
    }
  }
  return falls
}
