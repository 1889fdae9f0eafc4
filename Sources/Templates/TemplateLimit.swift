// SPDX-License-Identifier: Apache-2.0

/// How much a template may ask for, so that no input exhausts stack, memory or patience.
enum TemplateLimit {
  /// Bytes of one file.
  static let fileSize = 1 << 20
  /// Sections, blocks and parents inside each other in one file.
  static let nesting = 64
  /// Sections, blocks, parents and partials inside each other, through all files.
  static let inclusion = 128
  /// Nodes met while one page is compiled, each as often as its partial is specialised.
  static let instructions = 50_000
  /// Bytes of literal text in one compiled page.
  static let literals = 8 << 20
  /// Bytes of one delimiter.
  static let delimiter = 16
  /// Bytes of one rendered page, so that sections and partials which multiply each other end.
  static let page = 64 << 20
  /// Bytes that each turn of a section and each partial counts for, so that empty ones end as well.
  static let turn = 64
  /// Loops and partials inside each other while rendering.
  static let rendering = 1_000
}
