// SPDX-License-Identifier: Apache-2.0

package import CommonMark
package import Diagnostics

/// A Markdown file: its front matter, its text, and the name by which links find it.
package struct Document: Sendable {
  package let file: FileID
  /// From `content/`, such as `services/payments.md`.
  package let path: String
  /// The folder that it is in; a file outside of all counts as a page.
  package let folder: DocumentFolder
  /// The path below its folder without suffix; `README` and `index` are named by their folder.
  package let name: String
  package let fields: FrontMatterFields
  package let markdown: Markdown

  package init(
    file: FileID, path: String, name: String, fields: FrontMatterFields, markdown: Markdown
  ) {
    self.file = file
    self.path = path
    folder = DocumentFolder(ofPath: path) ?? .pages
    self.name = name
    self.fields = fields
    self.markdown = markdown
  }

  /// The service that a write-up is about: the one that it names, else the one named as its file.
  package var service: RecordID<Service> {
    fields.service.value ?? serviceOfItsName
  }

  /// The service that a write-up is about if its front matter names none.
  package var serviceOfItsName: RecordID<Service> {
    guard name.utf8.contains(UInt8(ascii: "/")) else { return RecordID(name) }
    return RecordID(name.split(separator: "/").last.map(String.init) ?? name)
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
