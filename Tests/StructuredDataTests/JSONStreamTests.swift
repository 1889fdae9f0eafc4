// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import StructuredData
import TestSupport
import Testing

/// What is written front to back is what a tree of values is written as.
@Suite struct JSONStreamTests {
  private func text(_ write: (inout JSONStream) -> Void) -> String {
    var json = JSONStream()
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func `members and elements are separated, whatever they are`() {
    let written = text { json in
      json.object { json in
        json.object("a") { _ in }
        json.array("b") { json in
          json.value(1)
          json.object { $0.member("c", true) }
          json.array { _ in }
          json.value("x")
        }
        json.member("d", ["y", "z"])
        json.array("e", of: 1...3) { $0.value($1) }
        json.key(named: "high")
        json.value(2)
      }
    }
    #expect(
      written == #"{"a":{},"b":[1,{"c":true},[],"x"],"d":["y","z"],"e":[1,2,3],"high":2}"#)
  }

  @Test func `what is long is handed on in pieces that are the whole together`() {
    let words = (0..<100_000).map { "word \($0)" }
    func write(_ json: inout JSONStream, _ drain: Drain) {
      json.object { $0.array("words", of: words, drain: drain) { $0.value($1) } }
    }
    var pieces: [Int] = []
    let handedOn = collected { drain in
      var json = JSONStream()
      write(&json) { piece in
        pieces.append(piece.count)
        drain(&piece)
      }
      var rest = json.bytes
      drain(&rest)
    }
    #expect(String(decoding: handedOn, as: UTF8.self) == text { write(&$0) { _ in } })
    #expect(pieces.count > 3 && pieces.allSatisfy { $0 < 300_000 })
  }

  @Test func `what is not there is null`() {
    let written = text { json in
      json.array { json in
        json.value(String?.none)
        json.value(Int?.none)
        json.value(Bool?.none)
        json.value(Double?.none)
        json.value(Double.nan)
        json.null()
      }
    }
    #expect(written == "[null,null,null,null,null,null]")
  }

  @Test func `what was encoded before stands among the rest`() {
    let written = text { json in
      json.array { json in
        json.encoded([])
        json.value(1)
        json.encoded(Array("2,3".utf8))
        json.value(4)
      }
    }
    #expect(written == "[1,2,3,4]")
  }

  @Test(arguments: [0, 1, -1, 9, 10, 99, 100, -1_000, .max, .min])
  func `a whole number has its digits`(number: Int) {
    #expect(text { $0.value(number) } == String(number))
  }

  @Test func `a text is written behind what the buffer holds, without a copy of it`() {
    var buffer = Array("x".utf8)
    var json = JSONStream(behind: buffer.taken())
    json.value("y")
    json.endLine()
    #expect(buffer.isEmpty)
    #expect(String(decoding: json.bytes, as: UTF8.self) == "x\"y\"\n")
  }

  @Test func `texts read back as they were, wherever the escapes stand`() throws {
    var generator = SeededRandom(seed: 34)
    let letters = ["a", "é", "\"", "\\", "\n", "\u{0}", "\u{1F}", "\u{7F}", "😀", "\u{2028}", "/"]
    for length in 0..<60 {
      let text = (0..<length)
        .map { _ in letters.randomElement(using: &generator) ?? "" }.joined()
      var json = JSONStream()
      json.value(text)
      let source = SourceFile(path: "a.json", bytes: json.bytes)
      let tree = try #require(readJSON(source, file: FileID(0)).tree)
      #expect(tree.root.text == text)
      #expect(json.bytes == JSONValue.text(text).bytes(pretty: false))
    }
  }
}
