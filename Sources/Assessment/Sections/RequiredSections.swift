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

  /// What program.json demands; one for all write-ups.
  private let demand: Boxed<RequiredSection>
  /// What the write-up has.
  package let state: State
  /// The heading; `nil` where missing.
  package let span: Span?
  /// The fragment that leads to it.
  package let anchor: String?

  init(_ demand: Boxed<RequiredSection>, _ state: State, at heading: Heading?) {
    self.demand = demand
    self.state = state
    span = heading?.span
    anchor = heading?.anchor
  }

  /// What program.json demands.
  package var section: RequiredSection { demand.value }

  /// Whether nothing is wrong with it.
  package var isPresent: Bool {
    if case .present = state { true } else { false }
  }
}

/// The required sections of a write-up.
package struct RequiredSections: Sendable {
  /// Those that the service's tier and kind demand, in the order of program.json.
  package let standings: [SectionStanding]
  /// PRO-002: all are there; not applicable where none is required, not evaluable where the tier or
  /// the kind of the service, which is not stated, may require more.
  package let verdict: Verdict

  /// - Parameter unknown: what is said where all are there but more may be required.
  init(_ standings: [SectionStanding], unknown: Verdict? = nil) {
    self.standings = standings
    let isWhole = standings.allSatisfy { $0.isPresent }
    verdict = isWhole ? unknown ?? (standings.isEmpty ? .notApplicable : .pass) : .fail
  }
}

/// What write-ups must contain, made ready to be looked for in many of them.
struct SectionDemands: Sendable {
  /// A section with the names by which a heading is one, as they are compared.
  typealias Demand = (record: Boxed<RequiredSection>, names: Set<String>)

  let demands: [Demand]

  init(_ settings: Settings) {
    demands = settings.requiredSections.elements().map { section in
      (Boxed(section), Set(section.names.map(\.normalised)))
    }
  }

  /// The sections that the tier and kind of a service demand, in the order of program.json.
  func required(of service: Service) -> [Demand] {
    demands.filter { $0.record.value.isRequired(of: service) }
  }

  /// What stands under each of them in a service's write-up.
  func standings(of service: Service, in writeUp: Document?) -> [SectionStanding] {
    let required = required(of: service)
    let markdown = required.isEmpty ? nil : writeUp?.markdown
    let headings = (markdown?.headings ?? []).map { (name: $0.text.normalised, heading: $0) }
    return required.map { demand in
      let found = headings.filter { demand.names.contains($0.name) }.map(\.heading)
      return Self.best(demand.record, found, markdown)
    }
  }

  /// One good section of several with the title is enough; else the first says what is wrong.
  private static func best(
    _ demand: Boxed<RequiredSection>, _ found: [Heading], _ markdown: Markdown?
  ) -> SectionStanding {
    guard let markdown, let first = found.first else {
      return SectionStanding(demand, .missing, at: nil)
    }
    let states = found.map { state(of: $0, demand.value.minWords.value ?? 1, markdown) }
    let good = states.firstIndex { if case .present = $0 { true } else { false } }
    return SectionStanding(demand, states[good ?? 0], at: good.map { found[$0] } ?? first)
  }

  private static func state(
    of heading: Heading, _ minimum: Int, _ markdown: Markdown
  ) -> SectionStanding.State {
    let placeholders = markdown.placeholders(of: heading)
    guard placeholders.isEmpty else { return .placeholder(placeholders) }
    let words = markdown.wordCount(of: heading)
    return words < minimum ? .tooShort(words: words, minimum: minimum) : .present(words: words)
  }
}

extension RequiredSection {
  /// The title and the aliases.
  package var names: [String] {
    [title.value].compactMap(\.self) + aliases.elements().map(\.value)
  }

  /// Whether the tier and kind of a service demand it.
  package func isRequired(of service: Service) -> Bool {
    fitsTier(of: service) && fitsKind(of: service)
  }

  func fitsTier(of service: Service) -> Bool {
    tiers.isAbsent || tiers.elements().contains { $0.value == service.tier.value }
  }

  func fitsKind(of service: Service) -> Bool {
    kinds.isAbsent || kinds.elements().contains { $0.value == service.serviceKind.value }
  }
}

extension String {
  /// Letters and digits in lower case, other runs as one blank: how titles are compared.
  package var normalised: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return normalisedASCII }
    return lowercased().split { !$0.isPartOfWord }.joined(separator: " ")
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

extension Character {
  /// Whether it is a letter or a number; of ASCII told without the tables of Unicode.
  fileprivate var isPartOfWord: Bool {
    asciiValue.map { Ascii.isLetter($0) || Ascii.isDigit($0) } ?? (isLetter || isNumber)
  }
}
