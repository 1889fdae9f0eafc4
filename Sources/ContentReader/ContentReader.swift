// SPDX-License-Identifier: Apache-2.0

// From files to a `Programme`. In reading order:
//
// 1. `Content`: the files of a run, sorted by what they are.
// 2. `Schemas/`: one table per record kind: a field's name, type, meaning, and where it goes.
// 3. `Decoder`: from located values to records, with every mistake as a diagnostic.
// 4. `readInventoryFile`, `readDocument`: the records of a file, a Markdown file; in parallel.
// 5. `link`: duplicate ids, unknown references and dangling links reported; the `Programme`.
//
// One bad field hides no other, one bad record hides no other record.
