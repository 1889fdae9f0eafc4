// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// The rows of a table as a list of objects, one member for each cell that is not empty.
///
/// Dotted names make inner objects: the row `4h,` below `bia.rto,bia.rpo` is `{"bia": {"rto": 4h}}`.
/// All values are bare and without the blanks around them; the cell of a list field holds the whole
/// text, in which `;` separates the values. Keys stand in the header, values in the row.
package func tree(of table: CSVTable, file: FileID) -> LocatedTree {
  let columns = CSVColumns(table.header).columns
  var builder = TreeBuilder(file: file)
  let start = table.rows.first.flatMap(rowSpan)?.range.lowerBound ?? 0
  let end = table.rows.last.flatMap(rowSpan)?.range.upperBound ?? 0
  builder.open(.list, at: start..<end)
  for row in table.rows {
    builder.open(.object, at: rowSpan(of: row)?.range ?? start..<start)
    append(row, columns, to: &builder)
    builder.close()
  }
  builder.close()
  return builder.tree
}

/// Adds the members of a row, inner objects opened and closed as the names of the columns change.
private func append(
  _ row: [CSVCell], _ columns: [CSVColumns.Column], to builder: inout TreeBuilder
) {
  var open: ArraySlice<String> = []
  for column in columns where column.index < row.count && !row[column.index].isEmpty {
    let owner = column.path.dropLast()
    let place = trimmedSpan(of: row[column.index]).range
    let shared = zip(open, owner).prefix { $0 == $1 }.count
    for _ in open.dropFirst(shared) { builder.close() }
    for name in owner.dropFirst(shared) {
      builder.key(name, at: column.span.range)
      builder.open(.object, at: place)
    }
    open = owner
    builder.key(column.path.last ?? "", at: column.span.range)
    builder.bare(trimmed(row[column.index].text), at: place)
  }
  for _ in open { builder.close() }
}
