// SPDX-License-Identifier: Apache-2.0

import HTML

/// One run of a template: a loop over instructions with its own stack, so depth costs no recursion.
struct Rendering {
  /// What to go back to.
  private enum Frame {
    case call(routine: Int, next: Int, base: Int, width: Int)
    case once(register: Int, outer: Value)
    case texts([String], at: Int, register: Int, outer: Value, body: Int)
    case records([Record], at: Int, register: Int, outer: Value, body: Int)
  }

  private let template: Template
  private var registers: [Value]
  private var frames: [Frame] = []
  private var routine = 0
  private var next = 0
  /// The indentations of all partials being rendered; those before `base` do not apply.
  private var indentation: [UInt8] = []
  private var base = 0
  /// How many bytes the page may have; each turn of a section and each partial takes some away.
  private var room = TemplateLimit.page

  /// - Parameter record: goes to register 1, that of the page; 0 is for texts and the like.
  init(_ template: Template, _ record: Record) {
    self.template = template
    registers = Array(repeating: .absent, count: template.registerCount)
    registers[1] = .record(record)
  }

  /// Runs the first routine, that of the page, to its end.
  ///
  /// - Throws: `RenderFailure`; the output then holds a part of the page.
  mutating func run(into output: inout [UInt8]) throws(RenderFailure) {
    var code = template.routines[0]
    let start = output.count
    while true {
      guard output.count - start <= room else { throw .tooLarge(shape: template.layout.name) }
      guard next < code.count else {
        guard returns() else { return }
        code = template.routines[routine]
        continue
      }
      let instruction = code[next]
      next += 1
      switch instruction {
      case .literal(let literal): output.append(contentsOf: template.literals[literal.range])
      case .lineStart: output.append(contentsOf: indentation[base...])
      case .write(let reference): write(value(at: reference), to: &output)
      case .writeContent(let reference): writeContent(value(at: reference), to: &output)
      case .test(let reference, let isInverted, let exit):
        if isTrue(value(at: reference)) == isInverted { next = Int(exit) }
      case .enter(let reference, let register, let exit):
        try enter(value(at: reference), Int(register), exit: Int(exit))
      case .leave: leave()
      case .call(let target, let literal, let isWholeLine):
        try call(Int(target), literal, isWholeLine)
        code = template.routines[routine]
      case .choose(let reference, let table, let literal, let isWholeLine):
        guard let target = try choice(value(at: reference), Int(table)) else { continue }
        try call(target, literal, isWholeLine)
        code = template.routines[routine]
      }
    }
  }

  /// The value of a reference; nothing where a record on the way is absent.
  private func value(at reference: Reference) -> Value {
    var value = registers[Int(reference.register)]
    var step = Int(reference.first)
    let end = step + Int(reference.count)
    while step < end {
      guard case .record(let record) = value else { return .absent }
      value = record[Int(template.slots[step])]
      step += 1
    }
    return value
  }

  /// Writes a value by its type, so that no instruction can ask for text unescaped.
  private func write(_ value: Value, to output: inout [UInt8]) {
    switch value {
    case .text(let text): appendEscaped(text, to: &output)
    case .html(let html): output.append(contentsOf: html.bytes)
    case .address(let address): appendEscaped(address.text, to: &output)
    default: break
    }
  }

  /// Writes a value between tags.
  private func writeContent(_ value: Value, to output: inout [UInt8]) {
    guard case .text(let text) = value else { return write(value, to: &output) }
    appendContent(text, to: &output)
  }

  /// Whether a section over a value is rendered.
  private func isTrue(_ value: Value) -> Bool {
    switch value {
    case .absent: false
    case .flag(let flag): flag
    case .texts(let texts): !texts.isEmpty
    case .records(let records): !records.isEmpty
    default: true
    }
  }

  /// Begins a section: the value, or the first of a list, goes to a register.
  private mutating func enter(
    _ value: Value, _ register: Int, exit: Int
  ) throws(RenderFailure) {
    guard isTrue(value) else {
      next = exit
      return
    }
    let outer = registers[register]
    switch value {
    case .texts(let texts):
      try push(.texts(texts, at: 0, register: register, outer: outer, body: next))
      registers[register] = .text(texts[0])
    case .records(let records):
      try push(.records(records, at: 0, register: register, outer: outer, body: next))
      registers[register] = .record(records[0])
    default:
      try push(.once(register: register, outer: outer))
      registers[register] = value
    }
  }

  /// Ends a turn of a section: the next of the list, or back to what was in the register.
  private mutating func leave() {
    switch frames.popLast() {
    case .once(let register, let outer): registers[register] = outer
    case .texts(let texts, let index, let register, let outer, let body):
      let following = index + 1
      guard following < texts.count else { return registers[register] = outer }
      registers[register] = .text(texts[following])
      room -= TemplateLimit.turn
      frames.append(.texts(texts, at: following, register: register, outer: outer, body: body))
      next = body
    case .records(let records, let index, let register, let outer, let body):
      let following = index + 1
      guard following < records.count else { return registers[register] = outer }
      registers[register] = .record(records[following])
      room -= TemplateLimit.turn
      frames.append(
        .records(records, at: following, register: register, outer: outer, body: body))
      next = body
    case .call, nil: break
    }
  }

  /// Begins a partial, with its indentation on top of ours where it takes a whole line.
  private mutating func call(
    _ target: Int, _ literal: Literal, _ isWholeLine: Bool
  ) throws(RenderFailure) {
    try push(.call(routine: routine, next: next, base: base, width: indentation.count))
    if !isWholeLine { base = indentation.count }
    indentation.append(contentsOf: template.literals[literal.range])
    (routine, next) = (target, 0)
  }

  /// Goes back to the caller; false at the end of the page.
  private mutating func returns() -> Bool {
    guard case .call(let routine, let next, let base, let width) = frames.popLast() else {
      return false
    }
    (self.routine, self.next, self.base) = (routine, next, base)
    indentation.removeLast(indentation.count - width)
    return true
  }

  /// The routine that a dynamic name means, `nil` where its value is absent.
  private func choice(_ value: Value, _ table: Int) throws(RenderFailure) -> Int? {
    guard case .text(let name) = value else { return nil }
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
