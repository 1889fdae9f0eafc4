// SPDX-License-Identifier: Apache-2.0

import Assessment

/// Words in and around drawings.
extension Language {
  // Promise, design, proof

  var promiseAxisTitle: String { "Promise, design and proof on one axis of time" }
  var limitMark: String { "Bearable (MTPD)" }
  var promiseMark: String { "Promise (RTO)" }
  var designMark: String { "Design" }
  var proofMark: String { "Proof, last measured" }

  /// How far a time is from the promise, in words.
  func distance(toPromise promise: Int, from time: Int) -> String {
    if time > promise { return "\(figure(time - promise)) too late" }
    return time == promise ? "just in time" : "\(figure(promise - time)) to spare"
  }

  /// A moment at an axis: "0", "4 h".
  func tick(_ seconds: Int) -> String {
    seconds == 0 ? "0" : figure(seconds)
  }

  /// All marks in a sentence, in the order in which they are drawn.
  func description(of marks: [TimeMark]) -> String {
    let words = marks.map { mark in
      let note = mark.note.map { ", \($0)" } ?? ""
      return "\(mark.label): \(mark.value)\(note)"
    }
    return words.joined(separator: "; ") + ". The axis is closer set the later it is."
  }

  // Impact

  var impactStripTitle: String { "How the harm grows while the service is down" }
  var worstImpact: String { "The worst of all" }

  /// How the worst level grows, in a sentence.
  func description(of moments: [Int], worst levels: [Int?]) -> String {
    let words = zip(moments, levels).map { moment, level in
      "\(level.map { String($0) } ?? "not rated") from \(figure(moment))"
    }
    return "The worst level, 1 to 5: \(words.joined(separator: ", "))."
  }

  // Recovery

  var criticalMark: String { "Decides" }

  func wave(_ number: Int) -> String { "Wave \(number + 1)" }

  func chainTitle(of service: String) -> String { "When what \(service) stands on is back" }

  /// What the drawing of a chain shows, and what is left out.
  func chainDescription(_ names: [String], ready seconds: Int, hidden: Int) -> String {
    let chain = "Everything is lost at 0. What decides: \(names.joined(separator: ", then ")); "
    let rest = hidden > 0 ? " \(more(hidden)) in the table below." : ""
    return "\(chain)ready after \(figure(seconds)).\(rest)"
  }

  func ready(_ amount: Amount) -> String {
    switch amount {
    case .seconds(let seconds): "Ready \(figure(seconds))"
    case .never: never
    default: unknown
    }
  }

  /// What is left until it is required, `nil` where that is not known.
  func left(_ slack: Amount) -> String? {
    guard case .seconds(let seconds) = slack else { return nil }
    return seconds < 0 ? "\(figure(-seconds)) too late" : "Slack \(figure(seconds))"
  }

  /// What the drawing of the order shows, and where the rest stands.
  func timelineCaption(shown: Int, of all: Int, last name: String) -> String {
    let cut =
      "The \(shown) most critical of \(count(all, .service)) whose times are known; "
      + "the table holds all. "
    return (shown < all ? cut : "") + timelineLegend
      + " What decides when \(name), the last of the first tier, is back is marked so."
  }

  /// What the bars of a timeline mean.
  var timelineLegend: String {
    "Thin bar: waiting. Full bar: own steps. Outlined bar: validation. Dashed frame: slack. "
      + "Frame behind the bars: too late."
  }

  var timelineDrawingTitle: String { "The order of recovery in time" }

  var timelineDescription: String {
    "When everything is lost at 0: by wave, when each service begins, how long its steps take "
      + "and what is left until it is required."
  }

  // Dependencies

  func neighbourhoodTitle(of service: String) -> String {
    "What \(service) stands on, and what stands on it"
  }

  func description(of neighbourhood: Neighbourhood) -> String {
    let words = neighbourhood.layers.filter { $0.distance != 0 }.map { layer in
      "\(word(distance: layer.distance)): \(layer.nodes.count + layer.hidden)"
    }
    return words.joined(separator: "; ") + ". The same stands in the tables below."
  }

  /// What the lines and marks of a neighbourhood mean, naming those that are there.
  func neighbourhoodCaption(_ neighbourhood: Neighbourhood, hasSingle: Bool) -> String {
    let kinds = Set(neighbourhood.edges.map(\.kind))
    return [
      "Arrows lead to what is needed.", kinds.contains(.weak) ? "Dashed: weak." : nil,
      kinds.contains(.circle) ? "Double width: a circle, each waits for the other." : nil,
      hasSingle ? "Thick frame: its loss alone breaks the promise." : nil,
    ].compactMap(\.self).joined(separator: " ")
  }

  func word(distance: Int) -> String {
    switch distance {
    case ..<(-1): "Stand on those"
    case -1: "Stand on it"
    case 0: "This service"
    case 1: "It stands on"
    default: "They stand on"
    }
  }

  func hidden(_ layer: Neighbourhood.Layer) -> String {
    layer.isCounted ? more(layer.hidden) : "and more than \(layer.hidden) more"
  }

  func more(_ count: Int) -> String { "and \(count) more" }

  func shown(_ count: Int) -> String { "\(count) shown" }

  /// What marks a node, the gravest first; empty where nothing does.
  func marks(isSingle: Bool, isOnCircle: Bool) -> String {
    switch (isSingle, isOnCircle) {
    case (true, true): "Single point, circle"
    case (true, false): "Single point"
    case (false, true): "In a circle"
    case (false, false): ""
    }
  }

  var supplierWord: String { "Supplier" }

  /// A name with what is to be said of it.
  func noted(_ name: String, _ notes: [String]) -> String {
    notes.isEmpty ? name : "\(name) (\(notes.joined(separator: ", ")))"
  }

  /// What there is to say about a dependency.
  func notes(of edge: DrawnEdge.Kind, isSingle: Bool) -> [String] {
    let kind: String? =
      switch edge {
      case .strong: nil
      case .weak: "weak"
      case .circle: "circle"
      }
    return [kind, isSingle ? "single point" : nil].compactMap(\.self)
  }

  var waveMapTitle: String { "The waves of recovery" }

  /// What the map of waves shows, and what is left out.
  func waveMapCaption(waves: Int, of all: Int, without never: Int) -> String {
    [
      "Lines lead up to what a service waits for in the wave just before.",
      waves < all ? "The first \(waves) of \(all) waves." : nil,
      never > 0 ? "\(count(never, .service)) in no wave: nothing brings them back." : nil,
      "All dependencies of a service stand on its page.",
    ].compactMap(\.self).joined(separator: " ")
  }

  // Sites

  var siteMapTitle: String { "The sites by country" }
  var noCountry: String { "No country" }

  func siteMapCaption(regions: Int, of all: Int) -> String {
    let order = "Countries from west to east, their sites from north to south."
    return regions < all
      ? "\(order) The \(regions) with most sites of \(all); the table holds all." : order
  }

  func alternates(_ names: [String]) -> String {
    "Alternate: \(names.joined(separator: ", "))"
  }

  func part(of site: String) -> String { "Part of \(site)" }
}
