// SPDX-License-Identifier: Apache-2.0

// A portal in one file, for the stick. In reading order:
//
// 1. `pack`: a whole copy as a ZIP archive, the same bytes for the same copy.
// 2. `ZipWriter`, `CRC32`: the archive's own lines between the files; `ZipReader`: back again.
// 3. `packSingleFile`: all pages of a copy as one HTML file.
// 4. `BookOrder`, `PageOutline`: which pages there are, in which order, and what they are called.
// 5. `BookPage`: one page as an article, its ids made unique and its links led into the file.
// 6. `MarkupScanner`: HTML as tags and what stands between them.

/// The parts of a ZIP archive that stand around the files (APPNOTE.TXT 6.3.3, PKWARE).
///
/// Files are stored as they are, each with the first moment that ZIP knows, 1 January 1980: an
/// archive tells nothing but names and bytes, and is the same wherever and whenever it is made.
struct ZipWriter {
  /// A file that was added.
  private struct Entry {
    let name: [UInt8]
    let checksum: UInt32
    let size: UInt32
    let offset: UInt32
  }

  private var entries: [Entry] = []
  private var offset: UInt32 = 0

  /// What an archive without the extensions of ZIP64, which not every tool reads, has at most.
  static let maximumFiles = 65_534
  static let maximumSize = 4_294_967_294

  /// What stands before a file's bytes, `nil` where the archive becomes too large with it.
  mutating func header(of name: String, _ bytes: [UInt8]) -> [UInt8]? {
    let entry = Entry(
      name: Array(name.utf8), checksum: CRC32.checksum(of: bytes),
      size: UInt32(truncatingIfNeeded: bytes.count), offset: offset)
    let header = Self.number(0x0403_4b50, 4) + Self.common(entry) + Self.number(0, 2) + entry.name
    let end = Int(offset) + header.count + bytes.count
    guard entries.count < Self.maximumFiles, end <= Self.maximumSize else { return nil }
    entries.append(entry)
    offset = UInt32(end)
    return header
  }

  /// What stands behind the last file: the list of all and where it is; `nil` if it is too long.
  func end() -> [UInt8]? {
    let list = entries.flatMap { entry in
      Self.number(0x0201_4b50, 4) + Self.number(0x0314, 2) + Self.common(entry)
        + Self.number(0, 8) + Self.number(0o100_644 << 16, 4) + Self.number(entry.offset, 4)
        + entry.name
    }
    guard Int(offset) + list.count <= Self.maximumSize else { return nil }
    let count = Self.number(UInt32(entries.count), 2)
    return list + Self.number(0x0605_4b50, 4) + Self.number(0, 4) + count + count
      + Self.number(UInt32(list.count), 4) + Self.number(offset, 4) + Self.number(0, 2)
  }

  /// The fields that a file has in both places: version, flags (names are UTF-8), method (stored),
  /// time, day, checksum, sizes, the length of the name.
  private static func common(_ entry: Entry) -> [UInt8] {
    number(20, 2) + number(0x0800, 2) + number(0, 4) + number(0x0021, 2)
      + number(entry.checksum, 4) + number(entry.size, 4) + number(entry.size, 4)
      + number(UInt32(entry.name.count), 2)
  }

  /// A number as bytes, the least first.
  private static func number(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 4 ? UInt8(truncatingIfNeeded: value >> UInt32($0 * 8)) : 0 }
  }
}
