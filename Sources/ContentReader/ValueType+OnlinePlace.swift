// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing

extension ValueType where Value == OnlinePlace {
  /// The address of an online session, or true where it has none to publish.
  static var online: ValueType {
    let schemes = ["http", "https"]
    return ValueType(.either(.address(schemes), .flag)) { input, decoder in
      if let isOnline = input.flag { return .stated(isOnline) }
      if let text = input.words, isAddress(text, schemes: schemes) { return .address(text) }
      decoder.report(
        .notAnAddress, "\(input.shown) is not an address the format allows", at: input.span,
        help: ["begin it with http: or https:, or write true"])
      return nil
    }
  }
}
