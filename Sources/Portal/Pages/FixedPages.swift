// SPDX-License-Identifier: Apache-2.0

import HTML
import Phrasing
import Templates

extension PageFamily {
  static let notFound = PageFamily(
    "404", at: "404.html", "What a reader sees who followed a link to nowhere.",
    title: "Page not found", shape: NotFoundPage.shape
  ) { NotFoundPage(frame: $0.frame()) }

  static let search = PageFamily(
    "search", at: "search.html", "Offline search; without a script, the way to A to Z.",
    title: "Search", script: "assets/search.js", shape: SearchPage.shape
  ) { SearchPage($0) }
}

/// `404.html`.
struct NotFoundPage: PageModel {
  let frame: Frame

  static let shape = Shape<NotFoundPage>(page: "not-found-page", "a link to nowhere", [])
}

/// `search.html`.
struct SearchPage: PageModel {
  let frame: Frame
  let shards: [Script]

  init(_ context: PageContext) {
    frame = context.frame()
    shards = context.site.shardPaths.map { Script(src: context.address($0)) }
  }

  static let shape = Shape<SearchPage>(
    page: "search-page", "offline search",
    [.list("shards", of: Script.shape, "scripts of the search index") { $0.shards }])
}
