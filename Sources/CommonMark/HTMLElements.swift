// SPDX-License-Identifier: Apache-2.0

/// The names of HTML's elements (HTML Living Standard, index), by which a tag is told from `<name>`.
enum HTMLElements {
  static let names: Set<String> = Set(
    """
    a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas \
    caption center cite code col colgroup data datalist dd del details dfn dialog div dl dt em \
    embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header \
    hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta meter \
    nav noframes noscript object ol optgroup option output p param picture pre progress q rp rt \
    ruby s samp script search section select slot small source span strike strong style sub \
    summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul \
    var video wbr
    """.split(separator: " ").map(String.init))

  /// Those that GitHub's filter disarms, since they change how what follows is read (GFM 6.11).
  static let disallowed = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]
}
