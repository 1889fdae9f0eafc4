// SPDX-License-Identifier: Apache-2.0

import HTML
import Portal
import TestSupport

/// Values that stand in for those of a programme, so that every part can be seen.
enum StyleSamples {
  /// Every tone that the program uses, in the order of weight.
  static let tones = [
    "critical", "high", "medium", "low", "info", "good", "unknown", "waived", "plain", "rank-1",
    "rank-2", "rank-3", "rank-4",
  ]

  /// What a part is shown with, once for each; names that it does not have come from `common`.
  static func samples(of part: String) -> [[String: LenientValue]] {
    switch part {
    case "badge": tones.map { ["label": .text($0), "tone": .text($0)] }
    case "level": (0...4).map { ["level": .text("\($0)"), "level_label": .text(levels[$0])] }
    case "verdict": ["good", "critical", "unknown"].map { ["tone": .text($0)] }
    case "figure": figures.map { $0 }
    case "moment": ["plain", "medium", "high"].map { ["tone": .text($0)] }
    case "finding", "findings-section": [["subject": .link("Payments")]]
    case "link": [["href": .text("#link")], ["href": .absent]]
    case "register-form": [registration]
    case "excluded": [["items": .list([excluded])]]
    case "chain": [["lines": .object(["rows": .list([lapse]), "more": .absent])]]
    case "readiness-table": readinessTables
    case "fact": Array(facts.dropFirst())
    case "stated-facts": [["items": .list(facts.map(LenientValue.object))]]
    case "stated-table": [statedTable]
    case "stated-sections": [["sections": .list([.object(statedSection)])]]
    case "record-notes": [["notes": .object([:]), "names": .absent]]
    case "finding-table": [["rows": .list([.object(["place_parts": .list(place)])])]]
    default: [[:]]
    }
  }

  private static let levels = ["None", "Declared", "Documented", "Approved", "Proven"]

  private static let figures: [[String: LenientValue]] = [
    ["text": .text("1 h 30 min"), "grade": .absent, "note": .absent, "tone": .text("plain")],
    ["text": .text("2 h 20 min"), "note": .absent, "tone": .text("critical")],
    [
      "text": .text("Not evaluable"), "grade": .absent, "tone": .text("unknown"),
      "note": .text("no recovery time is stated"),
    ],
  ]

  private static let registration: [String: LenientValue] = [
    "is_pickable": .flag(true),
    "courses": .list([
      .object([
        "choices": .list([
          .object(["id": .text("open"), "is_open": .flag(true), "is_full": .flag(false)]),
          .object(["id": .text("full"), "is_open": .flag(false), "is_full": .flag(true)]),
        ])
      ])
    ]),
    "fields": .list([
      .field("name", "Name", "is_required"), .field("team", "Team", "is_optional"),
      .field("notes", "Anything we should know", "is_long"),
      .field("consent", "I have read how my data are used", "is_consent"),
    ]),
  ]

  private static let facts: [[String: LenientValue]] = {
    let absent: [String: LenientValue] = [
      "text": .absent, "moment": .absent, "links": .absent, "body": .absent,
      "is_stated": .flag(true),
    ]
    let stated: [[String: LenientValue]] = [
      ["label": .text("Why this promise"), "text": .text("Wages are paid on Fridays.")],
      ["label": .text("Conducted on"), "moment": .moment],
      ["label": .text("Who took part"), "links": .object(["items": .list([.link("Ada Okafor")])])],
    ]
    return stated.map { absent.merging($0) { $1 } }
  }()

  private static let statedTable: [String: LenientValue] = [
    "caption": .text("What was to be done, and whether it helped"),
    "columns": .list(["Action", "Due"].map { .object(["text": .text($0)]) }),
    "rows": .list([
      .object(["head": .object(facts[0]), "cells": .list([.object(facts[1])])])
    ]),
  ]

  private static let statedSection: [String: LenientValue] = [
    "anchor": .text("section"), "title": .text("What else is recorded"),
    "facts": .object(["items": .list(facts.map(LenientValue.object))]), "points": .absent,
    "tables": .list([.object(statedTable.merging(["anchor": .text("actions")]) { $1 })]),
  ]

