// SPDX-License-Identifier: Apache-2.0

extension RandomAccessCollection where Index == Int {
  /// The runs of neighbours with the same key, in their order.
  func chunked(by key: (Element) -> some Equatable) -> [SubSequence] {
    var chunks: [SubSequence] = []
    var start = startIndex
    for place in indices
    where place + 1 == endIndex || key(self[place]) != key(self[place + 1]) {
      chunks.append(self[start...place])
      start = place + 1
    }
    return chunks
  }
}
