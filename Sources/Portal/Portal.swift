// SPDX-License-Identifier: Apache-2.0

import Phrasing

// From a programme and what was found about it to the files of the portal:
//
// 1. `Site`: all that pages read, with the indexes across records made once.
// 2. `PageFamily.all`: one row per kind of page; each family stands in its own file in `Pages/`.
// 3. `PageContext`: one page being made: its links (`PagePath`, `PageLink`), texts and frame.
// 4. `Parts/`: the values that several pages show, each with its `Shape`; `Pictures/` draws.
// 5. `Text/`: every word for people (`Language`), and Markdown on pages.
// 6. `render`: compiles the templates, renders all pages in parallel, adds assets, search and feed.
//
// A new family: a file like `Pages/BulletinsPage.swift` (the worked example: entries, model, shape,
// family) and one line in `PageFamily+All.swift`.
