// SPDX-License-Identifier: Apache-2.0

import ContentReader

/// The objects that fields of some objects hold, those inside them too: each once, in the order
/// of first use.
func objects(within roots: [ObjectDescription]) -> [ObjectDescription] {
  var found = roots
  var names: Set<String> = []
  var next = 0
  while next < found.count {
    let inner = found[next].fields().flatMap(\.type.objects)
    found += inner.filter { names.insert($0.name).inserted }
    next += 1
  }
  return Array(found.dropFirst(roots.count))
}

extension FieldType {
  /// The objects that a value of this type may hold, without those inside them.
  var objects: [ObjectDescription] {
    switch self {
    case .object(let description): [description]
    case .list(let element): element.objects
    case .map(_, let value): value.objects
    case .either(let first, let second): first.objects + second.objects
    default: []
    }
  }
}

extension ObjectDescription {
  /// What links and schemas call an object inside records: `supplier-need-object`.
  var anchor: String {
    let letters = "\(name) object".lowercased().filter { $0.isLetter || $0 == " " || $0 == "-" }
    return String(letters.map { $0 == " " ? "-" : $0 })
  }
}
