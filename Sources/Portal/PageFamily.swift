// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Phrasing
package import Templates

/// What every page model has: the frame around its own fields.
protocol PageModel: Sendable {
  var frame: Frame { get }
}

/// A row of the table of pages: which pages there are, what they show, and by which template.
///
///     static let bulletins = PageFamily(
///       "bulletins", at: "bulletins.html", "News of the programme.", title: "Bulletins",
///       menu: Menu(.programme, "Bulletins"), shape: BulletinsPage.shape
///     ) { BulletinsPage($0) }
package struct PageFamily: Sendable {
  /// The name of its template in `pages/`, and of the page in `templates context`.
  package let name: String
  /// Where its pages stand: `services.html`, or `services/ID.html`.
  package let pattern: String
  /// The folder of its pages, `nil` for a family of one page: `services` of `services/ID.html`.
  package let folder: String?
  package let summary: String
  /// The kind of record that has a page here, `nil` for a page of none.
  package let kind: RecordKind?
  /// The page above, such as `services.html`; on the way from home, and marked in the menu.
  package let parent: PagePath?
  package let menu: Menu?
  /// The script that its pages need besides the one of all, such as `assets/search.js`.
  let script: PagePath?
  /// What its page is called, `nil` for a family of many.
  package private(set) var title: Wording?
  /// All names that its template may use.
  package let layout: Layout
  let entries: @Sendable (Site) -> [PageEntry]
  /// Gives a page the values of those of its fields that are read, by their slots.
  let write: @Sendable (PageContext, inout Values, _ fields: [Bool]) -> Void

  /// A family of one page.
  init<Model: PageModel>(
    _ name: String, at path: String, _ summary: String, title: Wording,
    under parent: PageFamily? = nil,
    menu: Menu? = nil, script: String? = nil, shape: Shape<Model>,
    model: @escaping @Sendable (PageContext) -> Model
  ) {
    self.init(
      name, pattern: path, summary, under: parent, menu: menu, script: script, shape: shape,
      entries: { site in
        [
          PageEntry(
            path: PagePath(path), title: site.language.say(title), kind: site.language.pageWord,
            position: 0)
        ]
      }, model: model)
    self.title = title
  }

  /// A directory: one page, or several where it is long.
  ///
  /// - Parameters:
  ///   - size: how many rows of so many in all a page holds.
  ///   - rows: how many rows there are in all.
  init<Model: PageModel>(
    _ name: String, at path: String, _ summary: String, title: Wording,
    under parent: PageFamily? = nil,
    menu: Menu? = nil, script: String? = nil, shape: Shape<Model>,
    size: @escaping @Sendable (_ total: Int) -> Int = ListingLimit.directory,
    rows: @escaping @Sendable (Site) -> Int,
    model: @escaping @Sendable (PageContext, DirectoryPart) -> Model
  ) {
    self.init(
      name, pattern: path, summary, under: parent, menu: menu, script: script, shape: shape,
      entries: { site in
        let total = rows(site)
        return DirectoryPart.all(of: total, size: size(total)).map { part in
          PageEntry(
            path: DirectoryPart.path(of: path, part.number),
            title: site.language.title(site.language.say(title), of: part),
            kind: site.language.pageWord,
            position: part.number, isContinuation: part.number > 0)
        }
      },
      model: { context in
        let total = rows(context.site)
        return model(
          context, DirectoryPart(context.entry.position, of: total, size: size(total)))
      })
    self.title = title
  }

  /// A family with a page for each of many.
  ///
  /// - Parameters:
  ///   - kind: the kind of record that has its page here.
  ///   - entries: the pages, in a useful order; cheap, since all are listed before any is made.
  ///   - model: what one page shows; called when the page is rendered.
  init<Model: PageModel>(
    _ name: String, pattern: String, _ summary: String, of kind: RecordKind? = nil,
    under parent: PageFamily? = nil, menu: Menu? = nil, script: String? = nil, shape: Shape<Model>,
    entries: @escaping @Sendable (Site) -> [PageEntry],
    model: @escaping @Sendable (PageContext) -> Model
  ) {
    self.name = name
    self.pattern = pattern
    folder = pattern.hasSuffix("/ID.html") ? String(pattern.dropLast("/ID.html".count)) : nil
    self.summary = summary
    self.kind = kind
    self.parent = parent?.page
    self.menu = menu
    self.script = script.map(PagePath.init)
    self.layout = shape.layout
    self.entries = entries
    write = { context, values, fields in
      shape.write(model(context), to: &values, reading: fields)
    }
  }

  /// The name of its template, such as `pages/service`.
  package var template: String { "pages/\(name)" }

  /// The page of a family of one, the first one of a directory.
  package var page: PagePath { PagePath(pattern) }

  /// The page of a record or document by its id; of a family of one page, that page.
  func path(of id: String) -> PagePath {
    folder.map { PagePath(folder: $0, id: id) } ?? page
  }
}

/// A page that will be made: enough to list and find it.
struct PageEntry: Sendable {
  let path: PagePath
  let title: String
  /// What it is, in a word, such as "Service".
  let kind: String
  /// The place of its subject among all of the family, for the model.
  let position: Int
  /// What search finds it by, besides its title.
  let words: String
  /// Whether it goes on with a list that begins on another page; search does not name it.
  let isContinuation: Bool

  init(
    path: PagePath, title: String, kind: String, position: Int, words: String = "",
    isContinuation: Bool = false
  ) {
    self.path = path
    self.title = title
    self.kind = kind
    self.position = position
    self.words = words
    self.isContinuation = isContinuation
  }
}

/// Where a page stands in the menu, and what it is called there.
package struct Menu: Sendable {
  /// The groups of the menu, in their order.
  package enum Group: Int, CaseIterable, Sendable {
    case programme, services, resilience, people, reference
  }

  package let group: Group
  package let label: Wording

  package init(_ group: Group, _ label: Wording) {
    self.group = group
    self.label = label
  }
}

extension Shape where Model: PageModel {
  /// The shape of a page: the fields of the frame, then its own.
  init(page name: String, _ summary: String, _ fields: [Field<Model>]) {
    self.init(name, summary, Frame.fields() + fields)
  }
}
