// SPDX-License-Identifier: Apache-2.0

import HTML
import Phrasing

/// Literal text of a template that no page may have: its policy would keep it from working, or it
/// would lead elsewhere unseen.
enum ForbiddenLiteral: Hashable, Sendable {
  /// An address of a scheme that is not allowed, without the colon.
  case scheme(String)
  /// A character reference or a backslash where an address begins, which hides where it leads.
  case disguise
  /// An attribute that holds a style, a program, a page or addresses that are loaded.
  case attribute(String)
  /// An element that shows other pages, or changes addresses.
  case element(String)
  /// An instruction of `http-equiv` other than a policy, such as to go elsewhere.
  case pragma
  /// A style or script as the text of an element.
  case text(in: String)
  /// A name, or the `=` behind it, that goes on behind a section in which it may have begun.
  case splitName
  /// An `=` without the name of an attribute before it.
  case nameless
  /// A picture, style or script from elsewhere: the scheme, or the slash before the second one.
  case remote(String)

  /// The bytes that show it, up to the one that completes it.
  var length: Int {
    switch self {
    case .scheme(let name), .remote(let name), .attribute(let name), .element(let name):
      name.utf8.count + 1
    case .disguise, .pragma, .text, .splitName, .nameless: 1
    }
  }

  var mistake: TemplateMistake {
    switch self {
    case .scheme, .disguise: .unsafeAddress
    case .splitName: .unevenBranch
    case .attribute, .element, .pragma, .text, .nameless, .remote: .forbiddenMarkup
    }
  }

  /// The fact.
  var message: Wording {
    switch self {
    case .scheme(let name): "an address of scheme '\(name)' is not allowed"
    case .disguise: "a character reference or a backslash hides where the address leads"
    case .attribute(let name): "the attribute '\(name)' may not stand in a template"
    case .element(let name): "the element '\(name)' may not stand in a template"
    case .pragma: "'http-equiv' may be nothing but 'Content-Security-Policy'"
    case .text(in: let name): "text in the element '\(name)' has no effect on a page"
    case .splitName: "the name of an attribute goes on behind a section"
    case .nameless: "a '=' without the name of an attribute before it"
    case .remote: "a page loads nothing from elsewhere"
    }
  }

  private static var inFile: Wording {
    "put it into a file in templates/assets/, and name that file with a relative path"
  }

  private static var without: Wording {
    "take it out: what a page shows stands in the page itself, and its pictures beside it"
  }

  /// The way out.
  var help: Wording {
    switch self {
    case .scheme:
      "allowed are relative paths and \(Address.schemes.joined(separator: ", "))"
    case .disguise: "write the address with plain characters, and with '/' instead of a backslash"
    case .splitName: "put a blank behind the section, or the whole attribute into it"
    case .nameless: "write the name and the '=' in one piece, with no section between"
    case .attribute("style"), .text, .remote: Self.inFile
    case .attribute(let name): name.hasPrefix("on") ? Self.inFile : Self.without
    case .element, .pragma: Self.without
    }
  }
}

extension MarkupState {
  /// Elements that no template may have: they show other pages, change where addresses lead, or set
  /// attributes of others.
  private static var forbiddenElements: [String] {
    [
      "animate", "animatemotion", "animatetransform", "applet", "base", "embed", "frame",
      "frameset", "iframe", "object", "set",
    ]
  }

  /// Attributes that no template may have, as those that begin with `on`: their text is a program, a
  /// page, a style, or a list of addresses.
  private static var forbiddenAttributes: [String] {
    ["srcdoc", "style", "srcset", "imagesrcset", "ping"]
  }

  /// The one value that `http-equiv` may have, in small letters.
  static var allowedPragma: [UInt8] {
    Array("content-security-policy".utf8)
  }

  /// Attributes whose addresses a browser loads without being asked.
  private static var loadingAttributes: [String] {
    ["src", "poster", "background"]
  }

  /// Attributes that browsers follow.
  private static var addressAttributes: [String] {
    [
      "href", "src", "action", "formaction", "cite", "poster", "xlink:href", "background",
      "longdesc", "manifest",
    ]
  }

  /// Whether browsers follow the value of the attribute.
  var isAddress: Bool {
    Self.addressAttributes.contains(attributeName)
  }

  /// Whether the attribute instructs the browser, as a header of HTTP would.
  var isPragma: Bool {
    attributeName == "http-equiv"
  }

  /// Whether a browser loads what the attribute names; a reader follows the links of `a` and `area`.
  var isLoaded: Bool {
    let isLink = ["a", "area"].contains(elementName)
    return Self.loadingAttributes.contains(attributeName)
      || ["href", "xlink:href"].contains(attributeName) && !isLink
  }

  /// The attribute that just got its name, if no template may have it.
  var forbiddenAttribute: ForbiddenLiteral? {
    let name = attributeName
    let isForbidden = name.hasPrefix("on") || Self.forbiddenAttributes.contains(name)
    return isForbidden ? .attribute(name) : nil
  }

  /// The element whose tag just got its name, if no template may have it.
  var forbiddenElement: ForbiddenLiteral? {
    let name = elementName
    return !isEndTag && Self.forbiddenElements.contains(name) ? .element(name) : nil
  }

  /// The element whose tag just ends, if its text is a style or a program.
  var embeddedText: ForbiddenLiteral? {
    let name = elementName
    guard !isEndTag, name == "style" || name == "script" && !hasSource else { return nil }
    return .text(in: name)
  }
}
