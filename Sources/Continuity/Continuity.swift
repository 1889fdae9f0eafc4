// SPDX-License-Identifier: Apache-2.0

// The domain: what people state about their services, with the place where they state it.
//
// 1. `Stated`: a field as its author left it: absent, malformed, or a value with its span.
// 2. `CalendarDay`, `Moment`, `RecoveryTime`, `Interval`: dates and times, without a clock.
// 3. `Records/`: one struct per record kind of docs/format-reference.md, and the structs in them; a record
//    holds its fields out of line (`Boxed`), so that it is handed on as one reference.
// 4. `Document`, `Documents`: Markdown files with their front matter.
// 5. `Programme`: all of it, ids resolved through `RecordTable`.
//
// Nothing here reads a file, knows today's date, or computes a figure.
