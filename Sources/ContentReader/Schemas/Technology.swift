// SPDX-License-Identifier: Apache-2.0

import Continuity

extension FailureClasses {
  static let schema = Schema<FailureClasses>(
    "failure classes", "what happens when a part, a site or a layer fails",
    [
      Field("component", \.component, .object { FailureAnswer.schema }, "one part fails"),
      Field("vertical", \.vertical, .object { FailureAnswer.schema }, "a stack at one site fails"),
      Field("horizontal", \.horizontal, .object { FailureAnswer.schema }, "one layer fails"),
    ])
}

extension FailureAnswer {
  static let schema = Schema<FailureAnswer>(
    "failure class", "how a class of failure is answered",
    [
      Field("mechanism", \.mechanism, .text, "what brings the service back"),
      Field("responsible", \.responsible, .choice(), "who does it"),
      Field("assurance", \.assurance, .choice(), "how sure that is"),
      Field("expectedTime", \.expectedTime, .time, "how long it takes"),
      Field("evidence", \.evidence, .text, "what shows it: words or an address"),
    ])
}

extension Component {
  static let schema = Schema<Component.Fields>(
    "component", "a part of a service's technology",
    [
      .id,
      Field("name", \.name, .text, "what people call it"),
      Field("layer", \.layer, .choice(), "the layer it belongs to"),
      Field("product", \.product, .text, "what it is made with"),
      Field("sites", \.sites, .list(.reference()), "where it stands"),
      Field("regions", \.regions, .list(.reference()), "the regions it runs in"),
      Field("instances", \.instances, .integer(), "how many there are"),
      Field("redundancy", \.redundancy, .choice(), "how they stand in for each other"),
      Field("supplier", \.supplier, .reference(), "who provides it"),
      Field("availability", \.availability, .percent, "in percent, of the component as it stands"),
      Field("endOfSupport", \.endOfSupport, .day, "the last day of its support"),
    ])
}

extension DataStore {
  static let schema = Schema<DataStore.Fields>(
    "data store", "data that a service keeps, and how they are protected",
    [
      .id,
      Field("name", \.name, .text, "what people call it"),
      Field("contents", \.contents, .text, "what is in it"),
      Field("owner", \.owner, .reference(), "who answers for the data"),
      Field("rpo", \.rpo, .time, "how much of it may be lost, as a time"),
      Field("protection", \.protection, .objects { Protection.schema }, "the copies of it"),
      Field("consistencyGroup", \.consistencyGroup, .text, "stores restored to a common point"),
      Field("restoreTest", \.restoreTest, .object { RestoreTest.schema }, "the latest trial"),
      Field("pointInTime", \.pointInTime, .flag, "whether any moment can be restored"),
      Field(
        "reconciliation", \.reconciliation, .object { Reconciliation.schema },
        "how restored data are checked"),
    ])
}

extension Protection {
  static let schema = Schema<Protection>(
    "protection", "one copy of the data of a store",
    [
      Field("kind", \.protectionKind, .choice(), "how the copy is made"),
      Field("interval", \.interval, .time, "how often it is made"),
      Field("lag", \.lag, .time, "how far it is behind"),
      Field("copyDuration", \.copyDuration, .time, "how long making it takes"),
      Field("retention", \.retention, .interval, "how long it is kept"),
      Field("site", \.site, .reference(), "where it lies"),
      Field("immutable", \.immutable, .flag, "whether it cannot be changed for a time"),
      Field("offline", \.offline, .flag, "whether it is out of reach of the network"),
    ])
}

extension RestoreTest {
  static let schema = Schema<RestoreTest>(
    "restore test", "the latest trial of bringing data back",
    [
      Field("on", \.on, .day, "when"),
      Field("ok", \.ok, .flag, "whether it worked"),
      Field("integrityChecked", \.integrityChecked, .flag, "whether the data were checked"),
      Field("rpa", \.rpa, .time, "how much was lost"),
      Field("duration", \.duration, .time, "how long it took, checks included"),
      Field("segregated", \.segregated, .flag, "whether away from the damaged systems"),
    ])
}

extension RecoveryRating {
  static let schema = Schema<RecoveryRating>(
    "recovery rating", "how willing and able a service is to fail over",
    [
      Field("willingToFailOver", \.willingToFailOver, .flag, "whether it may be done at all"),
      Field("failover", \.failover, .choice(), "how it is done"),
      Field("decision", \.decision, .choice(), "who decides"),
    ])
}

extension CustomerEnablement {
  static let schema = Schema<CustomerEnablement>(
    "customer enablement", "who must set up recovery on a provider's service",
    [
      Field("responsible", \.responsible, .choice(), "who must"),
      Field("guidance", \.guidance, .address("http", "https"), "how it is done"),
    ])
}

extension RebuildSource {
  static let schema = Schema<RebuildSource>(
    "rebuild source", "something without which a service cannot be rebuilt",
    [
      Field("what", \.what, .choice(), "what it is"),
      Field("location", \.location, .text, "where a copy lies, in words"),
      Field("site", \.site, .reference(), "the site at which it lies"),
    ])
}

extension Reconciliation {
  static let schema = Schema<Reconciliation>(
    "reconciliation", "how restored data are checked against what else is known",
    [
      Field("procedure", \.procedure, .text, "what is compared with what"),
      Field("role", \.role, .reference(), "who does it"),
    ])
}
