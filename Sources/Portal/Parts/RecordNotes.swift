// SPDX-License-Identifier: Apache-2.0

import CommonMark
package import Continuity
import Diagnostics

extension PageContext {
  /// The longer text about a record: its Markdown file, else its notes.
  package func writtenText<Kind: Record>(about record: Kind) -> WrittenText? {
    let reference = RecordReference(Kind.kind, record.id.text)
    if let document = site.document(about: reference) { return writtenText(document) }
    guard case .stated(let notes, let span) = record.common.notes else { return nil }
    let path = site.programme.sources[span.file].path
    let prefix = "content/"
    let document = Document(
      file: span.file, path: path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path,
      name: record.id.text, fields: FrontMatterFields(at: span),
      markdown: Markdown(Array(notes.utf8), file: span.file))
    return writtenText(document)
  }
}
