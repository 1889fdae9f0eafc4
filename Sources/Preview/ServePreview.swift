// SPDX-License-Identifier: Apache-2.0

package import HoldfastKit

/// Serves a programme, and builds it again whenever one of its files changes, until it is ended.
///
/// - Parameters:
///   - serving: told the address, once it answers.
///   - built: told what each build came to, for the terminal; what stopped one is returned in words,
///     for the pages.
package func servePreview(
  _ request: ExaminationRequest, port: UInt16?,
  serving: @escaping @Sendable (_ address: String) -> Void,
  built: @escaping @Sendable (Result<PreviewBuild, Stop>) -> String
) async throws {
  let files = PreviewFiles()
  let server = try PreviewServer(port: port, showing: files)
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { try await server.run() }
    group.addTask {
      try await server.waitUntilListening()
      serving("http://127.0.0.1:\(server.port)/")
      try await keepBuilding(request, files, built)
    }
    _ = try await group.next()
    group.cancelAll()
  }
}

/// Builds, then looks five times a second whether a file changed, and builds again once none does
/// any more: editors write a file in several steps.
private func keepBuilding(
  _ request: ExaminationRequest, _ files: PreviewFiles,
  _ built: @escaping @Sendable (Result<PreviewBuild, Stop>) -> String
) async throws {
  while true {
    let before = SourceStamps(of: request.source)
    let result = Result { () throws(Stop) in try buildForPreview(request) }
    let complaint = built(result)
    switch result {
    case .success(let build): await files.show(build.files)
    case .failure: await files.show(complaint: complaint)
    }
    var now = before
    while now == before {
      try await Task.sleep(for: .milliseconds(200))
      now = SourceStamps(of: request.source)
    }
    var last = before
    while now != last {
      last = now
      try await Task.sleep(for: .milliseconds(50))
      now = SourceStamps(of: request.source)
    }
  }
}
