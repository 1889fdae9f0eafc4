// SPDX-License-Identifier: Apache-2.0

import Continuity
import StructuredData

extension Decoder {
  /// Decodes a field of an object, or leaves it out where the audience may not see it.
  ///
  /// A hidden field is as one that could not be read, so that nobody reports it as missing.
  mutating func decodeVisible<Object>(
    _ field: Field<Object>, _ value: LocatedValue, into object: inout Object
  ) -> Bool {
    let (outer, input) = (path, Input.value(value))
    path += "." + field.name
    defer { path = outer }
    guard !hidden.hides(path), !hidesChannel(of: field.name, in: outer) else {
      concealed.hidden += input.words(as: field.type)
      field.conceal(value.span, &object)
      return true
    }
    if field.type.innerFields.isEmpty {
      for text in input.words(as: field.type) { concealed.visible.insert(text.text) }
    }
    return field.decode(input, &object, &self)
  }

  /// Whether the value is that of a contact whose channel is hidden.
  private func hidesChannel(of field: String, in path: String) -> Bool {
    field == "value" && hidden.hides(channel: channel, in: path)
  }

  /// Keeps the channel of a contact, by which its value may be hidden.
  mutating func noteChannel(_ members: some Sequence<LocatedMember>) {
    channel = members.first { $0.key == "channel" }?.value.text ?? ""
  }

  /// Takes what a list of records says that an audience may not see.
  mutating func conceal(_ list: LocatedValue, _ description: ObjectDescription) {
    concealed.hidden += Input.value(list).words(as: .list(.object(description)))
  }

  /// Whether all records that a reference may name are hidden.
  func hides(_ kinds: [RecordKind]) -> Bool {
    !hidden.isEmpty && kinds.allSatisfy { hidden.hides($0) }
  }
}
