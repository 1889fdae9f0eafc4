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
  private let assurances: [[AreaAssurance]]
  /// How many findings fail, by service and severity.
  private let failures: [String: [Severity: Int]]

  /// - Parameter assurances: by service, people first; see `Evaluation.assurances`.
  package init(_ assessment: Assessment, assurances: [[AreaAssurance]], evaluation: Evaluation) {
    self.assessment = assessment
    self.assurances = assurances
    var failures: [String: [Severity: Int]] = [:]
    for finding in evaluation.findings
    where finding.state == .fail && finding.subject.kind == .services {
      failures[finding.subject.id, default: [:]][finding.severity, default: 0] += 1
    }
    self.failures = failures
  }

  var portfolio: Portfolio { assessment.portfolio }

  /// `data/portal.json`.
  package var json: JSONValue {
    let programme = portfolio.programme
    let bands = RiskBands(programme.settings)
    return .object([
      ("asOf", .text(portfolio.asOf.description)),
      ("program", JSONValue(programme.settings.name.value)),
      ("services", .array(rows.map(\.json))),
      ("offerings", .array(programme.inventory.offerings.map { offering($0) })),
      ("risks", .array(programme.inventory.risks.map { risk($0, bands) })),
      ("readiness", readiness),
      ("counts", counts),
    ])
  }

  /// A row for each service that is not retired, in id order.
  var rows: [ServiceRow] {
    portfolio.living.map { position in
      ServiceRow(
        position, in: assessment, assurances: assurances[position],
        failures: failures[portfolio.service(position).id.text] ?? [:])
    }
  }

  private func risk(_ risk: Risk, _ bands: RiskBands) -> JSONValue {
    .object([
      ("id", .text(risk.id.text)),
      ("inherent", bands.rating(of: risk.inherent)?.json ?? .null),
      ("residual", bands.rating(of: risk.residual)?.json ?? .null),
    ])
  }

  private var counts: JSONValue {
    var stages: [String: Int] = [:]
    for position in portfolio.living {
      stages[assessment.stages[position]?.stage?.rawValue ?? "none", default: 0] += 1
    }
    let names = Stage.allCases.map(\.rawValue) + ["none"]
    return .object([
      ("services", .integer(portfolio.living.count)),
      ("stages", .object(names.map { ($0, .integer(stages[$0] ?? 0)) })),
    ])
  }
}

extension RiskRating {
  fileprivate var json: JSONValue {
    .object([
      ("likelihood", .integer(likelihood)), ("impact", .integer(impact)),
      ("score", .integer(score)), ("band", JSONValue(band)),
    ])
  }
}

extension JSONValue {
  /// Whole seconds, `"never"` or null.
  init(_ figure: Figure) {
    self =
      switch figure {
      case .notEvaluable: .null
      case .time(let seconds): .integer(seconds)
      case .never: .text("never")
      }
  }
}
