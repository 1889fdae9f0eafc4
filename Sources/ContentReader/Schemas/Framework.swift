// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension Framework {
  package static let schema = Schema<Framework.Fields>.record(
    "controls to show evidence for: a policy, or what is added to a framework that is built in",
    [
      Field("title", \.title, .text, "what it is called"),
      Field("basis", \.basis, .choice(), "what its texts rest on: own where not said"),
      Field("controls", \.controls, .objects { FrameworkControl.schema }, "what it asks for"),
    ])
}

extension FrameworkControl {
  static let schema = Schema<FrameworkControl>(
    "control", "what a framework asks for in one place",
    [
      Field("id", \.id, .text, "as its readers cite it", required: true),
      Field("text", \.text, .text, "what it asks for, in own words"),
      Field("basis", \.basis, .choice(), "what the text rests on: as the framework where not said"),
      Field(
        "rules", \.rules, .list(.text),
        "the rules that evidence it beside those that name it: ids, or areas such as BIA"),
    ])
}
