// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// The digest of one part of a record, so that it can be said which part changed.
package struct FingerprintPart: Hashable, Sendable {
  /// The name of a field, or `sections.ID`.
  package let name: String
  /// Twelve hexadecimal digits.
  package let digest: String
}

extension [FingerprintPart] {
  /// The names of the parts that an approval recorded otherwise, or that came or went since;
  /// `nil` where it recorded none.
  package func changed(since approval: Approval) -> [String]? {
    guard let recorded = approval.digests.value else { return nil }
    let before = Dictionary(
      recorded.map { ($0.key.value, $0.value.value) }, uniquingKeysWith: { first, _ in first })
    let now = Dictionary(map { ($0.name, $0.digest) }, uniquingKeysWith: { first, _ in first })
    return Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }.sorted()
  }
}

/// A record that has a fingerprint, and what was approved, exercised or acknowledged of it.
package struct FingerprintedRecord: Sendable {
  /// Something that names a fingerprint of the record, or could.
  package struct Mention: Sendable {
    /// For example `approval`, `exercise e-1` or `acknowledgement by bo`.
    package let source: String
    package let on: CalendarDay?
    /// The fingerprint that it names, `nil` where it names none and the dates decide.
    package let fingerprint: String?
    /// The parts that changed since, where they were recorded.
    package let changed: [String]?
  }

  package let reference: RecordReference
  package let current: String
  package let parts: [FingerprintPart]
  package let mentions: [Mention]
}

extension Fingerprints {
  /// The kinds of records that have fingerprints, by the word of links and reports.
  package static let kinds: [(word: String, kind: RecordKind)] = [
    ("service", .services), ("bia", .bias), ("plan", .plans),
  ]

  /// The records with an id, of one kind or of all that have fingerprints.
  package func records(_ id: String, of kind: RecordKind?) -> [FingerprintedRecord] {
    Self.kinds.map(\.kind).filter { kind == nil || kind == $0 }.compactMap { record(id, $0) }
  }

  private func record(_ id: String, _ kind: RecordKind) -> FingerprintedRecord? {
    let inventory = portfolio.programme.inventory
    switch kind {
    case .services: return portfolio.position(of: RecordID(id)).map { service($0) }
    case .bias: return inventory.analyses[RecordID(id)].map { self.record(of: $0) }
    case .plans: return inventory.plans[RecordID(id)].map { self.record(of: $0) }
    default: return nil
    }
  }

  private func service(_ position: Int) -> FingerprintedRecord {
    let service = portfolio.service(position)
    let parts = parts(ofService: position)
    return FingerprintedRecord(
      reference: RecordReference(.services, service.id.text), current: self.service(position),
      parts: parts,
      mentions: [mention(service.approval.value, parts)].compactMap(\.self)
        + exercises(of: service.id))
  }

  private func record(of analysis: BusinessImpactAnalysis) -> FingerprintedRecord {
    let parts = parts(of: analysis.material)
    return FingerprintedRecord(
      reference: RecordReference(.bias, analysis.id.text), current: self.analysis(analysis),
      parts: parts, mentions: [mention(analysis.approval.value, parts)].compactMap(\.self))
  }

  private func record(of plan: Plan) -> FingerprintedRecord {
    let parts = parts(of: plan.material)
    let acknowledged = plan.acknowledgements.elements().map { entry in
      FingerprintedRecord.Mention(
        source: "acknowledgement\(entry.person.value.map { " by \($0)" } ?? "")",
        on: entry.on.value, fingerprint: entry.fingerprint.value, changed: nil)
    }
    return FingerprintedRecord(
      reference: RecordReference(.plans, plan.id.text), current: self.plan(plan), parts: parts,
      mentions: [mention(plan.approval.value, parts)].compactMap(\.self) + acknowledged)
  }

  private func mention(
    _ approval: Approval?, _ parts: [FingerprintPart]
  ) -> FingerprintedRecord.Mention? {
    guard let approval, approval.isGiven(by: portfolio.asOf) else { return nil }
    return FingerprintedRecord.Mention(
      source: "approval", on: approval.on.value, fingerprint: approval.fingerprint.value,
      changed: parts.changed(since: approval))
  }

  /// The exercises and events that have the service in their scope.
  private func exercises(of service: RecordID<Service>) -> [FingerprintedRecord.Mention] {
    let inventory = portfolio.programme.inventory
    let held =
      inventory.exercises.map { ("exercise \($0.id)", $0.heldOn.value, $0.scope) }
      + inventory.events.map { ("event \($0.id)", $0.day, $0.exercise.scope) }
    return held.flatMap { source, day, scope in
      scope.elements().filter { $0.service.value == service }.map {
        FingerprintedRecord.Mention(
          source: source, on: day, fingerprint: $0.fingerprint.value, changed: nil)
      }
    }
  }
}
