// SPDX-License-Identifier: Apache-2.0

import FlyingFox
import FlyingSocks
import Foundation
package import HoldfastKit

/// A server that only this machine reaches.
package struct PreviewServer: Sendable {
  /// The number behind the colon of the address.
  package let port: UInt16
  private let files: PreviewFiles
  private let servers: [HTTPServer]

  /// - Parameter port: `nil` for 8000, or the next one that is free.
  /// - Throws: where the port, or every one of a hundred, is taken.
  package init(port wanted: UInt16?, showing files: PreviewFiles) throws(Failure) {
    let candidates = wanted.map { $0...$0 } ?? 8000...8099
    guard let port = candidates.first(where: Self.isFree) else {
      throw Failure(
        wanted.map { "port \($0) is taken" } ?? "every port from 8000 to 8099 is taken",
        help: "choose another one with --port")
    }
    self.port = port
    self.files = files
    let handler = ClosureHTTPHandler { request in
      await Self.response(to: request, port: port, from: files)
    }
    servers = Self.addresses(port).map { address in
      HTTPServer(
        config: .init(address: address, timeout: 30, logger: DisabledLogger.disabled),
        handler: handler)
    }
  }

  /// Serves until the task is cancelled, or the network fails.
  package func run() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for server in servers { group.addTask { try await server.run() } }
      try await group.waitForAll()
    }
  }

  /// Returns once every address answers.
  package func waitUntilListening() async throws {
    for server in servers { try await server.waitUntilListening() }
  }

  /// The loopback addresses that this machine has, of both families.
  private static func addresses(_ port: UInt16) -> [any SocketAddress] {
    let all: [(any SocketAddress)?] = [
      try? sockaddr_in.inet(ip4: "127.0.0.1", port: port), sockaddr_in6.loopback(port: port),
    ]
    return all.compactMap(\.self).filter { canListen(at: $0) }
  }

  private static func isFree(_ port: UInt16) -> Bool {
    guard let address = try? sockaddr_in.inet(ip4: "127.0.0.1", port: port) else { return false }
    return canListen(at: address)
  }

  private static func canListen(at address: some SocketAddress) -> Bool {
    guard let socket = try? Socket(domain: Int32(type(of: address).family)) else { return false }
    defer { try? socket.close() }
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
      try socket.listen()
      return true
    } catch {
      return false
    }
  }

  private static func response(
    to request: HTTPRequest, port: UInt16, from files: PreviewFiles
  ) async -> HTTPResponse {
    let answer = await answer(to: request, port: port, from: files)
    let isHead = request.method == .HEAD
    var headers: HTTPHeaders = [
      .contentType: answer.type, .contentLength: String(answer.body.count),
      .cacheControl: "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    ]
    headers[HTTPHeader("Content-Security-Policy")] = answer.policy
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status, phrase: ""), headers: headers,
      body: isHead ? Data() : Data(answer.body))
  }

  private static func answer(
    to request: HTTPRequest, port: UInt16, from files: PreviewFiles
  ) async -> PreviewAnswer {
    // A name that somebody else made lead here would let a page of theirs read ours.
    let hosts = ["localhost", "127.0.0.1", "[::1]"].flatMap { [$0, "\($0):\(port)"] }
    guard let host = request.headers[.host]?.lowercased(), hosts.contains(host) else {
      return .refusal(403, "only localhost, 127.0.0.1 and [::1] are served")
    }
    let site = request.headers[HTTPHeader("Sec-Fetch-Site")]
    let mode = request.headers[HTTPHeader("Sec-Fetch-Mode")]
    if let refusal = PreviewAnswer.refusal(toSite: site, mode: mode) { return refusal }
    guard request.method == .GET || request.method == .HEAD else {
      return .refusal(405, "only GET and HEAD are served")
    }
    let known = request.query.first { $0.name == "version" }.flatMap { Int($0.value) } ?? 0
    switch request.path {
    case PreviewScript.path: return .script(PreviewScript.reload)
    case PreviewScript.waitPath:
      await files.wait(beyond: known, atMost: .seconds(20))
      let isNewer = await files.state().version != known
      return .script(isNewer ? "location.reload();\n" : "")
    default:
      let state = await files.state()
      return PreviewAnswer(
        path: request.path, files: state.files, complaint: state.complaint,
        version: state.version)
    }
  }
}
