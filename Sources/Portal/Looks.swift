// SPDX-License-Identifier: Apache-2.0

package import Templates

/// What the portal looks like: templates, style sheet and scripts, the user's before our own.
package struct Looks: Sendable {
  package let templates: TemplateSet
  /// Style sheet and scripts, by their path in the portal, sorted.
  package let assets: [TemplateFile]

  /// - Parameters:
  ///   - overrides: the files of the user's `templates/`; each replaces ours of that name.
  ///   - firstNumber: how many other files stand before these in the run's `Sources`.
  package init(overrides: [TemplateFile] = [], numberedFrom firstNumber: Int = 0) {
    let own = Self.builtIn
    templates = TemplateSet(
      builtIn: own.filter(\.isTemplate), overrides: overrides.filter(\.isTemplate),
      numberedFrom: firstNumber)
    let assets = (own + overrides).filter { $0.name.hasPrefix("assets/") && !$0.isTemplate }
    let byName = Dictionary(assets.map { ($0.name, $0) }) { $1 }
    self.assets = byName.values.sorted { $0.name < $1.name }
  }

  /// The templates, style sheet and scripts that the program comes with, sorted by name.
  package static let builtIn: [TemplateFile] = BuiltInTemplates.files.map {
    TemplateFile(name: $0.name, text: $0.text)
  }
}

extension TemplateFile {
  fileprivate var isTemplate: Bool { name.hasSuffix(".mustache") }
}
