// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// The frameworks of a programme, with the rules that evidence each control.
///
/// A rule names its controls and a framework may name rules; both say the same thing from either
/// side, so that each mapping is written once. A framework of the programme that has the id of one
/// that is built in adds to it, and what it states stands before what is built in.
package struct ControlCatalogue: Sendable {
  /// A framework as it is shown.
  package struct Framework: Sendable {
    package let id: RecordID<Continuity.Framework>
    package let title: String
    /// Whether the title comes with the program, so that it can be told in another language.
    package let isTitleBuiltIn: Bool
    package let basis: ControlBasis
    /// In the order of the framework.
    package let controls: [Control]
  }

  /// A control as it is shown.
  package struct Control: Sendable {
    package let id: String
    /// What it asks for, in own words; `nil` where nobody wrote it.
    package let text: String?
    /// Whether the words come with the program, so that they can be told in another language.
    package let isTextBuiltIn: Bool
    package let basis: ControlBasis
    /// The places in `Rule.all` of the rules that evidence it, in order; often none.
    package let rules: [Int]
  }

  /// A control in its framework, by their places.
  package struct Place: Sendable, Hashable {
    package let framework: Int
    package let control: Int
  }

  /// In the order of their ids, or as program.json lists them.
  package let frameworks: [Framework]
  /// By the places of rules in `Rule.all`, the controls that each evidences.
  private let placesByRule: [[Place]]

  /// The frameworks that a programme shows.
  package init(of programme: Programme) {
    let own = programme.inventory.frameworks
    let all = programme.standardFrameworks.map { StatedFramework(builtIn: $0, addedBy: own[$0.id]) }
    let standard = Set(all.map(\.id))
    let others = own.filter { !standard.contains($0.id) }.map { StatedFramework(own: $0) }
    let sorted = (all + others).sorted { $0.id < $1.id }
    guard case .stated(let chosen, _) = programme.settings.frameworks else {
      self.init(sorted)
      return
    }
    var named: Set<String> = []
    let once = chosen.filter { named.insert($0.value).inserted }
    self.init(once.compactMap { name in sorted.first { $0.id.text == name.value } })
  }

  /// The frameworks that the program comes with.
  package init(standard: [Continuity.Framework]) {
    self.init(standard.map { StatedFramework(builtIn: $0, addedBy: nil) })
  }

  private init(_ stated: [StatedFramework]) {
    let index = RuleIndex(Rule.all)
    frameworks = stated.map { $0.framework(index) }
    var places = [[Place]](repeating: [], count: Rule.all.count)
    for (framework, shown) in frameworks.enumerated() {
      for (control, asked) in shown.controls.enumerated() {
        for rule in asked.rules {
          places[rule].append(Place(framework: framework, control: control))
        }
      }
    }
    placesByRule = places
  }

  /// The controls that a rule evidences, framework by framework.
  ///
  /// - Parameter rule: its place in `Rule.all`.
  package func controls(ofRule rule: Int) -> [Place] {
    placesByRule[rule]
  }

  /// The control at a place of the catalogue.
  package subscript(place: Place) -> Control {
    frameworks[place.framework].controls[place.control]
  }
}

/// A framework as one record, or two of the same id, state it.
private struct StatedFramework {
  let id: RecordID<Framework>
  private let title: String
  private let isTitleBuiltIn: Bool
  private let basis: ControlBasis
  private var controls: [FrameworkControl] = []
  private var places: [String: Int] = [:]
  /// The places of controls whose words the programme states.
  private var ownTexts: Set<Int> = []

  /// A framework of the programme alone.
  init(own record: Framework) {
    id = record.id
    title = record.title.value ?? record.id.text
    isTitleBuiltIn = false
    basis = record.basis.value ?? .own
    for control in record.controls.elements() { add(control, basis: basis) }
    ownTexts = Set(controls.indices)
  }

  /// - Parameter added: what the programme adds to a framework that is built in.
  init(builtIn record: Framework, addedBy added: Framework?) {
    id = record.id
    title = added?.title.value ?? record.title.value ?? record.id.text
    isTitleBuiltIn = added?.title.value == nil && record.title.isStated
    basis = record.basis.value ?? .own
    for control in record.controls.elements() { add(control, basis: basis) }
    for control in added?.controls.elements() ?? [] {
      add(control, basis: .own)
      if control.text.isStated, let place = places[control.id.value ?? ""] {
        ownTexts.insert(place)
      }
    }
  }

  /// Adds a control, or its words and rules to the one of that id.
  private mutating func add(_ control: FrameworkControl, basis: ControlBasis) {
    let stated = Stated.stated(control.basis.value ?? basis, control.span)
    guard let place = places[control.id.value ?? ""] else {
      places[control.id.value ?? ""] = controls.count
      controls.append(control)
      controls[controls.count - 1].basis = stated
      return
    }
    let rules = controls[place].rules.elements() + control.rules.elements()
    controls[place].rules = .stated(rules, control.span)
    guard control.text.isStated else { return }
    controls[place].text = control.text
    controls[place].basis = stated
  }

  func framework(_ rules: RuleIndex) -> ControlCatalogue.Framework {
    ControlCatalogue.Framework(
      id: id, title: title, isTitleBuiltIn: isTitleBuiltIn, basis: basis,
      controls: controls.enumerated().map { place, control in
        let id = control.id.value ?? ""
        return ControlCatalogue.Control(
          id: id, text: control.text.value, isTextBuiltIn: !ownTexts.contains(place),
          basis: control.basis.value ?? basis,
          rules: rules.places(evidencing: id, named: control.rules.elements().map(\.value)))
      })
  }
}

/// Rules by what frameworks call them.
private struct RuleIndex {
  private var byControl: [String: [Int]] = [:]
  /// By ids and by areas.
  private var byName: [String: [Int]] = [:]

  init(_ rules: [Rule]) {
    for (place, rule) in rules.enumerated() {
      for control in rule.controls { byControl[control, default: []].append(place) }
      byName[rule.id, default: []].append(place)
      byName[rule.area, default: []].append(place)
    }
  }

  /// The rules that name a control, and those that it names; each once, in order.
  func places(evidencing control: String, named names: [String]) -> [Int] {
    Set((byControl[control] ?? []) + names.flatMap { byName[$0] ?? [] }).sorted()
  }
}

extension Evaluation {
  /// How the subjects of some rules came out, by column of tiers.
  ///
  /// - Parameter rules: their places in `Rule.all`, by all of which the programme was checked.
  package func tallies(ofRules rules: [Int]) -> [Tally] {
    let empty = [Tally](repeating: Tally(), count: SeverityByTier.columnCount)
    return rules.reduce(into: empty) { sums, rule in
      for (column, tally) in results[rule].tallies.enumerated() {
        sums[column] = sums[column] + tally
      }
    }
  }
}
