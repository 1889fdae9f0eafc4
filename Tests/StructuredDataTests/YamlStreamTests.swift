// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import StructuredData
import Testing

@Suite struct YamlStreamTests {
  @Test func `a long document on one line is read in time, each value at its place`() throws {
    let names = (0..<20_000).map { "\"é-\($0)\"" }
    let text = "---\n{kind: Component, needs: [\(names.joined(separator: ", "))]}\n"
    let source = SourceFile(path: "catalog.yaml", text: text)
    let reading = try #require(readYamlStream(source, file: FileID(0)).first)
    let needs = try #require(reading.tree?.root.member("needs"))
    let written = needs.elements.map { element in
      String(decoding: source.bytes[element.span.range], as: UTF8.self)
    }
    #expect(Array(written) == names)
  }
}
