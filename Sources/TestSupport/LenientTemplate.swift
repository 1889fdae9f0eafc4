// SPDX-License-Identifier: Apache-2.0

import Diagnostics
package import HTML
import Templates

/// Mustache as its specification 1.4 has it: names are looked up while rendering, what is missing is
/// nothing, and errors of form are passed over.
///
/// Pages use the strict `Template`; this one shows that both understand the same language, and
/// renders values whose fields nobody declared. All optional modules are there: inheritance, dynamic
/// names, and lambdas as functions of the host.
///
///     LenientTemplate("Hello, {{name}}!").render(.object(["name": .text("Ada")]))
package struct LenientTemplate: Sendable {
  private let syntax: TemplateSyntax
  private let partials: [String: TemplateSyntax]

  /// - Parameter partials: the texts of partials and parents by name.
  package init(_ text: String, partials: [String: String] = [:]) {
    syntax = TemplateSyntax(Array(text.utf8), file: FileID(0))
    self.partials = partials.mapValues { TemplateSyntax(Array($0.utf8), file: FileID(0)) }
  }

  /// What goes beyond a limit, such as partials that call themselves without end, is left out.
  package func render(_ value: LenientValue) -> String {
    var rendering = LenientRendering(partials)
    rendering.render(
      syntax.children(of: nil), LenientScope(syntax: syntax, contexts: [value]))
    return String(decoding: rendering.output, as: UTF8.self)
  }
}

/// What a lenient template is given for a name.
package enum LenientValue: Sendable {
  /// Nothing: false as a section, written as nothing.
  case absent
  case text(String)
  case html(HTMLText)
  case flag(Bool)
  case list([LenientValue])
  case object([String: LenientValue])
  /// A function of the host. It is given the text of its section, or `nil` where its value is
  /// written, and returns a template.
  case lambda(@Sendable (_ section: String?) -> String)
}

/// A block that fills a block of a parent.
private struct LenientArgument {
  let syntax: TemplateSyntax
  let node: Int
}

/// What is around a place while rendering.
private struct LenientScope {
  var syntax: TemplateSyntax
  var contexts: [LenientValue]
  var arguments: [String: LenientArgument] = [:]
  var indentation: [UInt8] = []
  /// Whether the text is a part included within a line, which goes on behind it.
  var isWithinLine = false
  var depth = 0

  /// Inside a section that puts a value on top of the contexts.
  func entering(_ value: LenientValue) -> LenientScope {
    var scope = self
    scope.contexts.append(value)
    return scope
  }

  /// The value of a name: the first part from the innermost context that has it, the rest inside it.
  func value(of name: TagName) -> LenientValue {
    let parts = name.parts
    guard let first = parts.first else { return contexts.last ?? .absent }
    for case .object(let fields) in contexts.reversed() {
      guard let found = fields[first] else { continue }
      return parts.dropFirst().reduce(found) { value, part in
        if case .object(let fields) = value { fields[part] ?? .absent } else { .absent }
      }
    }
    return .absent
  }
}

/// One run of a lenient template.
private struct LenientRendering {
  /// Sections, blocks and partials inside each other.
  private static let depthLimit = 128
  /// Nodes met in one run.
  private static let workLimit = 100_000

  private let partials: [String: TemplateSyntax]
  private(set) var output: [UInt8] = []
  private var work = 0

  init(_ partials: [String: TemplateSyntax]) {
    self.partials = partials
  }

  /// Renders nodes one after the other, up to the limits of depth and work.
  mutating func render(_ nodes: [Int], _ scope: LenientScope) {
    guard scope.depth <= Self.depthLimit else { return }
    var inner = scope
    inner.depth += 1
    for index in nodes where work < Self.workLimit {
      work += 1
      render(index, inner)
    }
  }

  /// Renders one node with all inside it.
  private mutating func render(_ index: Int, _ scope: LenientScope) {
    let node = scope.syntax.nodes[index]
    switch node.kind {
    case .lineStart: output += scope.indentation + text(of: node, scope)
    case .text: output += text(of: node, scope)
    case .value: write(scope.value(of: node.name), scope, isEscaped: true)
    case .rawValue: write(scope.value(of: node.name), scope, isEscaped: false)
    case .section: renderSection(index, scope)
    case .inverted:
      if elements(of: scope.value(of: node.name)).isEmpty {
        render(scope.syntax.children(of: index), scope)
      }
    case .partial, .parent: renderInclusion(index, scope)
    case .block: renderBlock(index, scope)
    }
  }

