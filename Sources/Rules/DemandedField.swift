// SPDX-License-Identifier: Apache-2.0

import Phrasing

/// A field that must be stated, by the name that its author knows.
struct DemandedField<Subject>: Sendable {
  let name: String
  let isAbsent: @Sendable (Subject) -> Bool

  init(_ name: String, isAbsent: @escaping @Sendable (Subject) -> Bool) {
    self.name = name
    self.isAbsent = isAbsent
  }
}

extension Array {
  /// The names of what a subject does not state, in a sentence: `'reason' and 'expiresOn'`; `nil`
  /// for none.
  func absent<Subject>(in subject: Subject) -> Wording? where Element == DemandedField<Subject> {
    // By places: each element would be copied, with its name, to be asked.
    guard indices.contains(where: { self[$0].isAbsent(subject) }) else { return nil }
    return listed(filter { $0.isAbsent(subject) }.map { inQuotes($0.name) })
  }
}
