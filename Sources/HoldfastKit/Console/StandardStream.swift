// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The standard output or the standard error of this process.
package struct StandardStream: Sendable {
  package static let output = StandardStream(descriptor: 1)
  package static let error = StandardStream(descriptor: 2)

  private let descriptor: Int32

  /// Writes what helps while somebody reads it; where it cannot be written it is dropped.
  package func write(_ text: String) {
    try? writeAll(Array(text.utf8), to: descriptor)
  }

  /// Writes data, which must not be lost in silence.
  ///
  /// A reader who has seen enough (`holdfast rules | head`) loses nothing, so that is no failure.
  ///
  /// - Throws: where the disk behind the stream is full, or the stream cannot be written to.
  package func deliver(_ bytes: [UInt8]) throws(Failure) {
    do throws(SystemError) {
      try writeAll(bytes, to: descriptor)
    } catch  where error.meansReaderGone {
    } catch  where error == .isClosed {
      throw Failure(
        "cannot write to the standard output: it is closed",
        help: "open it, or name a file where the command takes one, as in --format NAME=PATH")
    } catch {
      throw error.stopping("cannot write to the standard output")
    }
  }

  /// Whether a person sees it at once, rather than a file or another program.
  package var isTerminal: Bool {
    isatty(descriptor) == 1
  }

  /// The width of the terminal in columns, or `nil` where it has none.
  package var width: Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Makes writing to a closed pipe or over the limit of a file an error instead of a death.
  ///
  /// To be called once, when the process starts.
  package static func reportBrokenPipesAndFullDisks() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Takes the numbers of streams that are closed, or the next file to be opened would get them.
  ///
  /// What is there in their place can be read to its end and not written, so that data which go
  /// to a closed stream are not lost in silence. To be called once, before any file is opened.
  package static func holdClosedStreams() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