  private func text(of node: TemplateNode, _ scope: LenientScope) -> ArraySlice<UInt8> {
    scope.syntax.literal(node, isWithinLine: scope.isWithinLine)
  }

  /// Writes a value; a lambda is asked and its text rendered first.
  private mutating func write(_ value: LenientValue, _ scope: LenientScope, isEscaped: Bool) {
    switch value {
    case .text(let text) where isEscaped: appendEscaped(text, to: &output)
    case .text(let text): output += text.utf8
    case .html(let html): output += html.bytes
    case .flag(let flag): output += (flag ? "true" : "false").utf8
    case .lambda(let function):
      let expanded = expand(function(nil), .mustache, scope)
      write(.text(expanded), scope, isEscaped: isEscaped)
    case .absent, .list, .object: break
    }
  }

  /// A text that a lambda returned, rendered as a template where it stands.
  private mutating func expand(
    _ text: String, _ delimiters: Delimiters, _ scope: LenientScope
  ) -> String {
    var inner = scope
    inner.syntax = TemplateSyntax(Array(text.utf8), file: FileID(0), delimiters: delimiters)
    inner.indentation = []
    inner.isWithinLine = false
    let before = output
    output = []
    render(inner.syntax.children(of: nil), inner)
    defer { output = before }
    return String(decoding: output, as: UTF8.self)
  }

  /// Renders a section once for each value, or what a lambda makes of its text.
  private mutating func renderSection(_ index: Int, _ scope: LenientScope) {
    let node = scope.syntax.nodes[index]
    let value = scope.value(of: node.name)
    if case .lambda(let function) = value {
      let text = function(scope.syntax.text(node.content))
      let expanded = expand(text, node.delimiters, scope)
      output += expanded.utf8
      return
    }
    let children = scope.syntax.children(of: index)
    for element in elements(of: value) { render(children, scope.entering(element)) }
  }

  /// The values for which a section is rendered: none for what is false.
  private func elements(of value: LenientValue) -> [LenientValue] {
    switch value {
    case .absent, .flag(false): []
    case .list(let values): values
    default: [value]
    }
  }

  /// Renders a partial or parent; nothing where there is none of the name.
  private mutating func renderInclusion(_ index: Int, _ scope: LenientScope) {
    let node = scope.syntax.nodes[index]
    var name = node.name.text
    if node.name.isDynamic {
      guard case .text(let text) = scope.value(of: node.name) else { return }
      name = text
    }
    guard let partial = partials[name] else { return }
    var inner = scope
    inner.syntax = partial
    inner.isWithinLine = node.isWithinLine
    inner.indentation =
      node.isStandalone ? scope.indentation + scope.syntax.bytes[node.indentation] : []
    if node.kind == .parent {
      inner.arguments.merge(arguments(of: index, scope.syntax)) { outer, _ in outer }
    }
    render(partial.children(of: nil), inner)
  }

  /// The blocks inside the tag of a parent; the first of a name counts.
  private func arguments(of index: Int, _ syntax: TemplateSyntax) -> [String: LenientArgument] {
    let blocks = syntax.children(of: index).filter { syntax.nodes[$0].kind == .block }
    let named = blocks.map {
      (syntax.nodes[$0].name.text, LenientArgument(syntax: syntax, node: $0))
    }
    return Dictionary(named) { first, _ in first }
  }

  /// Renders a block: what fills it, with its indentation, else what stands inside.
  private mutating func renderBlock(_ index: Int, _ scope: LenientScope) {
    let node = scope.syntax.nodes[index]
    guard let argument = scope.arguments[node.name.text] else {
      return render(scope.syntax.children(of: index), scope)
    }
    var inner = scope
    inner.syntax = argument.syntax
    inner.isWithinLine = false
    inner.indentation += scope.syntax.bytes[node.indentation]
    var children = argument.syntax.children(of: argument.node)
    let beginsLine =
      children.first.map { argument.syntax.nodes[$0].kind == .lineStart } ?? false
    // The line of a block within a line has begun already.
    if beginsLine, !node.isStandalone { children.removeFirst() }
    render(children, inner)
  }
}
