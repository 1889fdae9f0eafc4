// SPDX-License-Identifier: Apache-2.0

extension Template {
  /// The template for pages that have the values of the shared fields in common, such as those of
  /// the menu: what these alone decide is literal text in it.
  ///
  /// - Parameter values: those of any of the pages.
  /// - Throws: `RenderFailure` where that text is too large for a page.
  package func settled(with values: Values) throws(RenderFailure) -> Template {
    let holdsPages = code.contains {
      if case .enter(_, Self.page, _) = $0 { true } else { false }
    }
    // Where a page may hold others of its shape, a name may mean a field of those.
    guard !holdsPages else { return self }
    var settling = Settling(self, values)
    var settled: [[Instruction]] = []
    for routine in routines {
      settled.append(
        try settling.settle(
          code[routine].map { $0.jumping { $0 - Int32(routine.lowerBound) } }))
    }
    return with(settled, literals: settling.literals)
  }

  /// The same with other routines, whose literal text is among these bytes.
  fileprivate func with(_ routines: [[Instruction]], literals: [UInt8]) -> Template {
    Template(
      routines, layout: layout, literals: literals, slots: slots, tables: tables,
      registerCount: registerCount)
  }
}

/// Turns what shared values decide into literal text, routine by routine.
private struct Settling {
  private let template: Template
  private let values: Values
  private(set) var literals: [UInt8]
  /// The instructions of the routine, from which stretches are taken.
  private var old: [Instruction] = []
  private var new: [Instruction] = []
  /// By places of the old instructions, whether a jump that stays leads there.
  private var isEntered: [Bool] = []
  /// By places of the old instructions, where the new ones go on; known where a jump may lead.
  private var places: [Int32] = []

  init(_ template: Template, _ values: Values) {
    self.template = template
    self.values = values
    literals = template.literals
  }

  /// The instructions of a routine with each settled stretch as one piece of literal text.
  mutating func settle(_ routine: [Instruction]) throws(RenderFailure) -> [Instruction] {
    (old, new) = (routine, [])
    isEntered = Array(repeating: false, count: old.count + 1)
    places = Array(repeating: 0, count: old.count + 1)
    var start = 0
    var next = 0
    while next < old.count {
      if isEntered[next] { try write(start..<next, &start) }
      let end = old[next].exit.map(Int.init) ?? next + 1
      if isSettled(next..<end) {
        next = end
      } else {
        try write(start..<next, &start)
        if let exit = old[next].exit { isEntered[Int(exit)] = true }
        new.append(old[next])
        next += 1
        start = next
      }
    }
    try write(start..<next, &start)
    return new.map { [places] in $0.jumping { places[Int($0)] } }
  }

  /// Writes a settled stretch, and remembers where the instructions behind it go on.
  private mutating func write(
    _ stretch: Range<Int>, _ start: inout Int
  ) throws(RenderFailure) {
    if stretch.count == 1 {
      new.append(old[stretch.lowerBound])
    } else if !stretch.isEmpty {
      let routine = old[stretch].map { $0.jumping { $0 - Int32(stretch.lowerBound) } }
      let lower = literals.count
      try template.with([routine], literals: template.literals).render(values, into: &literals)
      let literal = Literal(lower: Int32(lower), upper: Int32(literals.count))
      if !literal.isEmpty { new.append(.literal(literal)) }
    }
    start = stretch.upperBound
    places[start] = Int32(new.count)
  }

  /// Whether shared values alone decide what a stretch writes.
  private func isSettled(_ stretch: Range<Int>) -> Bool {
    var sections: [(register: Int32, exit: Int32)] = []
    for place in stretch {
      while let last = sections.last, last.exit <= place { sections.removeLast() }
      switch old[place] {
      case .literal: continue
      case .leave: guard !sections.isEmpty else { return false }
      case .write(let reference), .writeContent(let reference), .test(let reference, _, _):
        guard isShared(reference, sections.map(\.register)) else { return false }
      case .enter(let reference, let register, let exit):
        guard isShared(reference, sections.map(\.register)) else { return false }
        sections.append((register, exit))
      case .lineStart, .call, .choose, .end: return false
      }
    }
    return true
  }

  /// Whether a value is shared: inside a shared field of the page, or in a section over such a one.
  private func isShared(_ reference: Reference, _ sections: [Int32]) -> Bool {
    guard reference.register == Template.page else { return sections.contains(reference.register) }
    let slot = Int(template.slots[Int(reference.first)])
    return template.layout.fields[slot].isShared
  }
}
