// SPDX-License-Identifier: Apache-2.0

import Continuity

extension Service {
  /// The material fields (readings.md E): what an approval of the service is an approval of.
  ///
  /// Names, summaries and whatever else only describes are left out, so that mending a typo does
  /// not void an approval.
  var material: CanonicalObject {
    var object = CanonicalObject()
    object.add("tier", self.tier)
    object.add("important", self.important)
    object.add("owner", self.owner)
    object.add("hosting", self.hosting)
    object.add("regions", unordered: self.regions)
    object.add("failureClasses", self.failureClasses)
    object.add("recoveryRating", self.recoveryRating)
    object.add("times", self.times)
    object.add("dependencies", unordered: self.dependencies)
    object.add("suppliers", unordered: self.suppliers)
    object.add("sites", unordered: self.sites)
    object.add("components", unordered: self.components)
    object.add("dataStores", unordered: self.dataStores)
    object.add("slo", self.slo)
    if let people = self.people.value { object.add("roles", unordered: people.roles) }
    if let layers = self.responsibility.value {
      object.set("responsibility", .unordered(layers.map { Self.written($0) }))
    }
    return object
  }

  private static func written(_ entry: Entry<Layer, Party>) -> CanonicalValue {
    .list([.text(entry.key.value.rawValue), .text(entry.value.value.rawValue)])
  }
}

/// Each time with its grade and source: a better grade is another fact.
extension ServiceTimes: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("detect", detect)
    object.add("decide", decide)
    object.add("own", own)
    object.add("validate", validate)
    object.add("resume", resume)
    return object.canonical
  }
}

/// All that an edge says; what is left to its default is left out as its author left it out.
extension Dependency: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("on", self.on)
    object.add("neededFor", self.neededFor)
    object.add("strength", self.strength)
    object.add("purpose", self.purpose)
    object.add("group", self.group)
    object.add("needs", self.needs)
    object.add("switchover", self.switchover)
    object.add("workaround", self.workaround)
    object.add("data", self.data)
    object.add("replayable", self.replayable)
    object.add("degradedMode", self.degradedMode)
    object.add("failureMode", self.failureMode)
    object.add("confirmedBy", self.confirmedBy)
    object.add("confirmedOn", self.confirmedOn)
    return object.canonical
  }
}

/// What the loss of a dependency does, and what is done about it.
extension FailureMode: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("likelihood", self.likelihood)
    object.add("effect", self.effect)
    object.add("detection", self.detection)
    object.add("mitigation", self.mitigation)
    return object.canonical
  }
}

/// What is needed of which supplier.
extension SupplierNeed: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("supplier", supplier)
    object.add("service", service)
    object.add("neededFor", neededFor)
    object.add("strength", strength)
    object.add("purpose", purpose)
    return object.canonical
  }
}

/// The site, what it is for, and how far it is the primary's equal.
extension SiteUsage: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("site", site)
    object.add("use", use)
    object.add("capacityPercent", capacityPercent)
    object.add("comparedOn", comparedOn)
    return object.canonical
  }
}

/// The role and its holders; the order of alternates is who comes next, so it is kept.
extension RoleHolding: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("role", role)
    object.add("minimum", minimum)
    object.add("primary", primary)
    object.add("alternates", list: alternates)
    return object.canonical
  }
}

/// The three answers.
extension FailureClasses: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("component", self.component)
    object.add("vertical", self.vertical)
    object.add("horizontal", self.horizontal)
    return object.canonical
  }
}

/// One answer to a class of failures, with its evidence.
extension FailureAnswer: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("mechanism", self.mechanism)
    object.add("responsible", self.responsible)
    object.add("assurance", self.assurance)
    object.add("expectedTime", self.expectedTime)
    object.add("evidence", self.evidence)
    return object.canonical
  }
}

/// How a service fails over, and who decides.
extension RecoveryRating: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("willingToFailOver", willingToFailOver)
    object.add("failover", failover)
    object.add("decision", decision)
    return object.canonical
  }
}

/// A component with all its fields, known by its id.
extension Component: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.set("id", id.canonical)
    object.add("name", self.name)
    object.add("layer", self.layer)
    object.add("product", self.product)
    object.add("sites", unordered: self.sites)
    object.add("regions", unordered: self.regions)
    object.add("instances", self.instances)
    object.add("redundancy", self.redundancy)
    object.add("supplier", self.supplier)
    object.add("availability", self.availability)
    object.add("endOfSupport", self.endOfSupport)
    return object.canonical
  }
}

/// A store with its protections and its latest restore test, known by its id.
extension DataStore: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.set("id", id.canonical)
    object.add("name", self.name)
    object.add("contents", self.contents)
    object.add("owner", self.owner)
    object.add("rpo", self.rpo)
    object.add("protection", unordered: self.protection)
    object.add("consistencyGroup", self.consistencyGroup)
    object.add("restoreTest", self.restoreTest)
    object.add("pointInTime", self.pointInTime)
    object.add("reconciliation", self.reconciliation)
    return object.canonical
  }
}

/// One protection; several have no order.
extension Protection: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("kind", protectionKind)
    object.add("interval", interval)
    object.add("lag", lag)
    object.add("copyDuration", copyDuration)
    object.add("retention", retention)
    object.add("site", site)
    object.add("immutable", immutable)
    object.add("offline", offline)
    return object.canonical
  }
}

/// The latest restore test.
extension RestoreTest: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("on", on)
    object.add("ok", ok)
    object.add("integrityChecked", integrityChecked)
    object.add("rpa", rpa)
    object.add("duration", duration)
    object.add("segregated", segregated)
    return object.canonical
  }
}

/// How restored data are checked, and by whom.
extension Reconciliation: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("procedure", procedure)
    object.add("role", role)
    return object.canonical
  }
}
