// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Phrasing

/// How long services are down, against what they promise: rows of one timeline.
extension PageContext {
  /// How many services a drawing holds; the table below holds all.
  private static var drawnLimit: Int { 24 }

  /// What falls in a scenario and for how long, in the order of the table; `nil` where no time is
  /// known.
  func lossTimeline(_ fallen: [Fallen]) -> Picture? {
    picture(
      fallen.compactMap { loss in
        loss.ready.seconds.map { outage(of: Int(loss.service), lasting: $0) }
      }, title: language.say("For how long what falls is down"), legend: language.outageLegend)
  }

  /// What an exercise measured, against the promises.
  func exerciseTimeline(of exercise: Exercise) -> Picture? {
    picture(
      exercise.results.elements().compactMap { result in
        guard let service = result.service.value, let measured = result.rta.value,
          let position = site.inventory.services.index(of: service)
        else { return nil }
        return outage(of: position, lasting: measured.seconds)
      }, title: language.say("Measured against promised"), legend: language.measuredLegend)
  }

  /// The services of the crisis pack on one axis, wave by wave.
  func crisisTimeline(_ services: [Int]) -> Picture? {
    let recovery = site.assessment.recovery
    let known = services.filter { recovery[$0].achieved.seconds != nil }
    var last: Int?
    let rows = known.map { service in
      let wave = recovery[service].wave
      defer { last = wave }
      return timelineRow(
        service, isCritical: false, heading: wave == last ? nil : language.title(ofWave: wave))
    }
    return picture(
      rows, title: language.say("The waves of recovery on one axis"),
      legend: language.timelineLegend)
  }

  /// A service that is down from 0 until it is back.
  private func outage(of position: Int, lasting seconds: Int) -> RecoveryTimeline.Row {
    let link = link(service: position)
    let promised = site.assessment.recovery[position].objectives.rto
    let words = [
      language.figure(seconds), promised.map { language.distance(toPromise: $0, from: seconds) },
    ]
    return RecoveryTimeline.Row(
      name: link.label, href: link.href,
      pieces: [RecoveryTimeline.Piece(.own, from: 0, to: seconds)], required: promised,
      isCritical: false, words: words.compactMap(\.self))
  }

  /// The first of some rows, drawn.
  ///
  /// - Parameter legend: what bars and frames mean.
  private func picture(
    _ rows: [RecoveryTimeline.Row], title: String, legend: String
  ) -> Picture? {
    let shown = Array(rows.prefix(Self.drawnLimit))
    let facts = shown.map { "\($0.name): \($0.words.joined(separator: ", "))" }
    return RecoveryTimeline(shown, in: language).drawing(
      title: title, description: facts.joined(separator: "; ")
    ).map {
      Picture(
        title: language.legend(legend, shown: shown.count, of: rows.count), picture: $0.finished())
    }
  }
}

extension Language {
  fileprivate var outageLegend: String {
    say(
      """
      A bar is how long the service is down. A dashed frame after it is what is left until the \
      promise (RTO), a coloured frame is by how much it comes too late.
      """)
  }

  fileprivate var measuredLegend: String {
    say(
      """
      A bar is the measured time. A dashed frame after it is what is left until the promise (RTO), \
      a coloured frame is by how much it came too late.
      """)
  }

  /// What a drawing shows, and that the table holds more.
  fileprivate func legend(_ legend: String, shown: Int, of all: Int) -> String {
    shown < all ? say("\(legend) The first \(shown) of \(all) are drawn.") : legend
  }
}
