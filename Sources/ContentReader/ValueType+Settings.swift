// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing
import StructuredData

extension ValueType where Value == String {
  /// A page by its id or its path, told as its id: `guides/backup` for `pages/guides/backup.md`.
  static var page: ValueType {
    ValueType(words: .reference([.pages])) { text, input, decoder in
      guard !decoder.hides([.pages]) else { return nil }
      let id = pageID(text)
      decoder.refer(to: [.pages], id, at: input.span)
      return id
    }
  }

  /// An e-mail address.
  static var mailbox: ValueType {
    ValueType(words: .text) { text, input, decoder in
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      if parts.count == 2, !parts.contains(""), isAddress("mailto:\(text)", schemes: ["mailto"]) {
        return text
      }
      decoder.report(
        .notAnAddress, "\(quoted(text)) is not an e-mail address", at: input.span,
        help: ["write it like name@example.org"])
      return nil
    }
  }

  /// An address that those of pages begin with.
  static var base: ValueType {
    let address = address("https", "http")
    return ValueType(words: address.description) { text, input, decoder in
      guard text.contains(where: { "?#".contains($0) }) else {
        return address.decode(input, &decoder)
      }
      decoder.report(
        .notAnAddress, "no page's address can go on behind \(quoted(text))", at: input.span,
        help: ["leave out what begins with '?' or '#'"])
      return nil
    }
  }

  /// Where a form can send a registration.
  static var registrationAction: ValueType {
    ValueType(words: .address(["https", "mailto"])) { text, input, decoder in
      if RegistrationAction(text) != nil { return text }
      decoder.report(
        .notAnAddress, "\(quoted(text)) is nowhere that a form could be sent", at: input.span,
        help: ["write https: with a host in plain letters, or mailto: with one address alone"])
      return nil
    }
  }

  /// Text that says something.
  static var word: ValueType {
    ValueType(words: .text) { text, input, decoder in
      if text.contains(where: { !$0.isWhitespace }) { return text }
      decoder.report(
        .wrongType, "\(quoted(text)) says nothing", at: input.span,
        help: ["write \(FieldType.text.phrase), or take the entry out"])
      return nil
    }
  }

  /// A notation of dates made of `YYYY`, `MM` and `DD`.
  static var dateFormat: ValueType {
    ValueType(words: .text) { text, input, decoder in
      let letters = text.filter(\.isLetter)
      let isNotation = ["YYYY", "MM", "DD"].allSatisfy { letters.contains($0) }
      if isNotation, letters.count == 8 { return text }
      decoder.report(
        .notADate, "\(quoted(text)) is not a notation of dates", at: input.span,
        help: ["write YYYY, MM and DD, each once, such as MM/DD/YYYY"])
      return nil
    }
  }

  /// A key of front matter.
  static var frontMatterKey: ValueType {
    let names = FrontMatterFields.schema.fields.map(\.name)
    return ValueType(words: .choice(names)) { text, input, decoder in
      if names.contains(text) { return text }
      let meant = suggestion(for: text, among: names)
      decoder.report(
        .unknownKey, "front matter has no key \(quoted(text))", at: input.span,
        help: meant == nil ? ["the keys are \(names.joined(separator: ", "))"] : [], meant: meant)
      return nil
    }
  }
}

/// The id of a page that is named by its id, or by its path with or without the folder.
private func pageID(_ name: String) -> String {
  let folder = DocumentFolder.pages.prefix
  let path = name.hasPrefix(folder) ? String(name.dropFirst(folder.count)) : name
  if path.hasSuffix(".md") { return documentName(folder + path) }
  return path.hasSuffix(".html") ? String(path.dropLast(".html".count)) : path
}

extension ValueType where Value == [Located<String>] {
  /// A label for each of the levels 1 to 5.
  static var fiveLabels: ValueType {
    let labels = ValueType.list(.text)
    return ValueType(labels.description) { input, decoder in
      guard let read = labels.decode(input, &decoder) else { return nil }
      let count = input.elements?.count ?? 0
      guard count != 5 else { return read }
      decoder.report(
        .outOfRange,
        count == 1 ? "1 label, five are needed" : "\(count) labels, five are needed",
        at: input.span,
        help: ["write one for each level from 1 to 5"])
      return nil
    }
  }
}

extension ValueType where Value == [FrontMatterAlias] {
  /// A list of names, or of objects with a name and a date format.
  static var frontMatterAliases: ValueType {
    let schema = FrontMatterAlias.schema
    return ValueType(.list(.either(.text, .object(schema.description)))) { input, decoder in
      guard let elements = input.elements else {
        decoder.reportType(input, wanted: .list(.text))
        return nil
      }
      return elements.compactMap { element in
        guard let key = element.words else { return decoder.object(element, schema) }
        var alias = FrontMatterAlias(at: element.span)
        alias.key = .stated(key, element.span)
        return alias
      }
    }
  }
}
