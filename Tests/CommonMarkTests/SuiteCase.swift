// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import CommonMark

/// A case of a public suite: Markdown and the HTML it must become.
struct SuiteCase: Decodable, Sendable {
  let markdown: String
  let html: String
  let section: String?
  let name: String?
  let compare: String?
  let `extension`: String?
  let parts: [Part]?

  /// A text and how often it is repeated in the full input.
  struct Part: Decodable, Sendable {
    let text: String
    let count: Int

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      text = try values.decode(String.self)
      count = try values.decode(Int.self)
    }
  }

  /// The full input of a pathological case.
  var fullInput: String? {
    parts.map { $0.map { String(repeating: $0.text, count: $0.count) }.joined() }
  }

  /// The cases of a suite, at least one.
  static func all(in name: String) throws -> [SuiteCase] {
    let cases = try JSONDecoder().decode([SuiteCase].self, from: PublicSuite.file("\(name).json"))
    #expect(!cases.isEmpty)
    return cases
  }
}

/// A document read from a text, as tests do it.
func read(
  _ text: String, _ extensions: Reading.Extensions = .all,
  limits: Reading.Limits = Reading.Limits()
) -> Markdown {
  Markdown(
    Array(text.utf8), file: FileID(0), reading: Reading(extensions: extensions, limits: limits))
}

extension Rendering {
  /// As the CommonMark suite expects: everything passes, nothing is added.
  static var plain: Rendering {
    var rendering = Rendering(words: .english) { .address($0.destination) }
    rendering.style = .plain
    rendering.headingShift = 0
    rendering.headingIDPrefix = nil
    rendering.rawHTML = .passed
    return rendering
  }
}

extension Rendering.Words {
  static var english: Rendering.Words {
    Rendering.Words(table: "Table", taskOpen: "To do", taskDone: "Done") { $0.name.capitalized }
  }
}

/// Limits that no test input reaches.
var wideLimits: Reading.Limits {
  var limits = Reading.Limits()
  limits.depth = 1_000
  return limits
}
