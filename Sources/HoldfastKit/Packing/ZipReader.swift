// SPDX-License-Identifier: Apache-2.0

/// The files of a ZIP archive in the one form that `ZipWriter` writes.
///
/// The files stand one behind the other, stored as they are; the list behind them says of each
/// what stands before its bytes; the archive ends with the list. An archive of any other form is
/// refused: tools do not agree on what to unpack from one that says a thing twice, and differently.
/// What leaves names and bytes alone, such as times and permissions, may be that of other tools, and
/// so may lines for folders.
struct ZipReader {
  /// Why an archive cannot be read.
  enum Mistake: Error {
    case notAnArchive
    /// A file that another tool has compressed or encrypted.
    case packedOtherwise(String)
    /// Something of which tools make different things, as a clause.
    case ambiguous(String)
  }

  /// A file or a folder, and where its bytes stand.
  struct Entry {
    let name: String
    let range: Range<Int>
    /// What `CRC32` makes of the bytes, as the archive says.
    let checksum: UInt32

    /// Whether it is a folder, which holds no bytes.
    var isFolder: Bool { name.utf8.last == UInt8(ascii: "/") }
  }

  private let bytes: [UInt8]
  /// In the order of the archive.
  private(set) var entries: [Entry] = []

  init(_ bytes: [UInt8]) throws(Mistake) {
    self.bytes = bytes
    let end = bytes.count - 22
    guard number(end, 4) == 0x0605_4b50 else { throw .notAnArchive }
    let list = number(end + 16, 4)
    guard list + number(end + 12, 4) == end, number(end + 4, 4) == 0, number(end + 20, 2) == 0
    else { throw .ambiguous("something stands before or behind its list of files") }
    var (place, next) = (list, 0)
    while place < end {
      let entry = try entry(at: place, before: end, standingAt: next, before: list)
      entries.append(entry)
      place += 46 + entry.name.utf8.count
      next = entry.range.upperBound
    }
    guard next == list else {
      throw .ambiguous("something stands between its files and their list")
    }
    let counts = [number(end + 8, 2), number(end + 10, 2)]
    guard counts == [entries.count, entries.count] else {
      throw .ambiguous("it holds \(entries.count) files and says that there are \(counts[1])")
    }
  }

  /// The bytes of a file.
  func contents(of entry: Entry) -> [UInt8] {
    Array(bytes[entry.range])
  }

  /// A line of the list, and the file that it names.
  ///
  /// - Parameters:
  ///   - place: where the line begins, and `end` where the list ends.
  ///   - start: where the file must begin, and `list` where the last one must end.
  private func entry(
    at place: Int, before end: Int, standingAt start: Int, before list: Int
  ) throws(Mistake) -> Entry {
    let nameEnd = place + 46 + number(place + 28, 2)
    guard number(place, 4) == 0x0201_4b50, nameEnd <= end,
      let name = String(validating: bytes[place + 46..<nameEnd], as: UTF8.self)
    else { throw .notAnArchive }
    guard number(place + 10, 2) == 0, number(place + 8, 2) & 1 == 0 else {
      throw .packedOtherwise(name)
    }
    let contents = start + 30 + name.utf8.count
    let size = number(place + 24, 4)
    let entry = Entry(
      name: name, range: contents..<contents + size,
      checksum: UInt32(truncatingIfNeeded: number(place + 16, 4)))
    guard contents + size <= list, number(place + 42, 4) == start else {
      throw .ambiguous("'\(name)' does not stand right behind the file before it")
    }
    try check(entry, at: place)
    guard number(start, 4) == 0x0403_4b50,
      bytes[start + 4..<start + 30] == bytes[place + 6..<place + 32],
      bytes[start + 30..<contents] == bytes[place + 46..<nameEnd]
    else { throw .ambiguous("its list says something else of '\(name)' than stands before it") }
    return entry
  }

  /// Refuses a line of the list that tools read in more than one way.
  private func check(_ entry: Entry, at place: Int) throws(Mistake) {
    let name = entry.name
    guard number(place + 20, 4) == entry.range.count else {
      throw .ambiguous("'\(name)' is stored and has two sizes")
    }
    // Extra fields can give a file another name or size; a comment and a part of an archive cannot
    // be told from what follows.
    guard number(place + 30, 6) == 0 else {
      throw .ambiguous("'\(name)' has a comment or fields that 'holdfast pack' does not write")
    }
    let isUTF8 = number(place + 8, 2) == 0x0800
    guard isUTF8 || (number(place + 8, 2) == 0 && name.utf8.allSatisfy { $0 < 0x80 }) else {
      throw .ambiguous("the name '\(name)' does not say that it is UTF-8")
    }
    guard hasKind(entry, at: place) else {
      throw .ambiguous("'\(name)' is neither a file nor an empty line for a folder")
    }
  }

  /// Whether a line says of a file that it is one, and of a folder that it is one: to a tool, a name
  /// may be that of a symbolic link.
  private func hasKind(_ entry: Entry, at place: Int) -> Bool {
    // The kind of POSIX in the highest bits, or none; the mark of a folder that DOS knows.
    let kind = number(place + 40, 2) >> 12
    guard entry.isFolder else {
      return [0, 0o10].contains(kind) && number(place + 38, 1) & 0x10 == 0
    }
    return [0, 0o04].contains(kind) && entry.range.isEmpty && entry.checksum == 0
  }

  /// A number of up to six bytes, the least first; what lies outside of the archive is zero.
  private func number(_ place: Int, _ count: Int) -> Int {
    guard place >= 0, place + count <= bytes.count else { return 0 }
    return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << ($1 * 8) }
  }
}
