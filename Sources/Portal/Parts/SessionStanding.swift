// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// What can be done about a session: enrol, wait, or nothing.
enum SessionStanding: Hashable, Sendable {
  case open
  /// All seats are taken; one can wait for one.
  case full
  /// The last day to enrol has passed.
  case closed
  /// It began on an earlier day and goes on.
  case running
  case held
  case cancelled
  /// Its status is not stated.
  case unknown

  init(_ session: Session, _ seats: SessionSeats, asOf: CalendarDay) {
    let hasBegun = session.start.value.map { $0.day < asOf } ?? false
    let goesOn = session.end.value.map { $0.day >= asOf } ?? false
    let isLate = !session.isEnrolling(on: asOf)
    switch session.status.value {
    case .cancelled: self = .cancelled
    case .held: self = .held
    case _ where hasBegun: self = goesOn ? .running : .held
    case .full: self = isLate ? .closed : .full
    case .open: self = isLate ? .closed : seats.free == 0 ? .full : .open
    case nil: self = isLate ? .closed : seats.free == 0 ? .full : .unknown
    }
  }

  /// Whether one can ask for a seat.
  var isChoosable: Bool { self == .open || self == .unknown }

  /// Whether one can ask for a seat, or wait for one.
  var isPickable: Bool { isChoosable || self == .full }
}

extension PageContext {
  func standing(of session: Int) -> SessionStanding {
    SessionStanding(site.inventory.sessions[session], site.seats[session], asOf: site.asOf)
  }

  /// What a session's standing is called.
  func badge(of standing: SessionStanding) -> Badge {
    switch standing {
    case .open: Badge(language.word(standing), .good)
    case .full, .closed: Badge(language.word(standing), .medium)
    case .running, .held, .cancelled: Badge(language.word(standing))
    case .unknown: Badge(language.word(standing), .unknown)
    }
  }
}
