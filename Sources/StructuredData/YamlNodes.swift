// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing
import Yams

// The only file that knows Yams. Its parser is used without its resolver, so that no scalar becomes
// a date or an octal number, and in UTF-8: the defaults take four times as long.

/// The object that the YAML of a range is; the text must have passed `FrontMatterGuard`.
///
/// Yams refuses a repeated key. Such a key is reported, blanked out, and the text read again.
func readYamlNodes(_ bytes: [UInt8], _ text: Range<Int>, file: FileID) -> Reading {
  var bytes = bytes
  var diagnostics: [Diagnostic] = []
  for _ in 0..<20 {
    let copy = YamlCopy(YamlPlaces(bytes, text), file: file)
    do {
      let yaml = String(decoding: bytes[text], as: UTF8.self)
      let root = try Parser(yaml: yaml, resolver: .basic, constructor: .default, encoding: .utf8)
        .singleRoot()
      let reading = copy.reading(of: root)
      return Reading(tree: reading.tree, diagnostics: diagnostics + reading.diagnostics)
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      let repeated = YamlRepeatedKey(
        keys.first ?? "", first: copy.offset(of: context.mark), in: copy.places, file: file)
      diagnostics.append(repeated.diagnostic)
      guard let entry = repeated.entry else { return Reading(tree: nil, diagnostics: diagnostics) }
      for index in entry where !Ascii.isLineEnd(bytes[index]) { bytes[index] = Ascii.space }
    } catch {
      let mistake = copy.complaint(error).diagnostic(in: copy.places, file: file)
      return Reading(tree: nil, diagnostics: diagnostics + [mistake])
    }
  }
  return Reading(tree: nil, diagnostics: diagnostics)
}

/// Copies the nodes of Yams into a tree of our own, with exact places.
struct YamlCopy {
  /// What is still to be copied.
  private enum Step {
    case value(Node)
    case key(Node.Scalar)
    case close(isFlow: Bool)
  }

  let places: YamlPlaces
  let file: FileID

  init(_ places: YamlPlaces, file: FileID) {
    self.places = places
    self.file = file
  }

  func offset(of mark: Mark?) -> Int {
    mark.map { places.offset(line: $0.line, column: $0.column) } ?? places.text.lowerBound
  }

  func reading(of root: Node?) -> Reading {
    var builder = TreeBuilder(file: file)
    var diagnostics: [Diagnostic] = []
    guard let root, !isNothing(root) else {
      builder.open(.object, at: places.text)
      return Reading(tree: builder.tree, diagnostics: [])
    }
    guard case .mapping = root else { return Reading(tree: nil, diagnostics: [notKeys(root)]) }
    var steps = [Step.value(root)]
    var end = 0
    while let step = steps.popLast() {
      switch step {
      case .close(let isFlow):
        end = isFlow ? min(places.skippingBlanks(from: end) + 1, places.text.upperBound) : end
        builder.close(at: end)
      case .key(let key):
        let place = places.scalar(at: offset(of: key.mark), value: key.string)
        builder.key(key.string, at: place)
        end = place.upperBound
      case .value(.scalar(let scalar)):
        end = append(scalar, to: &builder)
      case .value(let node):
        end = open(node, in: &builder, &steps, &diagnostics)
      }
    }
    return Reading(tree: builder.tree, diagnostics: diagnostics)
  }

  private func isNothing(_ node: Node) -> Bool {
    node.scalar?.string.isEmpty ?? false
  }

  /// Adds a scalar; returns where it ends.
  private func append(_ scalar: Node.Scalar, to builder: inout TreeBuilder) -> Int {
    let place = places.scalar(at: offset(of: scalar.mark), value: scalar.string)
    if scalar.style == .plain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) {
      builder.null(at: place)
    } else {
      builder.bare(scalar.string, at: place)
    }
    return place.upperBound
  }

  /// Opens a list or an object and leaves what it holds to later steps; returns where it begins.
  private func open(
    _ node: Node, in builder: inout TreeBuilder, _ steps: inout [Step],
    _ diagnostics: inout [Diagnostic]
  ) -> Int {
    let start = offset(of: node.mark)
    let isFlow = [UInt8(ascii: "["), UInt8(ascii: "{")].contains(places.bytes[start])
    steps.append(.close(isFlow: isFlow))
    switch node {
    case .sequence(let sequence):
      builder.open(.list, at: start..<start + 1)
      steps += sequence.reversed().map { .value($0) }
    case .mapping(let mapping):
      builder.open(.object, at: start..<start + 1)
      for (key, value) in mapping.reversed() {
        guard case .scalar(let name) = key else {
          diagnostics.append(notKeys(key))
          continue
        }
        steps += [.value(value), .key(name)]
      }
    default: break
    }
    return isFlow ? start + 1 : start
  }
}

extension YamlCopy {
  /// A node that stands where keys are expected.
  func notKeys(_ node: Node) -> Diagnostic {
    Diagnostic(
      FrontMatterMistake.notKeys,
      "front matter holds keys with values, such as 'title: Payments API'",
      at: Span(file, places.character(at: offset(of: node.mark))),
      help: ["if '---' is meant as a rule, put an empty line before it"])
  }

  /// What Yams could not read, with the places that it names.
  func complaint(_ error: any Error) -> YamlComplaint {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      YamlComplaint(
        problem: problem, offset: offset(of: mark),
        context: context.map { offset(of: $0.mark) })
    case YamlError.reader(let problem, let offset, _, _):
      YamlComplaint(
        problem: problem, offset: places.text.lowerBound + (offset ?? 0), context: nil)
    default:
      YamlComplaint(
        problem: "the front matter cannot be read", offset: places.text.lowerBound, context: nil)
    }
  }
}
