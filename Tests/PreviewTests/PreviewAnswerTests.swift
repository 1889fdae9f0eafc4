// SPDX-License-Identifier: Apache-2.0

import Foundation
import HoldfastKit
import Testing

@testable import Preview

/// What a preview answers, without a network.
@Suite struct PreviewAnswerTests {
  private static let page = """
    <html><head><title>x</title></head><body><a class="skip" href="#main">Skip</a></body></html>
    """
  private static let files = [
    "index.html": page, "services/pay.html": page, "404.html": "<head></head>gone",
    "data/a.json": "{}", "a.html.txt": "</head>", "media/a.svg": "<svg/>",
    "media/a.html": "<head></head>", "media/a.pdf": "%PDF",
  ].mapValues { Array($0.utf8) }

  private func answer(_ path: String, complaint: String? = nil) -> (PreviewAnswer, String) {
    let answer = PreviewAnswer(path: path, files: Self.files, complaint: complaint, version: 7)
    return (answer, String(decoding: answer.body, as: UTF8.self))
  }

  @Test(arguments: ["/", "/index.html", "/services/pay.html"])
  func `a page has the script that reloads it at the end of its head`(path: String) {
    let (answer, text) = answer(path)
    #expect(answer.status == 200)
    #expect(answer.type == "text/html; charset=utf-8")
    #expect(text.contains("<script src=\"/-/reload.js?version=7\" defer></script>\n</head>"))
    #expect(!text.contains("role=\"alert\""))
  }

  @Test func `what stopped the build stands above the page, as text`() {
    let (_, text) = answer("/", complaint: "a.md:1:2: <b>wrong</b>")
    #expect(
      text.contains("role=\"alert\"><pre>a.md:1:2: &lt;b&gt;wrong&lt;/b&gt;</pre></div>\n<a "))
  }

  @Test(arguments: [
    ("<head></head><BODY class='own'><p>x</p>", "<BODY class='own'><div class=\"notice\""),
    ("<head></head><body><p>x</p>", "<body><div class=\"notice\""), ("<p>x</p>", "role=\"alert\""),
  ])
  func `what stopped the build stands in a layout of one's own too`(page: String, start: String) {
    let answer = PreviewAnswer(
      path: "/", files: ["index.html": Array(page.utf8)], complaint: "wrong", version: 7)
    #expect(String(decoding: answer.body, as: UTF8.self).contains(start))
  }

  @Test(
    arguments: [
      (80, .isTaken, "port 80 is taken"), (nil, .isTaken, "every port from 8000 to 8099 is taken"),
      (80, SystemError(EACCES), "cannot serve at port 80: permission denied"),
    ] as [(UInt16?, SystemError, String)])
  func `a port that cannot be had is told with its reason`(
    port: UInt16?, error: SystemError, message: String
  ) {
    #expect(PreviewServer.failure(port, error).message == message)
  }

  @Test func `other files are as they are`() {
    #expect(answer("/data/a.json").1 == "{}")
    #expect(answer("/data/a.json").0.type == "application/json")
    #expect(answer("/a.html.txt").1 == "</head>")
  }

  @Test(arguments: ["/media/a.svg", "/media/a.html"])
  func `an asset that a reader opens runs nothing`(path: String) {
    let (answer, text) = answer(path)
    #expect(
      answer.policy
        == "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:")
    #expect(!text.contains("reload.js"))
  }

  @Test(arguments: ["/", "/data/a.json", "/media/a.pdf", "/media/nothing.svg"])
  func `pages, data and what browsers show in no sandbox have no policy of assets`(path: String) {
    #expect(answer(path).0.policy == nil)
  }

  @Test(arguments: ["cross-site", "same-site"])
  func `a page of another site may lead here, and loads nothing`(site: String) {
    #expect(PreviewAnswer.refusal(toSite: site, mode: "no-cors")?.status == 403)
    #expect(PreviewAnswer.refusal(toSite: site, mode: nil)?.status == 403)
    #expect(PreviewAnswer.refusal(toSite: site, mode: "navigate") == nil)
  }

  @Test(arguments: ["same-origin", "none", nil])
  func `the preview's own pages, the address bar and other programs are answered`(site: String?) {
    #expect(PreviewAnswer.refusal(toSite: site, mode: "no-cors") == nil)
  }

  @Test(arguments: ["/nothing", "/services", "/services/", "/../index.html", "/%2e%2e/x", ""])
  func `what is not there is the page that says so`(path: String) {
    let (answer, text) = answer(path)
    #expect(answer.status == 404)
    #expect(answer.type == "text/html; charset=utf-8")
    #expect(text.contains("gone"))
  }

  @Test func `the page that says what is not there has its style at any depth`() {
    let page = """
      <link href="assets/portal.css"><script src="assets/theme.js"></script>
      <a href="#main">Skip</a> <a href="https://example.org/a">a</a> <a href="index.html">Home</a>
      """
    let answer = PreviewAnswer(
      path: "/services/nope.html", files: ["404.html": Array(page.utf8)], complaint: nil, version: 1
    )
    let text = String(decoding: answer.body, as: UTF8.self)
    #expect(text.contains(#"<link href="/assets/portal.css"><script src="/assets/theme.js">"#))
    #expect(text.contains(##"<a href="#main">"##))
    #expect(text.contains(#"<a href="https://example.org/a">a</a> <a href="/index.html">"#))
  }

  @Test func `before the first build the complaint is all there is`() {
    let answer = PreviewAnswer(path: "/", files: [:], complaint: "no content", version: 1)
    let text = String(decoding: answer.body, as: UTF8.self)
    #expect(answer.status == 503)
    #expect(text.contains("<pre>no content</pre>"))
    #expect(text.contains("/-/reload.js?version=1"))
  }

  @Test func `waiting ends with the next build, or when it took long enough`() async {
    let files = PreviewFiles(version: 0)
    await files.wait(beyond: 3, atMost: .seconds(60))
    async let waited: Void = files.wait(beyond: 0, atMost: .seconds(60))
    await files.show(["index.html": []])
    await waited
    await files.wait(beyond: 1, atMost: .milliseconds(1))
    #expect(await files.state().version == 1)
  }

  @Test func `a page of an earlier process does not wait for the next build`() async {
    let (earlier, later) = (PreviewFiles(), PreviewFiles())
    await earlier.show(["index.html": []])
    await later.show(["index.html": []])
    let known = await earlier.state().version
    #expect(await later.state().version != known)
    await later.wait(beyond: known, atMost: .seconds(60))
  }
}
