// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing

/// Examples about risks, what much hangs on, and the seats and gaps of courses.
extension PageContext {
  /// The highest risk that has a score.
  var riskExample: MethodPage.Example? {
    guard let place = site.resilience.risksByHeight.first else { return nil }
    let risk = site.inventory.risks[place]
    let bands = site.resilience.riskBands
    let lines = [(RiskMap.Kind.inherent, risk.inherent), (.residual, risk.residual)]
      .compactMap { kind, score in
        bands.rating(of: score).map { rating in
          language.rating(
            rating, in: bands.place(of: rating.score).map { bandName($0) }, kind)
        }
      }
    guard !lines.isEmpty else { return nil }
    return gathered(link(risk.id), lines)
  }

  var concentrationExample: MethodPage.Example? {
    concentrations.elements.first.map { crowd in
      gathered(crowd.subject, [language.concentration(crowd.part)])
    }
  }

  /// The course whose seats are fewest for those who need it.
  var seatsExample: MethodPage.Example? {
    site.readiness.quarters.first.map { course in
      let line = quarterLine(course)
      let lines = zip(quarterHeads, line.cells).map { head, cell in
        let words = [cell.detail, cell.state.label].compactMap(\.self).joined(separator: ". ")
        return "\(head.text): \(words)."
      }
      return gathered(line.course, lines)
    }
  }

  /// The session that closes most gaps.
  var gapsExample: MethodPage.Example? {
    guard let schedule = schedulePart, let line = schedule.lines.elements.first else { return nil }
    return gathered(
      line.course,
      [schedule.summary, language.closes(line.step.weight, left: line.step.left)])
  }

  private func gathered(_ subject: PageLink, _ lines: [String]) -> MethodPage.Example {
    MethodPage.Example(
      title: language.exampleTitle(subject.label), subject: subject,
      body: paragraphs(lines.joined(separator: "\n")))
  }
}

extension Language {
  /// "Risks after controls: likelihood 3 × impact 4 = 12, High".
  fileprivate func rating(_ rating: RiskRating, in band: String?, _ kind: RiskMap.Kind) -> String {
    let product = say(
      "likelihood \(rating.likelihood) × impact \(rating.impact) = \(rating.score)")
    return "\(title(of: kind)): \(product)" + (band.map { ", \($0)" } ?? "")
  }

  fileprivate func concentration(_ part: String) -> String {
    say("Services of the first tier that hang on it: \(part).")
  }

  fileprivate func closes(_ weight: Int, left: Int) -> String {
    say("A session of it closes gaps that weigh \(weight); what is left weighs \(left).")
  }
}
