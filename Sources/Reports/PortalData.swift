// SPDX-License-Identifier: Apache-2.0

package import Assessment
import Continuity
package import Rules
package import StructuredData

/// The figures of `data/portal.json` and `data/services.csv`: what other programs and `diff` read.
///
/// Times are whole seconds, `"never"` where nothing comes back, null where not evaluable.
package struct PortalData: Sendable {
  let assessment: Assessment
  /// A row for each service that is not retired, in id order.
  let rows: [ServiceRow]
  /// Who the copy is for; `nil` where it is for everybody.
  private let audience: String?

  /// - Parameter assurances: by service, people first; see `Evaluation.assurances`.
  package init(
    _ assessment: Assessment, assurances: [[AreaAssurance]], evaluation: Evaluation,
    audience: String? = nil
  ) {
    self.assessment = assessment
    self.audience = audience
    var failures: [String: [Severity: Int]] = [:]
    for finding in evaluation.findings
    where finding.state == .fail && finding.subject.kind == .services {
      failures[finding.subject.id, default: [:]][finding.severity, default: 0] += 1
    }
    let portfolio = assessment.portfolio
    rows = portfolio.living.map { position in
      ServiceRow(
        position, in: assessment, assurances: assurances[position],
        failures: failures[portfolio.service(position).id.text] ?? [:])
    }
  }

  /// The services that count.
  var portfolio: Portfolio { assessment.portfolio }

  /// Appends `data/portal.json`.
  package func writeJSON(to output: inout [UInt8], drain: Drain) {
    let programme = portfolio.programme
    let bands = RiskBands(programme.settings)
    var json = JSONStream(behind: output.taken())
    json.object { json in
      json.member("asOf", portfolio.asOf.description)
      if let audience { json.member("audience", audience) }
      json.object("counts") { writeCounts(to: &$0) }
      json.array("offerings", of: programme.inventory.offerings) { write($1, to: &$0) }
      json.member("program", programme.settings.name.value)
      json.object("readiness") { writeReadiness(to: &$0) }
      json.array("risks", of: programme.inventory.risks, drain: drain) {
        write($1, bands, to: &$0)
      }
      json.array("services", of: rows, drain: drain) { $1.write(to: &$0) }
    }
    json.endLine()
    output = json.bytes
  }

  /// A risk before and after what is done about it (C1).
  private func write(_ risk: Risk, _ bands: RiskBands, to json: inout JSONStream) {
    json.object { json in
      json.member("id", risk.id.text)
      json.member("inherent", bands.rating(of: risk.inherent))
      json.member("residual", bands.rating(of: risk.residual))
    }
  }

  /// How many services there are, and how many in each stage (C5).
  private func writeCounts(to json: inout JSONStream) {
    let counts = assessment.servicesByStage
    json.member("services", portfolio.living.count)
    json.object("stages") { json in
      for stage in Stage.names.sorted() {
        json.key(named: stage)
        json.value(counts[stage] ?? 0)
      }
    }
  }
}

extension JSONStream {
  /// A member that is a figure: whole seconds, `"never"` or null.
  mutating func member(_ key: StaticString, _ figure: Figure) {
    self.key(key)
    value(figure)
  }

  /// Whole seconds, `"never"` or null.
  mutating func value(_ figure: Figure) {
    switch figure {
    case .notEvaluable: null()
    case .time(let seconds): value(seconds)
    case .never: value("never")
    }
  }

  /// A member that is a rated risk, or null.
  fileprivate mutating func member(_ key: StaticString, _ rating: RiskRating?) {
    self.key(key)
    guard let rating else { return null() }
    object { json in
      json.member("band", rating.band)
      json.member("impact", rating.impact)
      json.member("likelihood", rating.likelihood)
      json.member("score", rating.score)
    }
  }
}
