// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Lets Ctrl-C and a request to end be the end of a command that runs until then: status 0.
package func endQuietlyWhenInterrupted() {
  signal(SIGINT) { _ in _exit(0) }
  signal(SIGTERM) { _ in _exit(0) }
}
