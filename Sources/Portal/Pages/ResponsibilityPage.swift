// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let responsibility = PageFamily(
    "responsibility", at: "responsibility.html",
    "Per hosting model, layer and kind of failure: who protects, how sure, what is unclear.",
    title: "Responsibility", menu: Menu(.resilience, "Responsibility"),
    shape: ResponsibilityPage.shape, rows: { $0.orders.living.count }
  ) { ResponsibilityPage($0, $1) }
}

/// `responsibility.html`.
struct ResponsibilityPage: PageModel {
  struct Cell: Sendable {
    let label: String
    let tone: Tone
    var note = ""
  }

  struct Row: Sendable {
    let service: PageLink
    /// The hosting model, or the layer of the table of defaults.
    let label: String
    let cells: [Cell]
  }

  struct Matrix: Sendable {
    let columns: [Badge]
    let rows: [Row]
  }

  struct Gap: Sendable {
    let service: PageLink
    let text: String
  }

  let frame: Frame
  /// On the first page only.
  let defaults: Matrix?
  let layers: Matrix?
  let failures: Listing<Row>
  let unclear: Listing<Gap>
  let pager: Pager?

  init(_ context: PageContext, _ part: DirectoryPart) {
    let shown = context.site.orders.living[part.range].map { context.site.inventory.services[$0] }
    frame = context.frame()
    defaults = part.number == 0 ? context.defaultMatrix : nil
    layers = context.layerMatrix(shown)
    failures = Listing(
      shown.filter { !$0.failureClasses.isAbsent }.map { context.failureRow($0) })
    unclear = Listing(shown.flatMap { context.gaps(of: $0) })
    pager = context.pager(part, .service)
  }

  static let shape = Shape<ResponsibilityPage>(
    page: "responsibility-page", "who protects, how sure, what is unclear",
    [
      .record("defaults", of: matrix, "default split of responsibility") { $0.defaults },
      .record("layers", of: matrix, "layers and who is responsible") { $0.layers },
      .rows("failures", of: row, "services by kind of failure") { $0.failures },
      .items("unclear", of: gap, "each unclear responsibility") { $0.unclear },
      .pager { $0.pager },
    ])

  static let matrix = Shape<Matrix>(
    "responsibility-matrix", "who is responsible, in rows and columns",
    [
      .list("columns", of: Badge.shape, "heads of the columns") { $0.columns },
      .list("rows", of: row, "the rows in their useful order") { $0.rows },
    ])

  static let row = Shape<Row>(
    "responsibility-row", "who is responsible, column by column",
    [
      .record("service", of: PageLink.shape, "the service") { $0.service },
      .text("label", "the layer, or the hosting model of the service, in words") { $0.label },
      .list("cells", of: cell, "one per column, in the columns' order") { $0.cells },
    ])

  static let cell = Shape<Cell>(
    "responsibility-cell", "who, and how sure",
    [
      .text("label", "who, or who and how sure") { $0.label },
      .text("note", "expected time, or what is missing") { $0.note },
      .text("tone", "tone") { $0.tone.name },
    ])

  static let gap = Shape<Gap>(
    "responsibility-gap", "an unclear responsibility",
    [
      .record("service", of: PageLink.shape, "the service") { $0.service },
      .text("text", "what is unclear, one sentence") { $0.text },
    ])
}

extension PageContext {
  /// Layers by hosting model where nothing else is written (readings.md B24).
  fileprivate var defaultMatrix: ResponsibilityPage.Matrix {
    let models = Hosting.allCases.filter { $0 != Hosting.none }
    let rows = Layer.allCases.map { layer in
      ResponsibilityPage.Row(
        service: PageLink(language.word(layer)), label: language.word(layer),
        cells: models.map { cell($0.standardParty(for: layer)) })
    }
    return ResponsibilityPage.Matrix(
      columns: models.map { Badge(language.word($0)) }, rows: rows)
  }

  /// The services that host something, layer by layer; absent where there are none.
  fileprivate func layerMatrix(_ services: [Service]) -> ResponsibilityPage.Matrix? {
    let rows = services.filter { !$0.hosting.isAbsent && !$0.layers.isEmpty }.map { service in
      ResponsibilityPage.Row(
        service: link(service.id),
        label: service.hosting.value.map { language.word($0) } ?? language.notStated,
        cells: service.layers.map { cell($0.party) })
    }
    guard !rows.isEmpty else { return nil }
    return ResponsibilityPage.Matrix(
      columns: Layer.allCases.map { Badge(language.word($0)) }, rows: rows)
  }

  private func cell(_ party: Party?) -> ResponsibilityPage.Cell {
    guard let party else {
      return ResponsibilityPage.Cell(label: language.notStated, tone: .unknown)
    }
    return ResponsibilityPage.Cell(
      label: language.word(party), tone: party == .unclear ? .critical : .plain)
  }

  /// One part, a stack at a site, a layer everywhere: who acts and how sure it is.
  fileprivate func failureRow(_ service: Service) -> ResponsibilityPage.Row {
    let classes = service.failureClasses.value
    return ResponsibilityPage.Row(
      service: link(service.id), label: "",
      cells: [classes?.component, classes?.vertical, classes?.horizontal].map { answer in
        cell(answer?.value)
      })
  }

  private func cell(_ answer: FailureAnswer?) -> ResponsibilityPage.Cell {
    guard let answer else {
      return ResponsibilityPage.Cell(label: language.noAnswer, tone: .unknown)
    }
    let party = answer.responsible.value.map { language.word($0) } ?? language.notStated
    let assurance = answer.assurance.value.map { assurance in
      language.inSentence { $0.word(assurance) }
    }
    let time = answer.expectedTime.value.map { language.expected($0.seconds) }
    return ResponsibilityPage.Cell(
      label: answer.responsible.value == .unclear
        ? party
        : assurance.map { "\(party), \($0)" } ?? party, tone: tone(of: answer),
      note: time ?? language.noTime)
  }

  private func tone(of answer: FailureAnswer) -> Tone {
    guard !answer.isUnclear else { return .critical }
    switch answer.assurance.value {
    case .proven: return .good
    case .claimed: return .medium
    case .unclear, nil: return .unknown
    }
  }

  /// What nobody can say of a service: its layers, and its three kinds of failure.
  fileprivate func gaps(of service: Service) -> [ResponsibilityPage.Gap] {
    let layers = service.layers.filter { $0.party == .unclear }
      .map { language.nobodyAnswers(for: $0.layer) }
    let classes = service.failureClasses.value
    let answers = [
      (language.say("one part fails"), classes?.component.value),
      (language.say("a whole stack at one site fails"), classes?.vertical.value),
      (language.say("one layer fails everywhere"), classes?.horizontal.value),
    ].filter { $1?.isUnclear ?? false }
      .map { language.say("Nobody can say for sure who acts when \($0.0).") }
    return (layers + answers).map { ResponsibilityPage.Gap(service: link(service.id), text: $0) }
  }
}

extension FailureAnswer {
  /// Whether nobody can say who acts, or how sure that is.
  fileprivate var isUnclear: Bool {
    self.responsible.value == .unclear || self.assurance.value == .unclear
  }
}

extension Language {
  fileprivate func nobodyAnswers(for layer: Layer) -> String {
    say("Nobody can say who answers for the layer \(inSentence { $0.word(layer) }).")
  }

  fileprivate var noAnswer: String { say("No answer recorded") }
  fileprivate var noTime: String { say("no time stated") }

  /// How long it takes until what failed is there again.
  fileprivate func expected(_ seconds: Int) -> String {
    seconds == 0 ? say("at once") : figure(seconds)
  }
}
