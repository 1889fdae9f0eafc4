// SPDX-License-Identifier: Apache-2.0

// What is wrong, where, and how to mend it. In reading order:
//
// 1. `SourceFile`, `Sources`: the files of a run, each known by its `FileID`.
// 2. `Span`: a stretch of bytes in one of them; all that the readers keep.
// 3. `LineIndex`: from offsets to the `Position` and `Place` that people read.
// 4. `Diagnostic`: one complete value; `text(in:)` is what a terminal shows.
// 5. `suggestion(for:among:)`: "did you mean".