  private static let place = ["content/", "inventory/", "services.json", ":12:5"].map { part in
    LenientValue.object(["text": .text(part)])
  }

  private static let excluded = LenientValue.object([
    "person": .link("Ada Okafor"), "scope": .absent,
    "reasons": .object(["items": .list([.link("First aid expired on 1 May 2026")])]),
  ])

  private static let lapse = LenientValue.object([
    "people": .object(["items": .list([excluded])]), "role": .link("Crisis lead"),
    "state": .badge("Too few", "high"), "eligible": .text("0 of 1 eligible, 2 wanted"),
    "area": level(1), "effect": .link("Open finding PEO-003: high"),
  ])

  /// The rows of a view of readiness; the lists of other views are absent.
  private static let readinessTables: [[String: LenientValue]] = {
    let views: [(String, LenientValue)] = [
      ("courses", .object(["subject": .link("Crisis lead"), "people": .absent])),
      (
        "groups",
        .object([
          "subject": .link("Leeds"), "people": .text("2 people"), "people_sort": .text("2"),
        ])
      ),
    ]
    return views.map { view, row in
      var table: [String: LenientValue] = [
        "subject": .text("Of"), "anchor": .text(view), "empty": .absent,
      ]
      for other in ["cliffs", "roles", "seats", "courses", "groups", "people"] {
        table[other] = other == view ? .object(["rows": .list([row])]) : .absent
      }
      return table
    }
  }()

  /// Fields that several parts share.
  static let common: [String: LenientValue] =
    words.merging(records) { $1 }.merging(lists) { $1 }

  private static let words: [String: LenientValue] = [
    "action": .text("Fit a second pump"), "anchor": .text("sample"), "band": .text("High"),
    "calendar": .absent, "caption": .text("Risks by likelihood and impact"),
    "count": .text("2 services"), "code": .text("PRO-001"),
    "controls": .text("ISO 22301 8.4.4"), "distance": .text("in 3 weeks"),
    "explanation": .text("What you send goes by mail; nothing is stored here."),
    "grade": .text("measured with dependencies"), "help": .text("write a plan, and link it"),
    "href": .text("#link"), "human": .text("in 3 weeks"), "id": .text("payments"),
    "initials": .text("AO"), "iso": .text("2026-06-01"), "start_sort": .text("1780308000"),
    "label": .text("Payments"),
    "language": .text("English"), "level": .text("3"), "level_label": .text("Approved"),
    "message": .text("service 'payments' has no plan"),
    "mistake": .text("Say who you are"), "name": .text("Ada Okafor"), "note": .text("12 open"),
    "more": .text("20 more services are in the catalogue."),
    "place": .object([
      "text": .text("content/inventory/services.json:12:7"), "label": .text("Leeds"),
    ]),
    "portrait_src": .absent, "relation": .text("Primary site"), "role": .text("Crisis lead"),
    "score": .text("12"), "seats": .text("4 of 12 free"), "sentence": .text(""),
    "services": .text("12 services"), "source": .text("content/services/payments.md"),
    "state": .badge("Open", "good"), "text": .text("By its design this service is back in time."),
    "threat": .text("Flood"), "title": .text("Head of payments"), "tone": .text("medium"),
    "treatment": .text("Reduce"), "type": .text("text"), "when": .text("1 June 2026, 10:00"),
    "zone": .text("Europe/London"), "waiver": .absent, "is_current": .flag(false),
    "depth": .text("1"), "body": .html(HTMLText(trusted: Array(prose.utf8))),
    "picture": timeline, "register": .absent, "privacy": .absent, "contact": .absent,
  ]

  private static let prose = """
    <p>Call the <a href="#link">duty engineer</a>, then read <code>runbook.md</code>.</p>
    <ol><li>Stop the queue.</li><li>Restore the newest copy.</li></ol>
    <blockquote><p>Never restore over the only copy.</p></blockquote>
    """

