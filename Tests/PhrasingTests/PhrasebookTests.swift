// SPDX-License-Identifier: Apache-2.0

import Phrasing
import Synchronization
import Testing

@Suite struct PhrasebookTests {
  private static let german = Phrasebook(
    tag: "de",
    [
      "Home": "Startseite", "The first ends on {1}: {2}": "{2} endet zuerst, am {1}",
      "{1}-{2}-{3}": "{3}.{2}.{1}", "{1}.{2}": "{1},{2}", "{1}h": "{1} h", "{1}d": "{1} d",
      "{1}mo": "{1} Monate", "1mo": "1 Monat",
      "needs {1}": "braucht {1}", "A circle: {1}": "Ein Kreis: {1}", "{1} of work": "{1} Arbeit",
      "Twice {1}": "{1} und {1}", "{1} services": "{1} Dienste",
    ])

  @Test func `a wording is its own English`() {
    let wording: Wording = "The first ends on \(3): \("waiver")"
    #expect(wording.english == "The first ends on 3: waiver")
    #expect(wording.pattern == "The first ends on {1}: {2}")
    #expect(Phrasebook.english.tell(wording) == wording.english)
  }

  @Test func `values take the places that the language gives them`() {
    #expect(
      Self.german.tell("The first ends on \("1. Mai"): \("Frist")")
        == "Frist endet zuerst, am 1. Mai")
    #expect(Self.german.tell("Twice \(2)") == "2 und 2")
    #expect(Self.german.tell("Home") == "Startseite")
  }

  @Test func `a value that is a wording is told as well`() {
    let services: Wording = "\(3) \(literal: "services")"
    #expect(Self.german.tell("\(services) of work") == "3 Dienste Arbeit")
  }

  @Test func `figures are told part by part`() {
    func told(_ figures: String) -> String { Self.german.tell("\(figures: figures)") }
    #expect(told("2026-05-01") == "01.05.2026")
    #expect(told("99.95") == "99,95")
    #expect(told("1d12h") == "1 d 12 h")
    #expect(told("12mo") == "12 Monate")
    #expect(told("1mo1d") == "1 Monat 1 d")
    #expect(told("12") == "12")
    #expect(told("") == "")
  }

  @Test func `any number of wordings may be one value`() {
    let chain: [Wording] = ["\("a")", "needs \("b")", "needs \("a")"]
    let wording: Wording = "A circle: \(chain, separator: " ")"
    #expect(wording.english == "A circle: a needs b needs a")
    #expect(Self.german.tell(wording) == "Ein Kreis: a braucht b braucht a")
  }

  @Test func `a sentence in two pieces is one sentence`() {
    let wording: Wording = "The first ends on \("1 May")" + ": \("waiver")"
    #expect(wording == "The first ends on \("1 May"): \("waiver")")
    #expect(wording.pattern == "The first ends on {1}: {2}")
  }

  @Test func `what is nothing but a value is asked of no book`() {
    let missing = Mutex<[String]>([])
    let book = Phrasebook(tag: "de", [:]) { pattern in missing.withLock { $0.append(pattern) } }
    #expect(book.tell("\("pay")") == "pay")
    #expect(missing.withLock { $0 } == [])
  }

  @Test func `braces in values are left alone`() {
    #expect(Self.german.tell("Twice \("{1} <b>")") == "{1} <b> und {1} <b>")
  }

  @Test func `what the book does not have is told in English and noted`() {
    let missing = Mutex<[String]>([])
    let book = Phrasebook(tag: "de", [:]) { pattern in missing.withLock { $0.append(pattern) } }
    #expect(book.tell("\(2) left") == "2 left")
    #expect(missing.withLock { $0 } == ["{1} left"])
  }
}
