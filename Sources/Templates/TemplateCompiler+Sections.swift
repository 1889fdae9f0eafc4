// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing

extension TemplateCompiler {
  /// `{{name}}`: a value, in a place where it is safe.
  mutating func compileValue(_ node: TemplateNode, _ scope: Scope) {
    guard let value = resolve(node.name, scope) else { return }
    guard let kind = writtenKind(of: value.kind) else {
      return reportUnwritable(node, value.kind, scope)
    }
    if node.kind == .rawValue, kind != .html {
      report(
        .unescapedText, "'\(node.name.text)' is \(article(value.kind)), which is always escaped",
        node.range, scope, help: ["write '{{\(node.name.text)}}'"])
    }
    if let refusal = markup.refusal(of: kind) {
      report(refusal.problem, refusal.message, node.range, scope, help: [refusal.help])
    }
    if kind == .address { markup.passAddress() }
    let isContent = markup.place == .content
    emit(isContent ? .writeContent(value.reference) : .write(value.reference))
  }

  /// How a kind is written, `nil` where it cannot be.
  private func writtenKind(of kind: Layout.Kind) -> WrittenKind? {
    switch kind {
    case .text, .template: .text
    case .html: .html
    case .address: .address
    case .flag, .texts, .records, .record: nil
    }
  }

  /// Reports a value that is no text but a section.
  private mutating func reportUnwritable(
    _ node: TemplateNode, _ kind: Layout.Kind, _ scope: Scope
  ) {
    let name = node.name.text
    report(
      .wrongKind, "'\(name)' is \(article(kind)), which cannot be written", node.range, scope,
      help: ["open it: '{{#\(name)}}…{{/\(name)}}'"])
  }

  /// `{{#name}}…{{/name}}`
  mutating func compileSection(_ index: Int, _ scope: Scope) {
    let node = set.syntax(scope.file).nodes[index]
    guard let value = resolve(node.name, scope) else { return }
    guard let context = context(of: value.kind, node.name, scope) else {
      return reportNoSection(node, value.kind, scope)
    }
    let start = routines[current].code.count
    emit(.leave)
    _ = label()
    compileBranch(index, scope.entering(context), isRepeated: isList(value.kind))
    if context != .flag { emit(.leave) }
    let exit = label()
    routines[current].code[start] = opening(value, context, exit: exit)
  }

  /// What a section puts on top of the contexts, `nil` where the kind makes no section.
  private mutating func context(
    of kind: Layout.Kind, _ name: TagName, _ scope: Scope
  ) -> Context? {
    switch kind {
    case .text(isOptional: true), .texts: .scalar(.text)
    case .html(isOptional: true): .scalar(.html)
    case .address(isOptional: true): .scalar(.address)
    case .flag: .flag
    case .record(let layout), .records(let layout):
      .record(register(of: layout(), name, scope))
    case .text, .html, .address, .template: nil
    }
  }

  /// The instruction that begins a section.
  ///
  /// - Parameter exit: where to go on if there is nothing to render.
  private func opening(_ value: Resolved, _ context: Context, exit: Int32) -> Instruction {
    switch context {
    case .flag: .test(value.reference, isInverted: false, exit: exit)
    case .scalar: .enter(value.reference, register: 0, exit: exit)
    case .record(let register):
      .enter(value.reference, register: Int32(register), exit: exit)
    }
  }

  /// Whether a section may be rendered more than once.
  private func isList(_ kind: Layout.Kind) -> Bool {
    switch kind {
    case .texts, .records: true
    default: false
    }
  }

  /// `{{^name}}…{{/name}}`
  mutating func compileInverted(_ index: Int, _ scope: Scope) {
    let node = set.syntax(scope.file).nodes[index]
    guard let value = resolve(node.name, scope) else { return }
    guard context(of: value.kind, node.name, scope) != nil else {
      return reportNoSection(node, value.kind, scope)
    }
    let start = routines[current].code.count
    emit(.leave)
    _ = label()
    compileBranch(index, scope.inner, isRepeated: false)
    let exit = label()
    routines[current].code[start] = .test(value.reference, isInverted: true, exit: exit)
  }

  /// Compiles what may be left out or repeated; it must end in the HTML where it began.
  private mutating func compileBranch(_ index: Int, _ scope: Scope, isRepeated: Bool) {
    let begin = markup
    let children = set.syntax(scope.file).children(of: index)
    compile(children, scope)
    guard let joined = begin.joined(with: markup) else {
      reportUneven(index, from: begin, scope)
      markup = begin
      return
    }
    if isRepeated, joined != begin { checkAgain(children, from: joined, scope) }
    markup = joined
  }

  /// Checks a list's body as its second turn meets it, behind the first.
  private mutating func checkAgain(_ children: [Int], from begin: MarkupState, _ scope: Scope) {
    let code = routines[current]
    markup = begin
    compile(children, scope)
    routines[current] = code
  }

  /// Reports a section over what is always there.
  private mutating func reportNoSection(
    _ node: TemplateNode, _ kind: Layout.Kind, _ scope: Scope
  ) {
    let name = node.name.text
    report(
      .wrongKind, "'\(name)' is \(article(kind)) that is always there, so it makes no section",
      node.range, scope, help: ["write '{{\(name)}}' without a section"])
  }

  /// Reports a section that is not whole in the HTML.
  private mutating func reportUneven(_ index: Int, from begin: MarkupState, _ scope: Scope) {
    let node = set.syntax(scope.file).nodes[index]
    report(
      .unevenBranch,
      "the section '\(node.name.text)' begins \(begin.description) and ends "
        + "\(markup.description)", node.range, scope,
      help: ["put whole elements or whole attributes into the section"])
  }
}