  private static let records: [String: LenientValue] = [
    "course": .link("First aid"), "design": .object(figures[1]), "due": .moment,
    "findings": .badge("3 critical, 6 more", "critical"), "inherent": .badge("High", "high"),
    "isBearable": .badge("Bearable", "good"), "mtpd_verdict": .badge("Bearable", "good"),
    "owner": .link("Ada Okafor"), "promise": .object(figures[0]), "proof": .object(figures[2]),
    "ready": .object(figures[1]), "residual": .badge("Low", "low"), "reviewed": .moment,
    "risk": .link("Flood of the data centre"), "rto_verdict": .badge("Broken", "critical"),
    "rule": .object([
      "code": .text("PRO-001"), "title": .text("Plan missing"), "href": .text("#link"),
    ]),
    "service": .link("Payments"), "severity": .badge("High", "high"), "slack": .object(figures[0]),
    "stage": .badge("Tested", "good"), "start": .moment,
    "tier": .badge("Critical to life", "rank-1"),
    "verdict": .badge("Kept", "good"),
    "page": .object([
      "kind": .text("Service"), "heading": .text("Payments"),
      "lead": .text("Takes the money of customers and pays suppliers."),
    ]),
    "record": .object(["id": .text("payments"), "badges": .list([.badge("Tested", "good")])]),
    "writeup": .object([:]), "contents": .object(["items": .list([.link("First steps")])]),
    "breadcrumbs": .object([
      "items": .list([
        .link("Home"), .object(["label": .text("Payments"), "href": .absent]),
      ])
    ]),
  ]

  private static let lists: [String: LenientValue] = [
    "assurance": .list([3, 4, 1].map(level)), "bands": .list([band("high"), band("low")]),
    "cells": .list(["critical", "medium", "good"].map(cell)),
    "columns": .list(["1", "2", "3"].map { .object(["label": .text($0)]) }),
    "details": .list([.object(["text": .text("Measured on 1 May 2026.")])]),
    "items": .list([.object([:]), .object(["anchor": .text("sample-2")])]),
    "rows": .list([.object([:]), .object([:])]),
    "pages": .list([
      .object(["label": .text("1"), "is_current": .flag(true)]), .object(["label": .text("2")]),
    ]),
    "links": .object(["items": .list([.link("Ticket 4711")])]),
    "risks": .object(["items": .list([.link("Flood"), .link("Fire")])]),
    "trainers": .object(["items": .list([.link("Ada Okafor")])]),
  ]

  private static func level(_ level: Int) -> LenientValue {
    .object(["level": .text("\(level)"), "level_label": .text(levels[level])])
  }

  private static func band(_ tone: String) -> LenientValue {
    .object(["tone": .text(tone), "label": .text(tone), "count": .text("2")])
  }

  private static func cell(_ tone: String) -> LenientValue {
    .object(["tone": .text(tone), "label": .text(tone)])
  }

  private static let timeline: LenientValue = {
    let rows = [
      RecoveryTimeline.Row(
        name: "Network", href: nil, pieces: [.init(.own, from: 0, to: 3_600)], required: 5_400,
        isCritical: true, words: ["Ready 1 h", "Slack 30 min"], heading: "Wave 1"),
      RecoveryTimeline.Row(
        name: "Payments", href: nil,
        pieces: [.init(.wait, from: 0, to: 3_600), .init(.own, from: 3_600, to: 9_000)],
        required: 7_200, isCritical: false, words: ["Ready 2 h 30 min", "30 min too late"]),
    ]
    let drawing = RecoveryTimeline(rows, in: .english).drawing(
      title: "Two services", description: "The network in time, payments too late.")
    return drawing.map { .html($0.finished()) } ?? .absent
  }()
}

extension LenientValue {
  static func badge(_ label: String, _ tone: String) -> LenientValue {
    .object(["label": .text(label), "tone": .text(tone)])
  }

  static func link(_ label: String) -> LenientValue {
    .object(["label": .text(label), "href": .text("#link")])
  }

  static func field(_ name: String, _ label: String, _ kind: String) -> LenientValue {
    .object([
      "name": .text(name), "label": .text(label), "anchor": .text("field-\(name)"),
      kind: .flag(true),
    ])
  }

  static let moment = LenientValue.object([
    "iso": .text("2026-06-01"), "text": .text("1 June 2026"), "human": .text("in 3 weeks"),
    "tone": .text("plain"),
  ])
}
