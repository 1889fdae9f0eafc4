// SPDX-License-Identifier: Apache-2.0

/// A page from the root of a portal whose relative addresses begin at the root of the server, so
/// that it can be shown at any address, as is `404.html`.
///
///     <link href="assets/portal.css">   // <link href="/assets/portal.css">
package func rootedPage(_ page: [UInt8]) -> [UInt8] {
  var rooted: [UInt8] = []
  var end = 0
  for tag in MarkupScanner(page) where !tag.isEnd {
    for attribute in tag.attributes where ["href", "src"].contains(attribute.name) {
      let value = attribute.value
      guard let first = page[value].first, !"#?/".utf8.contains(first),
        !page[value].contains(UInt8(ascii: ":"))
      else { continue }
      rooted += page[end..<value.lowerBound] + [UInt8(ascii: "/")]
      end = value.lowerBound
    }
  }
  return rooted + page[end...]
}
