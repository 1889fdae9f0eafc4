// SPDX-License-Identifier: Apache-2.0

package import CommonMark
package import Diagnostics

/// A Markdown file: its front matter, its text, and the name by which links find it.
public struct Document: HeldOutOfLine {
  public var fields: Boxed<Fields>

  /// What is read of a file.
  public struct Fields: Sendable {
    package var file: FileID
    /// From `content/`, such as `services/payments.md`.
    package var path: String
    /// The folder that it is in; a file outside of all counts as a page.
    package var folder: DocumentFolder
    /// The path below its folder without suffix; `README` and `index` are named by their folder.
    package var name: String
    package var frontMatter: FrontMatterFields
    package var markdown: Markdown
  }

  package init(
    file: FileID, path: String, name: String, frontMatter: FrontMatterFields, markdown: Markdown
  ) {
    fields = Boxed(
      Fields(
        file: file, path: path, folder: DocumentFolder(ofPath: path) ?? .pages, name: name,
        frontMatter: frontMatter, markdown: markdown))
  }

  /// The service that a write-up is about: the one that it names, else the one named as its file.
  package var service: RecordID<Service> {
    self.frontMatter.service.value ?? serviceOfItsName
  }

  /// The service that a write-up is about if its front matter names none.
  package var serviceOfItsName: RecordID<Service> {
    guard self.name.utf8.contains(UInt8(ascii: "/")) else { return RecordID(self.name) }
    return RecordID(self.name.split(separator: "/").last.map(String.init) ?? self.name)
  }

  /// The title: of the front matter, else the first heading, else the name.
  package var title: String {
    self.frontMatter.title.value ?? self.markdown.headings.first?.text ?? self.name
  }

  /// The beginning of the file, where findings about something missing in it stand.
  package var start: Span {
    self.frontMatter.span
  }
}
