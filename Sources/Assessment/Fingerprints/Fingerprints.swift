// SPDX-License-Identifier: Apache-2.0

import CommonMark
package import Continuity

/// Digests of what an approval, an exercise or an acknowledgement refers to (method.md 2.15).
///
/// Canonical JSON of the record's material fields; of a service also the ids of its dependencies
/// and the visible text of the required sections of its write-up, blanks collapsed. Order matters
/// only where it means something, as it does for steps.
package struct Fingerprints: Sendable {
  let portfolio: Portfolio
  private let digest: @Sendable ([UInt8]) -> String

  /// - Parameter digest: SHA-256 in hexadecimal, outside of tests.
  package init(_ portfolio: Portfolio, digest: @escaping @Sendable ([UInt8]) -> String) {
    self.portfolio = portfolio
    self.digest = digest
  }

  /// The fingerprint of the service at a position.
  package func service(_ position: Int) -> String {
    digest(canonicalService(position))
  }

  /// The fingerprint of an impact analysis.
  package func analysis(_ analysis: BusinessImpactAnalysis) -> String {
    digest(Self.canonical(.bias, analysis.id.text, analysis.material))
  }

  /// The fingerprint of a plan.
  package func plan(_ plan: Plan) -> String {
    digest(Self.canonical(.plans, plan.id.text, plan.material))
  }

  /// Digests of the parts of a service, each by its name: the material fields, and the required
  /// sections as `sections.ID`.
  package func parts(ofService position: Int) -> [FingerprintPart] {
    parts(of: portfolio.service(position).material)
      + sections(of: position).parts.map { part("sections.\($0.name)", $0.bytes) }
  }

  /// Digests of the parts of a record whose material fields are all that counts.
  func parts(of material: CanonicalObject) -> [FingerprintPart] {
    material.parts.map { part($0.name, $0.bytes) }
  }

  /// The first twelve digits tell two versions of a part apart.
  private func part(_ name: String, _ bytes: [UInt8]) -> FingerprintPart {
    FingerprintPart(name: name, digest: String(digest(bytes).prefix(12)))
  }

  /// What the fingerprint of a service is a digest of.
  package func canonicalService(_ position: Int) -> [UInt8] {
    let service = portfolio.service(position)
    let needed = Set(service.dependencies.elements().compactMap { $0.on.value })
    return Self.canonical(
      .services, service.id.text, service.material,
      dependencies: needed.sorted().map(\.canonical), sections: sections(of: position))
  }

  private static func canonical(
    _ kind: RecordKind, _ id: String, _ material: CanonicalObject,
    dependencies: [CanonicalValue] = [], sections: CanonicalObject = CanonicalObject()
  ) -> [UInt8] {
    var object = CanonicalObject()
    object.set("kind", .text(kind.rawValue))
    object.set("id", .text(id))
    object.set("fields", material.canonical)
    object.set("dependencies", .list(dependencies))
    object.set("sections", sections.canonical)
    return object.bytes
  }

  /// The text of each required section, by its id.
  private func sections(of position: Int) -> CanonicalObject {
    var object = CanonicalObject()
    let required = portfolio.demands.required(of: portfolio.service(position))
    guard !required.isEmpty, let markdown = portfolio.writeUp(of: position)?.markdown else {
      return object
    }
    let headings = markdown.headings.map { (name: $0.text.normalised, heading: $0) }
    for section in required {
      let texts = headings.filter { section.names.contains($0.name) }
        .map { CanonicalValue.text(Self.collapsed(markdown.visibleText(of: $0.heading))) }
      object.set(
        section.record.value.id.value ?? section.record.value.title.value ?? "", .list(texts))
    }
    return object
  }

  private static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
