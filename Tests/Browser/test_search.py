# SPDX-License-Identifier: Apache-2.0
"""Search: instant, offline, by keyboard."""

from portal import PortalTest


class SearchTest(PortalTest):
    def search(self, words: str):
        self.open("search.html")
        self.page.get_by_label("Words to find").type(words)
        self.page.wait_for_function("!document.querySelector('[data-search] [role=status]').textContent.includes('…')")

    def test_the_beginning_of_a_word_finds_its_pages_best_first(self):
        self.search("telepho")
        self.assertEqual(self.texts(".results a")[0], "Telephony")

    def test_every_word_must_be_there(self):
        self.search("cold")
        one = len(self.texts(".results li"))
        self.search("cold storage")
        self.assertLess(len(self.texts(".results li")), one)
        self.assertIn("Cold storage operations", self.texts(".results a"))

    def test_accents_and_case_do_not_matter(self):
        self.search("COLD STORÁGE")
        self.assertIn("Cold storage operations", self.texts(".results a"))

    def test_what_was_found_is_marked(self):
        self.search("teleph")
        self.assertIn("Telephony", self.texts(".results mark"))

    def test_kinds_narrow_the_search(self):
        self.search("cold")
        self.page.get_by_label("Kind of page").select_option("Course")
        kinds = set(self.texts(".results p"))
        self.assertEqual(kinds, {"Course"})

    def test_the_number_found_is_announced(self):
        self.search("telepho")
        found = len(self.texts(".results li"))
        self.assertIn(str(found), self.texts("[data-search] [role=status]")[0])
        self.search("qqqq")
        self.assertEqual(self.texts("[data-search] [role=status]"), ["Nothing found."])

    def test_arrows_walk_the_results_and_return_opens_one(self):
        self.search("telephony")
        self.press("ArrowDown")
        self.assertEqual(self.focused(), "Telephony")
        self.press("Enter")
        self.page.wait_for_url("**/services/telephony.html")

    def test_the_address_remembers_the_words(self):
        self.open("search.html", "q=telephony")
        self.page.wait_for_selector(".results li")
        self.assertEqual(self.texts(".results a")[0], "Telephony")
        self.assertEqual(self.page.get_by_label("Words to find").input_value(), "telephony")

    def test_a_kind_alone_lists_its_pages_by_name(self):
        self.search("")
        self.page.get_by_label("Kind of page").focus()
        self.page.wait_for_selector("select option[value=Course]", state="attached")
        self.page.get_by_label("Kind of page").select_option("Course")
        names = self.texts(".results a")
        self.assertGreater(len(names), 1)
        self.assertEqual(names, sorted(names, key=str.casefold))
        self.assertEqual(set(self.texts(".results p")), {"Course"})

    def test_a_long_list_is_cut_and_says_so(self):
        self.open("search.html", "kind=Rule")
        self.page.wait_for_selector(".results li")
        self.page.wait_for_function("!document.querySelector('[data-search] [role=status]').textContent.includes('…')")
        self.assertEqual(self.page.locator(".results li").count(), 50)
        self.assertIn("the first 50 shown", self.texts("[data-search] [role=status]")[0])

    def test_the_address_remembers_the_kind(self):
        self.search("cold")
        self.page.get_by_label("Kind of page").select_option("Course")
        address = self.page.url
        self.assertTrue(address.endswith("#q=cold&kind=Course"), address)
        self.open("search.html", "kind=Course&q=cold")
        self.page.wait_for_selector(".results li")
        self.assertEqual(self.page.get_by_label("Kind of page").input_value(), "Course")
        self.assertEqual(set(self.texts(".results p")), {"Course"})

    def test_markup_typed_stays_text(self):
        self.search("<img src=x onerror=alert(1)>")
        self.assertEqual(self.page.locator(".results img").count(), 0)
