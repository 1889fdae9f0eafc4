// SPDX-License-Identifier: Apache-2.0

/// Writes all pages of a copy as one HTML file that needs nothing beside it.
///
/// - Throws: where the copy is not whole, or is too large for one page.
package func packSingleFile(
  _ folder: String, to output: String, jobs: Int
) throws(Failure) -> PackSummary {
  let copy = try wholeCopy(folder, writingTo: output, jobs: jobs)
  let manifest = try manifest(of: copy, named: folder)
  let paths = manifest.entries.map(\.path)
  let read = try pages(paths.filter { $0.hasSuffix(".html") }, of: copy, named: folder)
  let files = try embedded(paths, of: copy, named: folder)
  guard let book = Book(BookOrder(read).places, files, copy: SHA256.digest(of: manifest.bytes))
  else {
    throw Failure(
      "'\(folder)' has no home page, or no data/portal.json", help: "build it again")
  }
  var file = try NewFile(output)
  try file.write(book.head)
  for place in book.places { try file.write(book.article(of: place.page)) }
  try file.write(Array("</main>\n</div>\n</body>\n</html>\n".utf8))
  return PackSummary(count: book.places.count, size: file.size, digest: try file.finish())
}

/// The files that go into the book itself: style sheets, pictures, and what says whose copy it is.
private func embedded(
  _ paths: [String], of copy: borrowing Folder, named folder: String
) throws(Failure) -> [String: [UInt8]] {
  let wanted = Book.styles + [Book.data]
  var files: [String: [UInt8]] = [:]
  for path in paths where wanted.contains(path) || MediaType(of: path).isPicture {
    files[path] = try contents(of: path, in: copy, named: folder)
  }
  return files
}

private func pages(
  _ paths: [String], of copy: borrowing Folder, named folder: String
) throws(Failure) -> [PageOutline] {
  var (size, pages) = (0, [PageOutline]())
  for path in paths {
    let bytes = try contents(of: path, in: copy, named: folder)
    size += bytes.count
    guard size <= Book.sizeLimit else {
      throw Failure(
        "the pages of '\(folder)' have more than \(Book.sizeLimit >> 20) MiB, too much for one file",
        help: "pack an archive without --single-file, or print its 'crisis.html'")
    }
    if let page = PageOutline(path: path, bytes: bytes) { pages.append(page) }
  }
  return pages
}
