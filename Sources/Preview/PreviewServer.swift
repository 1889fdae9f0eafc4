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
  /// - Throws: where the port, or every one of a hundred, cannot be had.
  package init(port wanted: UInt16?, showing files: PreviewFiles) throws(Failure) {
    let port = try Self.freePort(wanted)
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
    return all.compactMap(\.self).filter { refusal(of: $0) == nil }
  }

  private static func freePort(_ wanted: UInt16?) throws(Failure) -> UInt16 {
    var error = SystemError.isTaken
    for port in wanted.map({ $0...$0 }) ?? 8000...8099 {
      guard let refusal = refusal(ofPort: port) else { return port }
      error = refusal
    }
    throw failure(wanted, error)
  }

  /// Why nothing can be served at a port.
  ///
  /// - Parameter wanted: the port that was asked for; any of a hundred where none was.
  static func failure(_ wanted: UInt16?, _ error: SystemError) -> Failure {
    let place = wanted.map { "port \($0)" } ?? "every port from 8000 to 8099"
    guard error != .isTaken else {
      return Failure("\(place) is taken", help: "choose another one with --port")
    }
    return Failure(
      "cannot serve at \(wanted == nil ? "any port from 8000 to 8099" : place): \(error.reason)",
      help: "choose another one with --port, from 1024 on where you are not the administrator")
  }

  /// Why nobody can listen at a port of this machine; `nil` where one can.
  private static func refusal(ofPort port: UInt16) -> SystemError? {
    do {
      return refusal(of: try sockaddr_in.inet(ip4: "127.0.0.1", port: port))
    } catch {
      return SystemError(error)
    }
  }

  private static func refusal(of address: some SocketAddress) -> SystemError? {
    do {
      let socket = try Socket(domain: Int32(type(of: address).family))
      defer { try? socket.close() }
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
      try socket.listen()
      return nil
    } catch {
      return SystemError(error)
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

extension SystemError {
  /// What the system said, where it did; else that the address is taken.
  fileprivate init(_ error: any Error) {
    guard case .failed(_, let code, _) = error as? SocketError else {
      self = .isTaken
      return
    }
    self.init(code)
  }
}
