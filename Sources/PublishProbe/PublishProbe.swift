// SPDX-License-Identifier: Apache-2.0

import Concurrency
internal import HoldfastKit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A process that publishes made-up files, so that tests can kill it or let its disk be full.
///
///     PublishProbe FOLDER VERSION FILES [LARGEST-FILE-IN-BYTES]
///
/// Even files have the version in them, odd ones are the same in each version. Exit status 2 and a
/// message on the standard error tell a failure.
@main struct PublishProbe {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4, let count = Int(arguments[3]) else { exit(64) }
    StandardStream.reportBrokenPipesAndFullDisks()
    if arguments.count > 4, let limit = rlim_t(arguments[4]) { limitFiles(to: limit) }
    do throws(Failure) {
      try publish(count, version: arguments[2], to: arguments[1])
    } catch {
      StandardStream.error.write("\(error)\n")
      exit(2)
    }
  }

  private static func publish(
    _ count: Int, version: String, to folder: String
  ) throws(Failure) {
    let publication = try Publication(to: folder, force: false, mark: "0/0.html")
    try parallelForEach(count, jobs: 2, makeWorker: {}) { (_, index) throws(Failure) in
      let name = index.isMultiple(of: 2) ? "\(index) in version \(version)\n" : "\(index)\n"
      let line = Array(name.utf8)
      try publication.put(
        "\(index % 7)/\(index).html", Array(repeatElement(line, count: 40).joined()))
    }
    let summary = try publication.commit()
    StandardStream.output.write("\(summary.written) \(summary.unchanged) \(summary.removed)\n")
  }

  private static func limitFiles(to limit: rlim_t) {
    var limits = rlimit(rlim_cur: limit, rlim_max: limit)
    #if canImport(Darwin)
      setrlimit(RLIMIT_FSIZE, &limits)
    #else
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits)
    #endif
  }
}
