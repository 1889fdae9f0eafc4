// SPDX-License-Identifier: Apache-2.0

package import CommonMark
package import Continuity
package import Diagnostics

/// A section that a service's write-up must contain, and what stands there (readings.md B19).
package struct SectionStanding: Sendable {
  /// What stands under the section's title.
  package enum State: Hashable, Sendable {
    case present(words: Int)
    /// The heading stands there, with fewer words than demanded.
    case tooShort(words: Int, minimum: Int)
    /// Something stands there that its author has not yet replaced.
    case placeholder([Placeholder])
    case missing
  }

  /// What program.json demands.
  package let section: RequiredSection
  /// What the write-up has.
  package let state: State
  /// The heading; `nil` where missing.
  package let span: Span?
  /// The fragment that leads to it.
  package let anchor: String?

  /// Whether nothing is wrong with it.
  package var isPresent: Bool {
    if case .present = state { true } else { false }
  }
}

/// The required sections of a write-up.
package struct RequiredSections: Sendable {
  /// Those that the service's tier and kind demand, in the order of program.json.
  package let standings: [SectionStanding]

  /// Reads the write-up of a service.
  package init(of service: Int, in portfolio: Portfolio) {
    let required = portfolio.requiredSections(of: service)
    let markdown = required.isEmpty ? nil : portfolio.writeUp(of: service)?.markdown
    let headings = (markdown?.headings ?? []).map { (name: $0.text.normalised, heading: $0) }
    standings = required.map { section in
      let found = headings.filter { section.names.contains($0.name) }.map(\.heading)
      return Self.best(section.record, found, markdown)
    }
  }

  /// PRO-002: all are there; not applicable where none is required.
  package var verdict: Verdict {
    Verdict.worst(of: standings.map { Verdict(passes: $0.isPresent) })
  }

  /// Whether all sections of an area are there, also where none is required.
  package func areComplete(in area: Area) -> Bool {
    standings.allSatisfy { $0.section.area.value != area || $0.isPresent }
  }

  /// One good section of several with the title is enough; else the first says what is wrong.
  private static func best(
    _ section: RequiredSection, _ found: [Heading], _ markdown: Markdown?
  ) -> SectionStanding {
    guard let markdown, let first = found.first else {
      return SectionStanding(section: section, state: .missing, span: nil, anchor: nil)
    }
    let states = found.map { state(of: $0, section, markdown) }
    let good = states.firstIndex { if case .present = $0 { true } else { false } }
    let heading = good.map { found[$0] } ?? first
    return SectionStanding(
      section: section, state: states[good ?? 0], span: heading.span, anchor: heading.anchor)
  }

  private static func state(
    of heading: Heading, _ section: RequiredSection, _ markdown: Markdown
  ) -> SectionStanding.State {
    let placeholders = markdown.placeholders(of: heading)
    guard placeholders.isEmpty else { return .placeholder(placeholders) }
    let words = markdown.wordCount(of: heading)
    let minimum = section.minWords.value ?? 1
    return words < minimum ? .tooShort(words: words, minimum: minimum) : .present(words: words)
  }
}

extension Portfolio {
  /// The sections that the tier and kind of a service demand, with their names as compared.
  func requiredSections(of service: Int) -> [(record: RequiredSection, names: Set<String>)] {
    let services = programme.inventory.services
    return zip(programme.settings.requiredSections.elements(), sectionNames)
      .filter { $0.0.isRequired(of: services[service]) }
      .map { (record: $0, names: $1) }
  }
}

extension RequiredSection {
  /// The title and the aliases.
  package var names: [String] {
    [title.value].compactMap(\.self) + aliases.elements().map(\.value)
  }

  /// Whether the tier and kind of a service demand it.
  package func isRequired(of service: Service) -> Bool {
    let fitsTier =
      tiers.isAbsent || tiers.elements().contains { $0.value == service.tier.value }
    let fitsKind =
      kinds.isAbsent || kinds.elements().contains { $0.value == service.serviceKind.value }
    return fitsTier && fitsKind
  }
}

extension String {
  /// Letters and digits in lower case, other runs as one blank: how titles are compared.
  package var normalised: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return normalisedASCII }
    return lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }

  /// The same of ASCII characters, by bytes.
  private var normalisedASCII: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isApart = false
    for byte in utf8 {
      guard Ascii.isLetter(byte) || Ascii.isDigit(byte) else {
        isApart = !bytes.isEmpty
        continue
      }
      if isApart { bytes.append(Ascii.space) }
      isApart = false
      bytes.append(Ascii.isLetter(byte) ? byte | 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
