// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import StructuredData

extension Site {
  /// The courses with their dates for search engines and catalogues: `data/courses.jsonld`.
  ///
  /// JSON-LD in the words of schema.org, Course and CourseInstance, in a file, because the pages
  /// allow no inline script.
  func courseData() -> [UInt8] {
    var json = JSONStream()
    json.object { json in
      json.member("@context", "https://schema.org")
      json.array("@graph", of: inventory.courses) { write($1, to: &$0) }
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ course: Course, to json: inout JSONStream) {
    let reference = RecordReference(.courses, course.id.text)
    let sessions = index.sessionsByCourse[course.id.text]
      .filter { inventory.sessions[$0].start.isStated }
    json.object { json in
      json.member("@id", identifier(of: reference))
      json.member("@type", "Course")
      json.member("courseCode", course.code.value)
      json.array("coursePrerequisites", of: course.prerequisites.elements()) {
        $0.value(identifier(of: RecordReference(.courses, $1.value.text)))
      }
      json.member("description", course.summary.value)
      json.member("educationalLevel", course.level.value?.rawValue)
      json.array("hasCourseInstance", of: sessions) { write(session: $1, of: course, to: &$0) }
      json.member("inLanguage", course.language.value)
      json.member("name", title(of: reference))
      json.object("provider") { json in
        json.member("@type", "Organization")
        json.member("name", course.provider.value ?? frame.publisher)
      }
      json.member("teaches", course.objectives.elements().map(\.value))
      json.member("timeRequired", course.duration.value.map { "PT\($0.seconds)S" })
    }
  }

  private func write(session position: Int, of course: Course, to json: inout JSONStream) {
    let session = inventory.sessions[position]
    let place = SessionPlace(session)
    let venue = venue(of: place)
    let isOnline = place.online != nil
    let isCancelled = session.status.value == .cancelled
    json.object { json in
      json.member("@id", "urn:holdfast:session:\(percentEncoded(session.id.text))")
      json.member("@type", "CourseInstance")
      writeMode(isOnsite: venue != nil, isOnline: isOnline, to: &json)
      json.member("endDate", session.end.value?.isoText)
      json.member(
        "eventStatus",
        "https://schema.org/" + (isCancelled ? "EventCancelled" : "EventScheduled"))
      json.member("inLanguage", session.language.value ?? course.language.value)
      json.array("instructor", of: session.allTrainers) { json, trainer in
        json.object { json in
          json.member("@type", "Person")
          json.member("name", title(of: RecordReference(.people, trainer.value.text)))
        }
      }
      if let name = venue ?? location(of: place) {
        json.object("location") { json in
          json.member("@type", venue == nil ? "VirtualLocation" : "Place")
          json.member("name", name)
        }
      }
      json.member("maximumAttendeeCapacity", seats[position].capacity)
      json.member("remainingAttendeeCapacity", isCancelled ? nil : seats[position].free)
      json.member("startDate", session.start.value?.isoText)
      if case .address(let address) = place.online { json.member("url", address) }
    }
  }

  /// One way to take part is a word, several are a list; nothing is said while none is known.
  private func writeMode(isOnsite: Bool, isOnline: Bool, to json: inout JSONStream) {
    if isOnsite && isOnline {
      json.member("courseMode", ["Onsite", "Online"])
    } else if isOnsite || isOnline {
      json.member("courseMode", isOnline ? "Online" : "Onsite")
    }
  }

  /// The page of a record, from where the portal stands if the programme says that, else from
  /// `data/`.
  private func identifier(of reference: RecordReference) -> String {
    page(of: reference)
      ?? place(of: reference).map { "../\(percentEncoded($0.path.text))" } ?? reference.id
  }
}

extension Moment {
  /// ISO 8601: a day, or day and time with the distance from UTC.
  var isoText: String {
    guard let second = secondOfDay else { return day.description }
    let words = Language.english
    let sign = offset < 0 ? "-" : "+"
    let zone = offset == 0 ? "Z" : sign + words.clock(abs(offset))
    return "\(day)T\(words.clock(second)):00\(zone)"
  }
}
