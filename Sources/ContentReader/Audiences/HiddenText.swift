// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import StructuredData

/// A text that an audience may not see, and where it stands in the content.
package struct HiddenText: Sendable {
  package let text: String
  /// Whether the text is Markdown, which pages show without its marks.
  package let isMarkdown: Bool
  package let span: Span

  package init(_ text: String, isMarkdown: Bool, at span: Span) {
    self.text = text
    self.isMarkdown = isMarkdown
    self.span = span
  }
}

/// What a reading for an audience left out, and what it left in.
package struct Concealed: Sendable {
  package var hidden: [HiddenText] = []
  /// Whole values of fields that the audience sees.
  package var visible: Set<String> = []

  package init() {}

  mutating func add(_ other: Concealed) {
    hidden += other.hidden
    visible.formUnion(other.visible)
  }
}

extension Input {
  /// The texts inside a value that its type calls words: no times, numbers, dates or choices, and
  /// no references, which lead to records that have their own say.
  func words(as type: FieldType) -> [HiddenText] {
    var texts: [HiddenText] = []
    var rest = [(self, type)]
    while let (input, type) = rest.popLast() {
      switch type {
      case .text, .identifier, .address, .markdown:
        guard !input.text.isEmpty else { continue }
        let isMarkdown = if case .markdown = type { true } else { false }
        texts.append(HiddenText(input.text, isMarkdown: isMarkdown, at: input.span))
      default: rest += input.inner(as: type)
      }
    }
    return texts
  }

  /// What lies directly inside a value, with its types.
  private func inner(as type: FieldType) -> [(Input, FieldType)] {
    switch type {
    case .list(let element): return (elements ?? []).map { ($0, element) }
    case .map(_, let value):
      return (members.map(Array.init) ?? []).map { (.value($0.value), value) }
    case .either(let first, let second):
      return [(self, members == nil ? first : second)]
    case .object(let description):
      let fields = description.fields()
      return (members.map(Array.init) ?? []).compactMap { member in
        fields.first { $0.name == member.key }.map { (.value(member.value), $0.type) }
      }
    default: return []
    }
  }
}
