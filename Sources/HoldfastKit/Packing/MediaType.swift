// SPDX-License-Identifier: Apache-2.0

/// What a file of a portal is, by the end of its name.
package struct MediaType: Hashable, Sendable {
  /// As RFC 9110 writes it, without parameters: `image/png`.
  package let name: String

  /// - Parameter path: the file; what has no known end is bytes.
  package init(of path: String) {
    let end = path.split(separator: ".").last?.lowercased() ?? ""
    name =
      Self.byEnd[end] ?? (path.hasSuffix(Manifest.name) ? "text/plain" : "application/octet-stream")
  }

  /// Whether browsers show it in `<img>`.
  package var isPicture: Bool { name.hasPrefix("image/") }

  /// The value of the field `Content-Type`: text with its encoding.
  package var contentType: String {
    name.hasPrefix("text/") ? "\(name); charset=utf-8" : name
  }

  private static let byEnd = [
    "avif": "image/avif", "css": "text/css", "csv": "text/csv", "gif": "image/gif",
    "html": "text/html", "ics": "text/calendar", "jpeg": "image/jpeg", "jpg": "image/jpeg",
    "js": "text/javascript", "json": "application/json", "md": "text/plain",
    "pdf": "application/pdf", "png": "image/png", "sarif": "application/json",
    "svg": "image/svg+xml", "txt": "text/plain", "webp": "image/webp", "xml": "application/xml",
  ]
}
