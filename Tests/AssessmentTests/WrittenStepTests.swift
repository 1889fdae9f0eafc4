// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Continuity
import Diagnostics
import Testing

@testable import Assessment

/// Which table of a write-up is the steps, and what it says (readings.md B18).
@Suite struct WrittenStepTests {
  private static func steps(_ text: String) -> [WrittenStep]? {
    WrittenStep.first(in: Markdown(Array(text.utf8), file: FileID(0)).tables)
  }

  @Test func `the first table with a step and a time is the plan`() {
    let steps =
      Self.steps(
        """
        | Audience | Time |
        | --- | --- |
        | Board | 10m |

        | # | Task | Owner | Minutes | After | Check |
        | --- | --- | --- | --- | --- | --- |
        | 1 | Declare | [the first](Role:lead#duties) | 10 | - | bridge open |
        | 2 | Restore [db](service:db#steps) | dba | 30 | | |
        | 3 | Tell | | 5 | 1 | |
        | 4 | Open | dba | 1h | 2; 3 | |

        | Step | Duration |
        | --- | --- |
        | Later | 9h |
        """
      ) ?? []
    #expect(steps.map(\.title) == ["Declare", "Restore db", "Tell", "Open"])
    #expect(steps.map(\.doer) == ["lead", "dba", nil, "dba"])
    #expect(steps.map(\.duration) == [600, 1_800, 300, 3_600])
    #expect(steps.map(\.after) == [[], [0], [0], [1, 2]])
    #expect(steps.map(\.verification) == ["bridge open", nil, nil, nil])
    #expect(steps.map { $0.services.map(\.text) } == [[], ["db"], [], []])
    #expect(StepSequence(steps).criticalPath == 6_000)
  }

  @Test(arguments: [
    ("1", [0]), ("1.", [0]), ("#1", [0]), ("Step 1", [0]), ("step 1, Step 2", [0, 1]),
  ])
  func `a step is named by its number in several ways`(after: String, places: [Int]) {
    let steps = Self.steps(Self.table(after)) ?? []
    #expect(steps.last?.after == places)
    #expect(steps.last?.unknownBefore.isEmpty == true)
    #expect(StepSequence(steps).criticalPath != nil)
  }

  @Test(arguments: [("7", ["7"]), ("two", ["two"]), ("1, Step 9", ["Step 9"]), ("1 2", ["1 2"])])
  func `what names no step leaves no planned time`(after: String, unknown: [String]) {
    let steps = Self.steps(Self.table(after)) ?? []
    #expect(steps.last?.unknownBefore.map(\.value) == unknown)
    #expect(StepSequence(steps).criticalPath == nil)
    #expect(StepSequence(steps).circle == [])
  }

  private static func table(_ after: String) -> String {
    """
    | Step | Duration | After |
    | --- | --- | --- |
    | Declare | 10m | - |
    | Restore | 30m | - |
    | Open | 5m | \(after) |
    """
  }

  @Test func `a record's step that waits for an unknown one leaves no planned time`() {
    let steps = ["call", "switch"].map { id in
      PlanStep.made { step in
        step.id = stated(id)
        step.duration = minutes(10)
        step.after = stated(id == "call" ? [] : [Located("cal", at: TinyProgramme.here)])
      }
    }
    #expect(StepSequence(steps).criticalPath == nil)
  }

  @Test func `what is no time and who is no link are kept in words`() {
    let steps =
      Self.steps(
        """
        | Step | Role | Duration |
        | --- | --- | --- |
        | One | [lead](role:lead) | ten minutes |
        | Two | Amara | -5m |
        """
      ) ?? []
    #expect(steps.map { $0.unreadDuration?.value } == ["ten minutes", "-5m"])
    #expect(steps.map { $0.holderInWords?.value } == [nil, "Amara"])
    #expect(steps.map(\.doer) == ["lead", "Amara"])
  }

  @Test func `plain numbers are times under Minutes only`() {
    let steps = Self.steps("| Step | Time |\n| --- | --- |\n| One | 10 |\n| Two | 1h |\n")
    #expect(steps?.map(\.duration) == [nil, 3_600])
  }

  @Test func `a table without a column for the step is none`() {
    #expect(Self.steps("| Who | Time |\n| --- | --- |\n| A | 1h |\n") == nil)
  }

  @Test func `the table counts only where no plan record has steps`() {
    let text = "| Step | Time |\n| --- | --- |\n| One | 50m |\n"
    var programme = TinyProgramme([service("app")])
    programme.writeUps = [("services/app.md", text)]
    #expect(programme.assessed()["app"].achieved.minutes == "50")
    #expect(programme.assessed()["app"].grade == 2)
    let planned = programme.with {
      $0.plans = RecordTable([
        Plan.made("plan") { plan in
          plan.services = references(["app"])
          plan.steps = stated([PlanStep.made { $0.duration = minutes(20) }])
        }
      ])
    }
    #expect(planned.assessed()["app"].achieved.minutes == "20")
  }
}
