// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing

extension TemplateCompiler {
  /// Reports blocks inside a parent's tag that no template reached by it has.
  mutating func checkArguments(of index: Int, against numbers: [Int], _ scope: Scope) {
    let syntax = set.syntax(scope.file)
    guard syntax.nodes[index].kind == .parent else { return }
    let known = blockNames(reachedFrom: numbers)
    for child in syntax.children(of: index) where syntax.nodes[child].kind == .block {
      let name = syntax.nodes[child].name
      guard !known.contains(name.text) else { continue }
      report(
        .unknownBlock, "'\(syntax.nodes[index].name.text)' has no block '\(name.text)'",
        name.range, scope, help: didYouMean(name.text, among: known))
    }
  }

  /// The names of all blocks in some files and in those that they include, sorted.
  private func blockNames(reachedFrom numbers: [Int]) -> [String] {
    let nodes = set.reached(from: numbers).flatMap { set.syntax($0).nodes }
    return Set(nodes.filter { $0.kind == .block }.map(\.name.text)).sorted()
  }

  /// Reports partials that call themselves with no section over records between.
  ///
  /// Takes away, again and again, the routines that call none that is left (Kahn 1962): what remains
  /// calls itself or leads to one that does.
  mutating func reportEndlessCalls() {
    let unbounded = calls.filter { !$0.isBounded }
    var pending = Array(repeating: 0, count: routines.count)
    for call in unbounded { pending[call.caller] += 1 }
    var callers = Array(repeating: [Int](), count: routines.count)
    for call in unbounded { callers[call.callee].append(call.caller) }
    var finished = pending.indices.filter { pending[$0] == 0 }
    while let routine = finished.popLast() {
      for caller in callers[routine] {
        pending[caller] -= 1
        if pending[caller] == 0 { finished.append(caller) }
      }
    }
    guard let endless = unbounded.first(where: { pending[$0.caller] > 0 && pending[$0.callee] > 0 })
    else { return }
    let diagnostic = Diagnostic(
      TemplateMistake.endlessInclusion, "the template includes itself without end",
      at: endless.span,
      help: ["put the inclusion into a section over the records inside"])
    diagnostics.append(diagnostic)
  }

  /// Reports a page that ends within a tag, a comment or the like.
  mutating func reportUnfinishedMarkup(_ number: Int) {
    guard let exit = routines.first?.exit, exit.place != .content, diagnostics.isEmpty
    else { return }
    let syntax = set.syntax(number)
    let end = syntax.bytes.count
    diagnostics.append(
      Diagnostic(
        TemplateMistake.unfinishedMarkup, "the page ends \(exit.description)",
        at: syntax.span(max(0, end - 1)..<end), help: ["close the tag, quote or comment"]))
  }

  /// Reports literal text that no page may have.
  mutating func report(
    _ literal: ForbiddenLiteral, _ range: Range<Int>, _ node: TemplateNode, _ scope: Scope
  ) {
    let lower = node.range.lowerBound
    report(
      literal.mistake, literal.message, lower + range.lowerBound..<lower + range.upperBound,
      scope, help: [literal.help])
  }
}
