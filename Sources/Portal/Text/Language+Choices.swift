// SPDX-License-Identifier: Apache-2.0

package import Assessment
package import Continuity

extension Language {
  /// What a page is called that is about no record.
  package var pageWord: String { "Page" }
  package var unknown: String { "Not evaluable" }
  package var notStated: String { "Not stated" }
  package var never: String { "Never" }
  package var notMeasured: String { "Not measured" }

  /// A kind of record as a title, in the singular.
  package func title(of kind: RecordKind) -> String {
    switch kind {
    case .bias: "BIA"
    default: capitalised(kind.singular)
    }
  }

  package func word(_ severity: Severity) -> String {
    capitalised(severity.rawValue)
  }

  package func word(_ stage: Stage) -> String {
    switch stage {
    case .identified: "Identified"
    case .prioritised: "Prioritised"
    case .mapped: "Mapped"
    case .tested: "Tested"
    }
  }

  /// What a stage means, in a phrase.
  package func meaning(_ stage: Stage) -> String {
    switch stage {
    case .identified: "on record, with an owner"
    case .prioritised: "with a tier and objectives"
    case .mapped: "with dependencies, people and a plan"
    case .tested: "with an exercise that proves it"
    }
  }

  /// An assurance level 0 to 4 in a word.
  package func assurance(_ level: Int) -> String {
    switch level {
    case 1: "Declared"
    case 2: "Documented"
    case 3: "Approved"
    case 4: "Proven"
    default: "None"
    }
  }

  package func word(_ area: Area) -> String {
    capitalised(area.rawValue)
  }

  package func word(_ kind: ServiceKind) -> String {
    kind == .businessProcess ? "Business process" : "Technology service"
  }

  package func word(_ customer: Customer) -> String {
    customer == .firstParty ? "First-party" : "Third-party"
  }

  package func word(_ status: ServiceStatus) -> String {
    capitalised(status.rawValue)
  }

  package func word(_ hosting: Hosting) -> String {
    switch hosting {
    case .onPremises: "On premises"
    case .colocation: "Colocation"
    case .iaas: "Infrastructure as a service (IaaS)"
    case .paas: "Platform as a service (PaaS)"
    case .saas: "Software as a service (SaaS)"
    case .none: "Nothing hosted"
    }
  }

  package func word(_ need: Need) -> String {
    switch need {
    case .runtime: "Running"
    case .recovery: "Recovery"
    case .both: "Running and recovery"
    }
  }

  package func word(_ strength: Strength) -> String {
    capitalised(strength.rawValue)
  }

  package func word(_ use: SiteUse) -> String {
    switch use {
    case .primary: "Primary site"
    case .secondary: "Secondary site"
    case .recovery: "Recovery site"
    }
  }

  package func word(_ layer: Layer) -> String {
    layer == .os ? "Operating system" : capitalised(layer.rawValue)
  }

  package func word(_ party: Party) -> String {
    switch party {
    case .provider: "Provider"
    case .us: "We"
    case .shared: "Shared"
    case .unclear: "Unclear"
    }
  }

  package func word(_ assurance: FailureAssurance) -> String {
    capitalised(assurance.rawValue)
  }

  package func word(_ state: ApprovalState) -> String {
    capitalised(state.rawValue)
  }

  package func word(_ kind: ExerciseKind) -> String {
    switch kind {
    case .fullScale: "Full scale"
    case .callOut: "Call-out"
    default: capitalised(kind.rawValue)
    }
  }

  package func word(_ result: ExerciseResult) -> String {
    switch result {
    case .passed: "Passed"
    case .passedWithFindings: "Passed with findings"
    case .failed: "Failed"
    }
  }

  package func word(_ status: ExerciseStatus) -> String {
    capitalised(status.rawValue)
  }

  package func word(_ state: ServiceLevelState) -> String {
    state == .none ? "No promise" : capitalised(state.rawValue)
  }

  package func word(_ treatment: Treatment) -> String {
    capitalised(treatment.rawValue)
  }

  package func word(_ protection: ProtectionKind) -> String {
    switch protection {
    case .backup: "Backup"
    case .snapshot: "Snapshot"
    case .asyncReplica: "Asynchronous replica"
    case .syncReplica: "Synchronous replica"
    case .twoWaySync: "Two-way synchronisation"
    }
  }

  package func word(_ relation: ServiceRelation.Role) -> String {
    switch relation {
    case .owner: "Owner"
    case .deputy: "Deputy"
    case .businessOwner: "Business owner"
    case .primary: "Primary role holder"
    case .alternate: "Alternate role holder"
    case .responsible: "Responsible team"
    case .supports: "Takes part"
    case .site(let use): use.map(word) ?? "Site"
    case .region: "Region"
    case .workforce: "Workplace"
    case .supplier: "Supplier"
    case .needsRole: "Needs the role"
    case .bundled: "Part of the offering"
    }
  }

  /// A choice or id in kebab-case as a phrase: `cyber-attack` is "Cyber attack".
  package func phrase(_ text: String) -> String {
    capitalised(String(text.map { $0 == "-" || $0 == "_" ? " " : $0 }))
  }

  /// A text with its first letter as a capital.
  package func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
