// SPDX-License-Identifier: Apache-2.0

/// One of the four moments that a service is judged by, with its words.
package struct TimeMark: Sendable {
  /// Each has a shape of its own, so that no reader depends on its colour.
  package enum Kind: String, Sendable {
    /// What the business can bear at most (MTPD): a bar.
    case limit
    /// What is promised (RTO): a square.
    case promise
    /// What the plan adds up to: a diamond.
    case design
    /// What was measured last: a disc.
    case proof
  }

  package let kind: Kind
  package let label: String
  /// In seconds; `nil` where the value says in words why there is none.
  package let moment: Int?
  package let value: String
  /// How far it is from the promise, in words.
  package let note: String?
  /// Whether value and note are bad news: too late, or never.
  package let isBad: Bool

  package init(
    _ kind: Kind, _ label: String, moment: Int?, value: String, note: String? = nil,
    isBad: Bool = false
  ) {
    self.kind = kind
    self.label = label
    self.moment = moment
    self.value = value
    self.note = note
    self.isBad = isBad
  }
}

/// The marks of a service, each on a line of its own, so that none can hide another.
package struct PromiseMarks: Sendable {
  package let marks: [TimeMark]

  package init(_ marks: [TimeMark]) {
    self.marks = marks
  }

  /// What everything is held against, where it is known: what can be borne, what is promised.
  package var references: [TimeMark] {
    marks.filter { ($0.kind == .limit || $0.kind == .promise) && $0.moment != nil }
  }

  /// The moments that are known.
  package var moments: [Int] { marks.compactMap(\.moment) }
}

/// Promise, design and proof on one axis of time.
package struct PromiseAxis: Sendable {
  private let marks: PromiseMarks
  private let language: Language

  package init(_ marks: PromiseMarks, in language: Language) {
    self.marks = marks
    self.language = language
  }

  private static let ends = (left: 9, right: 332)
  private static let pitch = 42

  /// The drawing, `nil` where no moment is known, since words say that better.
  package func drawing() -> Drawing? {
    guard !marks.moments.isEmpty else { return nil }
    let scale = TimeScale(
      holding: marks.moments, left: Self.ends.left, right: Self.ends.right)
    let bottom = marks.marks.count * Self.pitch
    var drawing = Drawing(
      "promise-axis", width: Drawing.narrow, height: bottom + (scale.isEven ? 20 : 36),
      title: language.promiseAxisTitle, description: language.description(of: marks.marks))
    drawing.axis(scale, from: 4, to: bottom) { language.tick($0) }
    drawing.references(marks, on: scale, from: 4, to: bottom)
    drawing.lanes(marks, on: scale, pitch: Self.pitch)
    if !scale.isEven { drawing.text(language.unevenAxis, x: 0, y: bottom + 32, "note") }
    return drawing
  }
}

extension Drawing {
  /// The marks, one below the other: name, value and distance, below them the place on the scale.
  ///
  /// - Parameter pitch: the height of a lane.
  fileprivate mutating func lanes(_ marks: PromiseMarks, on scale: TimeScale, pitch: Int) {
    for (index, mark) in marks.marks.enumerated() {
      let top = index * pitch
      words(of: mark, y: top + 13)
      if let moment = mark.moment {
        let (place, middle) = (scale.x(of: moment), top + 28)
        line(from: (scale.left, middle), to: (place, middle), "reach \(mark.kind.rawValue)")
        symbol(mark.kind, x: place, y: middle)
      }
    }
  }

  /// Dotted lines down from promise and limit, against which everything is held.
  ///
  /// - Parameter step: how much lower each ends than the one before.
  mutating func references(
    _ marks: PromiseMarks, on scale: TimeScale, from top: Int, to bottom: Int, step: Int = 0
  ) {
    for (index, mark) in marks.references.enumerated() {
      guard let place = mark.moment.map({ scale.x(of: $0) }) else { continue }
      let end = bottom + (index + 1) * step
      line(from: (place, top), to: (place, end), "reference \(mark.kind.rawValue)")
    }
  }

  /// What a mark is and its value, and at the end of the line how far that is from the promise.
  private mutating func words(of mark: TimeMark, y: Int) {
    let style = mark.isBad ? "label bad" : mark.moment == nil ? "unknown" : "label"
    let note = mark.note ?? ""
    let room = Self.narrow - mark.value.likelyWidth - note.likelyWidth - 12
    text(mark.label.fitted(to: room), then: mark.value, style, x: 0, y: y)
    if mark.note != nil {
      text(note, x: Self.narrow, y: y, mark.isBad ? "bad" : "", anchor: .end)
    }
  }

  /// The shape of a kind of mark around a point.
  private mutating func symbol(_ kind: TimeMark.Kind, x: Int, y: Int) {
    let style = "mark \(kind.rawValue)"
    switch kind {
    case .limit: rect(Box(x: x - 3, y: y - 11, width: 6, height: 22), style)
    case .promise: rect(Box(x: x - 7, y: y - 7, width: 14, height: 14), style)
    case .proof: rect(Box(x: x - 8, y: y - 8, width: 16, height: 16), style, radius: 8)
    case .design:
      var diamond = Path()
      diamond.diamond(x: x, y: y, radius: 9)
      path(diamond, style)
    }
  }
}
