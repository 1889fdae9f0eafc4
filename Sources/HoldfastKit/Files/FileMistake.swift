// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// What can be wrong with a file or folder before it is read; the raw value is the code.
enum FileMistake: String, Mistake {
  case unreadable = "FIL-001"
  case notAFile = "FIL-002"
  case unportable = "FIL-003"

  /// What the mistake is, for the reference of the format.
  var summary: String {
    switch self {
    case .unreadable:
      "a file or folder that cannot be read, lies too deep, is larger than 256 MiB, or has a name "
        + "that is no UTF-8"
    case .notAFile: "a symbolic link, which is not followed, or a device"
    case .unportable:
      "an asset or a Markdown file whose name some disks do not have, or take for that of another"
    }
  }

  /// Errors gate; warnings only inform.
  var severity: Diagnostic.Severity {
    self == .notAFile ? .warning : .error
  }
}
