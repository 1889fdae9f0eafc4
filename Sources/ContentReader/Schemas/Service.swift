// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Diagnostics

extension Service {
  package static let schema = Schema<Service.Fields>.record(
    "a means of delivering value to customers: a business process or a technology",
    [
      Field("name", \.name, .text, "what people call it"),
      Field("kind", \.serviceKind, .choice(), "whether people or machines deliver it"),
      Field("summary", \.summary, .text, "what it is, in a sentence or two"),
      Field("outcome", \.outcome, .text, "what its customers get"),
      Field("customers", \.customers, .list(.choice()), "who uses it: the own staff, others"),
      Field("status", \.status, .choice(), "whether it is planned, active or retired"),
      Field("retiredOn", \.retiredOn, .day, "when it ended"),
      Field("tier", \.tier, .reference(), "its class of recovery expectations"),
      Field("important", \.important, .flag, "whether it is an important business service"),
      Field("owner", \.owner, .reference(), "who answers for it"),
      Field("deputy", \.deputy, .reference(), "who answers when the owner cannot"),
      Field("businessOwner", \.businessOwner, .reference(), "who answers for its use"),
      Field("team", \.team, .reference(), "who runs it"),
      Field("teams", \.teams, .list(.reference()), "who else is involved"),
      Field("unit", \.unit, .text, "the part of the organisation that it belongs to"),
      Field("hosting", \.hosting, .choice(), "where its technology runs"),
      Field("regions", \.regions, .list(.reference()), "the sites of kind region it runs in"),
      Field("serviceHours", \.serviceHours, .text, "when it must be available, such as 24x7"),
      Field("peakPeriods", \.peakPeriods, .objects { PeakPeriod.schema }, "when more is at stake"),
      Field("slo", \.slo, .percent, "promised availability in percent"),
      Field("dataClassification", \.dataClassification, .text, "how its data are to be handled"),
      Field("recordState", \.recordState, .text, "how far the record itself has come"),
      Field("changedOn", \.changedOn, .day, "when it last changed in earnest"),
      Field("outOfScope", \.outOfScope, .text, "why it is left out of the programme, if it is"),
      Field(
        "monitoredBy", \.monitoredBy, .list(.reference()), "the services that notice its failure"),
      Field(
        "recoveryAccess", \.recoveryAccess, .choice(),
        "whose identities open the tools of its recovery"),
      Field("rebuild", \.rebuild, .objects { RebuildSource.schema }, "what it is rebuilt from"),
      Field(
        "backupCovers", \.backupCovers, .list(.choice()), "what is backed up beside its stores"),
      Field("times", \.times, .object { ServiceTimes.schema }, "the times of its recovery"),
      Field("dependencies", \.dependencies, .objects { Dependency.schema }, "what it needs"),
      Field("suppliers", \.suppliers, .objects { SupplierNeed.schema }, "whom it needs outside"),
      Field("sites", \.sites, .objects { SiteUsage.schema }, "where it is provided"),
      Field("people", \.people, .object { ServicePeople.schema }, "who provides it"),
      Field(
        "responsibility", \.responsibility, .map(.choice(), .choice()),
        "who answers for a layer, where the hosting's default does not hold"),
      Field(
        "failureClasses", \.failureClasses, .object { FailureClasses.schema },
        "what happens when a part, a site or a layer fails"),
      Field("components", \.components, .objects { Component.schema }, "what it is made of"),
      Field("dataStores", \.dataStores, .objects { DataStore.schema }, "the data it keeps"),
      Field(
        "recoveryRating", \.recoveryRating, .object { RecoveryRating.schema },
        "how willing and able it is to fail over"),
      Field(
        "customerEnablement", \.customerEnablement, .object { CustomerEnablement.schema },
        "who sets up recovery on a provider's service"),
      Field("approval", \.approval, .object { Approval.schema }, "who approved the record"),
      Field("bia", \.bia, .object { BusinessImpactAnalysis.inlineSchema }, "its impact analysis"),
    ])
}

extension PeakPeriod {
  static let schema = Schema<PeakPeriod>(
    "peak period", "a time of the year in which more is at stake",
    [
      Field("name", \.name, .text, "what it is called"),
      Field("from", \.from, .day, "its first day"),
      Field("to", \.to, .day, "its last day"),
      Field("rto", \.rto, .time, "the objective during it"),
    ])
}

extension ServiceTimes {
  static let schema = Schema<ServiceTimes>(
    "times", "the times of a recovery that the service itself answers for",
    [
      Field("detect", \.detect, .timed, "until somebody notices"),
      Field("decide", \.decide, .timed, "until recovery is declared"),
      Field("own", \.own, .timed, "its own steps once all it needs to start is there"),
      Field("validate", \.validate, .timed, "until it is known to work"),
      Field("resume", \.resume, .timed, "until it goes on after a dependency came back"),
    ])
}

extension ValueType where Value == TimedStatement {
  /// A time, or an object with the time, the grade of its evidence and its source.
  static var timed: ValueType {
    let schema = TimedFields.schema
    return ValueType(.either(.time, .object(schema.description))) { input, decoder in
      guard input.members != nil else {
        return ValueType<RecoveryTime>.time.decode(input, &decoder).map { TimedStatement($0) }
      }
      return decoder.object(input, schema)?.statement
    }
  }
}

/// The long form of a time while it is read.
private struct TimedFields: LocatedObject {
  var span: Span
  var value = Stated<RecoveryTime>.absent
  var grade = Stated<StatedGrade>.absent
  var source = Stated<String>.absent

  init(at span: Span) {
    self.span = span
  }

  var statement: TimedStatement? {
    guard let time = value.value else { return nil }
    var statement = TimedStatement(time)
    statement.grade = grade
    statement.source = source
    return statement
  }

  static let schema = Schema<TimedFields>(
    "time", "a time with its evidence",
    [
      Field("value", \.value, .time, "the time", required: true),
      Field("grade", \.grade, .choice(), "whether it was measured, planned or declared"),
      Field(
        "source", \.source, .text, "where it comes from: words, or an exercise's or event's id"),
    ])
}
