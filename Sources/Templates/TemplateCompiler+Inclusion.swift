// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing

extension TemplateCompiler {
  /// `{{>name}}` and `{{<name}}…{{/name}}`, by a fixed name or by one that a field chooses.
  mutating func compileInclusion(_ index: Int, _ scope: Scope) {
    let node = set.syntax(scope.file).nodes[index]
    let arguments = arguments(of: index, scope)
    let blanks = set.syntax(scope.file).bytes[node.indentation]
    let indentation = append(literal: node.isStandalone ? scope.indentation + blanks : [])
    if node.name.isDynamic {
      return compileChoice(node, arguments, indentation, scope)
    }
    guard let number = number(of: node.name.text, node, scope) else { return }
    checkArguments(of: index, against: [number], scope)
    let routine = include(number, arguments, node, scope, isIndented: !indentation.isEmpty)
    emit(
      .call(
        routine: Int32(routine), indentation: indentation, isWholeLine: node.isStandalone))
    markup = routines[routine].exit ?? markup
  }

  /// `{{>*name}}`: one routine for each choice of the field.
  private mutating func compileChoice(
    _ node: TemplateNode, _ arguments: [Argument], _ indentation: Literal, _ scope: Scope
  ) {
    guard let value = resolve(node.name, scope) else { return }
    guard case .template(let choices) = value.kind else {
      report(
        .wrongKind, "'\(node.name.text)' is \(article(value.kind)), not the name of a template",
        node.name.range, scope)
      return
    }
    var routines: [(name: String, routine: Int32)] = []
    var exits: [MarkupState] = []
    for choice in choices {
      guard let number = number(of: choice, node, scope) else { continue }
      let routine = include(number, arguments, node, scope, isIndented: !indentation.isEmpty)
      routines.append((choice, Int32(routine)))
      exits.append(self.routines[routine].exit ?? markup)
    }
    emit(
      .choose(
        value.reference, table: Int32(tables.count), indentation: indentation,
        isWholeLine: node.isStandalone))
    tables.append(ChoiceTable(choices: routines))
    join(exits, node, scope)
  }

  /// Goes on where all choices of a dynamic name end, and reports where they differ.
  private mutating func join(_ exits: [MarkupState], _ node: TemplateNode, _ scope: Scope) {
    guard var joined = exits.first else { return }
    for exit in exits.dropFirst() {
      guard let next = joined.joined(with: exit) else {
        report(
          .unevenBranch,
          "the choices of '\(node.name.text)' end \(joined.description) and \(exit.description)",
          node.range, scope)
        return
      }
      joined = next
    }
    markup = joined
  }

  /// The number of a template; reports a name that there is none for.
  private mutating func number(
    of name: String, _ node: TemplateNode, _ scope: Scope
  ) -> Int? {
    if let number = set.number(of: name) { return number }
    let origin = node.name.isDynamic ? ", a choice of '\(node.name.text)'" : ""
    report(
      .missingTemplate, "no template '\(name).mustache'\(origin)", node.name.range, scope,
      help: didYouMean(name, among: set.templateNames))
    return nil
  }

  /// The routine of a file in the situation of a tag, compiled when it is met first.
  private mutating func include(
    _ number: Int, _ arguments: [Argument], _ node: TemplateNode, _ scope: Scope,
    isIndented: Bool
  ) -> Int {
    let situation = Situation(
      number: number, contexts: scope.contexts, arguments: arguments, markup: markup,
      isIndented: node.isStandalone && (scope.situation.isIndented || isIndented),
      isWithinLine: node.isWithinLine && set.syntax(number).bytes.last == Ascii.lineFeed)
    let span = set.syntax(scope.file).span(node.range)
    let known = situations[situation]
    var inner = Scope(situation: situation)
    inner.depth = scope.depth + 1
    inner.chain = scope.chain + [span]
    let routine = known ?? compileRoutine(inner)
    calls.append(
      Call(caller: current, callee: routine, span: span, isBounded: scope.isBounded))
    if known == nil { checkRecursion(routine, situation, node, scope) }
    return routine
  }

  /// A routine that calls itself was taken to end where it began.
  private mutating func checkRecursion(
    _ routine: Int, _ situation: Situation, _ node: TemplateNode, _ scope: Scope
  ) {
    guard let exit = routines[routine].exit, exit != situation.markup, !isExhausted,
      calls.contains(where: { $0.callee == routine && $0.caller >= routine })
    else { return }
    report(
      .unevenBranch,
      "'\(node.name.text)' includes itself, begins \(situation.markup.description) and ends "
        + "\(exit.description)", node.range, scope)
  }

  /// The blocks that fill the parent's: those handed to us first, then our own.
  private func arguments(of index: Int, _ scope: Scope) -> [Argument] {
    var arguments = scope.situation.arguments
    let syntax = set.syntax(scope.file)
    guard syntax.nodes[index].kind == .parent else { return arguments }
    for child in syntax.children(of: index) where syntax.nodes[child].kind == .block {
      let name = syntax.nodes[child].name.text
      if !arguments.contains(where: { $0.name == name }) {
        arguments.append(Argument(name: name, file: scope.file, node: child))
      }
    }
    return arguments.sorted { $0.name < $1.name }
  }

  /// `{{$name}}…{{/name}}`: the argument of that name, else what stands inside.
  mutating func compileBlock(_ index: Int, _ scope: Scope) {
    let syntax = set.syntax(scope.file)
    let node = syntax.nodes[index]
    guard let argument = scope.situation.argument(named: node.name.text) else {
      return compile(syntax.children(of: index), scope.inner)
    }
    var inner = scope.inner
    inner.file = argument.file
    inner.indentation += syntax.bytes[node.indentation]
    if argument.file != scope.file { inner.chain.append(syntax.span(node.range)) }
    let filling = set.syntax(argument.file)
    var children = filling.children(of: argument.node)
    let beginsLine = children.first.map { filling.nodes[$0].kind == .lineStart } ?? false
    // The line of a block within a line has begun already.
    if beginsLine, !node.isStandalone { children.removeFirst() }
    compile(children, inner)
  }
}
