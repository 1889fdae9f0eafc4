// SPDX-License-Identifier: Apache-2.0

/// Lines of the files that mistakes and findings stand in, each file indexed once.
package struct PlaceIndex: Sendable {
  private let sources: Sources
  private let lines: [FileID: LineIndex]
  /// What every path begins with; empty, or with a slash at its end.
  package var folder = ""

  /// - Parameter spans: whose files are indexed at once.
  package init(_ sources: Sources, _ spans: [Span?]) {
    self.init(sources, of: Set(spans.compactMap { $0?.file }))
  }

  /// - Parameter files: those that are indexed at once.
  package init(_ sources: Sources, of files: Set<FileID>) {
    self.sources = sources
    let known = files.filter { Int($0.index) < sources.files.count }
    lines = Dictionary(uniqueKeysWithValues: known.map { ($0, LineIndex(sources[$0].bytes)) })
  }

  /// Where a span stands; `nil` for none.
  package func place(of span: Span?) -> Place? {
    guard let span, let index = index(of: span) else { return nil }
    return Place(
      path: folder + sources[span.file].path, start: index.position(of: Int(span.lower)),
      end: index.position(of: Int(span.upper)))
  }

  /// Where a diagnostic stands; `nil` for one of no file.
  package func place(of diagnostic: Diagnostic) -> Place? {
    place(of: diagnostic.span) ?? diagnostic.path.map { Place(beginningOf: folder + $0) }
  }

  /// The line of a span with the span underlined, none where its file is not there.
  package func excerpt(of span: Span?) -> [String] {
    guard let span, let index = index(of: span) else { return [] }
    return Diagnostics.excerpt(of: span, in: index)
  }

  /// The word that was meant, in the quotes that stand around the one in the file.
  package func replacement(of diagnostic: Diagnostic) -> String? {
    guard let span = diagnostic.span, let meant = diagnostic.meant,
      Int(span.file.index) < sources.files.count
    else { return nil }
    let written = sources[span.file].bytes[span.range]
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    guard let quote = quotes.first(where: { written.first == $0 && written.last == $0 }) else {
      return meant
    }
    let mark = String(Unicode.Scalar(quote))
    return mark + meant + mark
  }

  /// The lines of a file that was not named at first are found anew each time.
  private func index(of span: Span) -> LineIndex? {
    guard Int(span.file.index) < sources.files.count else { return nil }
    return lines[span.file] ?? LineIndex(sources[span.file].bytes)
  }
}
