// SPDX-License-Identifier: Apache-2.0

/// The device that Windows takes the name of a file for, or `nil` for any other name: what stands
/// behind the first `.` does not count (Microsoft, Naming Files, Paths, and Namespaces).
///
///     deviceName(in: "aux.html")      // "aux"
///     deviceName(in: "console.html")  // nil
package func deviceName(in name: some StringProtocol) -> String? {
  // A letter answers for most names.
  guard let first = name.utf8.first, "cpanlCPANL".utf8.contains(first) else { return nil }
  let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
  guard (3...4).contains(stem.count) else { return nil }
  let written = String(decoding: stem, as: UTF8.self)
  let folded = written.lowercased()
  if ["con", "prn", "aux", "nul"].contains(folded) { return written }
  let isPort = folded.hasPrefix("com") || folded.hasPrefix("lpt")
  let isNumbered = folded.utf8.last.map { (0x30...0x39).contains($0) } ?? false
  return isPort && folded.utf8.count == 4 && isNumbered ? written : nil
}
