// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// What the search for hidden values may find; the raw value is the code.
enum LeakMistake: String, Mistake {
  case shown = "LEAK-001"

  /// What the mistake is, for the reference of the format.
  var summary: String {
    "a value that an audience may not see and that a file of its portal would show"
  }
}
