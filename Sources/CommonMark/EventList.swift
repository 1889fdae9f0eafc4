// SPDX-License-Identifier: Apache-2.0

/// The events of a document that is kept, each in 8 bytes instead of 12.
///
/// What an event spans is nearly always short, so its length is held in two bytes, and the end of
/// the few others beside the list.
struct EventList: RandomAccessCollection, Sendable {
  private struct Packed: Sendable {
    let lower: UInt32
    /// `UInt16.max` where the end is among `uppers`.
    let length: UInt16
    let detail: UInt8
    /// The kind in the lower five bits, the edge above.
    let mark: UInt8
  }

  private static let kindBits: UInt8 = 0x1F

  private let packed: [Packed]
  /// By the place of an event that spans much, where it ends.
  private let uppers: [Int: UInt32]

  init(_ events: [Event]) {
    var packed: [Packed] = []
    var uppers: [Int: UInt32] = [:]
    packed.reserveCapacity(events.count)
    for (index, event) in events.enumerated() {
      let length = event.upper &- event.lower
      if length >= UInt32(UInt16.max) { uppers[index] = event.upper }
      packed.append(
        Packed(
          lower: event.lower, length: UInt16(clamping: length), detail: event.detail,
          mark: Self.mark(event.kind, event.edge)))
    }
    self.packed = packed
    self.uppers = uppers
  }

  var startIndex: Int { 0 }
  var endIndex: Int { packed.count }

  /// Whether an event is an edge of a kind; nothing else of it is read.
  func isEvent(_ kind: Event.Kind, _ edge: Event.Edge, at position: Int) -> Bool {
    packed[position].mark == Self.mark(kind, edge)
  }

  /// Whether a link or an image begins at an event.
  func isLinkBegin(at position: Int) -> Bool {
    isEvent(.link, .begin, at: position) || isEvent(.image, .begin, at: position)
  }

  private static func mark(_ kind: Event.Kind, _ edge: Event.Edge) -> UInt8 {
    kind.rawValue | edge.rawValue << 5
  }

  subscript(position: Int) -> Event {
    let packed = packed[position]
    let upper =
      packed.length == .max
      ? uppers[position] ?? packed.lower : packed.lower &+ UInt32(packed.length)
    return Event(
      kind: Event.Kind(rawValue: packed.mark & Self.kindBits) ?? .nothing,
      edge: Event.Edge(rawValue: packed.mark >> 5) ?? .leaf,
      detail: packed.detail, lower: packed.lower, upper: upper)
  }
}
