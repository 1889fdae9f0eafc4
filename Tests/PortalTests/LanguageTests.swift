// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Portal
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    (0, "today"), (1, "tomorrow"), (-1, "yesterday"), (-5, "5 days ago"), (13, "in 13 days"),
    (21, "in 3 weeks"), (61, "in 2 months"), (-365, "12 months ago"), (1_096, "in 3 years"),
    (-55, "7 weeks ago"), (-61, "2 months ago"), (-364, "11 months ago"), (-1_095, "2 years ago"),
    (-1_096, "3 years ago"), (-3_156, "8 years ago"),
  ])
  func `a date is as far as people say`(days: Int, words: String) {
    let today = CalendarDay(number: 20_778)
    let day = today.adding(days: days)
    #expect(Language.english.distance(from: today, to: day) == words)
  }

  @Test(arguments: [
    ("cyber-attack", "Cyber attack"), ("e-mail", "E-mail"), ("sms_gateway", "SMS gateway"),
    ("third-party failure", "Third-party failure"),
  ])
  func `a word in kebab-case has blanks, what somebody wrote with blanks stays`(
    text: String, phrase: String
  ) {
    #expect(Language.english.phrase(text) == phrase)
  }

  @Test(arguments: [
    (14_400, "4 hours", "4\u{A0}h"), (129_600, "1 day 12 hours", "1\u{A0}d 12\u{A0}h"),
    (-3_300, "minus 55 minutes", "\u{2212}55\u{A0}min"), (0, "no time", "0\u{A0}min"),
  ])
  func `a length of time has words and a figure`(seconds: Int, words: String, figure: String) {
    #expect(Language.english.duration(RecoveryTime(seconds: seconds)) == words)
    #expect(Language.english.figure(seconds) == figure)
  }

  @Test(arguments: [
    ("cyber-attack", "Cyber attack"), ("objective-beyond-mtpd", "Objective beyond MTPD"),
    ("sms", "SMS"), ("smsx", "Smsx"),
  ])
  func `a word of the format is a phrase, abbreviations in capitals`(word: String, phrase: String) {
    #expect(Language.english.phrase(word) == phrase)
  }

  @Test func `a language is told by its name, one without by its tag`() {
    #expect(Language.english.name(ofTag: "sw-KE") == "Swahili")
    #expect(Language.english.name(ofTag: "tlh") == "tlh")
  }

  @Test(arguments: [
    (99.95, "99.95\u{A0}%"), (100, "100\u{A0}%"), (0.5, "0.5\u{A0}%"),
    (99.520_4, "99.52\u{A0}%"), (99.912_34, "99.912\u{A0}%"), (99.995_2, "99.9952\u{A0}%"),
  ])
  func `a percentage has no more decimals than it needs`(value: Double, text: String) {
    #expect(Language.english.percent(value) == text)
  }

  @Test(arguments: [
    ("pay", "services/pay.html"), ("../../etc/passwd", "services/_/_/etc/passwd.html"),
    (".hidden", "services/_hidden.html"), ("guides/a", "services/guides/a.html"),
    ("con", "services/_con.html"), ("guides/aux.b", "services/guides/_aux.b.html"),
    ("console", "services/console.html"), ("com10", "services/com10.html"),
  ])
  func `a page never leaves its folder, nor has a name that Windows keeps`(
    id: String, path: String
  ) {
    #expect(PagePath(folder: "services", id: id).text == path)
  }

  @Test func `an address is relative to its page and percent-encoded`() {
    let path = PagePath(folder: "pages", id: "guides/größe")
    #expect(path.wayToRoot == "../../")
    #expect(path.address(from: "../").text == "../pages/guides/gr%C3%B6%C3%9Fe.html")
  }
}
