// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing

extension Linker {
  /// Reports channels that an audience is not to see and that no contact has: a misspelt one would
  /// be published.
  ///
  /// A kind without any contact is let be: nothing of it can be seen, and what comes may be hidden
  /// before it is there.
  mutating func checkChannels(_ settings: Settings) {
    for name in (settings.audiences.value ?? []).flatMap({ $0.value.value.hide.elements() }) {
      guard case .channel(let path, let channel) = HiddenFields.Meaning(of: name.value) else {
        continue
      }
      guard let kind = RecordKind(rawValue: String(path.prefix { $0 != "." })) else { continue }
      let known = channels(of: kind)
      guard !known.isEmpty, !known.contains(channel) else { continue }
      let names = Wording(value: known.map { "'\(kind.rawValue).\($0)'" }.joined(separator: ", "))
      report(
        .notHideable, "no contact has the channel \(quoted(channel))", at: name.span,
        help: ["there are \(names)"],
        meant: suggestion(for: channel, among: known).map { "\(kind.rawValue).\($0)" })
    }
  }

  /// The channels of all contacts of a kind of record, sorted, in lower case.
  private func channels(of kind: RecordKind) -> [String] {
    let contacts =
      switch kind {
      case .people: inventory.people.flatMap { $0.contacts.elements() }
      case .suppliers: inventory.suppliers.flatMap { $0.contacts.elements() }
      default: [Contact]()
      }
    return Set(contacts.compactMap { $0.channel.value?.lowercased() }).sorted()
  }
}
