// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Rules
import Templates

/// What changed since an earlier snapshot, and the figures of all snapshots.
struct Trend: Sendable {
  let summary: String
  let picture: HTMLText?
  let changes: Listing<LabelledChange>
  let rows: [TrendRow]

  static let shape = Shape<Trend>(
    "trend", "what changed since the last snapshot",
    [
      .text("summary", "one or two sentences") { $0.summary },
      .optionalHTML("picture", "the shares of services over time, drawn") { $0.picture },
      .items("changes", of: LabelledChange.shape, "single changes") { $0.changes },
      .list("rows", of: TrendRow.shape, "the figures of each snapshot and of today") { $0.rows },
    ])
}

/// A change for better or worse.
struct LabelledChange: Sendable {
  let badge: Badge
  let text: String

  static let shape = Shape<LabelledChange>(
    "change", "a change for better or worse",
    [
      .text("label", "better or worse") { $0.badge.label },
      .text("tone", "tone") { $0.badge.tone.name },
      .text("text", "what changed") { $0.text },
    ])
}

/// The figures of one day.
struct TrendRow: Sendable {
  let day: MomentText
  let figures: ProgrammeFigures

  static let shape = Shape<TrendRow>(
    "trend-row", "the figures of one day",
    [
      .record("day", of: MomentText.shape, "the day that they speak for") { $0.day },
      .text("services", "how many services there are") { String($0.figures.services) },
      .text("kept", "how many keep their promise") { String($0.figures.kept) },
      .text("missed", "how many miss it") { String($0.figures.missed) },
      .text("tested", "how many are tested") { String($0.figures.tested) },
      .text("covered", "how many are approved in all areas, at the least") {
        String($0.figures.covered)
      },
      .text("ready", "roles with enough people, of all") {
        "\($0.figures.readyRoles)/\($0.figures.roles)"
      },
      .text("severe", "critical and high findings") { String($0.figures.severe) },
      .text("waived", "findings that waivers cover") { String($0.figures.waived) },
    ])
}

extension PageContext {
  /// What changed since the last snapshot; `nil` where there is none.
  var trend: Trend? {
    let today = ProgrammeFigures(
      site.assessment, site.evaluation, assurances: site.assurances)
    let history = ProgrammeFigures.history(site.inventory.snapshots, before: site.asOf)
    guard let last = history.last else { return nil }
    let all = history + [today]
    return Trend(
      summary: language.trendSummary(since: last.on, snapshots: history.count),
      picture: TrendPicture(all, in: language).drawing()?.finished(),
      changes: Listing(changes(from: last, to: today)),
      rows: all.map { TrendRow(day: moment($0.on), figures: $0) })
  }

  private func changes(
    from old: ProgrammeFigures, to new: ProgrammeFigures
  ) -> [LabelledChange] {
    TrendMeasure.allCases.compactMap { measure in
      let (before, now) = (measure.number(in: old), measure.number(in: new))
      guard before != now else { return nil }
      let isBetter = measure.isBetterWhenMore.map { $0 == (now > before) }
      return LabelledChange(
        badge: language.badge(isBetter: isBetter),
        text: language.sentence(on: measure, from: before, to: now))
    }
  }
}

/// What is compared with the last snapshot.
enum TrendMeasure: CaseIterable, Sendable {
  case services, kept, missed, tested, covered, ready, severe, waived

  func number(in figures: ProgrammeFigures) -> Int {
    switch self {
    case .services: figures.services
    case .kept: figures.kept
    case .missed: figures.missed
    case .tested: figures.tested
    case .covered: figures.covered
    case .ready: figures.readyRoles
    case .severe: figures.severe
    case .waived: figures.waived
    }
  }

  /// `nil` where more is neither.
  var isBetterWhenMore: Bool? {
    switch self {
    case .kept, .tested, .covered, .ready: true
    case .missed, .severe: false
    case .services, .waived: nil
    }
  }
}
