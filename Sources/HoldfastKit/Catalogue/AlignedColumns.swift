// SPDX-License-Identifier: Apache-2.0

/// Rows of cells as lines, the columns one below the other.
func aligned(_ rows: [[String]]) -> String {
  let count = rows.map(\.count).max() ?? 0
  let widths = (0..<count).map { column in
    rows.map { column < $0.count - 1 ? $0[column].count : 0 }.max() ?? 0
  }
  return rows.map { row in
    let cells = row.enumerated().map { column, cell in
      column == row.count - 1
        ? cell : cell + String(repeating: " ", count: widths[column] - cell.count + 2)
    }
    return cells.joined() + "\n"
  }.joined()
}
