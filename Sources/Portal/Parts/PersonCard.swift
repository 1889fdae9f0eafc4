// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Phrasing
import Templates

/// A person at a glance (`parts/person-card`).
struct PersonCard: Sendable {
  let person: PageLink
  let title: String?
  let role: String?
  let portrait: Address?

  static let shape = Shape<PersonCard>(
    "person-card", "a person at a glance",
    [
      .text("name", "name") { $0.person.label },
      .optionalAddress("href", "relative address") { $0.person.href },
      .text("initials", "at most two letters, where there is no portrait") { $0.initials },
      .optionalAddress("portrait_src", "address of the portrait") { $0.portrait },
      .optionalText("role", "what the person does here, in words") { $0.role },
      .optionalText("title", "the job") { $0.title },
    ])

  private var initials: String {
    let words = person.label.split(separator: " ")
    let ends = words.count > 1 ? [words[0], words[words.count - 1]] : Array(words.prefix(1))
    return ends.compactMap(\.first).map { $0.uppercased() }.joined()
  }
}

extension PageContext {
  /// A person as a card.
  func personCard(_ id: RecordID<Person>, role: String? = nil) -> PersonCard {
    PersonCard(
      person: link(id), title: site.inventory.people[id]?.title.value, role: role,
      portrait: portrait(of: id))
  }

  /// The leaders of the programme with what they answer for.
  var leaders: Listing<PersonCard> {
    Listing(
      site.programme.settings.leaders.elements().map { leader in
        let duties = duties(of: leader.value)
        return personCard(
          leader.value, role: duties.isEmpty ? nil : language.answersFor(duties))
      })
  }

  /// What somebody answers for, as it is stated.
  func duties(of leader: RecordID<Person>) -> [String] {
    site.inventory.people[leader]?.answersFor.elements().map(\.value) ?? []
  }

  /// The portrait of a person: `assets/people/ID` or `assets/portraits/ID` as jpg, png, webp or svg.
  func portrait(of id: RecordID<Person>) -> Address? {
    ["assets/people", "assets/portraits"].flatMap { folder in
      ["jpg", "png", "webp", "svg"].map { "\(folder)/\(id).\($0)" }
    }.first { site.hasAsset($0) }.map { address(Site.page(ofAsset: $0)) }
  }
}

extension Language {
  fileprivate func answersFor(_ duties: [String]) -> String {
    say("Answers for \(enumeration(duties))")
  }
}

extension Site {
  /// Whether a file of a path from `content/` is among the assets.
  package func hasAsset(_ path: String) -> Bool {
    let assets = programme.assets
    var (low, high) = (0, assets.count)
    while low < high {
      let middle = (low + high) / 2
      if assets[middle] < path { low = middle + 1 } else { high = middle }
    }
    return low < assets.count && assets[low] == path
  }
}
