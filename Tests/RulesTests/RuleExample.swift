// SPDX-License-Identifier: Apache-2.0

import Assessment
import ContentReader
import Continuity
import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// The ways in which authors' files differ and the findings must not.
enum Writing: String, CaseIterable, Sendable {
  case asWritten, carriageReturns, byteOrderMark, multiByteText
}

/// An example of a rule in one of the ways of writing it.
struct RuleExample: Sendable, CustomTestStringConvertible {
  let rule: Rule
  let kind: String
  let number: Int
  let text: String
  let writing: Writing

  var testDescription: String { "\(rule.id), \(kind) example \(number), \(writing.rawValue)" }

  static func all(_ kind: String, _ examples: (Rule) -> [String]) -> [RuleExample] {
    Rule.all.flatMap { rule in
      examples(rule).enumerated().flatMap { number, text in
        Writing.allCases.map {
          RuleExample(rule: rule, kind: kind, number: number + 1, text: text, writing: $0)
        }
      }
    }
  }

  /// Any digest does: the examples' fingerprints are not compared with those of another program.
  @Sendable private static func digest(_ bytes: [UInt8]) -> String {
    StableHash(of: String(decoding: bytes, as: UTF8.self)).hexadecimal
  }

  /// What the rule finds in the example, and where the marks say that it must.
  func run() -> (programme: Programme, findings: [Finding], marks: [Span]) {
    let (programme, evaluation, marks) = evaluated()
    return (programme, evaluation.findings, marks)
  }

  /// The same with how the subjects came out.
  func evaluated() -> (programme: Programme, evaluation: Evaluation, marks: [Span]) {
    let literal = ProgrammeLiteral(text).written(writing)
    let programme = readProgramme(Content(files: literal.files), jobs: 1)
    let asOf = programme.settings.asOf.value ?? Rule.Examples.today
    let evaluation = check(
      assess(programme, asOf: asOf, digest: Self.digest), by: [rule], jobs: 1)
    return (programme, evaluation, literal.marks)
  }
}

extension ProgrammeLiteral {
  /// The same programme as somebody else's editor would have written it, marks moved along.
  fileprivate func written(_ writing: Writing) -> (files: [SourceFile], marks: [Span]) {
    var files: [SourceFile] = []
    var marks: [Span] = []
    for (index, file) in self.files.enumerated() {
      let insertions = writing.insertions(in: file)
      files.append(SourceFile(path: file.path, bytes: insertions.applied(to: file.bytes)))
      marks += self.marks.filter { $0.file == FileID(index) }
        .map { Span($0.file, insertions.moved($0.range)) }
    }
    return (files, marks)
  }
}

/// Bytes to put before offsets of a file.
private struct Insertions {
  var places: [(offset: Int, bytes: [UInt8])] = []

  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var done = 0
    for place in places {
      result += bytes[done..<place.offset] + place.bytes
      done = place.offset
    }
    return result + bytes[done...]
  }

  /// A mark does not take in what is put at its end, and stays at the file's beginning.
  func moved(_ range: Range<Int>) -> Range<Int> {
    guard range != 0..<0 else { return range }
    return moved(range.lowerBound, isEnd: false)..<moved(range.upperBound, isEnd: true)
  }

  private func moved(_ offset: Int, isEnd: Bool) -> Int {
    offset
      + places.filter { isEnd ? $0.offset < offset : $0.offset <= offset }
      .reduce(0) { $0 + $1.bytes.count }
  }
}

extension Writing {
  fileprivate func insertions(in file: SourceFile) -> Insertions {
    switch self {
    case .asWritten: Insertions()
    case .carriageReturns:
      Insertions(places: file.bytes.indices.filter { file.bytes[$0] == 10 }.map { ($0, [13]) })
    case .byteOrderMark: Insertions(places: [(0, [0xEF, 0xBB, 0xBF])])
    case .multiByteText: Insertions(places: [multiByteText(in: file)])
    }
  }

  /// A word of many bytes where it changes nothing: a key that is ignored, or a paragraph.
  private func multiByteText(in file: SourceFile) -> (offset: Int, bytes: [UInt8]) {
    if file.path.hasSuffix(".md") {
      return file.bytes.starts(with: "---\n".utf8)
        ? (4, Array("motto: Zürich – 東京 🌊\n".utf8)) : (0, Array("Zürich – 東京 🌊\n\n".utf8))
    }
    let isEmpty = file.bytes.starts(with: "{}".utf8)
    let begin = (file.bytes.firstIndex(of: UInt8(ascii: "{")) ?? -1) + 1
    return (begin, Array("\"$schema\": \"Zürich – 東京 🌊\"\(isEmpty ? "" : ", ")".utf8))
  }
}
