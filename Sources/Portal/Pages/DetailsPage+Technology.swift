// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

extension PageContext {
  /// Layers, components, data and what a service is rebuilt from.
  func technologySections(_ service: Service) -> [StatedSection?] {
    [
      StatedSection(
        "layers", language.say("Who is responsible for which layer"),
        tables: [layerTable(service)]),
      StatedSection(
        "components", language.say("Components"), tables: [componentTable(service)]),
      StatedSection(
        "data", language.say("Data and its copies"),
        tables: [storeTable(service), copyTable(service), restoreTable(service)]),
      StatedSection(
        "rebuild", language.say("What it is rebuilt from"), facts: rebuildFacts(service),
        tables: [rebuildTable(service)]),
    ]
  }

  /// Each layer, where the service says nothing by its hosting (readings.md B24).
  private func layerTable(_ service: Service) -> StatedTable? {
    guard service.hosting.isStated || service.responsibility.isStated else { return nil }
    return StatedTable(
      "layer-parties", language.say("Layers from the building up"),
      service.layers.map { layer in
        [
          fact(language.say("Layer"), language.word(layer.layer)),
          fact(
            language.say("Responsible"),
            layer.party.map { language.word($0) } ?? language.notStated),
          fact(
            language.say("Known from"),
            layer.span == nil ? language.say("the hosting model") : language.say("the record")),
        ]
      })
  }

  private func componentTable(_ service: Service) -> StatedTable? {
    StatedTable(
      "component-list", language.say("What it is made of"),
      service.components.elements().map { component in
        [
          fact(language.say("Component"), component.title),
          fact(language.say("Layer"), component.layer.value.map { language.word($0) }),
          fact(language.say("Product"), component.product),
          fact(language.say("Instances"), component.instances),
          fact(
            language.say("Redundancy"), component.redundancy.value.map { language.word($0) }),
          fact(language.say("Sites"), component.sites),
          fact(language.say("Regions"), component.regions),
          fact(language.say("Supplier"), component.supplier),
          fact(language.say("Availability"), percent: component.availability),
          fact(language.say("End of support"), component.endOfSupport),
        ] + endFacts(of: component)
      })
  }

  private func storeTable(_ service: Service) -> StatedTable? {
    StatedTable(
      "store-list", language.say("What its stores hold, and how they are checked"),
      service.dataStores.elements().map { store in
        let check = store.reconciliation.value
        return [
          fact(language.say("Store"), store.title),
          fact(language.say("Contents"), store.contents),
          fact(language.say("Owner"), store.owner),
          fact(language.say("Restored together with"), store.consistencyGroup),
          fact(language.say("Any moment can be restored"), store.pointInTime),
          fact(language.say("Reconciliation"), check?.procedure ?? .absent),
          fact(language.say("Reconciled by"), check?.role ?? .absent),
        ] + endFacts(of: store)
      })
  }

  /// How long making each copy takes.
  private func copyTable(_ service: Service) -> StatedTable? {
    let copies = service.dataStores.elements().flatMap { store in
      store.protection.elements().map { (store: store, copy: $0) }
    }
    return StatedTable(
      "copy-list", language.say("How long a copy takes"),
      copies.filter { $0.copy.copyDuration.isStated }.map { store, copy in
        [
          fact(language.say("Store"), store.title),
          fact(language.say("Copy"), copy.protectionKind.value.map { language.word($0) }),
          fact(language.say("Every"), copy.interval),
          fact(language.say("Takes"), copy.copyDuration),
        ]
      })
  }

  private func restoreTable(_ service: Service) -> StatedTable? {
    StatedTable(
      "restore-tests", language.say("The latest restore tests"),
      service.dataStores.elements().compactMap { store in
        store.restoreTest.value.map { test in
          [
            fact(language.say("Store"), store.title),
            fact(language.say("Tested on"), test.on),
            fact(language.say("Succeeded"), test.ok),
            fact(language.say("Measured loss"), test.rpa),
            fact(language.say("Took"), test.duration),
            fact(language.say("Integrity checked"), test.integrityChecked),
            fact(language.say("Away from damaged systems"), test.segregated),
          ]
        }
      })
  }

  private func rebuildFacts(_ service: Service) -> [StatedFact] {
    let rating = service.recoveryRating.value
    let enablement = service.customerEnablement.value
    let backup = service.backupCovers.elements().map { language.word($0.value) }
    return [
      fact(language.say("Recovery access"), service.recoveryAccess.value.map { language.word($0) }),
      fact(language.say("Backed up beside the data"), backup.joined(separator: ", ")),
      fact(language.say("Willing to fail over"), rating?.willingToFailOver ?? .absent),
      fact(language.say("Fails over"), rating?.failover.value.map { language.word($0) }),
      fact(language.say("Decided"), rating?.decision.value.map { language.word($0) }),
      fact(
        language.say("Recovery is set up by"),
        enablement?.responsible.value.map { language.word($0) }),
      fact(language.say("Guidance for customers"), enablement?.guidance ?? .absent),
    ]
  }

  private func rebuildTable(_ service: Service) -> StatedTable? {
    StatedTable(
      "rebuild-sources", language.say("Where a copy lies of what it cannot do without"),
      service.rebuild.elements().map { source in
        [
          fact(language.say("What"), source.what.value.map { language.word($0) }),
          fact(language.say("Location"), source.location),
          fact(language.say("Site"), source.site),
        ]
      })
  }
}
