// SPDX-License-Identifier: Apache-2.0

package import Assessment
package import Continuity
import Phrasing

extension Language {
  package var retired: String { say("Retired") }
  package var noStage: String { say("Not identified") }
  package var kept: String { say("Kept") }
  package var missed: String { say("Missed") }
  package var notApplicable: String { say("Does not apply") }

  /// The grade of evidence 0 to 5 in words (method.md 1).
  package func grade(_ grade: Int) -> String {
    switch grade {
    case 0: say("assumed")
    case 1: say("declared")
    case 2: say("planned")
    case 3: say("measured alone")
    case 4: say("measured with dependencies")
    default: say("measured in an event")
    }
  }

  /// What is missing where a verdict is not known; empty for a verdict that has all its inputs.
  package func cannotBeTold(without missing: [String]) -> String {
    missing.isEmpty ? "" : say("Without \(enumeration(missing)) it cannot be told.")
  }

  package var neverBack: String { say("By its design it never comes back.") }

  /// By how many seconds a recovery time is longer than its promise, by design and as measured
  /// end to end; without both, what is known of the design is too long already.
  package func tooLate(byDesign design: Int?, byMeasure measured: Int?) -> String {
    switch (design, measured) {
    case (let design?, let measured?):
      say("\(figure(design)) too late by its design, \(figure(measured)) as measured last.")
    case (let design?, nil): say("\(figure(design)) too late by its design.")
    case (nil, let measured?): say("\(figure(measured)) too late as measured last.")
    case (nil, nil): say("What is known of it alone takes too long.")
    }
  }

  /// An input that is missing, after "without".
  ///
  /// - Parameter title: what a record is called.
  package func word(
    _ input: MissingInput, title: (RecordReference) -> String
  ) -> String {
    switch input {
    case .promisedRecovery: say("the promised recovery time (RTO)")
    case .promisedLoss: say("the promised data loss (RPO)")
    case .dataLoss: say("the age of its copies")
    case .ownTime(let service):
      say("the own recovery time of \(title(RecordReference(.services, service.text)))")
    case .supplierTime(let supplier):
      say("the recovery time of \(title(RecordReference(.suppliers, supplier.text)))")
    case .supplierPromise(let supplier):
      say("the stated recovery promise of \(title(RecordReference(.suppliers, supplier.text)))")
    }
  }
}
