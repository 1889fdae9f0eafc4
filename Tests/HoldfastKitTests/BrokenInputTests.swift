// SPDX-License-Identifier: Apache-2.0

import Concurrency
import ContentReader
import Continuity
import Diagnostics
import Portal
import Rules
import Synchronization
import TestSupport
import Testing

@testable import HoldfastKit

/// The example programme, with one file of it broken at a time.
@Suite struct BrokenInputTests {
  /// How many broken files are tried, each broken in one to four ways.
  private static let mutantCount = 2_000
  /// Each of so many mutants stands in the whole programme, the others only beside its settings.
  private static let wholeEvery = 50

  @Test func `no broken input stops or hangs the program`() throws {
    let content = try Content.read(from: packageRoot, jobs: 2)
    let files = content.sources.files
    let counts = parallelMap(Array(0..<Self.mutantCount), jobs: Processors.count) { seed in
      var random = SeededRandom(seed: UInt64(seed))
      let broken = mutant(of: files, isWhole: seed % Self.wholeEvery == 0, &random)
      return findingCount(Content(files: broken, assets: content.assets))
    }
    #expect(counts.count == Self.mutantCount)
    #expect(counts.contains { $0 > 0 })
  }

  @Test func `who is not there since a file could not be read is told so`() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "content/program.json": #"{"asOf": "2026-11-21"}"#,
      "content/inventory/people.json": #"{"people": [{"id": "amara"} {"id": "bo"}]}"#,
      "content/inventory/services.json": """
      {"services": [{"id": "pay", "owner": "amara", "team": "core"}]}
      """,
      "content/services/pay.md": "[Bo](person:bo)\n",
    ])
    let run = try HoldfastRun("check --fail-on never", in: folder)
    let help = "mend 'content/inventory/people.json' first: it could not be read, and may hold it"
    let blocks = run.output.split(separator: "\n\n")
    for (fact, isTold) in [
      ("no person 'amara'", true), ("no person 'bo'", true), ("no team 'core'", false),
    ] {
      let block = try #require(blocks.first { $0.contains("REF-001]: \(fact)") }, "\(fact)")
      #expect(block.contains(help) == isTold)
    }
  }

  @Test func `whatever is wrong with a broken input is told in German`() throws {
    let files = try Content.read(from: packageRoot, jobs: 2).sources.files
    let missing = Mutex<Set<String>>([])
    let german = try Looks().language("de") { pattern in missing.withLock { _ = $0.insert(pattern) }
    }
    _ = parallelMap(Array(0..<Self.mutantCount / 4), jobs: Processors.count) { seed in
      var random = SeededRandom(seed: UInt64(seed))
      let broken = mutant(of: files, isWhole: false, &random)
      for mistake in readProgramme(Content(files: broken), jobs: 1).diagnostics {
        let wordings = [mistake.message] + mistake.notes.map(\.message) + mistake.help
        for wording in wordings { _ = german.say(wording) }
      }
    }
    #expect(missing.withLock { $0.sorted() } == [])
  }
}

/// The folder of the package, which is a programme itself.
private var packageRoot: String {
  #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
}

/// How much there is to say of a programme.
private func findingCount(_ content: Content) -> Int {
  let programme = readProgramme(content, jobs: 1)
  let examination = Examination(programme, asOf: CalendarDay(number: 20_778), jobs: 1)
  return examination.evaluation.findings.count + examination.mistakes.count
}

/// A file broken, and what stands beside it: all others, or the settings alone.
private func mutant(
  of files: [SourceFile], isWhole: Bool, _ random: inout SeededRandom
) -> [SourceFile] {
  let index = Int.random(in: files.indices, using: &random)
  var bytes = files[index].bytes
  for _ in 0..<Int.random(in: 1...4, using: &random) {
    mutate(&bytes, &random)
  }
  let others = files.indices.filter { $0 != index }.map { files[$0] }
  let kept = isWhole ? others : others.filter { $0.path == "content/program.json" }
  return kept + [SourceFile(path: files[index].path, bytes: bytes)]
}

/// Breaks a text as people, editors and disks do.
private func mutate(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
  guard !bytes.isEmpty else { return }
  let lower = Int.random(in: bytes.indices, using: &random)
  let upper = min(bytes.count, lower + Int.random(in: 1...200, using: &random))
  switch Int.random(in: 0..<7, using: &random) {
  case 0: bytes[lower] = UInt8.random(in: 0...255, using: &random)
  case 1: bytes.removeSubrange(lower..<upper)
  case 2: bytes.insert(contentsOf: bytes[lower..<upper], at: lower)
  case 3: bytes.removeSubrange(lower...)
  case 4: bytes.replaceSubrange(lower..<min(upper, lower + 4), with: telling(&random))
  default: bytes.insert(contentsOf: telling(&random), at: lower)
  }
}

/// Something that readers and figures have an opinion about.
private func telling(_ random: inout SeededRandom) -> [UInt8] {
  let texts = [
    "null", "-1", "1e999", "99999999999999999999", "\"", "{", "}", "[", "]", ",", ":", "\\u0000",
    "\\ud800", "../../", "---\n", "| --- |\n", "\n# ", "> > > ", "](", "[!NOTE]", "<script>",
    "service:", "P9999999999Y", "9999999999w", "0000-00-00", "2026-11-21", "true", "\u{FEFF}",
    "\u{0}", "&a *a", "\t", "\r\n", "é", "999999999",
  ]
  return Array((texts.randomElement(using: &random) ?? "").utf8)
}
