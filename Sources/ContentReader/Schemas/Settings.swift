// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension Settings {
  package static let schema = Schema<Settings>(
    "program.json", "the programme's name, policy, scales and demands",
    [
      Field("name", \.name, .text, "what the programme is called"),
      Field("organisation", \.organisation, .text, "whose programme it is"),
      Field("summary", \.summary, .text, "what it is for"),
      Field(
        "language", \.language, .text, "the language of the portal, such as en or de",
        shown: false),
      Field("timeZone", \.timeZone, .text, "the zone of times without offset"),
      Field("mandate", \.mandate, .text, "who wants it, and why"),
      Field("sponsor", \.sponsor, .reference(), "who gives it resources"),
      Field("establishedOn", \.establishedOn, .day, "since when it exists"),
      Field("owner", \.owner, .reference(), "who answers for it"),
      Field("leaders", \.leaders, .list(.reference()), "who leads it"),
      Field("asOf", \.asOf, .day, "the date to take as today, unless the command says"),
      Field("baseURL", \.baseURL, .base, "for feeds and calendars only"),
      Field("tiers", \.tiers, .objects { Tier.schema }, "most critical first"),
      Field(
        "impactCategories", \.impactCategories, .objects { ImpactCategory.schema },
        "kinds of harm"),
      Field("timePoints", \.timePoints, .list(.time), "the time axis of impact analyses"),
      Field("intolerableFrom", \.intolerableFrom, .level, "the level that is too bad; default 4"),
      Field("riskScale", \.riskScale, .object { RiskScale.schema }, "words and bands of risks"),
      Field(
        "requiredSections", \.requiredSections, .objects { RequiredSection.schema },
        "what a write-up must contain"),
      Field(
        "requiredScenarios", \.requiredScenarios, .list(.choice()),
        "the families that must be exercised"),
      Field(
        "requiredThreats", \.requiredThreats, .list(.text),
        "the kinds of threat that risks of the first two tiers must cover"),
      Field("policy", \.policy, .object { ContinuityPolicy.schema }, "the policy it rests on"),
      Field(
        "managementReviews", \.managementReviews, .objects { ManagementReview.schema },
        "when management looked at it"),
      Field(
        "incidentLevels", \.incidentLevels, .objects { IncidentLevel.schema },
        "how bad incidents are, least first, and who comes"),
      Field(
        "rules", \.rules, .map(.text, .choice()), "another severity for a rule, or off",
        shown: false),
      Field("failOn", \.failOn, .choice(), "the least severity that gates; default high"),
      Field(
        "nonWaivable", \.nonWaivable, .list(.text),
        "the rules that no waiver covers; default for the first tier: "
          + Settings.neverWaived.joined(separator: ", "), shown: false),
      Field(
        "frontMatterAliases", \.frontMatterAliases, .map(.frontMatterKey, .frontMatterAliases),
        "other names of front matter keys", shown: false),
      Field("registration", \.registration, .object { Registration.schema }, "the course form"),
      Field("frameworks", \.frameworks, .list(.text), "those to show; default all", shown: false),
      Field("rawHTML", \.rawHTML, .flag, "whether HTML in Markdown is written as it is"),
      Field(
        "audiences", \.audiences, .map(.text, .object { Audience.schema }),
        "readers who may not see everything", shown: false),
    ])
}

extension Tier {
  static let schema = Schema<Tier.Fields>(
    "tier", "a class of services with the same recovery expectations",
    [
      .id,
      Field("name", \.name, .text, "what people call it"),
      Field("maxRTO", \.maxRTO, .time, "the longest RTO allowed"),
      Field("maxRPO", \.maxRPO, .time, "the longest RPO allowed"),
      Field("minAvailability", \.minAvailability, .percent, "the least SLO allowed"),
      Field("biaReview", \.biaReview, .interval, "how often impact analyses are reviewed"),
      Field("planReview", \.planReview, .interval, "how often plans are reviewed"),
      Field("exerciseEvery", \.exerciseEvery, .interval, "how often services are exercised"),
      Field(
        "tabletopEvery", \.tabletopEvery, .interval, "how often at a table; shown, not checked"),
      Field("restoreTestEvery", \.restoreTestEvery, .interval, "how often restores are tried"),
      Field("requiredLevel", \.requiredLevel, .integer(0...7), "the level of exercise required"),
      Field("alternates", \.alternates, .integer(), "how many can stand in for each role"),
      Field("trainingValidity", \.trainingValidity, .interval, "where a course says nothing"),
      Field("contactsVerified", \.contactsVerified, .interval, "how often contacts are tried"),
      Field("accessVerified", \.accessVerified, .interval, "how often access is tried"),
      Field("supplierEvidence", \.supplierEvidence, .interval, "how old evidence may be"),
      Field("waiverLife", \.waiverLife, .interval, "how long a waiver may last"),
    ])
}

extension ImpactCategory {
  static let schema = Schema<ImpactCategory.Fields>(
    "impact category", "a kind of harm",
    [
      .id,
      Field("name", \.name, .text, "what it is called"),
      Field("levels", \.levels, .fiveLabels, "five labels, least first"),
    ])
}

extension RiskScale {
  static let schema = Schema<RiskScale>(
    "risk scale", "the words and bands of the risk map",
    [
      Field("likelihood", \.likelihood, .fiveLabels, "five labels, least first"),
      Field("impact", \.impact, .fiveLabels, "five labels, least first"),
      Field("bands", \.bands, .objects { RiskBand.schema }, "bands of scores"),
      Field(
        "appetite", \.appetite, .map(.reference(), .integer(1...25)),
        "the highest accepted score, by tier"),
    ])
}

extension RiskBand {
  static let schema = Schema<RiskBand>(
    "band", "a band of scores",
    [
      Field("id", \.id, .identifier, "unique among the bands", required: true),
      Field("name", \.name, .text, "what it is called"),
      Field("from", \.from, .integer(1...25), "its lowest score"),
    ])
}

extension RequiredSection {
  static let schema = Schema<RequiredSection>(
    "required section", "what a write-up must contain",
    [
      Field("id", \.id, .identifier, "unique among the sections", required: true),
      Field("area", \.area, .choice(), "the area that it documents"),
      Field("title", \.title, .text, "its heading"),
      Field("aliases", \.aliases, .list(.text), "other headings that count"),
      Field("minWords", \.minWords, .integer(), "the least number of words; default 1"),
      Field("tiers", \.tiers, .list(.reference()), "the tiers that need it; default all"),
      Field("kinds", \.kinds, .list(.choice()), "the kinds of service that need it; default all"),
    ])
}

extension FrontMatterAlias {
  static let schema = Schema<FrontMatterAlias>(
    "front matter alias", "another name of a front matter key",
    [
      Field("key", \.key, .text, "the other name", required: true),
      Field("format", \.format, .dateFormat, "how a date is written under it, such as MM/DD/YYYY"),
    ])
}

extension Registration {
  static let schema = Schema<Registration>(
    "registration", "where the course form goes",
    [
      Field("action", \.action, .registrationAction, "where the form is sent"),
      Field("method", \.method, .choice(ignoringCase: true), "how it is sent; default post"),
      Field("email", \.email, .mailbox, "the e-mail address to write to"),
      Field("privacyPage", \.privacyPage, .page, "the page that says what happens to the data"),
      Field("fields", \.fields, .list(.word), "what the form asks"),
    ])
}

extension Audience {
  static let schema = Schema<Audience>(
    "audience", "readers who may not see everything",
    [Field("hide", \.hide, .list(.text), "the fields that they may not see, like people.phone")])
}
