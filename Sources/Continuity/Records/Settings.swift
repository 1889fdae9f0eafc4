// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// What `program.json` says: the programme's name, policy, scales and demands.
package struct Settings: LocatedObject {
  package var span: Span
  package var name = Stated<String>.absent
  package var organisation = Stated<String>.absent
  package var summary = Stated<String>.absent
  package var language = Stated<String>.absent
  package var timeZone = Stated<String>.absent
  package var mandate = Stated<String>.absent
  package var sponsor = Reference<Person>.absent
  package var establishedOn = Stated<CalendarDay>.absent
  package var owner = Reference<Person>.absent
  package var leaders = References<Person>.absent
  package var asOf = Stated<CalendarDay>.absent
  package var baseURL = Stated<String>.absent
  package var tiers = Stated<[Tier]>.absent
  package var impactCategories = Stated<[ImpactCategory]>.absent
  package var timePoints = Stated<[Located<RecoveryTime>]>.absent
  package var intolerableFrom = Stated<Int>.absent
  package var riskScale = Stated<RiskScale>.absent
  package var requiredSections = Stated<[RequiredSection]>.absent
  package var requiredScenarios = Stated<[Located<ScenarioFamily>]>.absent
  /// The kinds of threat that the risks of the first two tiers must cover.
  package var requiredThreats = Texts.absent
  package var policy = Stated<ContinuityPolicy>.absent
  package var managementReviews = Stated<[ManagementReview]>.absent
  package var incidentLevels = Stated<[IncidentLevel]>.absent
  package var rules = Stated<[Entry<String, RuleSetting>]>.absent
  package var failOn = Stated<FailOn>.absent
  package var nonWaivable = Texts.absent
  package var frontMatterAliases = Stated<[Entry<String, [FrontMatterAlias]>]>.absent
  package var registration = Stated<Registration>.absent
  package var frameworks = Texts.absent
  package var rawHTML = Stated<Bool>.absent
  package var audiences = Stated<[Entry<String, Audience>]>.absent

  package init(at span: Span) {
    self.span = span
  }

  /// The rules that nobody may waive for the first tier where `nonWaivable` names none.
  package static let neverWaived = ["DEP-001", "BIA-001", "GOV-001", "PRO-001"]
}

/// A section that write-ups must contain.
package struct RequiredSection: LocatedObject {
  package var span: Span
  package var id = Stated<String>.absent
  package var area = Stated<Area>.absent
  package var title = Stated<String>.absent
  package var aliases = Texts.absent
  package var minWords = Stated<Int>.absent
  package var tiers = References<Tier>.absent
  package var kinds = Stated<[Located<ServiceKind>]>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// Another name of a front matter key, and how dates are written under it.
package struct FrontMatterAlias: LocatedObject {
  package var span: Span
  package var key = Stated<String>.absent
  package var format = Stated<String>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// Where the course form goes.
package struct Registration: LocatedObject {
  package var span: Span
  package var action = Stated<String>.absent
  package var method = Stated<RegistrationMethod>.absent
  package var email = Stated<String>.absent
  /// The id of a page.
  package var privacyPage = Stated<String>.absent
  package var fields = Texts.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// Readers who may not see everything.
package struct Audience: LocatedObject {
  package var span: Span
  package var hide = Texts.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// A review of the programme by those who answer for it.
package struct ManagementReview: LocatedObject {
  package var span: Span
  package var on = Stated<CalendarDay>.absent
  package var by = Reference<Person>.absent
  package var topics = Stated<[Located<ReviewTopic>]>.absent
  package var evidence = Stated<String>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// How bad an incident is, and who comes then.
package struct IncidentLevel: LocatedObject {
  package var span: Span
  package var id = Stated<String>.absent
  package var name = Stated<String>.absent
  /// When an incident is of this level.
  package var criteria = Stated<String>.absent
  package var team = Reference<Team>.absent
  package var activates = Stated<PlanType>.absent

  package init(at span: Span) {
    self.span = span
  }
}
