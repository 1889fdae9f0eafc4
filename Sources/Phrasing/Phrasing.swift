// SPDX-License-Identifier: Apache-2.0

// From an English sentence in the source to the reader's language. In reading order:
//
// 1. `Wording`: a sentence as it was written: its words, with the values between them.
// 2. `Phrasebook`: the sentences of a language by their English; it tells a wording.
//
// English is no book: a wording is its own English, in which it only has to be put together.
