// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML

/// One run of a template: a loop over instructions with its own stack, so depth costs no recursion.
///
/// Registers hold the places of values; nothing but what is written is taken out of the list.
struct Rendering {
  /// What to go back to.
  private enum Frame {
    case call(next: Int, base: Int, width: Int)
    case section(Section)
  }

  /// A section that is being rendered.
  private struct Section {
    let register: Int
    /// What was in the register before.
    let outer: Int
    /// Turns still to come.
    var left: Int
    /// How far the next text or record is from the one in the register.
    var width: Int
    let body: Int
  }

  private let template: Template
  private let values: Values
  private var registers: [Int]
  private var frames: [Frame] = []
  /// The place of the next instruction.
  private var next = 0
  /// The indentations of all partials being rendered; those before `base` do not apply.
  private var indentation: [UInt8] = []
  private var base = 0
  /// How many bytes the page may have; each turn of a section and each partial takes some away.
  private var room = TemplateLimit.page

  /// - Parameter values: those of the page, whose place goes to register 1; 0 is for texts and the
  ///   like.
  init(_ template: Template, _ values: Values) {
    self.template = template
    self.values = values
    registers = Array(repeating: 0, count: template.registerCount)
    registers[Int(Template.page)] = Int(values.models.first)
  }

  /// Runs the first routine, that of the page, to its end.
  ///
  /// - Throws: `RenderFailure`; the output then holds a part of the page.
  mutating func run(into output: inout [UInt8]) throws(RenderFailure) {
    let code = template.code
    let start = output.count
    while true {
      guard output.count - start <= room else { throw .tooLarge(shape: template.layout.name) }
      let instruction = code[next]
      next += 1
      switch instruction {
      case .literal(let literal): output.append(literal.range, of: template.literals)
      case .lineStart: output.append(base..<indentation.count, of: indentation)
      case .write(let reference): write(place(of: reference), to: &output)
      case .writeContent(let reference): writeContent(place(of: reference), to: &output)
      case .test(let reference, let isInverted, let exit):
        if isTrue(place(of: reference)) == isInverted { next = Int(exit) }
      case .enter(let reference, let register, let exit):
        try enter(place(of: reference), Int(register), exit: Int(exit))
      case .leave: leave()
      case .call(let target, let literal, let isWholeLine):
        try call(Int(target), literal, isWholeLine)
      case .choose(let reference, let table, let literal, let isWholeLine):
        guard let target = try choice(place(of: reference), Int(table)) else { continue }
        try call(target, literal, isWholeLine)
      case .end: guard returns() else { return }
      }
    }
  }

  /// Where the value of a reference lies; where a record on the way is absent, that of nothing.
  private func place(of reference: Reference) -> Int {
    var place = registers[Int(reference.register)]
    guard reference.count > 0 else { return place }
    let first = Int(reference.first)
    place += Int(template.slots[first])
    for step in 1..<Int(reference.count) {
      guard case .row(let record) = values.list.span[place] else { return 0 }
      place = Int(record.first) + Int(template.slots[first + step])
    }
    return place
  }

  /// Writes a value by its type, so that no instruction can ask for text unescaped.
  private func write(_ place: Int, to output: inout [UInt8]) {
    switch values.list.span[place] {
    case .text(let text): appendEscaped(text.range, of: values.texts, to: &output)
    case .html(let place): output.append(contentsOf: values.markup[Int(place)].bytes)
    default: break
    }
  }

  /// Writes a value between tags.
  private func writeContent(_ place: Int, to output: inout [UInt8]) {
    guard case .text(let text) = values.list.span[place] else { return write(place, to: &output) }
    appendContent(text.range, of: values.texts, to: &output)
  }

  /// Whether a section over a value is rendered.
  private func isTrue(_ place: Int) -> Bool {
    switch values.list.span[place] {
    case .absent: false
    case .flag(let flag): flag
    case .row(let row): row.count > 0
    default: true
    }
  }

  /// Begins a section: the place of the value, or of the first of a row, goes to a register.
  private mutating func enter(
    _ place: Int, _ register: Int, exit: Int
  ) throws(RenderFailure) {
    guard isTrue(place) else {
      next = exit
      return
    }
    var section = Section(
      register: register, outer: registers[register], left: 0, width: 0, body: next)
    registers[register] = place
    if case .row(let row) = values.list.span[place] {
      section.left = Int(row.count) - 1
      section.width = Int(row.width)
      registers[register] = Int(row.first)
    }
    try push(.section(section))
  }

  /// Ends a turn of a section: the next of the row, or back to what was in the register.
  private mutating func leave() {
    guard case .section(var section) = frames.last else { return }
    guard section.left > 0 else {
      frames.removeLast()
      return registers[section.register] = section.outer
    }
    registers[section.register] += section.width
    room -= TemplateLimit.turn
    section.left -= 1
    frames[frames.count - 1] = .section(section)
    next = section.body
  }

  /// Begins a partial, with its indentation on top of ours where it takes a whole line.
  private mutating func call(
    _ target: Int, _ literal: Literal, _ isWholeLine: Bool
  ) throws(RenderFailure) {
    try push(.call(next: next, base: base, width: indentation.count))
    if !isWholeLine { base = indentation.count }
    if !literal.isEmpty { indentation.append(literal.range, of: template.literals) }
    next = template.routines[target].lowerBound
  }

  /// Goes back to the caller; false at the end of the page.
  private mutating func returns() -> Bool {
    guard case .call(let next, let base, let width) = frames.popLast() else { return false }
    (self.next, self.base) = (next, base)
    indentation.removeLast(indentation.count - width)
    return true
  }

  /// The routine that a dynamic name means, `nil` where its value is absent.
  private func choice(_ place: Int, _ table: Int) throws(RenderFailure) -> Int? {
    guard case .text(let text) = values.list.span[place] else { return nil }
    let name = String(decoding: values.texts[text.range], as: UTF8.self)
    guard let target = template.tables[table].routine(named: name) else {
      throw .unknownChoice(name)
    }
    return Int(target)
  }

  /// Remembers what to go back to from a first turn or a partial, up to a limit.
  private mutating func push(_ frame: Frame) throws(RenderFailure) {
    guard frames.count < TemplateLimit.rendering else {
      throw .endless(shape: template.layout.name)
    }
    room -= TemplateLimit.turn
    frames.append(frame)
  }
}
