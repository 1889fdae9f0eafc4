// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import TestSupport
import Testing

@testable import Assessment
@testable import ContentReader

/// Whatever is stated below a material field is part of the fingerprint (readings.md E).
@Suite struct MaterialFieldTests {
  @Test func `each part of a material field that is stated changes the fingerprint`() {
    let literal = ProgrammeLiteral(Self.programme)
    let whole = Self.fingerprints(of: literal.files)
    for mark in literal.marks {
      var files = literal.files
      let index = Int(mark.file.index)
      files[index] = Self.without(mark.range, in: files[index])
      let text = String(decoding: literal.files[index].bytes[mark.range], as: UTF8.self)
      let rest = Self.fingerprints(of: files)
      #expect(rest.count == whole.count && rest != whole, "\(text)")
    }
  }

  @Test func `no part of a material field is left out above`() {
    let fields =
      Self.optional(Dependency.schema) + Self.optional(FailureMode.schema)
      + Self.optional(SupplierNeed.schema) + Self.optional(SiteUsage.schema)
      + Self.optional(RoleHolding.schema) + Self.optional(FailureClasses.schema)
      + Self.optional(FailureAnswer.schema) + Self.optional(RecoveryRating.schema)
      + Self.optional(ServiceTimes.schema) + Self.optional(Component.schema)
      + Self.optional(DataStore.schema) + Self.optional(Protection.schema)
      + Self.optional(RestoreTest.schema) + Self.optional(Reconciliation.schema)
      + Self.optional(ImpactRating.schema) + Self.optional(MinimumLevel.schema)
      + Self.optional(ImpactTolerance.schema) + Self.optional(Activation.schema)
      + Self.optional(Strategy.schema) + Self.optional(PlanStep.schema)
      + Self.optional(Workaround.schema) + Self.optional(Communication.schema)
    let literal = ProgrammeLiteral(Self.programme)
    let marked = literal.marks.map { mark in
      String(decoding: literal.files[Int(mark.file.index)].bytes[mark.range], as: UTF8.self)
        .split(separator: "\"").first.map(String.init) ?? ""
    }
    #expect(Set(fields).subtracting(marked) == [])
    // Besides, those of the service, the two of a time, of the analysis and of the plan.
    #expect(marked.count == fields.count + 16 + 2 + 8 + 7)
  }

  /// A file without one of its fields; the last of an object goes with the comma before it.
  private static func without(_ range: Range<Int>, in file: SourceFile) -> SourceFile {
    var before = file.bytes[..<range.lowerBound]
    let isLast = file.bytes[range].last != UInt8(ascii: " ")
    if isLast, let comma = before.lastIndex(of: UInt8(ascii: ",")) {
      before = before[..<comma]
    }
    return SourceFile(path: file.path, bytes: Array(before + file.bytes[range.upperBound...]))
  }

  private static func optional<Object>(_ schema: Schema<Object>) -> [String] {
    schema.fields.filter { !$0.isRequired }.map(\.name)
  }

  /// Of the service, its impact analysis and its plan.
  private static func fingerprints(of files: [SourceFile]) -> [String] {
    let programme = readProgramme(Content(files: files), jobs: 1)
    let asOf = CalendarDay(number: 0)
    let prints = Fingerprints(Portfolio(programme, asOf: asOf)) {
      String(decoding: $0, as: UTF8.self)
    }
    let inventory = programme.inventory
    let services = inventory.services.indices.map { prints.service($0) }
    let analyses = inventory.services.compactMap(\.bia.value).map { prints.analysis($0) }
    return services + analyses + inventory.plans.map { prints.plan($0) }
  }

