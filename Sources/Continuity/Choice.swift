// SPDX-License-Identifier: Apache-2.0

/// A field's value out of a fixed list of words, written in kebab-case.
package protocol Choice: RawRepresentable<String>, CaseIterable, Sendable, Hashable {}

/// Whether people or machines do what a service is.
package enum ServiceKind: String, Choice {
  case businessProcess = "business-process"
  case technology
}

/// Who a service is for: the organisation itself, or others.
package enum Customer: String, Choice {
  case firstParty = "first-party"
  case thirdParty = "third-party"
}

/// Where a service stands in its life; a retired one is not judged.
package enum ServiceStatus: String, Choice {
  case planned, active, retired
}

/// Where the technology of a service runs, and so who answers for its layers (readings.md B24).
package enum Hosting: String, Choice {
  case onPremises = "on-premises"
  case colocation, iaas, paas, saas
  /// Nothing is hosted: a process done by people.
  case none
}

/// What a dependency is needed for: to run, to recover, or both.
package enum Need: String, Choice {
  case runtime, recovery, both

  package var includesRuntime: Bool { self != .recovery }
  package var includesRecovery: Bool { self != .runtime }
}

/// Whether a service can run, if worse, without what it depends on.
package enum Strength: String, Choice {
  case strong, weak
}

/// What a service does with the data of one that it depends on.
package enum DataRelation: String, Choice {
  case none, reads, writes
  /// The state of the one must match the state of the other after a recovery.
  case consistentWith = "consistent-with"
}

/// When a service uses a site: every day, or once another one is lost.
package enum SiteUse: String, Choice {
  case primary, secondary, recovery
}

/// A layer of technology, from the building up (readings.md B24).
package enum Layer: String, Choice {
  case facility, network, hardware, virtualisation, os, runtime, application, data, access
}

/// Who answers for a layer or a failure.
package enum Party: String, Choice {
  case provider, us, shared, unclear
}

/// What the answer to a kind of failure rests on.
package enum FailureAssurance: String, Choice {
  case proven, claimed, unclear
}

/// How many of a component there are more than are needed.
package enum Redundancy: String, Choice {
  case none
  case nPlusOne = "n+1"
  case activePassive = "active-passive"
  case activeActive = "active-active"
}

/// How a copy of data comes about.
package enum ProtectionKind: String, Choice {
  case backup, snapshot
  case asyncReplica = "async-replica"
  case syncReplica = "sync-replica"
  case twoWaySync = "two-way-sync"
}

/// Who moves a service to where it goes on.
package enum Failover: String, Choice {
  case automatic, scripted, manual
}

/// Who decides that it is to be moved.
package enum Decision: String, Choice {
  case automatic, assisted, human
}

/// Who must set up recovery that a provider only offers.
package enum EnablementParty: String, Choice {
  case provider, customer, shared
}

/// How far an approval has come.
package enum ApprovalState: String, Choice {
  case draft, submitted, returned, approved, withdrawn
}

/// What the evidence of a stated time is.
package enum StatedGrade: String, Choice {
  case measured, planned, declared
}

/// What a plan is for.
package enum PlanType: String, Choice {
  case continuity, recovery, crisis, communication

  /// Whether a plan of this type says how a service is brought back.
  package var bringsBack: Bool { self == .continuity || self == .recovery }
}

/// A family of loss scenarios.
package enum ScenarioFamily: String, Choice {
  case premises, people, technology, supplier, cyber, utilities, regional, pandemic
}

/// What a team does in a crisis.
package enum TeamType: String, Choice {
  case crisis, recovery, business, communications, technology
}

/// Whether a person is here; who is on leave or has left cannot be counted on.
package enum PersonStatus: String, Choice {
  case active, leave, left
}

/// What the holder of a role may do without asking.
package enum Authority: String, Choice {
  case declare, spend, speak
}

/// Whether somebody holds a role, or stands in for who does.
package enum AssignmentKind: String, Choice {
  case primary, alternate
}

/// What the service level of a supplier rests on.
package enum ServiceLevelState: String, Choice {
  case confirmed, claimed, unclear, none
}

/// How hard it is to replace a supplier.
package enum Substitutability: String, Choice {
  case easy, hard, none
}

/// What a site is, from a place of people to a region of a cloud.
package enum SiteKind: String, Choice {
  case office, datacenter, region, zone, virtual
}

/// What is done in an exercise; how much it proves is its level (method.md 1.2).
package enum ExerciseKind: String, Choice {
  case review, walkthrough, tabletop, functional, simulation, failover
  case fullScale = "full-scale"
  case callOut = "call-out"
  case restore
}

/// Whether an exercise was held; one that is still planned proves nothing.
package enum ExerciseStatus: String, Choice {
  case planned, held, cancelled
}

/// What an exercise was tried on.
package enum ExerciseEnvironment: String, Choice {
  case paper, test, production
}

/// How an exercise came out.
package enum ExerciseResult: String, Choice {
  case passed
  case passedWithFindings = "passed-with-findings"
  case failed
}

/// How much a finding weighs, least first.
package enum Severity: String, Choice, Comparable {
  case info, low, medium, high, critical

  package static func < (first: Severity, second: Severity) -> Bool {
    first.rank < second.rank
  }

  /// 0 for info to 4 for critical.
  package var rank: Int {
    switch self {
    case .info: 0
    case .low: 1
    case .medium: 2
    case .high: 3
    case .critical: 4
    }
  }
}

/// What is done about a risk (ISO 31000, 6.5.2).
package enum Treatment: String, Choice {
  case avoid, reduce, share, accept
}

/// How far a course goes.
package enum CourseLevel: String, Choice {
  case awareness, role, advanced, practice
}

/// How a course is taught.
package enum CourseFormat: String, Choice {
  case selfStudy = "self-study"
  case `class`, workshop, drill
}

/// Whether one can still enrol for a session of a course.
package enum SessionStatus: String, Choice {
  case open, full, held, cancelled
}

/// How somebody came out of a course.
package enum TrainingResult: String, Choice {
  case passed, failed, attended
}

/// One of the three areas that make a service resilient.
package enum Area: String, Choice {
  case people, process, technology
}

/// What the words about a control rest on.
package enum ControlBasis: String, Choice {
  /// The ids were compared with the framework's own text.
  case checked
  case generalKnowledge = "general-knowledge"
  /// The organisation's own text.
  case own
}

/// What `program.json` makes of a rule: another severity, or nothing.
package enum RuleSetting: String, Choice {
  case off, info, low, medium, high, critical

  package var severity: Severity? { Severity(rawValue: rawValue) }
}

/// What a run fails on.
package enum FailOn: String, Choice {
  case critical, high, medium, low, info, never

  /// The least severity that gates, `nil` for never.
  package var severity: Severity? { Severity(rawValue: rawValue) }
}

/// Whose identities open the tools of a recovery.
package enum RecoveryAccess: String, Choice {
  case shared, separate
  case breakGlass = "break-glass"
}

/// What a service is rebuilt from.
package enum RebuildPart: String, Choice {
  case definition, images, secrets, licences
}

/// What must be backed up beside the data that users see.
package enum BackupContent: String, Choice {
  case configuration, keys, identities
  case providerData = "provider-data"
}

/// What somebody does in a crisis team.
package enum CrisisFunction: String, Choice {
  case lead, operations, technology, communications, legal, people, log
}

/// What a management review looks at.
package enum ReviewTopic: String, Choice {
  case actions, exercises, changes, resources
}

/// How the course form is sent.
package enum RegistrationMethod: String, Choice {
  case get, post
}
