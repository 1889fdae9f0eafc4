// SPDX-License-Identifier: Apache-2.0

// What a programme must show, and what it does not. In reading order:
//
// 1. `Rule`: a value that is also its test, its page and its `explain` text; one file each.
// 2. `Rule.all`: the catalogue, one array literal; `INV/`, `GOV/` and so on hold the files.
// 3. `Inspection`: whom a rule asks about; `Outcome`: the answer for one subject.
// 4. `Check`: the programme, its figures and the as-of date; all that a rule may look at.
// 5. `RuleSettings`: what program.json makes of the rules; waivers are `Assessment`'s.
// 6. `check(_:jobs:)`: `Bench` lets `Sitting`s put the `Round`s of questions to a `Judge` per rule,
//    in parallel, who makes `Finding`s of `Flaw`s; the `Evaluation` holds them with their tallies.
//
// A rule decides pass, fail, not evaluable or not applicable. Waived is never its business.
