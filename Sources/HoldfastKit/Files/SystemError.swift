// SPDX-License-Identifier: Apache-2.0

import Phrasing

/// A refusal of the operating system, known by its number.
package struct SystemError: Error, Hashable, Sendable {
  /// The `errno` of the call that failed.
  package let code: Int32

  package init(_ code: Int32) {
    self.code = code
  }

  /// What stopped us, where it was `action`, such as `cannot write 'public/index.html'`.
  package func stopping(_ action: String, help: String? = nil) -> Failure {
    Failure("\(action): \(reason)", help: help ?? self.help.english)
  }
}

/// The value of a body, or what stopped us from `action` where the system refused it.
///
///     try attempt("cannot read 'public'") { try folder.entries(of: "public") }
func attempt<Value: ~Copyable>(
  _ action: @autoclosure () -> String, help: String? = nil,
  _ body: () throws(SystemError) -> Value
) throws(Failure) -> Value {
  do throws(SystemError) {
    return try body()
  } catch {
    throw error.stopping(action(), help: help)
  }
}
