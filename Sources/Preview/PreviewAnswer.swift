// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML
import HoldfastKit

/// What a request is answered with.
struct PreviewAnswer: Equatable {
  let status: Int
  let type: String
  let body: [UInt8]
  /// The value of the field `Content-Security-Policy`; pages of the portal carry their own.
  var policy: String?

  /// What a request from a page of another site is refused with, and `nil` for any other.
  ///
  /// Such a page may lead here; a script of the preview that it loads would hand it the content.
  ///
  /// - Parameters:
  ///   - site: the value of the field `Sec-Fetch-Site`, by which browsers say where a request is from.
  ///   - mode: the value of `Sec-Fetch-Mode`.
  static func refusal(toSite site: String?, mode: String?) -> PreviewAnswer? {
    let isOfAnother = site == "cross-site" || site == "same-site"
    guard isOfAnother, mode != "navigate" else { return nil }
    return .refusal(403, "only pages of the preview itself are served what they load")
  }

  /// A sentence instead of a file.
  static func refusal(_ status: Int, _ text: String) -> PreviewAnswer {
    PreviewAnswer(status: status, type: "text/plain; charset=utf-8", body: Array("\(text)\n".utf8))
  }

  static func script(_ text: String) -> PreviewAnswer {
    PreviewAnswer(
      status: 200, type: MediaType(of: PreviewScript.path).contentType, body: Array(text.utf8))
  }

  /// The file at a path of the portal, pages with the script that reloads them; else 404.
  init(
    path: String, files: [String: [UInt8]], complaint: String?, version: Int
  ) {
    let name = path.hasSuffix("/") ? path.dropFirst() + "index.html" : path.dropFirst()
    let found = files[String(name)]
    guard let bytes = found ?? files["404.html"].map(rootedPage) else {
      let text = complaint ?? "nothing is built yet"
      self.init(
        status: 503, type: MediaType(of: ".html").contentType, body: Self.page(text, version))
      return
    }
    let isAsset = found != nil && name.hasPrefix(PreviewBuild.assetFolder)
    let isPage = found == nil || (name.hasSuffix(".html") && !isAsset)
    self.init(
      status: found == nil ? 404 : 200,
      type: MediaType(of: found == nil ? ".html" : String(name)).contentType,
      body: isPage ? Self.shown(bytes, complaint, version) : bytes)
    // Browsers show no PDF in a sandbox, and it runs nothing in the name of the portal.
    if isAsset, type != MediaType(of: ".pdf").contentType { policy = Self.assetPolicy }
  }

  /// What an asset may do that a reader opens: show itself, and run nothing.
  private static let assetPolicy =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:"

  private init(status: Int, type: String, body: [UInt8]) {
    self.status = status
    self.type = type
    self.body = body
  }

  /// A page with the script at the end of its head, and first in its body what stopped the build;
  /// at the end of the page where it has no such tags.
  ///
  /// Its policy allows scripts and styles of the own origin, which is all that is added.
  private static func shown(_ page: [UInt8], _ complaint: String?, _ version: Int) -> [UInt8] {
    let script = "<script src=\"\(PreviewScript.path)?version=\(version)\" defer></script>\n"
    let head = page.place(of: "</head>") ?? page.endIndex
    let withScript = page[..<head] + Array(script.utf8) + page[head...]
    guard let complaint else { return Array(withScript) }
    let body = withScript.place(of: "<body").flatMap { withScript[$0...].firstIndex(of: 0x3E) }
    let place = body.map { $0 + 1 } ?? withScript.endIndex
    return withScript[..<place] + Array(bar(complaint).utf8) + withScript[place...]
  }

  private static func bar(_ complaint: String) -> String {
    "<div class=\"notice\" data-tone=\"critical\" role=\"alert\"><pre>"
      + HTMLText(escaping: complaint).text + "</pre></div>\n"
  }

  /// A page of nothing but what stopped the first build.
  private static func page(_ complaint: String, _ version: Int) -> [UInt8] {
    shown(
      Array(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>holdfast serve</title>
        </head>
        <body><main id="main"></main></body>
        </html>

        """.utf8), complaint, version)
  }
}

/// The scripts that reload a page, which only a preview has.
enum PreviewScript {
  static let path = "/-/reload.js"
  static let waitPath = "/-/wait.js"

  /// Asks by loading a script, which the policy of the pages allows, until the answer reloads.
  static let reload = """
    (() => {
      const version = new URL(document.currentScript.src).searchParams.get("version");
      const ask = () => {
        const script = document.createElement("script");
        script.src = "\(waitPath)?version=" + version;
        script.onload = () => { script.remove(); ask(); };
        script.onerror = () => { script.remove(); setTimeout(ask, 1000); };
        document.head.append(script);
      };
      ask();
    })();

    """
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The first place where a text stands, letters of both cases taken for the same.
  fileprivate func place(of text: String) -> Int? {
    let text = Array(text.utf8)
    return indices.first { place in
      self[place] == text[0]
        && self[place...].prefix(text.count).elementsEqual(text) { $0 == $1 || $0 | 0x20 == $1 }
    }
  }
}
