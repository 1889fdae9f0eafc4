// SPDX-License-Identifier: Apache-2.0

import Phrasing

/// Literal text of a template that no page may have: its policy would keep it from working.
enum ForbiddenLiteral: Hashable, Sendable {
  /// An address of a scheme that is not allowed, without the colon.
  case scheme(String)
  /// A style or an event handler in an attribute.
  case attribute(String)
  /// A style or script as the text of an element.
  case element(String)
  /// A picture, style or script from elsewhere: the scheme, or the slash before the second one.
  case remote(String)

  /// The bytes that show it, up to the one that completes it.
  var length: Int {
    switch self {
    case .scheme(let name), .remote(let name), .attribute(let name): name.utf8.count + 1
    case .element: 1
    }
  }

  var mistake: TemplateMistake {
    if case .scheme = self { .unsafeAddress } else { .forbiddenMarkup }
  }

  /// The fact.
  var message: Wording {
    switch self {
    case .scheme(let name): "an address of scheme '\(name)' is not allowed"
    case .attribute(let name): "the attribute '\(name)' has no effect on a page"
    case .element(let name): "text in the element '\(name)' has no effect on a page"
    case .remote: "a page loads nothing from elsewhere"
    }
  }
}

extension MarkupState {
  /// Attributes whose addresses a browser loads without being asked.
  private static var loadingAttributes: [String] {
    ["src", "poster", "data", "background"]
  }

  /// Attributes that browsers follow.
  private static var addressAttributes: [String] {
    [
      "href", "src", "action", "formaction", "cite", "poster", "data", "xlink:href", "background",
      "longdesc", "manifest",
    ]
  }

  /// Whether browsers follow the value of the attribute.
  var isAddress: Bool {
    Self.addressAttributes.contains(attributeName)
  }

  /// Whether a browser loads what the attribute names.
  var isLoaded: Bool {
    Self.loadingAttributes.contains(attributeName)
      || attributeName == "href" && elementName == "link"
  }

  /// The attribute that just got its name, if it holds a style or a program.
  var embeddedAttribute: ForbiddenLiteral? {
    let name = attributeName
    return name == "style" || name.hasPrefix("on") ? .attribute(name) : nil
  }

  /// The element whose tag just ends, if its text is a style or a program.
  var embeddedText: ForbiddenLiteral? {
    let name = elementName
    guard !isEndTag, name == "style" || name == "script" && !hasSource else { return nil }
    return .element(name)
  }
}
