// SPDX-License-Identifier: Apache-2.0

// Markdown, from the bytes of a write-up to what the other rooms ask of it. In reading order:
//
// 1. `Markdown`: a document once read; `Reading` says which extensions and limits apply.
// 2. `HostileInput`: what would cost too much is shown as it was typed, with a diagnostic.
// 3. `CMarkTree`: libcmark's tree, owned and copied into a flat `Draft` of `Event`s in one pass.
// 4. `TableSearch`, `TablePlan`, `TableSplice`: pipe tables; their cells are parsed apart.
// 5. `Strikethrough`, `BareLinks`, `InlineExtensions`: what GitHub reads within text.
// 6. `MarkedBlocks`: task items and `[!NOTE]` quotes.
// 7. `DocumentIndex`: headings with anchors, and links with places (`LinkLocator`).
// 8. `Markdown+Text`, `+Tables`, `+Placeholders`: what the document says, without markup.
// 9. `Rendering`, `HTMLWriter`: the document as HTML; each link goes through `Rendering.resolve`.
