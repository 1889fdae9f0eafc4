// SPDX-License-Identifier: Apache-2.0

import Assessment
import Phrasing

/// Words in and around drawings.
extension Language {
  // Promise, design, proof

  var promiseAxisTitle: String { say("Promise, design and proof on one axis of time") }
  var limitMark: String { say("Bearable (MTPD)") }
  var promiseMark: String { say("Promise (RTO)") }
  var designMark: String { say("Design") }
  var proofMark: String { say("Proof, last measured") }

  /// Said beside an axis on which equal times are not equally long.
  var unevenAxis: String { say("The axis is not to scale.") }

  /// How far a time is from the promise, in words.
  func distance(toPromise promise: Int, from time: Int) -> String {
    if time > promise { return say("\(figure(time - promise)) too late") }
    return time == promise ? say("just in time") : say("\(figure(promise - time)) to spare")
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
    return say("\(words.joined(separator: "; ")). The axis is closer set the later it is.")
  }

  // Impact

  var impactStripTitle: String { say("How the harm grows while the service is down") }
  var worstImpact: String { say("The worst of all") }

  /// How the worst level grows, in a sentence.
  func description(of moments: [Int], worst levels: [Int?]) -> String {
    let words = zip(moments, levels).map { moment, level in
      level.map { say("\($0) from \(figure(moment))") } ?? say("not rated from \(figure(moment))")
    }
    return say("The worst level, 1 to 5: \(words.joined(separator: ", ")).")
  }

  // Recovery

  var criticalMark: String { say("Decides") }

  func wave(_ number: Int) -> String { say("Wave \(number + 1)") }

  func chainTitle(of service: String) -> String { say("When what \(service) stands on is back") }

  /// What the drawing of a chain shows, and what is left out.
  func chainDescription(_ names: [String], ready seconds: Int, hidden: Int) -> String {
    let order = names.dropFirst().reduce(names.first ?? "") { say("\($0), then \($1)") }
    let chain = say(
      "Everything is lost at 0. What decides: \(order); ready after \(figure(seconds)).")
    return hidden > 0 ? say("\(chain) \(more(hidden)) in the table below.") : chain
  }

  func ready(_ amount: Amount) -> String {
    switch amount {
    case .seconds(let seconds): say("Ready \(figure(seconds))")
    case .never: never
    default: unknown
    }
  }

  /// What is left until it is required, `nil` where that is not known.
  func left(_ slack: Amount) -> String? {
    guard case .seconds(let seconds) = slack else { return nil }
    return seconds < 0 ? say("\(figure(-seconds)) too late") : say("Slack \(figure(seconds))")
  }

  /// What the drawing of the order shows, and where the rest stands.
  func timelineCaption(shown: Int, of all: Int, last name: String) -> String {
    let cut = say(
      """
      The \(shown) most critical of \(count(all, .service)) whose times are known; the \
      table holds all.
      """)
    let last = say("Marked: what decides when \(name), the last of the first tier, is back.")
    return ((shown < all ? [cut] : []) + [timelineLegend, last]).joined(separator: " ")
  }

  /// What the bars of a timeline mean.
  var timelineLegend: String {
    say(
      """
      Thin bar: waiting. Full bar: own steps. Outlined bar: validation. Dashed frame: \
      slack. Frame behind the bars: too late.
      """)
  }

  var timelineDrawingTitle: String { say("The order of recovery in time") }

  var timelineDescription: String {
    say(
      """
      When everything is lost at 0: by wave, when each service begins, how long its steps \
      take and what is left until it is required.
      """)
  }

  // Dependencies

  func neighbourhoodTitle(of service: String) -> String {
    say("What \(service) stands on, and what stands on it")
  }

  func description(of neighbourhood: Neighbourhood) -> String {
    let words = neighbourhood.layers.filter { $0.distance != 0 }.map { layer in
      "\(word(distance: layer.distance)): \(layer.nodes.count + layer.hidden)"
    }
    return say("\(words.joined(separator: "; ")). The same stands in the tables below.")
  }

  /// What the lines and marks of a neighbourhood mean, naming those that are there.
  func neighbourhoodCaption(_ neighbourhood: Neighbourhood, hasSingle: Bool) -> String {
    let kinds = Set(neighbourhood.edges.map(\.kind))
    return [
      say("Arrows lead to what is needed."), kinds.contains(.weak) ? say("Dashed: weak.") : nil,
      kinds.contains(.circle) ? say("Double width: a circle, each waits for the other.") : nil,
      hasSingle ? say("Thick frame: its loss alone breaks the promise.") : nil,
    ].compactMap(\.self).joined(separator: " ")
  }

  func word(distance: Int) -> String {
    switch distance {
    case ..<(-1): say("Stand on those")
    case -1: say("Stand on it")
    case 0: say("This service")
    case 1: say("It stands on")
    default: say("They stand on")
    }
  }

  func hidden(_ layer: Neighbourhood.Layer) -> String {
    layer.isCounted ? more(layer.hidden) : say("and more than \(layer.hidden) more")
  }

  func shown(_ count: Int) -> String { say("\(count) shown") }

  /// What marks a node, the gravest first; empty where nothing does.
  func marks(isSingle: Bool, isOnCircle: Bool) -> String {
    switch (isSingle, isOnCircle) {
    case (true, true): say("Single point, circle")
    case (true, false): say("Single point")
    case (false, true): say("In a circle")
    case (false, false): ""
    }
  }

  var supplierWord: String { say("Supplier") }

  /// A name with what is to be said of it.
  func noted(_ name: String, _ notes: [String]) -> String {
    notes.isEmpty ? name : "\(name) (\(notes.joined(separator: ", ")))"
  }

  /// What there is to say about a dependency.
  func notes(of edge: DrawnEdge.Kind, isSingle: Bool) -> [String] {
    let kind: String? =
      switch edge {
      case .strong: nil
      case .weak: say("weak")
      case .circle: say("circle")
      }
    return [kind, isSingle ? say("single point") : nil].compactMap(\.self)
  }

  var waveMapDescription: String {
    say(
      """
      The services wave by wave, with lines from each to those that it waits for in the wave just \
      before. The table holds all of them, with their times.
      """)
  }

  var waveMapTitle: String { say("The waves of recovery") }

  /// What the map of waves shows, and what is left out.
  func waveMapCaption(waves: Int, of all: Int, without never: Int) -> String {
    [
      say("Lines lead up to what a service waits for in the wave just before."),
      waves < all ? say("The first \(waves) of \(all) waves.") : nil,
      never > 0 ? say("\(count(never, .service)) in no wave: never back.") : nil,
      say("All dependencies of a service stand on its page."),
    ].compactMap(\.self).joined(separator: " ")
  }

  // Sites

  var siteMapTitle: String { say("The sites by country") }
  var noCountry: String { say("No country") }

  func siteMapCaption(regions: Int, of all: Int) -> String {
    let order = say("Countries from west to east, their sites from north to south.")
    return regions < all
      ? say("\(order) The \(regions) with most sites of \(all); the table holds all.") : order
  }

  func alternates(_ names: [String]) -> String {
    say("Alternate: \(names.joined(separator: ", "))")
  }

  func part(of site: String) -> String { say("Part of \(site)") }
}
