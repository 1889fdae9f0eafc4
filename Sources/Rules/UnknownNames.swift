// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics
import Phrasing

/// Reports names of rules and frameworks that do not exist, in settings, waivers and frameworks.
///
/// - Returns: warnings by place.
package func unknownNames(in programme: Programme, known rules: [Rule]) -> [Diagnostic] {
  let ids = Set(rules.map(\.id))
  let areas = Set(rules.map(\.area))
  let named = programme.namedRules.filter { !ids.contains($0.value) }
    .map { (name: $0, among: rules.map(\.id)) }
  // A control may name all rules of an area at once.
  let mapped = programme.mappedRules
    .filter { !ids.contains($0.value) && !areas.contains($0.value) }
    .map { (name: $0, among: rules.map(\.id) + areas.sorted()) }
  let inRules = (named + mapped).map { name, known in
    unknownName(
      .unknownRule, "no rule '\(name.value)'", at: name, among: known,
      orElse: "'holdfast rules' lists all of them")
  }
  let frameworks = Set(
    (programme.standardFrameworks + programme.inventory.frameworks).map(\.id.text)
  ).sorted()
  let inFrameworks = programme.settings.frameworks.elements()
    .filter { !frameworks.contains($0.value) }
    .map { name in
      unknownName(
        .unknownFramework, "no framework '\(name.value)'", at: name, among: frameworks,
        orElse: "there are \(frameworks.joined(separator: ", "))")
    }
  return (inRules + inFrameworks).sortedByPlace()
}

private func unknownName(
  _ mistake: NameMistake, _ message: Wording, at name: Located<String>, among known: [String],
  orElse help: Wording
) -> Diagnostic {
  let meant = suggestion(for: name.value, among: known)
  return Diagnostic(
    mistake, message, at: name.span, help: meant == nil ? [help] : [], meant: meant)
}

extension Programme {
  /// Every rule that settings and waivers name.
  fileprivate var namedRules: [Located<String>] {
    self.settings.rules.elements().map(\.key) + self.settings.nonWaivable.elements()
      + self.inventory.waivers.compactMap { waiver in
        guard case .stated(let rule, let span) = waiver.rule else { return nil }
        return Located(rule, at: span)
      }
  }

  /// Every rule or area that a framework of the programme names.
  fileprivate var mappedRules: [Located<String>] {
    self.inventory.frameworks.flatMap { framework in
      framework.controls.elements().flatMap { $0.rules.elements() }
    }
  }
}
