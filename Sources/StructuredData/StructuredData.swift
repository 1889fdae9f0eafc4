// SPDX-License-Identifier: Apache-2.0

// From bytes to trees that know where they stand, and from values to JSON. In reading order:
//
// 1. `LocatedTree`: a flat array of nodes; `LocatedValue` and `LocatedMember` are handles into it.
// 2. `readJSON`: one pass of `JSONParser` over the bytes, `markRepeatedKeys` at each object's end.
// 3. `readCSV`: `CSVParser` cuts cells; `tree(of:file:)` makes a list of objects of the rows.
// 4. `readFrontMatter`: the fence is found, the text guarded, composed by Yams (one file), copied;
//    `readYamlStream` reads documents that are nothing but YAML in the same way.
// 5. `TreeBuilder`: how CSV and front matter become trees.
// 6. `TextPool`: the texts of values, those with the same bytes held once.
// 7. `JSONValue`, `JSONWriter`: the same bytes for the same value, always.
// 8. `JSONStream`: JSON written from front to back, for documents too large to be held as a value.
//
// `JSONMistake`, `CSVMistake` and `FrontMatterMistake` list what can be wrong.
