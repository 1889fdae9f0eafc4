// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Testing

@testable import HoldfastKit

@Suite struct ActiveAssetTests {
  private static func isActive(_ drawing: String) -> Bool {
    ActiveAsset.isActive("assets/a.svg") { Array(drawing.utf8) }
  }

  @Test(arguments: [
    "<svg><script>alert(1)</script></svg>",
    "<svg><s:SCRIPT xmlns:s='http://www.w3.org/2000/svg'/></svg>",
    "<svg onload='alert(1)'/>", "<svg><g\nonClick\n= 'alert(1)'/></svg>",
    "<svg a='>' onload=''/>", "<a href='javascript:alert(1)'/>", "<a href=' java\nscript :x'/>",
    "<a href='java&#115;cript:x'/>", "<a href='java&#x00073;cript&#58;x'/>",
    "<a href='java&Tab;script:x'/>", "<!DOCTYPE svg [<!ENTITY x '&#60;script>'>]><svg>&x;</svg>",
    "<?xml-stylesheet href='a.xsl'?><svg/>", "<foreignObject><iframe srcdoc=''/></foreignObject>",
    "<\0s\0v\0g\0>\0",
  ])
  func `a drawing that runs something, or may hide that it does, is active`(drawing: String) {
    #expect(Self.isActive(drawing))
  }

  @Test(arguments: [
    "<svg version='1.1'><path d='M0 0'/><style>text { font: 10px sans-serif }</style></svg>",
    "<svg><a href='https://www.example.org/?once=1&amp;x=2'><text>A &#45;&gt; B</text></a></svg>",
    "<svg><image href='data:image/png;base64,iVBORw0KGgo='/><title>description</title></svg>", "",
  ])
  func `a plain drawing is none`(drawing: String) {
    #expect(!Self.isActive(drawing))
  }

  @Test func `other files are told by their names, and are not read`() {
    let names = ["a.html", "b/a.XHTML", "a.min.js", "a.pdf", "a.png", "html", "a.txt", "a.docx"]
    let active = names.filter { name in
      ActiveAsset.isActive("assets/\(name)") {
        Issue.record("'\(name)' was read")
        return nil
      }
    }
    #expect(active == ["a.html", "b/a.XHTML", "a.min.js"])
  }

  @Test func `the assets of a folder are looked at as they are read`() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "content/program.json": "{}", "content/assets/plain.svg": "<svg/>",
      "content/assets/own.svg": "<svg onload='x'/>", "content/assets/page.html": "",
    ])
    let content = try Content.read(from: folder.path, jobs: 1)
    #expect(content.activeAssets == ["assets/own.svg", "assets/page.html"])
    #expect(content.assets.count == 3)
  }
}
