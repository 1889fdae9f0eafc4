// SPDX-License-Identifier: Apache-2.0

import CCMark

/// libcmark's tree of a document, freed when this value ends; the only place that calls C.
///
/// No pointer leaves this file: `copy(into:depth:place:)` writes the tree into a `Draft`.
struct CMarkTree: ~Copyable {
  /// Lines and columns of a block as libcmark counts them, from 1; columns are bytes.
  struct Block {
    let firstLine: Int
    let firstColumn: Int
    let lastLine: Int
  }

  private let root: OpaquePointer

  /// Parses a part of the bytes, or is `nil` where libcmark gives no tree.
  ///
  /// - Parameter isValid: whether the bytes are UTF-8; where not, bad ones become U+FFFD.
  init?(_ bytes: [UInt8], in range: Range<Int>, isValid: Bool) {
    let options = isValid ? CMARK_OPT_DEFAULT : CMARK_OPT_VALIDATE_UTF8
    let tree = bytes.withUnsafeBytes { buffer in
      let part = UnsafeRawBufferPointer(rebasing: buffer[range])
      return cmark_parse_document(
        part.baseAddress?.assumingMemoryBound(to: CChar.self), part.count, options)
    }
    guard let tree else { return nil }
    root = tree
  }

  deinit {
    cmark_node_free(root)
  }

  /// Appends the tree to a draft in one pass; `false` where nodes lie deeper than `depth`.
  ///
  /// - Parameter place: from a block's lines to its place in the file.
  /// - Parameter isCandidate: whether a block of several lines may hold a table.
  func copy(
    into draft: inout Draft, depth limit: Int, place: (Block) -> Range<Int>,
    isCandidate: (Block) -> Bool
  ) -> Bool {
    var depth = 1
    var next = cmark_node_first_child(root)
    while let node = next {
      let kind = begin(node, in: &draft, place: place, isCandidate: isCandidate)
      if let child = cmark_node_first_child(node) {
        depth += 1
        guard depth <= limit else { return false }
        next = child
      } else {
        if let kind { draft.events.append(ending(node, kind)) }
        next = successor(of: node, in: &draft, depth: &depth)
      }
    }
    return true
  }

  /// The node after one without further children; ends the parents that end there.
  private func successor(
    of node: OpaquePointer, in draft: inout Draft, depth: inout Int
  ) -> OpaquePointer? {
    var last = node
    while cmark_node_next(last) == nil {
      guard let parent = cmark_node_parent(last), parent != root else { return nil }
      depth -= 1
      draft.events.append(ending(parent, kind(of: parent)))
      last = parent
    }
    return cmark_node_next(last)
  }

  /// Writes a leaf, or the beginning of a node whose kind is returned.
  private func begin(
    _ node: OpaquePointer, in draft: inout Draft, place: (Block) -> Range<Int>,
    isCandidate: (Block) -> Bool
  ) -> Event.Kind? {
    let kind = kind(of: node)
    switch kind {
    case .softBreak, .lineBreak: draft.events.append(.leaf(kind))
    case .text, .code, .html: appendLiteral(of: node, as: kind, to: &draft)
    case .emphasis, .strong: draft.events.append(.begin(kind))
    case .link, .image: beginLink(node, kind, in: &draft)
    case .bulletList: draft.events.append(.begin(kind))
    case .orderedList:
      let start = Int(cmark_node_get_list_start(node))
      draft.events.append(.begin(kind, start..<start))
    default: beginBlock(node, kind, in: &draft, place: place, isCandidate: isCandidate)
    }
    return draft.events.last?.edge == .leaf && kind != .codeBlock && kind != .htmlBlock ? nil : kind
  }

