// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML

/// The bulletins as an Atom feed (RFC 4287), the latest first.
func feed(of site: Site) -> [UInt8] {
  let name = site.frame.programmeName
  let base = site.frame.base ?? ""
  let bulletins = site.bulletins
  let updated = bulletins.compactMap(\.frontMatter.date.value).max() ?? site.asOf
  var feed: [UInt8] = []
  feed.append(contentsOf: "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
  feed.append(contentsOf: "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n".utf8)
  appendElement("title", name, to: &feed)
  appendElement("id", base.isEmpty ? "urn:holdfast:\(percentEncoded(name))" : base, to: &feed)
  appendElement("updated", "\(updated)T00:00:00Z", to: &feed)
  appendLink("\(base)feed.xml", relation: "self", to: &feed)
  feed.append(contentsOf: "<author>\n".utf8)
  appendElement("name", site.frame.publisher, to: &feed)
  feed.append(contentsOf: "</author>\n".utf8)
  for bulletin in bulletins { appendEntry(bulletin, of: site, base, to: &feed) }
  feed.append(contentsOf: "</feed>\n".utf8)
  return feed
}

private func appendEntry(
  _ bulletin: Document, of site: Site, _ base: String, to feed: inout [UInt8]
) {
  let path = percentEncoded(DocumentPages.ownPage(of: bulletin).text)
  feed.append(contentsOf: "<entry>\n".utf8)
  appendElement("title", bulletin.title, to: &feed)
  appendElement("id", base.isEmpty ? "urn:holdfast:\(path)" : base + path, to: &feed)
  appendElement("updated", "\(bulletin.frontMatter.date.value ?? site.asOf)T00:00:00Z", to: &feed)
  appendLink(base + path, relation: "alternate", to: &feed)
  if let summary = bulletin.frontMatter.summary.value {
    appendElement("summary", summary, to: &feed)
  }
  feed.append(contentsOf: "</entry>\n".utf8)
}

private func appendElement(_ name: String, _ text: String, to feed: inout [UInt8]) {
  feed.append(contentsOf: "<\(name)>".utf8)
  appendEscaped(text, to: &feed)
  feed.append(contentsOf: "</\(name)>\n".utf8)
}

private func appendLink(_ address: String, relation: String, to feed: inout [UInt8]) {
  feed.append(contentsOf: "<link rel=\"\(relation)\" href=\"".utf8)
  appendEscaped(address, to: &feed)
  feed.append(contentsOf: "\"/>\n".utf8)
}
