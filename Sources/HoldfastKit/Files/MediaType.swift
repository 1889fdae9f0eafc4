// SPDX-License-Identifier: Apache-2.0

/// What a file of a portal is, by the end of its name, however that is capitalised.
package struct MediaType: Hashable, Sendable {
  /// As RFC 9110 writes it, without parameters: `image/png`.
  package let name: String
  /// How the file writes the text that it shows.
  let notation: SearchableWords.Notation
  /// Whether browsers run what is in it, whatever that is; a drawing must be looked at.
  let isActive: Bool

  /// - Parameter path: the file; what has no known end is bytes.
  package init(of path: String) {
    let end = path.split(separator: ".").last?.lowercased() ?? ""
    let unknown: MediaType =
      path.hasSuffix(Manifest.name) ? "text/plain" : "application/octet-stream"
    self = Self.byEnd[end] ?? unknown
  }

  private init(
    _ name: String, _ notation: SearchableWords.Notation = .plain, isActive: Bool = false
  ) {
    self.name = name
    self.notation = notation
    self.isActive = isActive
  }

  /// Whether browsers show it in `<img>`.
  package var isPicture: Bool { name.hasPrefix("image/") }

  /// Whether it is a drawing, which may hold scripts.
  var isDrawing: Bool { self == Self.drawing }

  /// The value of the field `Content-Type`: text with its encoding.
  package var contentType: String {
    name.hasPrefix("text/") ? "\(name); charset=utf-8" : name
  }

  private static let drawing = MediaType("image/svg+xml", .markup)
  private static let page = MediaType("text/html", .markup, isActive: true)
  private static let strictPage = MediaType("application/xhtml+xml", .markup, isActive: true)
  private static let savedPage = MediaType("multipart/related", .markup, isActive: true)
  private static let tree = MediaType("application/xml", .markup, isActive: true)
  private static let script = MediaType("text/javascript", .escaped, isActive: true)
  private static let data = MediaType("application/json", .escaped)

  private static let byEnd: [String: MediaType] = [
    "atom": MediaType("application/atom+xml", .markup), "avif": "image/avif", "css": "text/css",
    "csv": "text/csv", "geojson": MediaType("application/geo+json", .escaped),
    "gif": "image/gif", "htm": page, "html": page, "ics": MediaType("text/calendar", .escaped),
    "jpeg": "image/jpeg", "jpg": "image/jpeg", "js": script, "json": data,
    "jsonld": MediaType("application/ld+json", .escaped), "md": "text/plain", "mht": savedPage,
    "mhtml": savedPage, "mjs": script, "pdf": "application/pdf", "png": "image/png",
    "rss": MediaType("application/rss+xml", .markup), "sarif": data, "shtml": page,
    "svg": drawing, "svgz": MediaType("application/gzip", isActive: true), "txt": "text/plain",
    "vcf": MediaType("text/vcard", .escaped), "webp": "image/webp", "xht": strictPage,
    "xhtml": strictPage, "xml": tree, "xsl": tree, "xslt": tree,
  ]
}

extension MediaType: ExpressibleByStringLiteral {
  /// A type whose text is written as it is, and that runs nothing.
  package init(stringLiteral name: String) {
    self.init(name)
  }
}
