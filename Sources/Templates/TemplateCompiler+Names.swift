// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing

/// What a name stands for at a place of a template.
struct Resolved: Sendable {
  let reference: Reference
  let kind: Layout.Kind
}

extension TemplateCompiler {
  /// Finds what a name stands for, looking from the innermost context outwards.
  ///
  /// The first part decides: where it is found, the other parts must be found inside it. Reports the
  /// name and returns `nil` where that fails.
  mutating func resolve(_ name: TagName, _ scope: Scope) -> Resolved? {
    let parts = name.parts
    guard let first = parts.first else { return resolveImplicit(name, scope) }
    for case .record(let register) in scope.contexts.reversed() {
      let layout = layouts[register - 1]
      guard let slot = layout.slot(of: first) else { continue }
      return resolve(name, parts, register, slot, scope)
    }
    reportUnknown(name, first, among: visibleNames(in: scope), scope)
    return nil
  }

  /// Follows a dotted name from its first field inwards.
  private mutating func resolve(
    _ name: TagName, _ parts: [String], _ register: Int, _ slot: Int, _ scope: Scope
  ) -> Resolved? {
    var layout = layouts[register - 1]
    var path = [slot]
    for (outer, part) in zip(parts, parts.dropFirst()) {
      let kind = layout.fields[path[path.count - 1]].kind
      guard case .record(let nested) = kind else {
        let fact: Wording = "'\(outer)' is \(article(kind)), so it has no field '\(part)'"
        report(.wrongKind, fact, name.range, scope)
        return nil
      }
      layout = nested()
      guard let next = layout.slot(of: part) else {
        reportUnknown(name, part, among: layout.fields.map(\.name), scope)
        return nil
      }
      path.append(next)
    }
    let first = Int32(slots.count)
    slots.append(contentsOf: path.map { Int32($0) })
    let reference = Reference(
      register: Int32(register), first: first, count: Int32(path.count))
    return Resolved(reference: reference, kind: layout.fields[path[path.count - 1]].kind)
  }

  /// The innermost context itself: `{{.}}`.
  private mutating func resolveImplicit(_ name: TagName, _ scope: Scope) -> Resolved? {
    let reference = Reference(register: 0, first: 0, count: 0)
    switch scope.contexts.last {
    case .scalar(.text): return Resolved(reference: reference, kind: .text(isOptional: false))
    case .scalar(.html): return Resolved(reference: reference, kind: .html(isOptional: false))
    case .scalar(.address):
      return Resolved(reference: reference, kind: .address(isOptional: false))
    case .record(let register):
      let fact: Wording = "'.' is the record '\(layouts[register - 1].name)' here"
      report(.wrongKind, fact, name.range, scope, help: ["name one of its fields"])
    case .flag, nil:
      report(.wrongKind, "'.' is a flag here", name.range, scope, help: ["name a field"])
    }
    return nil
  }

  /// The register of a layout; layouts of one name must be the same.
  mutating func register(of layout: Layout, _ name: TagName, _ scope: Scope) -> Int {
    if let index = layouts.firstIndex(where: { $0.name == layout.name }) {
      if !layouts[index].agrees(with: layout) {
        let fact: Wording = "two shapes with different fields are named '\(layout.name)'"
        report(.ambiguousShape, fact, name.range, scope, help: ["give one another name"])
      }
      return index + 1
    }
    layouts.append(layout)
    return layouts.count
  }

  /// The names that could be meant at a place, from inside to outside.
  private func visibleNames(in scope: Scope) -> [String] {
    scope.contexts.reversed().flatMap { context -> [String] in
      guard case .record(let register) = context else { return [] }
      return layouts[register - 1].fields.map(\.name)
    }
  }

  /// Reports a name that no field has, with the nearest one or with those there are.
  private mutating func reportUnknown(
    _ name: TagName, _ part: String, among names: [String], _ scope: Scope
  ) {
    let help = didYouMean(part, among: names)
    let offered = names.prefix(12).joined(separator: ", ")
    let ending = names.count > 12 ? ", …" : ""
    report(
      .unknownName, "unknown name '\(part)'", name.range, scope,
      help: help.isEmpty && !names.isEmpty ? ["there are \(offered)\(ending)"] : help)
  }

  /// A kind with its article, for messages.
  func article(_ kind: Layout.Kind) -> String {
    switch kind {
    case .text: "a text"
    case .html: "html"
    case .address: "an address"
    case .flag: "a flag"
    case .texts, .records: "a list"
    case .record: "a record"
    case .template: "the name of a template"
    }
  }
}
