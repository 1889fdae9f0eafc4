// SPDX-License-Identifier: Apache-2.0

// What tests share, so that each holds its whole input in one literal. In reading order:
//
// 1. `ProgrammeLiteral`: a programme in one text, files behind `-- path --` lines.
// 2. `MarkedText`: `⟦ ⟧` around what must be found, instead of line numbers.
// 3. `SeededRandom`: the same random numbers in each run.
// 4. `GoldenFile`: expected outputs beside the tests, with a recording switch that fails.
// 5. `PublicSuite`: the cases of public suites, where they lie beside the repository.
// 6. `LenientTemplate`: Mustache as its specification has it, over values looked up by name.
// 7. `ProcessUsage`: what the process has used of processors and memory, for benches.
