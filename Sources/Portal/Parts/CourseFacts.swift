// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Templates

/// The facts of a course in words.
struct CourseFacts: Sendable {
  let level: String?
  let format: String?
  let duration: String?
  let language: String?
  let audience: Listing<PageLink>
  let prerequisites: Listing<PageLink>
  let assessment: String?
  let validity: String
  let revised: MomentText?
  let owner: PageLink?
  let provider: String?
  let materials: String?

  init(_ course: Course, _ context: PageContext) {
    let words = context.language
    level = course.level.value.map { words.word($0) }
    format = course.format.value.map { words.word($0) }
    duration = course.duration.value.map { words.figure($0.seconds) }
    language = course.language.value.map { words.name(ofTag: $0) }
    audience = context.links(course.audience)
    prerequisites = context.links(course.prerequisites)
    assessment = course.assessment.value.map { words.word($0) }
    validity = course.validity.value.map { words.interval($0) } ?? words.validAsTierAsks
    revised = context.moment(course.contentRevisedOn)
    owner = context.link(course.owner)
    provider = course.provider.value
    let all = course.materials.elements().map(\.value)
    materials = all.isEmpty ? nil : all.joined(separator: "; ")
  }

  static let shape = Shape<CourseFacts>(
    "course-facts", "the facts of a course",
    [
      .optionalText("level", "level, in words") { $0.level },
      .optionalText("format", "form of the course, in words") { $0.format },
      .optionalText("duration", "duration with unit") { $0.duration },
      .optionalText("language_name", "languages of the course, in words") { $0.language },
      .items("audience", of: PageLink.shape, "for whom") { $0.audience },
      .items("prerequisites", of: PageLink.shape, "courses before it") { $0.prerequisites },
      .optionalText("assessment", "how it is assessed, in words") { $0.assessment },
      .optionalText("validity", "how long a pass is valid") { $0.validity },
      .record("revised", of: MomentText.shape, "last revision of contents") { $0.revised },
      .record("owner", of: PageLink.shape, "who answers for it") { $0.owner },
      .optionalText("provider", "provider, in words") { $0.provider },
      .optionalText("materials", "what the course gives along") { $0.materials },
    ])
}

extension Language {
  /// The validity of a course that states none (readings.md B12).
  fileprivate var validAsTierAsks: String { say("As long as the tier of the role's services asks") }

  fileprivate func word(_ assessment: CourseAssessment) -> String {
    switch assessment {
    case .none: say("Not assessed")
    case .quiz: say("Quiz")
    case .observed: say("Observed")
    case .described(let text): text
    }
  }
}
