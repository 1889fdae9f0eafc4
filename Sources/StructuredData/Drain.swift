// SPDX-License-Identifier: Apache-2.0

/// Takes what was written so far and leaves none of it, so that no long text is held as a whole.
///
///     report.writeJSON(to: &buffer) { piece in
///       file.write(piece)
///       piece.removeAll(keepingCapacity: true)
///     }
public typealias Drain = (_ written: inout [UInt8]) -> Void

/// Hands over bytes that are held as a whole, in one piece.
package func whole(_ bytes: [UInt8]) -> (_ drain: Drain) -> Void {
  { drain in
    var piece = bytes
    drain(&piece)
  }
}

/// All pieces of a text, one behind the other.
package func collected(_ make: (_ drain: Drain) -> Void) -> [UInt8] {
  var text: [UInt8] = []
  make { piece in
    text += piece
    piece.removeAll(keepingCapacity: true)
  }
  return text
}

extension [UInt8] {
  /// How long a text grows before it is worth to be handed on: 256 KiB.
  private static let pieceLength = 256 << 10

  /// Hands on what was written, once it is long enough.
  ///
  /// Asked for between elements only, so that no word is torn: pieces are searched one by one.
  package mutating func handOn(to drain: Drain) {
    if count >= Self.pieceLength { drain(&self) }
  }
}
