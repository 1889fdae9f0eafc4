// SPDX-License-Identifier: Apache-2.0

import Continuity

/// Where a session takes place: in a room, at a site, online, or in several of these ways.
struct SessionPlace: Sendable {
  let room: String?
  /// A record may be missing.
  let site: RecordID<Continuity.Site>?
  /// `nil` where one cannot take part online.
  let online: OnlinePlace?

  init(_ session: Session) {
    room = session.place.value
    site = session.site.value
    online = session.online.value.flatMap { $0.isOnline ? $0 : nil }
  }
}

extension PageContext {
  /// Where a session takes place, leading to its site: "Room 2, Head office, Online".
  func place(of session: Session) -> PageLink {
    let place = SessionPlace(session)
    let site = place.site.map { link($0) }
    let parts = [place.room, site?.label, place.online.map { _ in language.online }]
      .compactMap(\.self)
    return PageLink(
      parts.isEmpty ? language.notStated : parts.joined(separator: ", "), site?.href)
  }
}

extension Site {
  /// The room, the site and its town, and where it is online the address, else that it is.
  func location(of place: SessionPlace) -> String? {
    var online = place.online.map { _ in language.online }
    if case .address(let address) = place.online { online = address }
    let parts = [venue(of: place), online].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// The room, site, town and country of a session, `nil` where none is stated.
  func venue(of place: SessionPlace) -> String? {
    let site = place.site.flatMap { inventory.sites[$0] }
    let name = place.site.map { title(of: RecordReference(.sites, $0.text)) }
    var parts: [String] = []
    for part in [place.room, name, site?.city.value, site?.country.value] {
      if let part, !parts.contains(part) { parts.append(part) }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
