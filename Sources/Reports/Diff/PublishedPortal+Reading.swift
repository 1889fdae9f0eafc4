// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
package import StructuredData

extension PublishedPortal {
  /// The portal of a `portal.json`.
  ///
  /// - Throws: the first place where it is not of the documented shape.
  package init(_ document: LocatedValue) throws(ShapeMistake) {
    let readiness = try document.required("readiness")
    self.init(
      asOf: try document.requiredText("asOf"), programme: try document.text("program"),
      audience: try document.text("audience"),
      services: try document.required("services").each { value throws(ShapeMistake) in
        try Service(value)
      },
      roles: try readiness.required("services").each { value throws(ShapeMistake) in
        try Role.all(of: value)
      }.flatMap(\.self),
      courses: try readiness.required("people").each { value throws(ShapeMistake) in
        try Course.all(of: value)
      }.flatMap(\.self))
  }
}

extension PublishedPortal.Service {
  fileprivate init(_ value: LocatedValue) throws(ShapeMistake) {
    let recovery = try value.required("recovery")
    let loss = try value.required("dataLoss")
    self.init(
      id: try value.requiredText("id"), tier: try value.text("tier"),
      stage: try value.text("stage"), promisedRecovery: try recovery.whole("promised"),
      promisedLoss: try loss.whole("promised"),
      slo: try value.required("availability").member("slo").flatMap { Double($0.text) },
      achievedRecovery: try recovery.figure("achieved"),
      achievedLoss: try loss.figure("achieved"),
      assurance: try value.required("assurance").levels(),
      exercise: try value.member("lastExercise").map(PublishedPortal.Exercise.init),
      singlePoints: try value.required("singlePointsOfFailure").each {
        point throws(ShapeMistake) in
        try ReportedFinding.Subject(point)
      },
      alternatives: try value.member("alternatives")?.each { entry throws(ShapeMistake) in
        try PublishedPortal.Alternatives(entry)
      } ?? [])
  }
}

extension PublishedPortal.Exercise {
  fileprivate init(_ value: LocatedValue) throws(ShapeMistake) {
    self.init(id: try value.requiredText("id"), on: try value.requiredText("on"))
  }
}

extension PublishedPortal.Alternatives {
  fileprivate init(_ value: LocatedValue) throws(ShapeMistake) {
    self.init(
      group: try value.requiredText("group"), members: try value.required("members").texts())
  }
}

extension PublishedPortal.Role {
  /// The roles of an entry of `readiness.services`.
  fileprivate static func all(of entry: LocatedValue) throws(ShapeMistake) -> [Self] {
    let service = try entry.requiredText("id")
    return try entry.required("roles").each { value throws(ShapeMistake) in
      Self(
        service: service, role: try value.requiredText("role"),
        minimum: try value.whole("minimum") ?? 1,
        alternates: try value.member("alternates")?.texts() ?? [],
        eligible: try value.required("eligible").texts())
    }
  }
}

extension PublishedPortal.Course {
  /// The courses of an entry of `readiness.people`.
  fileprivate static func all(of entry: LocatedValue) throws(ShapeMistake) -> [Self] {
    let person = try entry.requiredText("id")
    return try entry.required("courses").each { value throws(ShapeMistake) in
      let word = try value.choice("state", among: CourseState.allCases.map(\.rawValue))
      return Self(
        person: person, course: try value.requiredText("course"),
        state: CourseState(rawValue: word) ?? .missing, until: try value.text("until"))
    }
  }
}

extension ReportedFinding.Subject {
  /// An object with `kind` and `id`.
  init(_ value: LocatedValue) throws(ShapeMistake) {
    kind = try value.requiredText("kind")
    id = try value.requiredText("id")
  }
}

extension LocatedValue {
  /// The values that the elements of this list stand for.
  func each<Value>(
    _ read: (LocatedValue) throws(ShapeMistake) -> Value
  ) throws(ShapeMistake) -> [Value] {
    var values: [Value] = []
    for element in try list() { values.append(try read(element)) }
    return values
  }

  /// This list of texts.
  fileprivate func texts() throws(ShapeMistake) -> [String] {
    try each { element throws(ShapeMistake) in try element.asText() }
  }

  /// A time in seconds, `"never"`, or null where nobody can tell.
  fileprivate func figure(_ key: String) throws(ShapeMistake) -> Figure {
    guard let value = member(key) else { return .notEvaluable }
    return value.text == "never" ? .never : .time(try value.asWhole())
  }

  /// The members that are whole numbers; those that are null are left out.
  fileprivate func levels() throws(ShapeMistake) -> [String: Int] {
    var levels: [String: Int] = [:]
    for member in members where member.value.kind != .null {
      levels[member.key] = try member.value.asWhole()
    }
    return levels
  }
}
