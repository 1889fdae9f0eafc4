// SPDX-License-Identifier: Apache-2.0

import Continuity

extension BusinessImpactAnalysis {
  /// The material fields (readings.md E).
  var material: CanonicalObject {
    var object = CanonicalObject()
    object.add("ratings", unordered: self.ratings)
    object.add("mtpd", self.mtpd)
    object.add("rto", self.rto)
    object.add("rpo", self.rpo)
    object.add("wrt", self.wrt)
    object.add("mbco", self.mbco)
    object.add("impactTolerance", self.impactTolerance)
    object.add("resources", list: self.resources)
    return object
  }
}

/// One cell of the impact matrix.
extension ImpactRating: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("category", category)
    object.add("at", at)
    object.add("level", level)
    object.add("reason", reason)
    return object.canonical
  }
}

/// The minimum level with its measure.
extension MinimumLevel: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("measure", self.measure)
    object.add("value", self.value)
    object.add("people", self.people)
    return object.canonical
  }
}

/// The tolerance with all its measures.
extension ImpactTolerance: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("duration", duration)
    object.add("customers", customers)
    object.add("financial", financial)
    object.add("volume", volume)
    object.add("rationale", rationale)
    return object.canonical
  }
}

extension Plan {
  /// The material fields (readings.md E).
  var material: CanonicalObject {
    var object = CanonicalObject()
    object.add("activation", self.activation)
    object.add("strategies", unordered: self.strategies)
    object.add("steps", list: self.steps)
    object.add("workarounds", unordered: self.workarounds)
    object.add("communications", list: self.communications)
    object.add("normalisation", self.normalisation)
    object.add("successCriteria", list: self.successCriteria)
    return object
  }
}

/// Criteria keep their order; who may activate has none.
extension Activation: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("criteria", list: criteria)
    object.add("authority", unordered: authority)
    object.add("standDown", standDown)
    return object.canonical
  }
}

/// A strategy by its family of losses.
extension Strategy: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("scenario", scenario)
    object.add("description", description)
    object.add("implementTime", implementTime)
    object.add("maxDuration", maxDuration)
    object.add("capacityPercent", capacityPercent)
    object.add("exercisedOn", exercisedOn)
    return object.canonical
  }
}

/// A step; the steps of a plan keep their order.
extension PlanStep: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("id", id)
    object.add("title", title)
    object.add("role", role)
    object.add("after", unordered: after)
    object.add("duration", duration)
    object.add("verification", verification)
    object.add("uses", unordered: uses)
    object.add("safety", safety)
    return object.canonical
  }
}

/// A workaround, known by its id.
extension Workaround: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.set("id", id.canonical)
    object.add("activation", self.activation)
    object.add("maxDuration", self.maxDuration)
    object.add("capacityPercent", self.capacityPercent)
    object.add("materials", unordered: self.materials)
    object.add("exercisedOn", self.exercisedOn)
    return object.canonical
  }
}

/// A line of the communication plan.
extension Communication: Canonical {
  var canonical: CanonicalValue {
    var object = CanonicalObject()
    object.add("audience", audience)
    object.add("role", role)
    object.add("channel", channel)
    object.add("outOfBand", outOfBand)
    object.add("template", template)
    object.add("within", within)
    object.add("meets", unordered: meets)
    return object.canonical
  }
}
