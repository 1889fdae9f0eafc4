// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// One of the three classes of failure, and what answers it.
struct FailureRow: Sendable {
  let name: String
  let meaning: String
  let answer: FailureAnswer?
  let responsible: Badge?
  let assurance: Badge?
  let expected: String?

  static let shape = Shape<FailureRow>(
    "failure", "a class of failure and what answers it",
    [
      .text("name", "the class") { $0.name },
      .text("meaning", "what it means, one phrase") { $0.meaning },
      .optionalText("mechanism", "what answers the failure") { $0.answer?.mechanism.value },
      .record("responsible", of: Badge.shape, "who acts") { $0.responsible },
      .record("assurance", of: Badge.shape, "how sure it is") { $0.assurance },
      .optionalText("expected", "expected time with unit") { $0.expected },
      .optionalText("evidence", "evidence, in words") { $0.answer?.evidence.value },
    ])
}

/// A store of data and its copies.
struct StoreRow: Sendable {
  let name: String
  let protection: [Phrase]
  let promise: FigureText
  let design: FigureText
  let tested: MomentText?

  static let shape = Shape<StoreRow>(
    "store", "a store of data and its copies",
    [
      .text("name", "name") { $0.name },
      .list("protection", of: Phrase.shape, "one phrase each") { $0.protection },
      .record("promise", of: FigureText.shape, "the data loss that is promised") { $0.promise },
      .record("design", of: FigureText.shape, "what its copies add up to") { $0.design },
      .record("tested", of: MomentText.shape, "last restore test") { $0.tested },
    ])
}

extension PageContext {
  /// Always the three classes, in order; absent where nothing is stated.
  func failureRows(of service: Service) -> Listing<FailureRow> {
    guard let classes = service.failureClasses.value else { return Listing([]) }
    return Listing([
      failureRow(language.say("Component"), language.say("a part fails"), classes.component.value),
      failureRow(
        language.say("Vertical"), language.say("a whole site or region fails"),
        classes.vertical.value),
      failureRow(
        language.say("Horizontal"), language.say("the same everywhere: software, data, attack"),
        classes.horizontal.value),
    ])
  }

  private func failureRow(
    _ name: String, _ meaning: String, _ answer: FailureAnswer?
  ) -> FailureRow {
    FailureRow(
      name: name, meaning: meaning, answer: answer,
      responsible: answer?.responsible.value.map {
        Badge(language.word($0), $0 == .unclear ? .critical : .plain)
      },
      assurance: answer?.assurance.value.map {
        Badge(language.word($0), $0 == .proven ? .good : $0 == .claimed ? .medium : .critical)
      },
      expected: answer?.expectedTime.value.map { language.figure($0.seconds) })
  }

  /// The data stores of a service.
  func storeRows(of position: Int) -> Listing<StoreRow> {
    let service = site.inventory.services[position]
    let loss = site.assessment.dataLoss.byService[position]
    return Listing(
      (service.dataStores.value ?? []).enumerated().map { place, store in
        let computed = loss.flatMap { place < $0.stores.count ? $0.stores[place] : nil }
        return StoreRow(
          name: store.title,
          protection: (store.protection.value ?? []).map { Phrase(phrase($0)) },
          promise: figure(Amount(stated: store.rpo.value?.seconds)),
          design: figure(computed.map { Amount($0.inGroup.figure) } ?? .retired),
          tested: moment(store.restoreTest.value?.on ?? .absent))
      })
  }

  private func phrase(_ protection: Protection) -> String {
    let kind = protection.protectionKind.value.map { language.word($0) }
    let site = protection.site.value.map { link($0).label }
    return language.parts(of: protection, kind: kind, site: site).joined(separator: ", ")
  }
}

extension Language {
  /// How data are copied: "Backup, every 1 h, lag 5 min, kept 30 days, at Lisbon, offline".
  fileprivate func parts(of protection: Protection, kind: String?, site: String?) -> [String] {
    var parts = [kind ?? say("A copy")]
    if let interval = protection.interval.value {
      parts.append(say("every \(figure(interval.seconds))"))
    }
    if let lag = protection.lag.value { parts.append(say("lag \(figure(lag.seconds))")) }
    if let retention = protection.retention.value {
      parts.append(say("kept \(interval(retention))"))
    }
    if let site { parts.append(say("at \(site)")) }
    if protection.immutable.value == true { parts.append(say("immutable")) }
    if protection.offline.value == true { parts.append(say("offline")) }
    return parts
  }
}
