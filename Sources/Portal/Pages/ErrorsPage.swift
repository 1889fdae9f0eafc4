// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let errors = PageFamily(
    "errors", at: "errors.html", "Malformed input: what could not be read, and why.",
    title: "Malformed input", under: .findings, shape: ErrorsPage.shape
  ) { ErrorsPage($0) }
}

/// `errors.html`.
struct ErrorsPage: PageModel {
  /// What explains a mistake, such as where an id was used first.
  struct Note: Sendable {
    let text: String
    let place: String?
  }

  struct Item: Sendable {
    let anchor: String
    let severity: Badge
    let place: String
    let message: String
    let excerpt: HTMLText?
    let notes: [Note]
    let help: String?
  }

  /// More are counted, not shown: a page of a million errors helps nobody.
  static let limit = 1_000

  let frame: Frame
  let errors: Listing<Item>

  init(_ context: PageContext) {
    let diagnostics = context.site.frame.errors
    let sources = context.site.programme.sources
    let shown = diagnostics.prefix(Self.limit)
    let spans = shown.flatMap { [$0.span] + $0.notes.map(\.span) }
    let table = PlaceTable(spans, in: sources)
    var places = spans.indices.map { table[$0] }[...]
    frame = context.frame()
    errors = Listing(
      shown.enumerated().map { position, diagnostic in
        Self.item(
          diagnostic, position, places: places.removedFirst(1 + diagnostic.notes.count), sources,
          context.language)
      }, count: context.language.mistakes(diagnostics, shown: shown.count))
  }

  /// - Parameter places: that of the mistake, then those of its notes.
  private static func item(
    _ diagnostic: Diagnostic, _ position: Int, places: ArraySlice<String?>, _ sources: Sources,
    _ language: Language
  ) -> Item {
    let isError = diagnostic.severity == .error
    return Item(
      anchor: "error-\(position + 1)",
      severity: Badge(
        language.label(of: diagnostic), isError ? .high : .medium),
      place: places.first.flatMap(\.self) ?? diagnostic.path ?? "content",
      message: language.say(diagnostic.message),
      excerpt: diagnostic.span.map { lineMarked($0, in: sources) },
      notes: zip(diagnostic.notes, places.dropFirst()).map { note, place in
        Note(text: language.say(note.message), place: place)
      },
      help: language.help(diagnostic.help))
  }

  static let shape = Shape<ErrorsPage>(
    page: "errors-page", "what could not be read",
    [.items("errors", of: item, "malformed input of the run") { $0.errors }])

  static let item = Shape<Item>(
    "error", "something that could not be read",
    [
      .text("anchor", "id on the page, unique there") { $0.anchor },
      .record("severity", of: Badge.shape, "severity and code") { $0.severity },
      .text("place", "file:line:column") { $0.place },
      .text("message", "the fact, lower case, no full stop") { $0.message },
      .optionalHTML("excerpt", "the line, escaped, the span in `<mark>`") { $0.excerpt },
      .list("notes", of: note, "what explains it, one after the other") { $0.notes },
      .optionalText("help", "the way out") { $0.help },
    ])

  static let note = Shape<Note>(
    "error-note", "what explains a mistake",
    [
      .text("text", "the fact, lower case, no full stop") { $0.text },
      .optionalText("place", "file:line:column") { $0.place },
    ])
}

extension ArraySlice {
  /// Takes away the first elements and returns them.
  fileprivate mutating func removedFirst(_ count: Int) -> ArraySlice {
    defer { removeFirst(count) }
    return prefix(count)
  }
}

/// The line in which a span begins, the span in `<mark>`; at most 200 bytes around it.
private func lineMarked(_ span: Span, in sources: Sources) -> HTMLText {
  let bytes = sources[span.file].bytes
  let place = span.range.clamped(to: 0..<bytes.count)
  let lineFeed = UInt8(ascii: "\n")
  let start = bytes[..<place.lowerBound].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
  let end = bytes[place.lowerBound...].firstIndex(of: lineFeed) ?? bytes.count
  let from = boundary(max(start, place.lowerBound - 200), in: bytes)
  let to = boundary(min(end, max(place.lowerBound, min(place.upperBound, end)) + 200), in: bytes)
  let middle = min(max(place.upperBound, place.lowerBound), to)
  var output: [UInt8] = []
  appendContent(String(decoding: bytes[from..<place.lowerBound], as: UTF8.self), to: &output)
  output.append(contentsOf: "<mark>".utf8)
  appendContent(String(decoding: bytes[place.lowerBound..<middle], as: UTF8.self), to: &output)
  output.append(contentsOf: "</mark>".utf8)
  appendContent(String(decoding: bytes[middle..<to], as: UTF8.self), to: &output)
  return HTMLText(trusted: output)
}

/// The next place at which a character begins.
private func boundary(_ offset: Int, in bytes: [UInt8]) -> Int {
  var offset = offset
  while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
  return offset
}

extension Language {
  /// Severity and code: "Error REF-001".
  fileprivate func label(of diagnostic: Diagnostic) -> String {
    diagnostic.severity == .error
      ? say("Error \(diagnostic.code)") : say("Warning \(diagnostic.code)")
  }

  /// How many errors and warnings there are: "2 errors, 1 warning".
  func mistakes(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let counts = [(errors, Noun.error), (diagnostics.count - errors, .warning)]
    return counts.filter { $0.0 > 0 }.map { count($0.0, $0.1) }.joined(separator: ", ")
  }

  /// The same, and how many of them the page shows.
  fileprivate func mistakes(_ diagnostics: [Diagnostic], shown: Int) -> String {
    let all = mistakes(diagnostics)
    return shown == diagnostics.count ? all : say("\(all); the first \(shown) are shown")
  }
}

extension Noun {
  fileprivate static let warning = Noun("warning")
}
