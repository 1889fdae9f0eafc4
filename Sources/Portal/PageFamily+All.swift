// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension PageFamily {
  /// All kinds of pages, in the order of the menu and of the search.
  package static let all: [PageFamily] = [
    .index, .programme, .bulletins, .bulletin,
    .services, .service, .impact, .details, .tier, .coverage, .offerings, .offering, .plan,
    .people, .person, .teams, .team, .roles, .role, .sites, .site, .suppliers, .supplier,
    .findings, .errors, .rules, .rule, .frameworks, .framework,
    .crisis, .risks, .riskList, .risk, .exercises, .exercise,
    .dependencies, .scenarios, .scenario, .responsibility,
    .training, .register, .course, .readiness, .readinessView, .expiry,
    .pages, .page, .search, .az, .method, .notFound,
  ]

  /// The folder of the pages of each kind of record that has pages.
  package static let folders: [RecordKind: String] = Dictionary(
    all.compactMap { family in
      guard let kind = family.kind, let folder = family.folder else { return nil }
      return (kind, folder)
    }, uniquingKeysWith: { first, _ in first })

  /// The families of one page, by its path.
  private static let directories: Set<PagePath> = Set(
    all.filter { $0.folder == nil }.map { PagePath($0.pattern) })

  /// Whether a path is that of a page of which there is one, such as `people.html`.
  static func isDirectory(_ path: PagePath) -> Bool {
    directories.contains(path)
  }
}
