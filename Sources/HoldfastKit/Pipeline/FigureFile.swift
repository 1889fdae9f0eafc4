// SPDX-License-Identifier: Apache-2.0

import Phrasing

/// A file in `data/` that holds figures; those of findings are the formats of reports.
enum FigureFile: String, CaseIterable {
  case figures = "portal.json"
  case losses = "scenarios.json"
  case services = "services.csv"

  var path: String { "data/\(rawValue)" }

  /// What it holds and whom it is for.
  var purpose: Wording {
    switch self {
    case .figures: "Every figure of every service, for programs"
    case .losses: "What falls in each scenario and single loss, for programs"
    case .services: "Every service with its figures, for spreadsheets"
    }
  }
}
