// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// Finds addresses without brackets in text, as GitHub does (GFM 6.9).
struct BareLinks {
  /// An address in the text, and what must stand before it to make it a destination.
  struct Found {
    let range: Range<Int>
    let prefix: String
  }

  private let text: [UInt8]
  private let range: Range<Int>

  /// The addresses in a stretch of text, in order and apart from one another.
  static func find(in text: [UInt8], _ range: Range<Int>) -> [Found] {
    let search = BareLinks(text: text, range: range)
    var found: [Found] = []
    var free = range.lowerBound
    for index in range where index >= free {
      guard let link = search.link(at: index, free: free) else { continue }
      found.append(link)
      free = link.range.upperBound
    }
    return found
  }

  /// The address whose sign (`w`, `:` or `@`) stands here.
  private func link(at index: Int, free: Int) -> Found? {
    switch text[index] {
    case UInt8(ascii: "w"): webLink(at: index)
    case UInt8(ascii: ":"): schemeLink(at: index, free: free)
    case UInt8(ascii: "@"): mailLink(at: index, free: free)
    default: nil
    }
  }

  /// `www.example.org/path`, at the beginning or after a blank or one of `*_~(`.
  private func webLink(at start: Int) -> Found? {
    guard matches("www.", at: start) else { return nil }
    if start > range.lowerBound {
      let before = text[start - 1]
      guard before <= Ascii.space || "*_~(".utf8.contains(before) else { return nil }
    }
    guard let domain = domainEnd(from: start, needsDot: true) else { return nil }
    let end = trimmedEnd(from: start, to: addressEnd(from: domain))
    return end > start ? Found(range: start..<end, prefix: "http://") : nil
  }

  /// `https://example.org/path` around a colon; also `http` and `ftp`.
  private func schemeLink(at colon: Int, free: Int) -> Found? {
    guard matches("://", at: colon) else { return nil }
    var start = colon
    while start > free, Ascii.isLetter(text[start - 1]), colon - start < 6 { start -= 1 }
    let scheme = String(decoding: text[start..<colon], as: UTF8.self).lowercased()
    guard ["http", "https", "ftp"].contains(scheme), colon + 3 < range.upperBound,
      isHost(at: colon + 3), let domain = domainEnd(from: colon + 3, needsDot: false)
    else { return nil }
    let end = trimmedEnd(from: start, to: addressEnd(from: domain))
    return end > colon + 3 ? Found(range: start..<end, prefix: "") : nil
  }

  /// `name@example.org` around an at sign.
  private func mailLink(at sign: Int, free: Int) -> Found? {
    var start = sign
    while start > free, isMailName(text[start - 1]) { start -= 1 }
    guard start < sign else { return nil }
    var end = sign + 1
    var dots = 0
    while end < range.upperBound {
      let byte = text[end]
      if byte == UInt8(ascii: "."), end + 1 < range.upperBound, isAlphanumeric(text[end + 1]) {
        dots += 1
      } else if byte == UInt8(ascii: "@") {
        return nil
      } else if !isAlphanumeric(byte), byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
        break
      }
      end += 1
    }
    guard dots > 0, Ascii.isLetter(text[end - 1]) else { return nil }
    return Found(range: start..<end, prefix: "mailto:")
  }

  /// Whether a byte may stand before the at sign of a mail address.
  private func isMailName(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || ".+-_".utf8.contains(byte)
  }

  /// Whether a byte is an ASCII letter or digit.
  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    Ascii.isLetter(byte) || Ascii.isDigit(byte)
  }

  /// Whether a character of a host stands here: anything but blanks and ASCII punctuation.
  private func isHost(at index: Int) -> Bool {
    text[index] >= 0x80 || isAlphanumeric(text[index])
  }

  /// Whether a word stands here, within the text searched.
  private func matches(_ word: String, at index: Int) -> Bool {
    range.upperBound - index >= word.utf8.count
      && text[index..<index + word.utf8.count].elementsEqual(word.utf8)
  }

  /// Where the domain ends, `nil` where none is one: underscores may not stand in its last two
  /// parts.
  private func domainEnd(from start: Int, needsDot: Bool) -> Int? {
    var index = start
    var dots = 0
    var underscores = (previous: 0, current: 0)
    while index < range.upperBound {
      let byte = text[index]
      if byte == UInt8(ascii: "_") {
        underscores.current += 1
      } else if byte == UInt8(ascii: ".") {
        underscores = (underscores.current, 0)
        dots += 1
      } else if !isHost(at: index), byte != UInt8(ascii: "-") {
        break
      }
      index += 1
    }
    if underscores.previous + underscores.current > 0, dots <= 10 { return nil }
    return needsDot && dots == 0 ? nil : index
  }

  /// Where an address ends at the latest: before a blank or `<`.
  private func addressEnd(from domain: Int) -> Int {
    var end = domain
    while end < range.upperBound, text[end] > Ascii.space, text[end] != UInt8(ascii: "<") {
      end += 1
    }
    return end
  }

  /// Leaves out what ends the sentence rather than the address: `.`, `)` without its `(`, `&amp;`.
  private func trimmedEnd(from start: Int, to end: Int) -> Int {
    var end = end
    var surplus = text[start..<end].count { $0 == UInt8(ascii: ")") }
    surplus -= text[start..<end].count { $0 == UInt8(ascii: "(") }
    while end > start {
      switch text[end - 1] {
      case UInt8(ascii: ")"):
        guard surplus > 0 else { return end }
        surplus -= 1
        end -= 1
      case UInt8(ascii: ";"): end = entityStart(before: end, from: start) ?? end - 1
      case let byte where "?!.,:*_~'\"".utf8.contains(byte): end -= 1
      default: return end
      }
    }
    return end
  }

  /// Where an entity such as `&hl;` begins that ends here.
  private func entityStart(before end: Int, from start: Int) -> Int? {
    var index = end - 1
    while index > start, Ascii.isLetter(text[index - 1]) { index -= 1 }
    guard index < end - 1, index > start, text[index - 1] == UInt8(ascii: "&") else { return nil }
    return index - 1
  }
}
