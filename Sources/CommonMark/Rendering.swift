// SPDX-License-Identifier: Apache-2.0

/// How a document is written as HTML.
///
/// Every link, image and bare address of the document is written only as `resolve` answers; raw
/// HTML is shown as text unless `rawHTML` says otherwise.
package struct Rendering: Sendable {
  /// What the elements around the text look like.
  package enum Style: Hashable, Sendable {
    /// As the CommonMark suite and cmark-gfm expect.
    case plain
    /// For a page under a strict content security policy: no inline style, alignment by class,
    /// tables and code that can be scrolled by keyboard, boxes with a label.
    case portal
  }

  /// What becomes of tags that an author wrote.
  package enum RawHTML: Hashable, Sendable {
    /// Shown as text; comments are left out.
    case text
    /// Passed, but for the tags that GitHub's filter disarms (GFM 6.11).
    case filtered
    /// Passed as written.
    case passed
  }

  package var style = Style.portal
  /// How many levels lower headings are written; a heading below the sixth stays the sixth.
  package var headingShift = 1
  /// The level of the heading above the text, below which headings go down one level at a time;
  /// `nil` keeps the author's steps.
  package var parentLevel: Int?
  /// What stands before a heading's anchor in its `id`; `nil` writes no ids.
  package var headingIDPrefix: String? = ""
  package var rawHTML = RawHTML.text
  /// What is added to the author's words.
  package let words: Words
  /// What becomes of each link and image.
  package var resolve: @Sendable (Link) -> LinkResolution

  package init(words: Words, resolve: @escaping @Sendable (Link) -> LinkResolution) {
    self.words = words
    self.resolve = resolve
  }

  /// The words that rendering adds, in the language of the page.
  package struct Words: Sendable {
    /// What tables are called, for those who hear them.
    let table: String
    let taskOpen: String
    let taskDone: String
    /// The titles of notes by the places of their kinds.
    let noteTitles: [String]

    /// - Parameter title: the title of a note of a kind.
    package init(
      table: String, taskOpen: String, taskDone: String, title: (NoteKind) -> String
    ) {
      self.table = table
      self.taskOpen = taskOpen
      self.taskDone = taskDone
      noteTitles = NoteKind.allCases.map(title)
    }

    /// The title of a note.
    func title(of kind: NoteKind) -> String {
      noteTitles[Int(kind.rawValue)]
    }
  }
}

/// What a link is written as.
package enum LinkResolution: Hashable, Sendable {
  /// A link to an address, percent-encoded and escaped when written, with further attributes.
  case address(String, [LinkAttribute] = [])
  /// An image that is not loaded: the text that stands for it leads to its address, which is the
  /// text where there is none; inside another link only the text. A link is as with `address`.
  case elsewhere(String, [LinkAttribute] = [])
  /// The link's text, or the text that stands for the image, in a `span` of a class; its title says
  /// why, and its note, such as "(leads nowhere)", follows the text. Both may be empty.
  case refused(class: String, title: String = "", note: String = "")
}

/// An attribute that may stand beside a link's address; its value is escaped when written.
package struct LinkAttribute: Hashable, Sendable {
  /// The attributes that a link or picture may have.
  package enum Name: String, Hashable, Sendable {
    case `class`, rel, title, hreflang, download, width, height, loading
  }

  package let name: Name
  package let value: String

  package init(_ name: Name, _ value: String) {
    self.name = name
    self.value = value
  }
}
