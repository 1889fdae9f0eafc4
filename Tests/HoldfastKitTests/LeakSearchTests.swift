// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Diagnostics
import HoldfastKit
import Phrasing
import Testing

/// Hidden values are found however a file spells them, and chance finds nothing.
@Suite struct LeakSearchTests {
  /// Where a value is found.
  private func leaks(
    _ value: String, in files: [String: String], isMarkdown: Bool = false,
    visible: Set<String> = []
  ) -> [String] {
    var concealed = Concealed()
    concealed.hidden = [HiddenText(value, isMarkdown: isMarkdown, at: Span(FileID(0), 0..<1))]
    concealed.visible = visible
    let search = LeakSearch(concealed, from: "public")
    for (path, text) in files { search.examine(path, Array(text.utf8)) }
    return search.diagnostics.map(\.message.english)
  }

  @Test(arguments: [
    ("a.html", "<p>Smith &amp; &quot;Sons&quot; 44</p>"),
    ("a.html", "<p>Smith &#38; <b>Sons</b>\n44</p>"),
    ("media/a.htm", "<p>Smith &#38; So<b>ns</b>\n44</p>"),
    ("media/A.HTML", "<p>Smith &#38; So<b>ns</b>\n44</p>"),
    ("media/a.xhtml", "<p>Smith &#38; So<b>ns</b>\n44</p>"),
    ("media/a.MJS", #"x("Smith \u0026 S\u006fns 44")"#),
    ("a.html", "<a href='x.html?q=smith%20%26%20sons%2044'>x</a>"),
    ("data/a.json", #"{"x": "Smith \u0026\n\"Sons\" 44"}"#),
    ("data/a.jsonld", #"{"x": "by\nSmith & \"Sons\"\n44"}"#),
    ("data/a.csv", #"1,"Smith & ""Sons"" 44""#),
    ("calendar/a.ics", "DESCRIPTION:by Smith & So\r\n ns\\, 44"),
    ("search/1.js", #"i(["SMITH \u003C sons 44"])"#),
    ("assets/plan.pdf", "\u{1}\u{2}Smith & Sons-44\u{3}"),
    ("people/smith-sons-44.html", ""),
  ])
  func `a value is found in each notation`(path: String, text: String) {
    #expect(
      leaks(#"Smith & "Sons", 44"#, in: [path: text])
        == ["hidden from 'public', but shown in '\(path)'"])
  }

  @Test(arguments: [
    ("Zürich Nordhafen Zentrale", "<a href='x?q=Z%C3%BCrich%20Nordhafen%20Zentrale'>x</a>"),
    ("Zürich Nordhafen Zentrale", "<a href='x?q=%5a%c3%bcrich+nordhafen+zentrale'>x</a>"),
    ("https://ex.org/Gr%C3%BCn%2Dhof", "<a href='https://ex.org/Gr%C3%BCn%2Dhof'>x</a>"),
    ("https://ex.org/Grün-hof", "<a href='https://ex.org/Gr%C3%BCn-hof'>x</a>"),
  ])
  func `a value is found in an address, whichever of its letters are encoded`(
    value: String, text: String
  ) {
    #expect(leaks(value, in: ["a.html": text]).count == 1)
    #expect(leaks(value, in: ["a.json": #"{"x": "\#(text)"}"#]).count == 1)
  }

  @Test(arguments: [
    ("Wilhelmina Featherstone", "a.html", "Ask “Wilhelmina Featherstone” about it."),
    ("Wilhelmina Featherstone", "a.html", "Wilhelmina&nbsp;Featherstone"),
    ("Wilhelmina Featherstone", "a.html", "Wilhelmina\u{A0}Featherstone’s"),
    ("Wilhelmina Featherstone", "a.html", "Wilhelmina\u{2009}Featherstone—now"),
    ("Wilhelmina Featherstone", "a.html", "Wilhelmina Feather\u{AD}stone"),
    ("Wilhelmina Featherstone", "a.html", "Wilhelmina Feather&shy;stone\u{200B}"),
    ("Wilhelmina Featherstone", "a.html", "Wilhelmina <em>Feather</em>stone"),
    ("Wilhelmina Featherstone", "a.html", "Wilhelmina <b class='x'>Feather</b><i>st</i>one"),
    ("Wilhelmina Featherstone", "a.html", "<td>Wilhelmina</td><td>Featherstone</td>"),
    ("Wilhelmina Featherstone", "a.html", "&#x57;ilhelmina &#70;eatherstone"),
    ("Wilhelmina Featherstone", "a.json", #"["\u0057ilhelmina\u00a0Feather\u00ADstone"]"#),
    ("Wilhelmina Featherstone", "a.js", #"x('\x57ilhelmina\xA0Featherstone')"#),
    ("Wilhelmina Featherstone", "a.ics", "SUMMARY:“Wilhelmina Feather\r\n stone”"),
    ("Blackbird-Omega", "a.txt", "„Blackbird-Omega“"),
    ("Blackbird-Omega", "a.html", "Blackbird\u{2011}Omega…"),
    ("Shaun O'Neill", "a.html", "Shaun O’Neill"),
    ("Karl Müller", "a.html", "Karl Mu\u{308}ller"),
    ("Karl Mu\u{308}ller", "a.html", "KARL MÜLLER"),
    ("Karl Müller", "a.html", "Karl M&uuml;ller"),
    ("Karl Müller", "a.json", #"["Karl M\u00FCller"]"#),
    ("Karl Müller", "a.ics", "SUMMARY:Karl M\u{FC}\r\n ller"),
    ("Anna Ödön", "a.html", "anna ödön"),
    ("Νίκος Παπάς", "a.html", "«Νίκος Παπάς»"),
    ("山田太郎", "a.html", "<td>山田太郎</td>"),
    ("𐐎𐐏𐐐 𐐑𐐒𐐓𐐔", "a.json", #"["\uD801\uDC0E𐐏𐐐 𐐑𐐒𐐓𐐔"]"#),
    ("+44 20 7946 0958", "a.html", "+44&nbsp;20&nbsp;7946&nbsp;0958"),
    ("+44 20 7946 0958", "a.html", "tel:+44\u{202F}20–7946\u{2011}0958"),
  ])
  func `a value is found whatever signs of typography touch it`(
    value: String, path: String, text: String
  ) {
    let shown = path.hasSuffix("html") ? "<p>See \(text)</p>" : text
    #expect(leaks(value, in: [path: shown]).count == 1)
  }

  /// What is found of some hidden values, beside texts of the program.
  private func leaks(_ values: [String], own: OwnWords, in path: String, _ text: String) -> Int {
    var concealed = Concealed()
    concealed.hidden = values.map { HiddenText($0, isMarkdown: false, at: Span(FileID(0), 0..<1)) }
    let search = LeakSearch(concealed, from: "public", own: own)
    search.examine(path, Array(text.utf8))
    return search.diagnostics.count
  }

  @Test func `what the program itself says is no leak, but what stands beside it is`() {
    let hidden = ["Mon-Fri 08:00-18:00", "Mon-Fri 08:00-18:00 by Wilhelmina Featherstone"]
    let own = OwnWords(texts: ["State it like Mon-Fri 08:00-18:00."])
    for (text, count) in [
      ("<p>State it like Mon-Fri <b>08:00-18:00</b>.", 0), ("<p>Mon-Fri 08:00-18:00", 1),
      ("<p>State it like Mon-Fri 08:00-18:00 by Wilhelmina Featherstone", 1),
    ] {
      #expect(leaks(hidden, own: own, in: "services/pay.html", text) == count, "\(text)")
    }
  }

  @Test(arguments: [
    ("Risks</a><span>What may happen, and what is done about it</span>", 0),
    ("<p>What may happen, and <b>what</b> is done about it", 0),
    ("<p>may hap<i>pen</i>, and what is <u>d</u>one", 1),
    ("<p>What may happen.</p>\n<p>And what is done</p>", 0),
  ])
  func `tags between words make nothing of the program a leak`(text: String, count: Int) {
    let own = OwnWords(texts: [
      "What may happen, and what is done about it", "What may happen.\nAnd what is done",
    ])
    #expect(leaks(["may happen and what is done"], own: own, in: "a.html", text) == count)
  }

  @Test func `a phrase with values is no leak where it stands, nor as a whole anywhere`() {
    let own = OwnWords(texts: ["In {1} the Wiederanlaufzeit counts {2}", "Verantwortlich"])
    for (value, text, count) in [
      ("Wiederanlaufzeit", "In 2026 the Wiederanlaufzeit counts twice", 0),
      ("Wiederanlaufzeit", "In 2026 the Wiederanlaufzeit is long", 1),
      ("Verantwortlich", "<h2>Verantwortlich</h2> Verantwortlich", 0),
      ("In 2026 the Wiederanlaufzeit", "In 2026 the Wiederanlaufzeit counts twice", 1),
    ] {
      #expect(leaks([value], own: own, in: "a.html", text) == count, "\(value) in \(text)")
    }
  }

  @Test func `an example of a rule is no leak where rules are explained, and is one elsewhere`() {
    var concealed = Concealed()
    concealed.hidden = [HiddenText("Wilhelmina", isMarkdown: false, at: Span(FileID(0), 0..<1))]
    let own = OwnWords(examples: [#"{"people": [{"id": "wilhelmina"}]}"#])
    let search = LeakSearch(concealed, from: "public", own: own)
    search.examine("rules/PEO-012.html", Array("<pre>wilhelmina".utf8))
    #expect(search.diagnostics.isEmpty)
    search.examine("people.html", Array("<p>Wilhelmina".utf8))
    #expect(search.diagnostics.count == 1)
  }

  @Test func `a mark makes another letter`() {
    #expect(leaks("Karl Müller 7", in: ["a.html": "Karl Muller 7, Karl Mu\u{301}ller 7"]).isEmpty)
  }

  @Test func `a percent sign that encodes nothing parts words`() {
    for value in ["100% bluebird", "5%blackbird", "beefburger"] {
      let page = ["a.html": "<p>100% bluebird, 5%blackbird, 7%beefburger, 8%"]
      #expect(leaks(value, in: page).count == 1, "\(value)")
    }
  }

  @Test func `Markdown is found as it is shown`() {
    let page = ["a.html": "<p>Ask the <strong>red</strong> <a href='x'>team lead</a>.</p>"]
    #expect(leaks("Ask the **red** [team lead](person:x).", in: page, isMarkdown: true).count == 1)
  }

  @Test func `part of a long text is found`() {
    let words = (1...30).map { "word\($0)" }.joined(separator: " ")
    let part = (9...18).map { "word\($0)" }.joined(separator: " ")
    #expect(
      leaks(words, in: ["a.html": part, "b.html": part]) == [
        "hidden from 'public', but shown in 'a.html' and 1 more"
      ])
  }

  @Test(arguments: [(1, 8), (9, 16), (16, 23)])
  func `a long text is found by its beginning, its middle and its end`(first: Int, last: Int) {
    let words = (1...23).map { "word\($0)" }
    let part = words[(first - 1)..<last].joined(separator: " ")
    #expect(leaks(words.joined(separator: " "), in: ["a.html": part]).count == 1)
    let less = words[first..<last].joined(separator: " ")
    #expect(leaks(words.joined(separator: " "), in: ["a.html": less]).isEmpty)
  }

  @Test(arguments: ["yes", "4h", "12345", "Telephone", "a b c d", "paper forms", ""])
  func `what is short or ordinary is not looked for`(value: String) {
    #expect(leaks(value, in: ["a.html": "<p>\(value)</p>"]).isEmpty)
  }

  @Test func `what the audience sees as a value of its own is no leak`() {
    let page = ["a.html": "Head of Payments"]
    #expect(leaks("Head of Payments", in: page).count == 1)
    #expect(leaks("Head of Payments", in: page, visible: ["head of Payments"]).isEmpty)
    #expect(leaks("Head of Payments", in: page, visible: ["The head of payments"]).count == 1)
  }

  @Test(arguments: ["a.b@ex.org", "Ann Lee", "bluebird7", "confidential", "ask at the gate"])
  func `names, addresses, numbers, long words and sentences are looked for`(value: String) {
    #expect(leaks(value, in: ["a.html": "<p>x \(value) y</p>"]).count == 1)
  }

  @Test func `a file of many pieces is one file`() {
    var concealed = Concealed()
    concealed.hidden = [HiddenText("bluebird7", isMarkdown: false, at: Span(FileID(0), 0..<1))]
    let search = LeakSearch(concealed, from: "public")
    for path in ["b.json", "a.json", "b.json", "a.json"] {
      search.examine(path, Array(#"["bluebird7"]"#.utf8))
    }
    #expect(
      search.diagnostics.map(\.message.english)
        == ["hidden from 'public', but shown in 'a.json' and 1 more"])
  }

  @Test func `words in another order, or cut, are others`() {
    #expect(leaks("blue harbour 7", in: ["a.html": "harbour blue 7 blue harbour 71"]).isEmpty)
  }
}
