// SPDX-License-Identifier: Apache-2.0

package import CommonMark
package import Diagnostics

/// What the front matter of a Markdown file says.
package struct FrontMatterFields: LocatedObject {
  package var span: Span
  /// The service that a write-up is about; without it the file's name says so.
  package var service = Reference<Service>.absent
  package var title = Stated<String>.absent
  package var version = Stated<String>.absent
  package var reviewedOn = Stated<CalendarDay>.absent
  package var reviewedBy = Reference<Person>.absent
  package var reviewEvery = Stated<Interval>.absent
  package var summary = Stated<String>.absent
  package var order = Stated<Int>.absent
  package var date = Stated<CalendarDay>.absent
  package var author = Reference<Person>.absent
  package var tier = Stated<String>.absent
  package var owner = Stated<String>.absent
  package var rto = Stated<RecoveryTime>.absent
  package var rpo = Stated<RecoveryTime>.absent
  package var mtpd = Stated<RecoveryTime>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// A Markdown file: its front matter, its text, and the name by which links find it.
package struct Document: Sendable {
  package let file: FileID
  /// From `content/`, such as `services/payments.md`.
  package let path: String
  /// The path below its folder without suffix; `README` and `index` are named by their folder.
  package let name: String
  package let fields: FrontMatterFields
  package let markdown: Markdown

  package init(
    file: FileID, path: String, name: String, fields: FrontMatterFields, markdown: Markdown
  ) {
    self.file = file
    self.path = path
    self.name = name
    self.fields = fields
    self.markdown = markdown
  }

  /// The service that a write-up is about: the one that it names, else the one named as its file.
  package var service: RecordID<Service> {
    fields.service.value ?? RecordID(name.split(separator: "/").last.map(String.init) ?? name)
  }

  /// The title: of the front matter, else the first heading, else the name.
  package var title: String {
    fields.title.value ?? markdown.headings.first?.text ?? name
  }

  /// The beginning of the file, where findings about something missing in it stand.
  package var start: Span {
    fields.span
  }
}
