// SPDX-License-Identifier: Apache-2.0

import StructuredData

/// Lines and shapes, one after the other, written with as few bytes as they need.
package struct Path: Sendable {
  /// A side of a point, seen along a line of text.
  package enum Side: Int, Hashable, Sendable {
    case left = -1
    case right = 1
  }

  private(set) var bytes: [UInt8] = []

  package init() {}

  /// A straight line from one point to another.
  package mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    command("M", start.x, start.y)
    switch (end.x - start.x, end.y - start.y) {
    case (let width, 0): step("h", width)
    case (0, let height): step("v", height)
    case (let width, let height): command("l", width, height)
    }
  }

  /// A curve that leaves a point and reaches another one level, each to or from a side.
  ///
  /// - Parameter bend: how far it runs straight on at both ends.
  package mutating func curve(
    from start: (x: Int, y: Int), leaving: Side, to end: (x: Int, y: Int), reaching: Side,
    bend: Int
  ) {
    command("M", start.x, start.y)
    let (width, height) = (end.x - start.x, end.y - start.y)
    command("c", leaving.rawValue * bend, 0)
    command(" ", width + reaching.rawValue * bend, height)
    command(" ", width, height)
  }

  /// A curve that leaves a point upwards and reaches another one from below.
  package mutating func rise(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    command("M", start.x, start.y)
    let (width, height) = (end.x - start.x, end.y - start.y)
    command("c", 0, height / 2)
    command(" ", width, height / 2)
    command(" ", width, height)
  }

  /// The head of an arrow that reaches a point from a side.
  package mutating func head(x: Int, y: Int, from side: Side) {
    command("M", x, y)
    command("l", side.rawValue * 7, -4)
    bytes.append(contentsOf: "v8z".utf8)
  }

  /// A square on its corner around a point.
  package mutating func diamond(x: Int, y: Int, radius: Int) {
    command("M", x - radius, y)
    command("l", radius, -radius)
    command("l", radius, radius)
    command("l", -radius, radius)
    bytes.append(UInt8(ascii: "z"))
  }

  /// A rectangle.
  package mutating func box(_ box: Box) {
    command("M", box.x, box.y)
    step("h", box.width)
    step("v", box.height)
    step("h", -box.width)
    bytes.append(UInt8(ascii: "z"))
  }

  private mutating func step(_ letter: Unicode.Scalar, _ number: Int) {
    bytes.append(UInt8(truncatingIfNeeded: letter.value))
    bytes.append(decimal: number)
  }

  /// A letter and two numbers; a sign parts them as well as a blank does.
  private mutating func command(_ letter: Unicode.Scalar, _ first: Int, _ second: Int) {
    if letter != " " || first >= 0 { bytes.append(UInt8(truncatingIfNeeded: letter.value)) }
    bytes.append(decimal: first)
    if second >= 0 { bytes.append(UInt8(ascii: " ")) }
    bytes.append(decimal: second)
  }
}
