// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics
import Phrasing
package import Rules

/// What a run found, ready for every format: places in lines, and what gates.
package struct Report: Sendable {
  /// The name of the programme, `nil` where it has none.
  package let programme: String?
  /// The day for which it was checked.
  package let asOf: CalendarDay
  /// The version of this program.
  package let version: String
  /// Worst first.
  private(set) var findings: [ReportedFinding]
  /// What is wrong with the input itself, by place.
  private(set) var mistakes: [ReportedFinding]
  /// Mistakes in the input, then findings.
  private(set) var all: [ReportedFinding]
  /// The rules that findings may name, in the order of the catalogue.
  package let rules: [Rule]
  /// How the subjects of each rule came out.
  package let results: [RuleResult]
  /// Whether the findings were compared with a baseline.
  package let isCompared: Bool
  /// What the baseline holds and is no longer found; `nil` where there is none, and for an audience:
  /// nobody could tell there what is mended from what is hidden, nor name it to who may not see it.
  package let gone: [Baseline.Entry]?
  private(set) var places: PlaceIndex
  /// What several formats need, where it was worked out beforehand.
  private var knownParts: Boxed<ReportParts>?

  /// - Parameters:
  ///   - diagnostics: what is wrong with the input, the evaluation's own included.
  ///   - failOn: from which severity on a finding gates; mistakes in the input always do.
  ///   - kinds: by code what a mistake in the input is, such as `an id used twice`.
  ///   - baseline: what was there before; of it gates only what got worse.
  ///   - isWhole: whether nothing of the programme is hidden from who reads it.
  package init(
    _ evaluation: Evaluation, of programme: Programme, diagnostics: [Diagnostic],
    kinds: [String: String] = [:], asOf: CalendarDay, failOn: FailOn, baseline: Baseline? = nil,
    isWhole: Bool = true, version: String, rules: [Rule] = Rule.all
  ) {
    var files: Set<FileID> = []
    for finding in evaluation.findings { files.add(finding.span, finding.notes) }
    for diagnostic in diagnostics { files.add(diagnostic.span, diagnostic.notes) }
    let places = PlaceIndex(programme.sources, of: files)
    self.programme = programme.settings.name.value
    self.asOf = asOf
    self.version = version
    self.rules = rules
    self.places = places
    results = evaluation.results
    let findings = evaluation.findings.map { finding in
      ReportedFinding(
        finding, isGating: finding.isGating(failOn), place: places.place(of: finding.span))
    }
    self.findings = baseline.map { known in findings.map { $0.compared(with: known) } } ?? findings
    isCompared = baseline != nil
    gone = isWhole ? baseline?.gone(from: findings) : nil
    mistakes = Self.reported(diagnostics, kinds, places)
    all = mistakes.isEmpty ? self.findings : mistakes + self.findings
  }

  /// Mistakes in the input by place, alike ones counted.
  private static func reported(
    _ diagnostics: [Diagnostic], _ kinds: [String: String], _ places: PlaceIndex
  ) -> [ReportedFinding] {
    var seen: [[String]: Int] = [:]
    return diagnostics.sortedByPlace().map { diagnostic in
      let place = places.place(of: diagnostic)
      let name = [diagnostic.code, place?.path ?? "", diagnostic.message.english]
      defer { seen[name, default: 0] += 1 }
      return ReportedFinding(
        diagnostic, kind: kinds[diagnostic.code], place: place,
        replacement: places.replacement(of: diagnostic),
        occurrence: seen[name] ?? 0)
    }
  }

  /// The same with every path as it is where the programme lies in a folder, such as `programme/`.
  ///
  /// Fingerprints stay, since no path of the machine is part of them.
  package func lying(in folder: String) -> Report {
    guard !folder.isEmpty else { return self }
    var report = self
    report.places.folder = folder
    report.knownParts = nil
    report.findings = findings.map { $0.lying(in: folder) }
    report.mistakes = mistakes.map { $0.lying(in: folder) }
    report.all = report.mistakes + report.findings
    return report
  }

  /// The same for all formats, with what several of them need worked out once.
  package func prepared() -> Report {
    var report = self
    report.knownParts = Boxed(ReportParts(of: self))
    return report
  }

  /// What several formats need.
  var parts: ReportParts { knownParts?.value ?? ReportParts(of: self) }

  /// Whether the run fails: exit status 1.
  package var isGating: Bool {
    mistakes.contains(where: \.isGating) || findings.contains(where: \.isGating)
  }

  /// For example `2 findings gate, 5 do not; 1 waived, 3 not evaluable; 1 mistake in the input`.
  package var summary: String {
    let standings = FindingCounts(findings)
    var text = "\(counted(standings.gating, "finding")) \(standings.gating == 1 ? "gates" : "gate")"
    text += ", \(standings.rest) do not"
    text += "; \(standings.waived) waived, \(standings.unknown) not evaluable"
    let consequences = findings.count(where: \.isConsequence)
    if consequences > 0 { text += "; \(consequences) for the cause of another finding" }
    if isCompared { text += "; \(standings.known) in the baseline" }
    if let gone { text += ", \(gone.count) gone from it" }
    return mistakes.isEmpty ? text : text + "; \(counted(mistakes.count, "mistake")) in the input"
  }
}

extension Set<FileID> {
  /// Adds the files in which something and its notes stand.
  fileprivate mutating func add(_ span: Span?, _ notes: [Diagnostic.Note]) {
    if let span { insert(span.file) }
    for note in notes { if let span = note.span { insert(span.file) } }
  }
}

extension PlaceIndex {
  /// Where something stands that no file is to blame for.
  var beginning: Place {
    Place(beginningOf: folder + "content/program.json")
  }
}
