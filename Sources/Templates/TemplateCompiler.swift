// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing

/// Compiles one template for one layout: resolves names, specialises partials, checks the HTML.
///
/// A partial becomes one routine for each situation it is met in (`Situation`), so that rendering
/// looks nothing up. Records of one layout share a register: an inner one hides the outer one of the
/// same shape anyway, so stacks of contexts stay finite where partials call themselves.
struct TemplateCompiler {
  let set: TemplateSet
  let page: Layout
  /// The language in which words of the templates are told.
  let phrases: Phrasebook
  /// The layouts met so far; the one at index `n` has register `n + 1`.
  var layouts: [Layout]
  var routines: [Routine] = []
  var situations: [Situation: Int] = [:]
  var calls: [Call] = []
  var tables: [ChoiceTable] = []
  var literals: [UInt8] = []
  var slots: [Int32] = []
  /// The routine that is being compiled.
  var current = 0
  var markup = MarkupState()
  var diagnostics: [Diagnostic] = []
  private var reported: Set<Diagnostic.Identity> = []
  private var work = 0
  private(set) var isExhausted = false

  /// - Parameter page: the layout of the record that the page is rendered from; register 1.
  init(_ set: TemplateSet, _ page: Layout, _ phrases: Phrasebook = .english) {
    self.set = set
    self.page = page
    self.phrases = phrases
    layouts = [page]
  }

  /// Compiles a template with all that it includes.
  ///
  /// - Returns: no template where there is any diagnostic.
  mutating func compile(_ name: String) -> (Template?, [Diagnostic]) {
    guard let number = set.number(of: name) else {
      let help = didYouMean(name, among: set.templateNames)
      let message: Wording = "no template '\(name).mustache'"
      let mistake = TemplateMistake.missingTemplate
      return (nil, [Diagnostic(mistake, message, at: nil, help: help)])
    }
    let scope = Scope(
      situation: Situation(
        number: number, contexts: [.record(1)], arguments: [], markup: MarkupState(),
        isIndented: false, isWithinLine: false))
    _ = compileRoutine(scope)
    reportUnfinishedMarkup(number)
    reportEndlessCalls()
    guard diagnostics.isEmpty else { return (nil, diagnostics.sortedByPlace()) }
    return (template, [])
  }

  /// What was compiled.
  private var template: Template {
    Template(
      routines.map(\.code), layout: page, literals: literals, slots: slots, tables: tables,
      registerCount: layouts.count + 1)
  }

  /// Compiles a file in a situation met for the first time and returns the routine's number.
  mutating func compileRoutine(_ scope: Scope) -> Int {
    let number = routines.count
    let (outer, outerMarkup) = (current, markup)
    situations[scope.situation] = number
    routines.append(Routine())
    (current, markup) = (number, scope.situation.markup)
    let syntax = set.syntax(scope.file)
    for diagnostic in syntax.diagnostics { report(diagnostic, scope) }
    compile(syntax.children(of: nil), scope)
    routines[number].exit = markup
    (current, markup) = (outer, outerMarkup)
    return number
  }

  /// Compiles nodes one after the other, until the work exceeds its limits.
  mutating func compile(_ nodes: [Int], _ scope: Scope) {
    for index in nodes where !isExhausted {
      spend(on: index, scope)
      compile(index, scope)
    }
  }

  /// Compiles one node with all inside it.
  private mutating func compile(_ index: Int, _ scope: Scope) {
    let syntax = set.syntax(scope.file)
    let node = syntax.nodes[index]
    switch node.kind {
    case .lineStart:
      if scope.situation.isIndented { emit(.lineStart) }
      emit(scope.indentation + text(of: node, scope), node, scope)
    case .text: emit(Array(text(of: node, scope)), node, scope)
    case .value, .rawValue: compileValue(node, scope)
    case .section: compileSection(index, scope)
    case .inverted: compileInverted(index, scope)
    case .partial, .parent: compileInclusion(index, scope)
    case .block: compileBlock(index, scope)
    }
  }

  private func text(of node: TemplateNode, _ scope: Scope) -> ArraySlice<UInt8> {
    let isPart = scope.file == scope.situation.number
    return set.syntax(scope.file).literal(
      node, isWithinLine: isPart && scope.situation.isWithinLine)
  }

  /// Appends an instruction to the routine that is being compiled.
  mutating func emit(_ instruction: Instruction) {
    routines[current].code.append(instruction)
  }

  /// Emits literal text, as one with the text before it unless something may jump between them.
  private mutating func emit(_ bytes: [UInt8], _ node: TemplateNode, _ scope: Scope) {
    guard !bytes.isEmpty else { return }
    let told = told(bytes)
    if let refused = markup.advance(over: bytes) {
      report(refused.literal, refused.range, node, scope)
    }
    let added = append(literal: told)
    let last = routines[current].code.count - 1
    if last >= routines[current].barrier, case .literal(let before) = routines[current].code[last],
      before.upper == added.lower
    {
      routines[current].code[last] = .literal(Literal(lower: before.lower, upper: added.upper))
    } else {
      emit(.literal(added))
    }
  }

  /// Adds bytes to the text of the template and returns where they stand.
  mutating func append(literal bytes: [UInt8]) -> Literal {
    let lower = literals.count
    literals.append(contentsOf: bytes)
    return Literal(lower: Int32(lower), upper: Int32(literals.count))
  }

  /// The place behind the last instruction, where a jump may lead.
  mutating func label() -> Int32 {
    routines[current].barrier = routines[current].code.count
    return Int32(routines[current].code.count)
  }

  /// Counts the work, so that templates that multiply each other end in a diagnostic.
  private mutating func spend(on index: Int, _ scope: Scope) {
    work += 1
    let isTooLarge =
      work > TemplateLimit.instructions || literals.count > TemplateLimit.literals
    guard isTooLarge || scope.depth > TemplateLimit.inclusion else { return }
    isExhausted = true
    let syntax = set.syntax(scope.file)
    let fact: Wording =
      isTooLarge
      ? "the page becomes too large"
      : "more than \(TemplateLimit.inclusion) sections and partials are inside each other"
    report(.tooMuch, fact, syntax.nodes[index].range, scope)
  }
}

extension TemplateCompiler {
  /// Reports an error at a place of the scope's file, with the way that leads there.
  mutating func report(
    _ problem: TemplateMistake, _ message: Wording, _ range: Range<Int>, _ scope: Scope,
    help: [Wording] = []
  ) {
    let span = set.syntax(scope.file).span(range)
    report(Diagnostic(problem, message, at: span, help: help), scope)
  }

  /// Reports an error once, however many situations meet it.
  mutating func report(_ diagnostic: Diagnostic, _ scope: Scope) {
    guard reported.insert(diagnostic.identity).inserted else { return }
    var diagnostic = diagnostic
    diagnostic.notes += scope.chain.suffix(8).reversed().map {
      Diagnostic.Note("included from here", at: $0)
    }
    diagnostics.append(diagnostic)
  }
}
