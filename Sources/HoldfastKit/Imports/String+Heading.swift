// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The heading of a column as headings are compared, by letters and digits alone: `E-mail address`
  /// is `emailaddress`.
  var foldedHeading: String {
    lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
