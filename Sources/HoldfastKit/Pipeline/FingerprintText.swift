// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing
import StructuredData

extension Examination {
  /// The fingerprint of a record in words: the current one, and what names another.
  ///
  ///     service payments
  ///       4f3c… is current
  ///       approval of 2026-08-01: current
  ///       exercise e-1 of 2026-05-01: outdated, it names 9a1b…
  ///
  /// - Parameters:
  ///   - name: an id, or a kind and an id such as `plan:payments-plan`.
  ///   - withFields: whether the digests of the parts are written, as an approval records them.
  package func fingerprintText(
    of name: String, withFields: Bool
  ) throws(Failure) -> String {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    let kind = parts.count == 2 ? Fingerprints.kinds.first { $0.word == parts[0] } : nil
    guard parts.count == 1 || kind != nil else {
      throw Failure(
        "'\(parts.first ?? "")' has no fingerprint",
        help: "name a record by its id, or as service:ID, bia:ID or plan:ID")
    }
    let records = assessment.fingerprints.records(parts.last ?? "", of: kind?.kind)
    guard !records.isEmpty else {
      throw Failure(
        "no service, BIA or plan '\(parts.last ?? "")'",
        help: wayOut(ofUnknown: parts.last ?? ""))
    }
    return records.map { text(of: $0, withFields) }.joined(separator: "\n")
  }

  private func wayOut(ofUnknown id: String) -> String {
    let inventory = programme.inventory
    let isService = inventory.services.contains { $0.id.text == id }
    if isService, assessment.fingerprints.records(id, of: nil).isEmpty {
      return "services that are retired have none"
    }
    let ids =
      inventory.services.map(\.id.text) + inventory.plans.map(\.id.text)
      + inventory.analyses.map(\.id.text)
    return didYouMean(
      id, among: ids.filter { $0 != id },
      otherwise: "name a record by its id, or as service:ID, bia:ID or plan:ID")
  }

  private func text(of record: FingerprintedRecord, _ withFields: Bool) -> String {
    let reference = record.reference
    var lines = ["\(reference.kind.singular) \(reference.id)", "  \(record.current) is current"]
    lines += record.mentions.map { "  \($0.source)\(day($0.on)): \(standing($0, record.current))" }
    if withFields {
      let fields = record.parts.map { ($0.name, JSONValue.text($0.digest)) }
      let json = JSONValue.object(fields).bytes(pretty: false)
      lines.append("  \"fields\": \(String(decoding: json, as: UTF8.self))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func day(_ day: CalendarDay?) -> String {
    day.map { " of \($0)" } ?? ""
  }

  /// Whether what is named is current, and what changed since.
  private func standing(_ mention: FingerprintedRecord.Mention, _ current: String) -> String {
    guard let named = mention.fingerprint else { return "names none, so the dates decide" }
    guard named != current else { return "current" }
    let changed = mention.changed.map { "; changed since: \($0.joined(separator: ", "))" } ?? ""
    return "outdated, it names \(named)\(changed)"
  }
}
