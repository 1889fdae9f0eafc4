// SPDX-License-Identifier: Apache-2.0

extension MarkupState {
  /// The element of the tag or raw text, in small letters.
  var elementName: String {
    String(decoding: element, as: UTF8.self)
  }

  /// The attribute of the place, in small letters.
  var attributeName: String {
    String(decoding: attribute, as: UTF8.self)
  }

  /// The place in words, for messages: `in the attribute 'href'`.
  var description: String {
    switch place {
    case .content: "in content"
    case .tagOpen, .tagName: "in the name of a tag"
    case .tag, .behindAttributeName, .nameEnd: "in the tag '\(elementName)'"
    case .attributeName: "in the name of an attribute"
    case .attributeValue, .unquoted: "in the attribute '\(attributeName)' without quotes"
    case .quoted: "in the attribute '\(attributeName)'"
    case .declaration: "in a declaration"
    case .comment: "in a comment"
    case .rawText: "in the element '\(elementName)'"
    }
  }
}
