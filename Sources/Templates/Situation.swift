// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// What a template can see at a place, from outside to inside.
enum Context: Hashable, Sendable {
  /// A record, in the register of its layout.
  case record(Int)
  /// A text, html or address, in register 0.
  case scalar(WrittenKind)
  /// A flag: nothing to see but what is around it.
  case flag
}

/// A block with which a page fills a block of its parent.
struct Argument: Hashable, Sendable {
  let name: String
  /// The file that holds the argument, and its node there.
  let file: Int
  let node: Int
}

/// All that decides what a partial compiles to: the same situation means the same routine.
struct Situation: Hashable, Sendable {
  /// The number of the file in the set.
  let number: Int
  let contexts: [Context]
  /// Sorted by name, each name once.
  let arguments: [Argument]
  let markup: MarkupState
  /// Whether the lines may get indentation from a caller.
  let isIndented: Bool
  /// Whether it is included within a line, which goes on behind it.
  let isWithinLine: Bool

  func argument(named name: String) -> Argument? {
    arguments.first { $0.name == name }
  }
}

/// A partial compiled for a situation.
struct Routine: Sendable {
  var code: [Instruction] = []
  /// Literal text before this index is not extended, since a jump leads behind it.
  var barrier = 0
  /// Where in the HTML it ends, `nil` while it is being compiled.
  var exit: MarkupState?
}

/// A call from one routine to another.
struct Call: Sendable {
  let caller: Int
  let callee: Int
  let span: Span
  /// Whether a section over records stands between, so that data end the calls.
  let isBounded: Bool
}

/// A place while compiling: the situation of its routine, and what sections and blocks added to it.
struct Scope: Sendable {
  let situation: Situation
  /// The file whose nodes are compiled; another than the situation's inside an argument.
  var file: Int
  var contexts: [Context]
  /// The blanks that blocks put before each line.
  var indentation: [UInt8] = []
  /// How many sections, blocks and partials are around the place, through all files.
  var depth = 0
  /// Whether a section over records is around the place in its routine.
  var isBounded = false
  /// The tags that lead here, from outside to inside.
  var chain: [Span] = []

  init(situation: Situation) {
    self.situation = situation
    file = situation.number
    contexts = situation.contexts
  }

  /// One step further in.
  var inner: Scope {
    var scope = self
    scope.depth += 1
    return scope
  }

  /// Inside a section that puts a context on top.
  ///
  /// An outer record of the same layout can no longer be seen, nor what is no record.
  func entering(_ context: Context) -> Scope {
    var scope = inner
    scope.contexts = contexts.filter {
      if case .record = $0 { $0 != context } else { false }
    }
    scope.contexts.append(context)
    if case .record = context { scope.isBounded = true }
    return scope
  }
}
