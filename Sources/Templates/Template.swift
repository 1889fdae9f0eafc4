// SPDX-License-Identifier: Apache-2.0

/// Where a value is found while rendering: a register, then slots from record to record.
struct Reference: Hashable, Sendable {
  /// The register of the record to begin with.
  let register: Int32
  /// The first slot in `Template.slots`.
  let first: Int32
  /// How many slots; none means the value of the register itself.
  let count: Int32
}

/// A stretch of the literal text of a template.
struct Literal: Hashable, Sendable {
  let lower: Int32
  let upper: Int32

  var range: Range<Int> {
    Int(lower)..<Int(upper)
  }

  var isEmpty: Bool {
    lower == upper
  }
}

/// One step of rendering.
enum Instruction: Sendable {
  case literal(Literal)
  /// Writes the indentation of the partial being rendered.
  case lineStart
  /// Writes a value: text and addresses escaped, html as it is.
  case write(Reference)
  /// Writes a value between tags, where names from right to left may have an element.
  case writeContent(Reference)
  /// Goes on where the value is true, or false if so asked; else goes to `exit`.
  case test(Reference, isInverted: Bool, exit: Int32)
  /// Puts the value, or one after the other of a list, in a register; `exit` where there is none.
  case enter(Reference, register: Int32, exit: Int32)
  /// Ends what `enter` began: the next of the list, or on.
  case leave
  /// Renders a partial; its lines get the indentation, on top of ours where it takes a whole line.
  case call(routine: Int32, indentation: Literal, isWholeLine: Bool)
  /// Renders the partial that the value names.
  case choose(Reference, table: Int32, indentation: Literal, isWholeLine: Bool)
  /// Goes back to where the routine was called; ends the page where it was not.
  case end

  /// The value that it asks for.
  var reference: Reference? {
    switch self {
    case .write(let reference), .writeContent(let reference), .test(let reference, _, _),
      .enter(let reference, _, _), .choose(let reference, _, _, _):
      reference
    case .literal, .lineStart, .leave, .call, .end: nil
    }
  }

  /// Where it may jump to.
  var exit: Int32? {
    switch self {
    case .test(_, _, let exit), .enter(_, _, let exit): exit
    default: nil
    }
  }

  /// The same with a jump to another place.
  func jumping(_ moved: (Int32) -> Int32) -> Instruction {
    switch self {
    case .test(let reference, let isInverted, let exit):
      .test(reference, isInverted: isInverted, exit: moved(exit))
    case .enter(let reference, let register, let exit):
      .enter(reference, register: register, exit: moved(exit))
    default: self
    }
  }
}

/// The choices of a dynamic name, each with its routine.
struct ChoiceTable: Sendable {
  let choices: [(name: String, routine: Int32)]

  func routine(named name: String) -> Int32? {
    choices.first { $0.name == name }?.routine
  }
}

/// A compiled template: every name resolved, every value in a safe place.
///
/// A value; many tasks may render it at once.
package struct Template: Sendable {
  /// The layout of the pages that it renders.
  package let layout: Layout
  /// All routines, one after the other, that of the page first; each ends with `end`.
  let code: [Instruction]
  /// Where in the code each routine lies, without its end.
  let routines: [Range<Int>]
  let literals: [UInt8]
  let slots: [Int32]
  let tables: [ChoiceTable]
  let registerCount: Int
  /// By the slots of the page's fields, which of them it reads.
  package let fields: [Bool]

  /// - Parameter routines: each with jumps as places in itself.
  init(
    _ routines: [[Instruction]], layout: Layout, literals: [UInt8], slots: [Int32],
    tables: [ChoiceTable], registerCount: Int
  ) {
    var code: [Instruction] = []
    self.routines = routines.map { routine in
      let start = code.count
      code += routine.map { $0.jumping { $0 + Int32(start) } } + [.end]
      return start..<start + routine.count
    }
    self.code = code
    self.layout = layout
    self.literals = literals
    self.slots = slots
    self.tables = tables
    self.registerCount = registerCount
    var fields = Array(repeating: false, count: layout.fields.count)
    for reference in code.compactMap(\.reference) where reference.register == Self.page {
      fields[Int(slots[Int(reference.first)])] = true
    }
    self.fields = fields
  }

  /// The register of the page.
  static var page: Int32 { 1 }

  /// Appends the page of a model to the output.
  ///
  /// - Parameter values: those of one model, of the shape that the template was compiled for, at
  ///   least those of `fields`.
  /// - Throws: `RenderFailure` where records contain themselves without end, or the page grows too
  ///   large.
  package func render(_ values: Values, into output: inout [UInt8]) throws(RenderFailure) {
    var rendering = Rendering(self, values)
    try rendering.run(into: &output)
  }
}

/// Why a page could not be rendered, though its template is in order.
package enum RenderFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Partials that call themselves met records that contain themselves.
  case endless(shape: String)
  /// Sections and partials that multiply each other wrote more than a page may have.
  case tooLarge(shape: String)
  /// The program named a template that is not among the choices of the field.
  case unknownChoice(String)

  package var description: String {
    switch self {
    case .endless(let shape):
      "a page of '\(shape)' does not end: more than \(TemplateLimit.rendering) sections and "
        + "partials are inside each other"
    case .tooLarge(let shape):
      "a page of '\(shape)' is too large: more than \(TemplateLimit.page >> 20) MiB, where each "
        + "turn of a section and each partial counts for \(TemplateLimit.turn) bytes"
    case .unknownChoice(let name): "'\(name)' is not among the choices of its field"
    }
  }
}
