// SPDX-License-Identifier: Apache-2.0

/// The files of a ZIP archive whose files are stored, as `ZipWriter` writes them.
struct ZipReader {
  /// Why an archive cannot be read.
  enum Mistake: Error {
    case notAnArchive
    /// A file that another tool has compressed or encrypted.
    case packedOtherwise(String)
  }

  /// A file, and where its bytes stand.
  struct Entry {
    let name: String
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  /// In the order of the archive's list.
  private(set) var entries: [Entry] = []

  init(_ bytes: [UInt8]) throws(Mistake) {
    self.bytes = bytes
    // The list is found from the end, behind which a comment of 65,535 bytes may stand.
    let first = max(0, bytes.count - 65_557)
    guard
      let end = (first..<max(first, bytes.count - 21)).last(where: {
        number($0, 4) == 0x0605_4b50
      })
    else { throw .notAnArchive }
    var place = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      guard place + 46 <= end, number(place, 4) == 0x0201_4b50 else { throw .notAnArchive }
      let entry = try entry(at: place, before: end)
      entries.append(entry)
      place += 46 + number(place + 28, 2) + number(place + 30, 2) + number(place + 32, 2)
    }
  }

  /// The bytes of a file.
  func contents(of entry: Entry) -> [UInt8] {
    Array(bytes[entry.range])
  }

  /// A line of the list and the place of the file that it names.
  private func entry(at place: Int, before end: Int) throws(Mistake) -> Entry {
    let nameEnd = place + 46 + number(place + 28, 2)
    guard nameEnd <= end,
      let name = String(validating: bytes[place + 46..<nameEnd], as: UTF8.self)
    else { throw .notAnArchive }
    let header = number(place + 42, 4)
    let size = number(place + 24, 4)
    guard number(place + 10, 2) == 0, number(place + 8, 2) & 1 == 0 else {
      throw .packedOtherwise(name)
    }
    guard header + 30 <= end, number(header, 4) == 0x0403_4b50 else { throw .notAnArchive }
    let start = header + 30 + number(header + 26, 2) + number(header + 28, 2)
    guard start + size <= end else { throw .notAnArchive }
    return Entry(name: name, range: start..<start + size)
  }

  /// A number of two or four bytes, the least first; what lies behind the end is zero.
  private func number(_ place: Int, _ count: Int) -> Int {
    guard place >= 0, place + count <= bytes.count else { return 0 }
    return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << ($1 * 8) }
  }
}
