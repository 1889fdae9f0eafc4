// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Phrasing
import Templates

/// A way to reach a person or supplier.
struct ContactRow: Sendable {
  let channel: String
  let address: PageLink?
  let outOfBand: Badge?
  let verified: MomentText?

  static let shape = Shape<ContactRow>(
    "contact-row", "a way to reach somebody",
    [
      .text("channel", "channel, in words") { $0.channel },
      .record("address", of: PageLink.shape, "how to reach: a link or plain text") {
        $0.address
      },
      .record("out_of_band", of: Badge.shape, "whether it works without our systems") {
        $0.outOfBand
      },
      .record("verified", of: MomentText.shape, "when last verified") { $0.verified },
    ])
}

extension PageContext {
  /// Contacts, the latest verified first, those that never were last.
  func contactRows(_ contacts: Stated<[Contact]>) -> Listing<ContactRow> {
    let contacts = contacts.elements()
    let order = contacts.indices.sorted { first, second in
      let days = (contacts[first].verifiedOn.value, contacts[second].verifiedOn.value)
      let numbers = (days.0?.number ?? .min, days.1?.number ?? .min)
      return numbers.0 != numbers.1 ? numbers.0 > numbers.1 : first < second
    }
    return Listing(order.map { contactRow(contacts[$0]) })
  }

  private func contactRow(_ contact: Contact) -> ContactRow {
    let channel = contact.channel.value
    return ContactRow(
      channel: channel.map { language.phrase($0) } ?? language.notStated,
      address: contact.value.value.map { PageLink($0, Self.address(of: $0, by: channel ?? "")) },
      outOfBand: yesOrNo(contact.outOfBand.value), verified: moment(contact.verifiedOn))
  }

  /// Yes as good, no without judgement; `nil` where nothing is stated.
  func yesOrNo(_ answer: Bool?) -> Badge? {
    answer.map { $0 ? Badge(language.say("Yes"), .good) : Badge(language.say("No")) }
  }

  /// Where a contact leads: what has a scheme as it is, mail addresses and telephone numbers.
  static func address(of contact: String, by channel: String) -> Address? {
    if contact.utf8.contains(UInt8(ascii: ":")),
      Address.schemes.contains(where: { contact.lowercased().hasPrefix("\($0):") })
    {
      return Address(checking: contact)
    }
    if contact.mentions("@") {
      return channel.lowercased().mentions("mail") ? Address(checking: "mailto:\(contact)") : nil
    }
    let digits = contact.filter { !" -()/.".contains($0) }
    let isNumber = digits.drop { $0 == "+" }.allSatisfy { $0.isASCII && $0.isNumber }
    return isNumber && digits.count > 4 ? Address(checking: "tel:\(digits)") : nil
  }
}
