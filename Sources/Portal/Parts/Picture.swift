// SPDX-License-Identifier: Apache-2.0

import HTML
import Templates

/// A drawing made by the program, with its title in words (`parts/picture`).
struct Picture: Sendable {
  let title: String
  let picture: HTMLText

  init(title: String, picture: HTMLText) {
    self.title = title
    self.picture = picture
  }

  static let shape = Shape<Picture>(
    "picture", "a drawing made by the program",
    [
      .text("title", "what the drawing shows, in one sentence") { $0.title },
      .html("picture", "inline SVG with a label") { $0.picture },
    ])
}
