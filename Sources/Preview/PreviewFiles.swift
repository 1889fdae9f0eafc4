// SPDX-License-Identifier: Apache-2.0

// A portal shown while it is written, on this machine alone. In reading order:
//
// 1. `servePreview`: finds a port, builds, serves, and builds again when a file changes.
// 2. `PreviewFiles`: what the last build made, held in memory; nothing is written to the disk.
// 3. `PreviewAnswer`: from a request to a file, with what is added to pages on the way out.
// 4. `PreviewServer`: the door to the network: loopback addresses, FlyingFox.

/// The portal that is shown: what the last build made, or what stopped the one after it.
package actor PreviewFiles {
  private var files: [String: [UInt8]] = [:]
  /// What stopped the last build, as the terminal says it; `nil` where nothing did.
  private var complaint: String?
  /// Changes with each build.
  private var version: Int
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private var nextWaiting = 0

  /// - Parameter version: before the first build; another one in each process, so that a page that
  ///   is still open knows that it is not of this one.
  package init(version: Int = .random(in: 1..<1 << 48)) {
    self.version = version
  }

  /// Takes what a build made.
  package func show(_ built: [String: [UInt8]]) {
    files = built
    complaint = nil
    announce()
  }

  /// Takes what stopped a build; the pages of the last one stay, with the complaint above them.
  package func show(complaint: String) {
    self.complaint = complaint
    announce()
  }

  /// What a request is answered from, as it is now.
  func state() -> (files: [String: [UInt8]], complaint: String?, version: Int) {
    (files, complaint, version)
  }

  /// Waits until there is something newer than a version, or somebody gives up waiting.
  func wait(beyond known: Int, atMost time: Duration) async {
    guard version == known else { return }
    let number = nextWaiting
    nextWaiting += 1
    let alarm = Task {
      try? await Task.sleep(for: time)
      wake(number)
    }
    await withCheckedContinuation { waiting[number] = $0 }
    alarm.cancel()
  }

  private func announce() {
    version += 1
    for number in waiting.keys.sorted() { wake(number) }
  }

  private func wake(_ number: Int) {
    waiting.removeValue(forKey: number)?.resume()
  }
}