  private static let programme = #"""
    {"services": [
      {⟦"tier": "tier-1", ⟧⟦"important": true, ⟧⟦"owner": "amara", ⟧⟦"hosting": "colocation", ⟧
       ⟦"regions": ["north"], ⟧⟦"responsibility": {"network": "us"}, ⟧⟦"slo": 99.5, ⟧
       ⟦"failureClasses": {
          ⟦"component": {⟦"mechanism": "restart", ⟧⟦"responsible": "us", ⟧⟦"assurance": "proven", ⟧
            ⟦"expectedTime": "5m", ⟧⟦"evidence": "drill"⟧}, ⟧⟦"vertical": {}, ⟧⟦"horizontal": {}⟧}, ⟧
       ⟦"recoveryRating": {⟦"willingToFailOver": true, ⟧⟦"failover": "manual", ⟧
          ⟦"decision": "human"⟧}, ⟧
       ⟦"times": {⟦"detect": "1m", ⟧⟦"decide": "2m", ⟧⟦"own": {⟦"grade": "measured", ⟧
          ⟦"source": "drill", ⟧"value": "3m"}, ⟧⟦"validate": "4m", ⟧⟦"resume": "5m"⟧}, ⟧
       ⟦"dependencies": [{⟦"neededFor": "both", ⟧⟦"strength": "strong", ⟧⟦"purpose": "books", ⟧
          ⟦"group": "books", ⟧⟦"needs": 1, ⟧⟦"switchover": "1m", ⟧⟦"workaround": "paper", ⟧
          ⟦"data": "reads", ⟧⟦"replayable": "1h", ⟧⟦"degradedMode": "slow", ⟧
          ⟦"failureMode": {⟦"likelihood": 2, ⟧⟦"effect": "queues", ⟧⟦"detection": "alarm", ⟧
            ⟦"mitigation": "wait"⟧}, ⟧
          ⟦"confirmedBy": "amara", ⟧⟦"confirmedOn": "2026-01-01", ⟧"on": "ledger"}], ⟧
       ⟦"suppliers": [{⟦"service": "feed", ⟧⟦"neededFor": "both", ⟧⟦"strength": "strong", ⟧
          ⟦"purpose": "rates", ⟧"supplier": "bank"}], ⟧
       ⟦"sites": [{⟦"use": "primary", ⟧⟦"capacityPercent": 100, ⟧⟦"comparedOn": "2026-01-01", ⟧
          "site": "north"}], ⟧
       ⟦"people": {"roles": [{⟦"minimum": 1, ⟧⟦"primary": "amara", ⟧⟦"alternates": ["bo"], ⟧
          "role": "operator"}]}, ⟧
       ⟦"components": [{⟦"name": "Web", ⟧⟦"layer": "application", ⟧⟦"product": "nginx", ⟧
          ⟦"sites": ["north"], ⟧⟦"regions": ["north"], ⟧⟦"instances": 2, ⟧
          ⟦"redundancy": "n+1", ⟧⟦"supplier": "bank", ⟧⟦"availability": 99.9, ⟧
          ⟦"endOfSupport": "2030-01-01", ⟧"id": "web"}], ⟧
       ⟦"dataStores": [{⟦"name": "Books", ⟧⟦"contents": "entries", ⟧⟦"owner": "amara", ⟧
          ⟦"rpo": "1h", ⟧⟦"protection": [{⟦"kind": "backup", ⟧⟦"interval": "1h", ⟧⟦"lag": "1m", ⟧
            ⟦"copyDuration": "2m", ⟧⟦"retention": "1y", ⟧⟦"site": "north", ⟧⟦"immutable": true, ⟧
            ⟦"offline": true⟧}], ⟧
          ⟦"consistencyGroup": "books", ⟧⟦"restoreTest": {⟦"on": "2026-01-01", ⟧⟦"ok": true, ⟧
            ⟦"integrityChecked": true, ⟧⟦"rpa": "1h", ⟧⟦"duration": "2h", ⟧⟦"segregated": true⟧}, ⟧
          ⟦"pointInTime": true, ⟧⟦"reconciliation": {⟦"procedure": "count", ⟧
            ⟦"role": "operator"⟧}, ⟧"id": "books"}], ⟧
       "bia": {⟦"ratings": [{⟦"category": "money", ⟧⟦"at": "1h", ⟧⟦"level": 3, ⟧⟦"reason": "fees"⟧}], ⟧
         ⟦"mtpd": "8h", ⟧⟦"rto": "4h", ⟧⟦"rpo": "1h", ⟧⟦"wrt": "1h", ⟧
         ⟦"mbco": {⟦"measure": "percent", ⟧⟦"value": 50, ⟧⟦"people": 2⟧}, ⟧
         ⟦"impactTolerance": {⟦"duration": "6h", ⟧⟦"customers": "few", ⟧⟦"financial": "little", ⟧
           ⟦"volume": "half", ⟧⟦"rationale": "fees"⟧}, ⟧⟦"resources": ["room"], ⟧"method": "talk"},
       "id": "pay"},
      {"id": "ledger"}],
     "plans": [
      {⟦"activation": {⟦"criteria": ["outage"], ⟧⟦"authority": ["operator"], ⟧
          ⟦"standDown": "all clear"⟧}, ⟧
       ⟦"strategies": [{⟦"scenario": "premises", ⟧⟦"description": "move", ⟧
          ⟦"implementTime": "1h", ⟧⟦"maxDuration": "1d", ⟧⟦"capacityPercent": 50, ⟧
          ⟦"exercisedOn": "2026-01-01"⟧}], ⟧
       ⟦"steps": [{"id": "look"}, {⟦"title": "Start", ⟧⟦"role": "operator", ⟧⟦"after": ["look"], ⟧
          ⟦"duration": "1h", ⟧⟦"verification": "it runs", ⟧⟦"uses": ["ledger"], ⟧
          ⟦"safety": true, ⟧"id": "start"}], ⟧
       ⟦"communications": [{⟦"audience": "staff", ⟧⟦"role": "operator", ⟧⟦"channel": "phone", ⟧
          ⟦"outOfBand": true, ⟧⟦"template": "we are down", ⟧⟦"within": "1h", ⟧
          ⟦"meets": ["report"]⟧}], ⟧
       ⟦"normalisation": "go back", ⟧⟦"successCriteria": ["it runs"], ⟧
       ⟦"workarounds": [{⟦"activation": "1h", ⟧⟦"maxDuration": "1d", ⟧⟦"capacityPercent": 50, ⟧
          ⟦"materials": ["forms"], ⟧⟦"exercisedOn": "2026-01-01", ⟧"id": "paper"}], ⟧
       "services": ["pay"], "id": "plan"}],
     "people": [{"id": "amara"}, {"id": "bo"}], "roles": [{"id": "operator"}],
     "sites": [{"id": "north", "kind": "region"}],
     "suppliers": [{"id": "bank", "services": [{"id": "feed"}]}]}
    -- content/program.json --
    {"impactCategories": [{"id": "money"}]}
    """#
}
