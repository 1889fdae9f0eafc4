// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the environment says to this program, read once.
package struct Environment: Hashable, Sendable {
  /// Whether colour is refused: `NO_COLOR` is set to anything but nothing (no-color.org).
  package let refusesColour: Bool
  /// Whether the terminal can neither colour nor rewrite a line: `TERM` is `dumb`.
  package let hasDumbTerminal: Bool
  /// Whether this is a run of continuous integration: `CI` is set and not `false` or `0`.
  package let isContinuousIntegration: Bool
  /// The file that GitHub shows under a run: `GITHUB_STEP_SUMMARY`.
  package let stepSummary: String?
  /// `SOURCE_DATE_EPOCH` as it stands there.
  private let sourceDate: String?

  /// - Parameter value: the value of a variable, or `nil` where it is not set.
  package init(_ value: (String) -> String?) {
    func text(_ name: String) -> String? {
      value(name).flatMap { $0.isEmpty ? nil : $0 }
    }
    refusesColour = text("NO_COLOR") != nil
    hasDumbTerminal = value("TERM") == "dumb"
    isContinuousIntegration = !["false", "0", nil].contains(text("CI"))
    stepSummary = text("GITHUB_STEP_SUMMARY")
    sourceDate = text("SOURCE_DATE_EPOCH")
  }

  /// The environment of this process.
  package static func ofProcess() -> Environment {
    Environment { name in getenv(name).map { String(cString: $0) } }
  }

  /// The last second of 9999-12-31: later days have no date that other tools read.
  private static let lastSecond = 253_402_300_799

  /// The time that the build is to speak for, in seconds since 1970, or `nil` where none is set.
  ///
  /// Zero is valid, see reproducible-builds.org/specs/source-date-epoch.
  package func sourceDateEpoch() throws(Failure) -> Int? {
    guard let sourceDate else { return nil }
    guard let seconds = Int(sourceDate), (0...Self.lastSecond).contains(seconds) else {
      throw Failure(
        "SOURCE_DATE_EPOCH is '\(sourceDate)', which is no number of seconds from 1970 to 9999",
        help: "set it to whole seconds since 1970, or give --as-of")
    }
    return seconds
  }
}
