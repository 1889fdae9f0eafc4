// SPDX-License-Identifier: Apache-2.0

/// Makes the anchors of a document's headings as GitHub makes them.
///
/// Lower case, without punctuation, blanks as hyphens: `Fail over & back!` is `fail-over--back`. A
/// second heading of the same text is `…-1`, a third `…-2`; an anchor taken already is passed over.
struct Anchors {
  private var counts: [String: Int] = [:]

  /// The anchor of the next heading.
  mutating func anchor(for heading: String) -> String {
    let base = Self.slug(of: heading)
    guard var count = counts[base] else {
      counts[base] = 0
      return base
    }
    var anchor = base
    repeat {
      count += 1
      anchor = "\(base)-\(count)"
    } while counts[anchor] != nil
    counts[base] = count
    counts[anchor] = 0
    return anchor
  }

  /// A heading's text as an anchor; `section` where it has no letter or digit.
  static func slug(of heading: String) -> String {
    var slug = String.UnicodeScalarView()
    slug.reserveCapacity(heading.utf8.count)
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " {
        slug.append("-")
      } else if isWord(scalar) || scalar == "-" {
        slug.append(scalar)
      }
    }
    return slug.isEmpty ? "section" : String(slug)
  }

  /// Whether a character stays in an anchor: a letter, mark, digit or connector of any script.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == "_" || isLetterOrDigit(scalar) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default: return false
    }
  }
}
