// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit
import Reports

/// A form of output that the command line can name.
protocol NamedForm: Sendable {
  /// In the order of help.
  static var names: [String] { get }

  /// What help says of each form, nothing where the names say it all.
  static var discussion: String { get }

  /// The form with a name.
  static func named(_ name: String) -> Self?
}

extension NamedForm {
  static var discussion: String { "" }
}

extension OutputFormat: NamedForm {
  static var names: [String] { all.map(\.name) }

  static var discussion: String {
    all.map { "\($0.name): \($0.purpose)" }.joined(separator: "\n")
  }
}

extension NamedForm where Self: RawRepresentable<String> & CaseIterable {
  static var names: [String] { allCases.map(\.rawValue) }

  static func named(_ name: String) -> Self? { Self(rawValue: name) }
}

extension ComparisonForm: NamedForm {}
extension SampleForm: NamedForm {}

/// An output that is asked for: a form, and a file for it; without one it goes to stdout.
struct RequestedForm<Form: NamedForm>: ExpressibleByArgument {
  let form: Form
  let path: String?

  /// Reads `json` or `sarif=findings.sarif`.
  init?(argument: String) {
    let word = NamedValue(argument)
    guard let form = Form.named(word.name) else { return nil }
    self.form = form
    path = word.value
  }

  static var allValueStrings: [String] {
    Form.names
  }
}

/// What a run writes, in which forms.
struct FormatOptions<Form: NamedForm>: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "A report as NAME or NAME=PATH, any number of them: "
        + Form.names.joined(separator: ", ") + ".",
      discussion: Form.discussion, valueName: "name[=path]"))
  var requests: [RequestedForm<Form>] = []

  func validate() throws {
    guard !requests.contains(where: { $0.path == "" }) else {
      throw ValidationError("no file stands behind the '=' of --format; write NAME=PATH, or NAME")
    }
    guard requests.count(where: { $0.path == nil }) <= 1 else {
      throw ValidationError(
        "only one --format may go to the standard output; give the others a path")
    }
  }

  /// The files that are asked for.
  var paths: [String] { requests.compactMap(\.path) }

  /// Writes what was asked for; `false` where nothing goes to the standard output.
  ///
  /// - Parameter bytes: the whole text in a form.
  func write(_ bytes: (Form) -> [UInt8]) throws(Failure) -> Bool {
    for request in requests {
      guard let path = request.path else {
        try StandardStream.output.deliver(bytes(request.form))
        continue
      }
      try writeFile(path, bytes(request.form))
    }
    return requests.contains { $0.path == nil }
  }

  /// Writes what was asked for, and one form to the standard output where nothing else goes there.
  func write(orElse form: Form, _ bytes: (Form) -> [UInt8]) throws(Failure) {
    if try !write(bytes) { try StandardStream.output.deliver(bytes(form)) }
  }
}
