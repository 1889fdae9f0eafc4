// SPDX-License-Identifier: Apache-2.0

/// A number of things in English, for reports and the terminal: `1 file`, `3 files`.
package func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
