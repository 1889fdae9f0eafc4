// SPDX-License-Identifier: Apache-2.0

package import Reports
import Phrasing
import StructuredData

/// Reads the file that `--baseline` names.
package func readBaseline(_ path: String) throws(Stop) -> Baseline {
  try readShaped(path, help: "write it anew with --write-baseline") {
    document throws(ShapeMistake) in
    try Baseline(document)
  }
}
