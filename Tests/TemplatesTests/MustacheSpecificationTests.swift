// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization
import TestSupport
import Testing

/// The suites of the Mustache specification 1.4, where they are at hand.
@Suite struct MustacheSpecificationTests {
  @Test(.enabled(if: PublicSuite.isThere), arguments: SpecificationCase.modules)
  func `lenient templates render the specification's examples`(module: String) throws {
    let cases = try SpecificationCase.read(module)
    #expect(!cases.isEmpty)
    for example in cases {
      let template = LenientTemplate(example.template, partials: example.partials)
      #expect(
        template.render(example.data) == example.expected, "\(module), \(example.name)")
    }
  }
}

/// One example of the specification.
struct SpecificationCase: Decodable {
  let name: String
  let template: String
  let expected: String
  let partials: [String: String]
  private let json: SpecificationValue

  static var modules: [String] {
    [
      "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
      "~dynamic-names", "~inheritance", "~lambdas",
    ]
  }

  private struct Module: Decodable {
    let tests: [SpecificationCase]
  }

  private enum Key: String, CodingKey {
    case name, template, expected, partials, data
  }

  init(from decoder: any Decoder) throws {
    let example = try decoder.container(keyedBy: Key.self)
    name = try example.decode(String.self, forKey: .name)
    template = try example.decode(String.self, forKey: .template)
    expected = try example.decode(String.self, forKey: .expected)
    partials = try example.decodeIfPresent([String: String].self, forKey: .partials) ?? [:]
    json = try example.decode(SpecificationValue.self, forKey: .data)
  }

  /// The cases of a module.
  static func read(_ module: String) throws -> [SpecificationCase] {
    try JSONDecoder().decode(Module.self, from: PublicSuite.file("mustache/\(module).json")).tests
  }

  /// The data; what the suite says of lambdas in other languages is a function of ours.
  var data: LenientValue {
    guard case .object(var fields) = json.value else { return json.value }
    if let lambda = Self.lambdas[name] { fields["lambda"] = lambda }
    return .object(fields)
  }

  private static var lambdas: [String: LenientValue] {
    [
      "Interpolation": .lambda { _ in "world" },
      "Interpolation - Expansion": .lambda { _ in "{{planet}}" },
      "Interpolation - Alternate Delimiters": .lambda { _ in "|planet| => {{planet}}" },
      "Interpolation - Multiple Calls": counter(),
      "Escaping": .lambda { _ in ">" },
      "Section": .lambda { $0 == "{{x}}" ? "yes" : "no" },
      "Section - Expansion": .lambda { "\($0 ?? "")" + "{{planet}}" + "\($0 ?? "")" },
      "Section - Alternate Delimiters": .lambda {
        "\($0 ?? "")" + "{{planet}} => |planet|" + "\($0 ?? "")"
      },
      "Section - Multiple Calls": .lambda { "__\($0 ?? "")__" },
      "Inverted Section": .lambda { _ in "" },
    ]
  }

  /// A lambda that returns how often it was called.
  private static func counter() -> LenientValue {
    let calls = Counter()
    return .lambda { _ in calls.next() }
  }
}

/// Counts, from any task.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> String {
    count.withLock {
      $0 += 1
      return String($0)
    }
  }
}

/// A JSON value as lenient templates take it.
private struct SpecificationValue: Decodable {
  let value: LenientValue

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      value = .absent
    } else if let flag = try? single.decode(Bool.self) {
      value = .flag(flag)
    } else if let number = try? single.decode(Double.self) {
      let isWhole = number == number.rounded()
      value = .text(isWhole ? String(Int(number)) : String(number))
    } else if let text = try? single.decode(String.self) {
      value = .text(text)
    } else if let values = try? single.decode([SpecificationValue].self) {
      value = .list(values.map(\.value))
    } else {
      value = .object(try single.decode([String: SpecificationValue].self).mapValues(\.value))
    }
  }
}
