// SPDX-License-Identifier: Apache-2.0

/// The version of the program, as `--version`, pages and reports say it.
package enum ProgramVersion {
  package static let current = "0.1.0"
}
