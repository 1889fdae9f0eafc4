// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// A means of delivering value to customers: a business process or a technology.
public struct Service: Record {
  public static let kind = RecordKind.services
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Service>("")
    public var span: Span
    public var common = CommonFields()
    package var name = Stated<String>.absent
    package var serviceKind = Stated<ServiceKind>.absent
    package var summary = Stated<String>.absent
    package var outcome = Stated<String>.absent
    package var customers = Stated<[Located<Customer>]>.absent
    package var status = Stated<ServiceStatus>.absent
    package var retiredOn = Stated<CalendarDay>.absent
    package var tier = Reference<Tier>.absent
    package var important = Stated<Bool>.absent
    package var owner = Reference<Person>.absent
    package var deputy = Reference<Person>.absent
    package var businessOwner = Reference<Person>.absent
    package var team = Reference<Team>.absent
    package var teams = References<Team>.absent
    package var unit = Stated<String>.absent
    package var hosting = Stated<Hosting>.absent
    package var regions = References<Site>.absent
    package var serviceHours = Stated<String>.absent
    package var peakPeriods = Stated<[PeakPeriod]>.absent
    /// Promised availability in percent.
    package var slo = Stated<Double>.absent
    package var dataClassification = Stated<String>.absent
    package var recordState = Stated<String>.absent
    /// When its dependencies, objectives, sites or technology last changed in earnest.
    package var changedOn = Stated<CalendarDay>.absent
    /// Why it is left out of the programme; what states it is left out.
    package var outOfScope = Stated<String>.absent
    /// The services that notice when it fails.
    package var monitoredBy = References<Service>.absent
    package var recoveryAccess = Stated<RecoveryAccess>.absent
    package var rebuild = Stated<[RebuildSource]>.absent
    package var backupCovers = Stated<[Located<BackupContent>]>.absent
    package var times = Stated<ServiceTimes>.absent
    package var dependencies = Stated<[Dependency]>.absent
    package var suppliers = Stated<[SupplierNeed]>.absent
    package var sites = Stated<[SiteUsage]>.absent
    package var people = Stated<ServicePeople>.absent
    package var responsibility = Stated<[Entry<Layer, Party>]>.absent
    package var failureClasses = Stated<FailureClasses>.absent
    package var components = Stated<[Component]>.absent
    package var dataStores = Stated<[DataStore]>.absent
    package var recoveryRating = Stated<RecoveryRating>.absent
    package var customerEnablement = Stated<CustomerEnablement>.absent
    package var approval = Stated<Approval>.absent
    /// The impact analysis where it stands in the service's own record.
    package var bia = Stated<BusinessImpactAnalysis>.absent

    public init(at span: Span) {
      self.span = span
    }
  }

  /// The name, or the id where there is none.
  package var title: String { self.name.value ?? id.text }
}

/// A time of the year in which more is at stake.
package struct PeakPeriod: LocatedObject {
  package var span: Span
  package var name = Stated<String>.absent
  package var from = Stated<CalendarDay>.absent
  package var to = Stated<CalendarDay>.absent
  package var rto = Stated<RecoveryTime>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// The times of a recovery that the service itself answers for.
package struct ServiceTimes: LocatedObject {
  package var span: Span
  package var detect = Stated<TimedStatement>.absent
  package var decide = Stated<TimedStatement>.absent
  /// The service's own steps once all it needs to start is there.
  package var own = Stated<TimedStatement>.absent
  package var validate = Stated<TimedStatement>.absent
  package var resume = Stated<TimedStatement>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// A time with the grade of its evidence and where it comes from.
package struct TimedStatement: Sendable {
  package let time: RecoveryTime
  package var grade = Stated<StatedGrade>.absent
  /// In words, or the id of an exercise or event.
  package var source = Stated<String>.absent

  package init(_ time: RecoveryTime) {
    self.time = time
  }
}
