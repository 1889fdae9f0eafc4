// SPDX-License-Identifier: Apache-2.0

package import Assessment
package import Continuity
import Phrasing

extension Language {
  /// What a page is called that is about no record.
  package var pageWord: String { say("Page") }
  package var unknown: String { say("Not evaluable") }
  package var notStated: String { say("Not stated") }
  package var never: String { say("Never") }
  package var notMeasured: String { say("Not measured") }

  /// A kind of record as a title, in the singular.
  package func title(of kind: RecordKind) -> String {
    switch kind {
    case .bias: say("BIA")
    default: told(capitalised(kind.singular))
    }
  }

  /// The word for a choice, as a label: with a capital, in the portal's language. All `word`
  /// are this.
  ///
  /// A choice that needs no other word than its own: `cyber-attack` is "Cyber attack".
  package func word(_ choice: some Choice) -> String {
    told(phrase(choice.rawValue))
  }

  package func word(_ stage: Stage) -> String {
    switch stage {
    case .identified: say("Identified")
    case .prioritised: say("Prioritised")
    case .mapped: say("Mapped")
    case .tested: say("Tested")
    }
  }

  /// What a stage means, in a phrase.
  package func meaning(_ stage: Stage) -> String {
    switch stage {
    case .identified: say("on record, with an owner")
    case .prioritised: say("with a tier and objectives")
    case .mapped: say("with dependencies, people and a plan")
    case .tested: say("with an exercise that proves it")
    }
  }

  /// An assurance level 0 to 4 in a word.
  package func assurance(_ level: Int) -> String {
    switch level {
    case 1: say("Declared")
    case 2: say("Documented")
    case 3: say("Approved")
    case 4: say("Proven")
    default: say("None")
    }
  }

  package func word(_ kind: ServiceKind) -> String {
    kind == .businessProcess ? say("Business process") : say("Technology service")
  }

  package func word(_ customer: Customer) -> String {
    customer == .firstParty ? say("First-party") : say("Third-party")
  }

  package func word(_ hosting: Hosting) -> String {
    switch hosting {
    case .onPremises: say("On premises")
    case .colocation: say("Colocation")
    case .iaas: say("Infrastructure as a service (IaaS)")
    case .paas: say("Platform as a service (PaaS)")
    case .saas: say("Software as a service (SaaS)")
    case .none: say("Nothing hosted")
    }
  }

  package func word(_ need: Need) -> String {
    switch need {
    case .runtime: say("Running")
    case .recovery: say("Recovery")
    case .both: say("Running and recovery")
    }
  }

  package func word(_ use: SiteUse) -> String {
    switch use {
    case .primary: say("Primary site")
    case .secondary: say("Secondary site")
    case .recovery: say("Recovery site")
    }
  }

  package func word(_ layer: Layer) -> String {
    layer == .os ? say("Operating system") : told(phrase(layer.rawValue))
  }

  package func word(_ party: Party) -> String {
    switch party {
    case .provider: say("Provider")
    case .us: say("We")
    case .shared: say("Shared")
    case .unclear: say("Unclear")
    }
  }

  package func word(_ kind: ExerciseKind) -> String {
    kind == .callOut ? say("Call-out") : told(phrase(kind.rawValue))
  }

  package func word(_ state: ServiceLevelState) -> String {
    state == .none ? say("No promise") : told(phrase(state.rawValue))
  }

  package func word(_ protection: ProtectionKind) -> String {
    switch protection {
    case .backup: say("Backup")
    case .snapshot: say("Snapshot")
    case .asyncReplica: say("Asynchronous replica")
    case .syncReplica: say("Synchronous replica")
    case .twoWaySync: say("Two-way synchronisation")
    }
  }

  func word(_ relation: ServiceRelation.Role) -> String {
    switch relation {
    case .owner: say("Owner")
    case .deputy: say("Deputy")
    case .businessOwner: say("Business owner")
    case .primary: say("Primary role holder")
    case .alternate: say("Alternate role holder")
    case .responsible: say("Responsible team")
    case .supports: say("Takes part")
    case .site(let use): use.map(word) ?? say("Site")
    case .region: say("Region")
    case .workforce: say("Workplace")
    case .supplier: say("Supplier")
    case .needsRole: say("Needs the role")
    case .bundled: say("Part of the offering")
    }
  }

  /// An id or a word of the author as a phrase: `cyber-attack` is "Cyber attack".
  package func phrase(_ text: String) -> String { capitalised(spaced(text)) }

  /// A word in kebab-case with blanks: `cyber-attack` is "cyber attack".
  ///
  /// Who writes blanks has written a phrase already, and `e-mail` is one word.
  package func spaced(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) else {
      return Self.isAbbreviation(text) ? text.uppercased() : text
    }
    guard !text.contains(" "), text.dropFirst().first != "-" else { return text }
    return text.split { $0 == "-" || $0 == "_" }.map { word in
      Self.isAbbreviation(String(word)) ? word.uppercased() : String(word)
    }.joined(separator: " ")
  }

  /// A word inside a sentence, such as "proven" for "Proven", which many languages write alike.
  package func inSentence(_ word: (Language) -> String) -> String {
    told(Self.uncapitalised(word(.english)))
  }

  /// The name of a tier; of a built-in one in the language.
  package func name(of tier: TierPolicy) -> String {
    tier.isNamed ? tier.name : say("Tier \(tier.rank + 1)")
  }

  /// By whom and when something was decided, `nil` where neither is known.
  func decided(by name: String?, on day: CalendarDay?) -> String? {
    switch (name, day) {
    case (let name?, let day?): say("by \(name) on \(date(day))")
    case (let name?, nil): say("by \(name)")
    case (nil, let day?): say("on \(date(day))")
    case (nil, nil): nil
    }
  }

  /// Words of ids that are written in capitals.
  private static let abbreviations: Set = ["bia", "mtpd", "rpo", "rto", "sla", "slo", "sms", "wrt"]

  private static func isAbbreviation(_ word: String) -> Bool {
    word.utf8.count <= 4 && abbreviations.contains(word)
  }

  /// A text with its first letter small, unless an abbreviation begins it.
  private static func uncapitalised(_ text: String) -> String {
    let isAbbreviation = text.dropFirst().first?.isUppercase ?? false
    return isAbbreviation ? text : text.prefix(1).lowercased() + text.dropFirst()
  }

  /// A text with its first letter as a capital.
  package func capitalised(_ text: String) -> String {
    // A small letter that no mark follows has one capital; what is no letter has none.
    let (first, second) = (text.utf8.first ?? 0, text.utf8.dropFirst().first ?? 0)
    guard first < 0x80, second < 0x80 else { return text.prefix(1).uppercased() + text.dropFirst() }
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return text }
    return String(Unicode.Scalar(first & ~0x20)) + Substring(text.utf8.dropFirst())
  }
}
