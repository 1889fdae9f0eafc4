// SPDX-License-Identifier: Apache-2.0

// What the commands do, as functions on values, and the doors to the system. In reading order:
//
// 1. `Files/`: the door to the disk; `Folder`, `Content.read`; what stops us: `Failure`, `Stop`.
// 2. `Pipeline/`: `examine` reads, links, assesses, checks; `build` renders, reports, publishes.
// 3. `Audiences/`: the copy for some readers, and the proof that it shows nothing else.
// 4. `Publishing/`, `Packing/`: one step to the disk, and one file for the stick.
// 5. `Inventory/`, `Imports/`, `Registrations/`, `Snapshots/`: what is added to a programme.
// 6. `Catalogue/`, `Looks/`: rules, format and templates in words.
// 7. `Console/`: what a person sees, the environment, and the clock.
