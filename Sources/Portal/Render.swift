// SPDX-License-Identifier: Apache-2.0

import Concurrency
import Continuity
package import Diagnostics
import Phrasing
package import StructuredData
package import Templates

/// Why the portal could not be rendered.
package enum PortalFailure: Error, Sendable {
  /// Templates are wrong; nothing was written.
  case templates([Diagnostic], files: [SourceFile])
  /// A page did not end, or named a template that is not there.
  case page(PagePath, RenderFailure)
}

/// Renders all pages and the files beside them.
///
/// - Parameters:
///   - jobs: how many pages are rendered at once; the bytes are the same for any number.
///   - asset: the bytes of a file under `content/assets`, by its path from `content/`.
///   - put: takes a file by its path in the portal, in pieces where it may be long; called from many
///     threads, once for each path.
/// - Throws: `PortalFailure` before anything is put where a template is wrong; what `asset` and
///   `put` throw.
package func render(
  _ site: Site, looks: Looks, jobs: Int,
  asset: @Sendable (_ path: String) throws -> [UInt8],
  put: @Sendable (_ path: String, _ make: (Drain) -> Void) throws -> Void
) throws {
  let templates = try compile(PageFamily.all, with: looks.templates, in: site.language)
  try renderPages(of: site, templates, jobs: jobs, put: put)
  for file in looks.assets { try put(file.name, whole(file.bytes)) }
  for path in site.programme.assets {
    try put(Site.page(ofAsset: path).text, whole(try asset(path)))
  }
  try writeSearchShards(of: site, jobs: jobs, put: put)
  try put("feed.xml", whole(feed(of: site)))
  try put("data/courses.jsonld", whole(site.courseData()))
  try site.writeCalendars(jobs: jobs, put: put)
}

/// The compiled templates of families, in their order; all that is wrong is thrown at once.
package func compile(
  _ families: [PageFamily], with templates: TemplateSet, in language: Language = .english
) throws(PortalFailure) -> [Template] {
  let (compiled, problems) = templates.compile(families, in: language.phrases)
  guard problems.isEmpty else { throw .templates(problems, files: templates.files) }
  return compiled
}

extension TemplateSet {
  /// The compiled templates of families, and all that is wrong with any file, by place.
  func compile(
    _ families: [PageFamily], in phrases: Phrasebook
  ) -> (templates: [Template], problems: [Diagnostic]) {
    var problems = diagnostics
    var compiled: [Template] = []
    for family in families {
      let (template, found) = compile(family.template, for: family.layout, in: phrases)
      problems += found
      if let template { compiled.append(template) }
    }
    return (compiled, distinct(problems.sortedByPlace()))
  }
}

/// Diagnostics without those that say the same of the same place, such as of a part of many pages.
private func distinct(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  var seen: Set<Diagnostic.Identity> = []
  return diagnostics.filter { seen.insert($0.identity).inserted }
}

private func renderPages(
  of site: Site, _ templates: [Template], jobs: Int,
  put: @Sendable (_ path: String, _ make: (Drain) -> Void) throws -> Void
) throws {
  let pages = site.pagesOnce
  try parallelForEach(pages.count, jobs: jobs, makeWorker: { PageBuffer() }) { buffer, number in
    let (family, position) = pages[number]
    let entry = site.entries[family][position]
    let context = PageContext(site, family: family, entry)
    do throws(RenderFailure) {
      try buffer.render(context, templates[family])
    } catch {
      throw PortalFailure.page(entry.path, error)
    }
    try put(entry.path.text) { $0(&buffer.bytes) }
  }
}

/// Room for one page after the other.
private struct PageBuffer {
  /// Those of the last page.
  private var values = Values()
  var bytes: [UInt8] = []
  /// What the last page was made with.
  private var last: (family: String, wayToRoot: String, template: Template, isSettled: Bool)?

  mutating func render(_ context: PageContext, _ template: Template) throws(RenderFailure) {
    let template = try current(template, for: context)
    context.family.write(context, &values, template.fields)
    bytes.removeAll(keepingCapacity: true)
    try template.render(values, into: &bytes)
  }

  /// The template of a page; from the second of a family and depth on, what these have in common is
  /// in it already.
  private mutating func current(
    _ template: Template, for context: PageContext
  ) throws(RenderFailure) -> Template {
    var (new, isSettled) = (template, false)
    if let last, last.family == context.family.name, last.wayToRoot == context.wayToRoot {
      guard !last.isSettled else { return last.template }
      (new, isSettled) = (try template.settled(with: values), true)
    }
    last = (context.family.name, context.wayToRoot, new, isSettled)
    return new
  }
}
