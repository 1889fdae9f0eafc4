// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// What was read to be imported, and what becomes of it.
package protocol ImportResult: Sendable {
  /// The files that the diagnostics speak of.
  var sources: Sources { get }
  /// The files that were imported.
  var imported: [SourceFile] { get }
  /// What was wrong with what was imported, by place.
  var problems: [Diagnostic] { get }
  /// Whether something was left out because it is wrong.
  var isGating: Bool { get }
  /// How many records are new.
  var count: Int { get }
  /// A line for each new record.
  var lines: [String] { get }
  /// Writes the files of the inventory with the new records, each in one step.
  ///
  /// - Throws: where a file cannot be added to; nothing is written then.
  func write() throws(Stop)
}