  /// Writes the beginning of a block, and the text of one that holds code or HTML.
  private func beginBlock(
    _ node: OpaquePointer, _ kind: Event.Kind, in draft: inout Draft,
    place: (Block) -> Range<Int>, isCandidate: (Block) -> Bool
  ) {
    let block = Block(
      firstLine: Int(cmark_node_get_start_line(node)),
      firstColumn: Int(cmark_node_get_start_column(node)),
      lastLine: Int(cmark_node_get_end_line(node)))
    if kind == .paragraph || kind == .heading, block.firstLine < block.lastLine, isCandidate(block)
    {
      draft.tableCandidates.append(candidate(node, block, event: draft.events.count))
    }
    draft.events.append(.begin(kind, place(block), detail: detail(of: node, kind)))
    if kind == .codeBlock, let info = cmark_node_get_fence_info(node), info.pointee != 0 {
      draft.events.append(.leaf(.info, draft.append(bytes(of: info))))
    }
    if kind == .codeBlock { appendLiteral(of: node, as: .literal, to: &draft) }
    if kind == .htmlBlock { appendLiteral(of: node, as: .markup, to: &draft) }
  }

  /// Writes the beginning of a link or image and keeps its destination and title.
  private func beginLink(_ node: OpaquePointer, _ kind: Event.Kind, in draft: inout Draft) {
    let destination = draft.append(bytes(of: cmark_node_get_url(node)))
    let title = draft.append(bytes(of: cmark_node_get_title(node)))
    let index = draft.links.count
    draft.events.append(.begin(kind, index..<index))
    draft.links.append(
      LinkRecord(
        form: .marked, isImage: kind == .image, destination: Range(destination),
        title: Range(title)))
  }

  /// Writes a leaf with the node's own text.
  private func appendLiteral(
    of node: OpaquePointer, as kind: Event.Kind, to draft: inout Draft
  ) {
    draft.events.append(.leaf(kind, draft.append(bytes(of: cmark_node_get_literal(node)))))
  }

  /// The end of a node, with the detail of its beginning.
  private func ending(_ node: OpaquePointer, _ kind: Event.Kind) -> Event {
    .end(kind, detail: detail(of: node, kind))
  }

  /// A C string's bytes, to be used at once: they belong to the tree.
  private func bytes(of text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: text, count: strlen(text)).bindMemory(to: UInt8.self)
  }

  /// The heading's level, or 1 for a paragraph of a tight list, which is written without `<p>`.
  private func detail(of node: OpaquePointer, _ kind: Event.Kind) -> UInt8 {
    switch kind {
    case .heading: return UInt8(truncatingIfNeeded: cmark_node_get_heading_level(node))
    case .paragraph:
      guard let parent = cmark_node_parent(node), cmark_node_get_type(parent) == CMARK_NODE_ITEM
      else { return 0 }
      return cmark_node_get_list_tight(cmark_node_parent(parent)) == 1 ? 1 : 0
    default: return 0
    }
  }

  /// A block that may hold a table, with the quotes and the list item around it.
  private func candidate(
    _ node: OpaquePointer, _ block: Block, event: Int
  ) -> TableCandidate {
    var quotes = 0
    var column = 1
    var ancestor = cmark_node_parent(node)
    while let current = ancestor, current != root {
      if kind(of: current) == .quote { quotes += 1 }
      if kind(of: current) == .item, quotes == 0, column == 1 { column = textColumn(of: current) }
      ancestor = cmark_node_parent(current)
    }
    return TableCandidate(
      event: event, firstLine: block.firstLine, firstColumn: block.firstColumn,
      lastLine: block.lastLine, quotes: quotes, column: column)
  }

  /// The column from which on lines belong to a list item.
  private func textColumn(of item: OpaquePointer) -> Int {
    guard let child = cmark_node_first_child(item),
      cmark_node_get_start_line(child) == cmark_node_get_start_line(item)
    else { return Int(cmark_node_get_start_column(item)) + 2 }
    return Int(cmark_node_get_start_column(child))
  }

  /// The kind of a node; custom nodes, which parsing never makes, are `nothing`.
  private func kind(of node: OpaquePointer) -> Event.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_LIST:
      cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? .orderedList : .bulletList
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    default: .nothing
    }
  }
}
