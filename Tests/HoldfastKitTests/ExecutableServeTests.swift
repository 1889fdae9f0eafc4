// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The real program as a server: fetched from, its content changed, ended.
@Suite(.serialized) struct ExecutableServeTests {
  /// A server that was started, and is ended with the test.
  private struct Server: ~Copyable {
    let process: Process
    let address: URL

    init(of programme: String = ".", in folder: String) throws {
      let process = Process.holdfast("serve \(programme) --as-of 2026-11-21", in: folder)
      let errors = Pipe()
      process.standardError = errors
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let said = Self.greeting(errors)
      let match = said.firstMatch(of: /serving (http:\/\/127\.0\.0\.1:\d+\/)/)
      self.process = process
      address = match.flatMap { URL(string: String($0.1)) } ?? URL(filePath: "/nowhere")
    }

    /// What the server says until it serves.
    private static func greeting(_ errors: Pipe) -> String {
      var said = ""
      while !said.contains("until Ctrl-C") {
        let data = errors.fileHandleForReading.availableData
        guard !data.isEmpty else { break }
        said += String(decoding: data, as: UTF8.self)
      }
      // What is said later must not fill the pipe.
      errors.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
      return said
    }

    deinit {
      process.terminate()
    }

    func fetch(
      _ path: String, method: String = "GET", headers: [String: String] = [:]
    ) async throws -> (status: Int, text: String, headers: [AnyHashable: Any]) {
      let session = URLSession(configuration: .ephemeral)
      var request = URLRequest(url: try #require(URL(string: path, relativeTo: address)))
      request.httpMethod = method
      request.allHTTPHeaderFields = headers
      let (data, response) = try await session.data(for: request)
      let answer = try #require(response as? HTTPURLResponse)
      return (answer.statusCode, String(decoding: data, as: UTF8.self), answer.allHeaderFields)
    }

    /// A page once it says something; what it says at last where it never does.
    func page(_ path: String, saying words: String) async throws -> String {
      var text = ""
      for _ in 0..<600 where !text.contains(words) {
        text = try await fetch(path).text
        try await Task.sleep(for: .milliseconds(50))
      }
      return text
    }
  }

  private static let content = [
    "content/program.json": #"{"name": "Sample"}"#,
    "content/inventory/all.json": #"{"services": [{"id": "pay", "name": "Payments"}]}"#,
  ]

  @Test func `a preview follows the files, and writes none`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.content)
    let server = try Server(in: folder.path)
    let page = try await server.page("services/pay.html", saying: "Payments")
    #expect(page.contains("/-/reload.js?version="))
    #expect(try await server.fetch("-/reload.js").text.contains("wait.js"))
    try folder.write(
      ["content/inventory/all.json": #"{"services": [{"id": "pay", "name": "Cheques"}]}"#])
    #expect(try await server.page("services/pay.html", saying: "Cheques").contains("Cheques"))
    try folder.write(["templates/pages/404.mustache": "{{wrong}}"])
    #expect(try await server.page("index.html", saying: "role=\"alert\"").contains("TPL-010"))
    #expect(try folder.names() == ["content", "templates"])
  }

  @Test func `what stops a preview is named by the way from the current folder`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.content)
    try folder.makeFolder("one")
    try folder.move("content", to: "one/content")
    let server = try Server(of: "one", in: folder.path)
    try folder.write(["one/templates/pages/404.mustache": "{{wrong}}"])
    let page = try await server.page("index.html", saying: "TPL-010")
    #expect(page.contains("one/templates/pages/404.mustache:1:3: error[TPL-010]"))
  }

  @Test func `only this machine's names, only reading, only what was built`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.content)
    try folder.write(["content/assets/a.svg": "<svg/>"])
    let server = try Server(in: folder.path)
    _ = try await server.page("index.html", saying: "Sample")
    #expect(try await server.fetch("index.html", headers: ["Host": "evil.example"]).status == 403)
    let fromElsewhere = ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"]
    #expect(try await server.fetch("search/1.js", headers: fromElsewhere).status == 403)
    #expect(try await server.fetch("index.html", method: "POST").status == 405)
    let head = try await server.fetch("data/portal.json", method: "HEAD")
    #expect(head.status == 200)
    #expect(head.text.isEmpty)
    #expect(head.headers["Cross-Origin-Resource-Policy"] as? String == "same-origin")
    let asset = try await server.fetch("media/a.svg")
    #expect((asset.headers["Content-Security-Policy"] as? String)?.hasPrefix("sandbox") == true)
    #expect(try await server.fetch("content/program.json").status == 404)
    #expect(try await server.fetch("%2e%2e/%2e%2e/etc/passwd").status == 404)
  }

  @Test func `Ctrl-C ends it with status 0`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.content)
    let server = try Server(in: folder.path)
    server.process.interrupt()
    server.process.waitUntilExit()
    #expect(server.process.terminationStatus == 0)
    #expect(server.process.terminationReason == .exit)
  }
}
