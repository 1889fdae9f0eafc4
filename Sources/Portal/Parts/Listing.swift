// SPDX-License-Identifier: Apache-2.0

package import Templates

/// Rows of a table or items of a list, with their number in words; absent where there are none.
package struct Listing<Element: Sendable>: Sendable {
  package let elements: [Element]
  /// For example "12 services"; empty where the page does not say it.
  package let count: String

  package init(_ elements: [Element], count: String = "") {
    self.elements = elements
    self.count = count
  }

  /// The listing, `nil` where it is empty, so that the page writes its empty state.
  var unlessEmpty: Listing? { elements.isEmpty ? nil : self }

  static func shape(_ field: String, of element: Shape<Element>) -> Shape<Listing> {
    Shape(
      "\(element.layout.name)-\(field)", "several of \(element.layout.name)",
      [
        .text("count", "how many, in words") { $0.count },
        .list(field, of: element, "one after the other") { $0.elements },
      ])
  }
}

extension Field {
  /// A table: an optional record with `rows` and `count`.
  package static func rows<Element: Sendable>(
    _ name: String, of element: Shape<Element>, _ summary: String,
    _ value: @escaping @Sendable (Model) -> Listing<Element>
  ) -> Field {
    let shape = Listing<Element>.shape("rows", of: element)
    return .record(name, of: shape, summary) { value($0).unlessEmpty }
  }

  /// A list: an optional record with `items` and `count`.
  package static func items<Element: Sendable>(
    _ name: String, of element: Shape<Element>, _ summary: String,
    _ value: @escaping @Sendable (Model) -> Listing<Element>
  ) -> Field {
    let shape = Listing<Element>.shape("items", of: element)
    return .record(name, of: shape, summary) { value($0).unlessEmpty }
  }
}
