# SPDX-License-Identifier: Apache-2.0
"""Tables: sorted and filtered by script, with their state in the address."""

from portal import PortalTest

ROWS = "table[data-filterable] tbody tr"


class SortTest(PortalTest):
    def promises(self) -> list[float]:
        cells = self.page.locator(f"{ROWS} td:nth-child(4)").all()
        values = [cell.get_attribute("data-sort") for cell in cells]
        return [float(value) for value in values if value]

    def test_a_head_sorts_by_size_and_again_the_other_way(self):
        self.open("services.html")
        self.page.get_by_role("button", name="Promise").click()
        self.assertEqual(self.promises(), sorted(self.promises()))
        self.page.get_by_role("button", name="Promise").click()
        self.assertEqual(self.promises(), sorted(self.promises(), reverse=True))

    def test_the_sorted_column_is_announced(self):
        self.open("services.html")
        self.page.get_by_role("button", name="Promise").click()
        head = self.page.locator("th", has=self.page.get_by_role("button", name="Promise"))
        self.assertEqual(head.get_attribute("aria-sort"), "ascending")

    def test_what_has_no_value_comes_last_both_ways(self):
        self.open("services.html")
        for _ in range(2):
            self.page.get_by_role("button", name="Promise").click()
            self.assertEqual(self.page.locator(f"{ROWS} td:nth-child(4)").last.get_attribute("data-sort"), "")

    def test_dates_and_figures_say_what_they_are_sorted_by(self):
        families = {page.parent: page for page in sorted(self.folder.glob("*/*.html"))}
        for page in [*self.folder.glob("*.html"), *families.values()]:
            self.open(str(page.relative_to(self.folder)))
            mute = self.page.locator("table[data-sortable] td:not([data-sort]):is(:has(time, .figure), .tally)")
            self.assertEqual(mute.count(), 0, page)

    def test_courses_are_sorted_by_their_length(self):
        self.open("training.html")
        self.page.get_by_role("button", name="Duration").click()
        lengths = [int(cell.get_attribute("data-sort")) for cell in self.page.locator(f"{ROWS} td:nth-child(5)").all()]
        self.assertEqual(lengths, sorted(lengths))
        self.assertGreater(len(set(lengths)), 2)

    def test_sorting_works_by_keyboard(self):
        self.open("services.html")
        self.page.get_by_role("button", name="Service", exact=True).focus()
        self.press("Enter")
        names = self.texts(f"{ROWS} th a")
        self.assertEqual(names, sorted(names, key=str.lower))

    def test_the_address_keeps_the_order(self):
        self.open("services.html")
        self.page.get_by_role("button", name="Promise").click()
        fragment = self.page.evaluate("location.hash.slice(1)")
        self.open("services.html", fragment)
        self.assertEqual(self.promises(), sorted(self.promises()))


class FilterTest(PortalTest):
    def test_words_leave_the_rows_that_hold_them_all(self):
        self.open("services.html")
        self.page.get_by_label("Filter by words").fill("cold storage")
        self.assertIn("Cold storage operations", " ".join(self.texts(f"{ROWS} th")))
        self.assertLess(len(self.texts(f"{ROWS} th")), self.page.locator(ROWS).count())

    def test_the_number_left_is_announced(self):
        self.open("services.html")
        self.page.get_by_label("Filter by words").fill("cold storage")
        left = len(self.texts(f"{ROWS} th"))
        self.assertEqual(self.texts(".filter [role=status]"), [f"{left} / {self.page.locator(ROWS).count()}"])

    def test_a_facet_leaves_one_kind(self):
        self.open("services.html")
        self.page.get_by_label("Stage").select_option("Mapped")
        self.assertEqual(set(self.texts(f"{ROWS} td:nth-child(3)")), {"Mapped"})

    def test_the_address_keeps_the_filter_and_clearing_it_brings_all_back(self):
        self.open("services.html")
        self.page.get_by_label("Stage").select_option("Mapped")
        self.page.get_by_label("Filter by words").fill("customer")
        left = self.texts(f"{ROWS} th")
        self.open("services.html", self.page.evaluate("location.hash.slice(1)"))
        self.assertEqual(self.texts(f"{ROWS} th"), left)
        self.page.get_by_label("Filter by words").fill("")
        self.page.get_by_label("Stage").select_option("")
        self.assertEqual(len(self.texts(f"{ROWS} th")), self.page.locator(ROWS).count())

    def test_the_labels_of_a_narrow_screen_are_no_words_to_filter_by(self):
        self.open("teams.html")
        self.page.get_by_label("Filter by words").fill("members")
        self.assertEqual(self.texts(f"{ROWS} th"), [])

    def test_there_is_no_choice_where_all_rows_agree(self):
        for page, choices in [("services.html", 1), ("tiers/tier-1.html", 0)]:
            self.open(page)
            self.assertEqual(self.page.get_by_label("Tier").count(), choices, page)

    def test_a_filter_hides_nothing_on_paper(self):
        self.open("services.html")
        self.page.get_by_label("Filter by words").fill("cold storage")
        self.page.emulate_media(media="print")
        self.assertEqual(len(self.texts(f"{ROWS} th")), self.page.locator(ROWS).count())

    def test_the_buttons_of_heads_make_no_box_on_paper(self):
        """Chromium repeats a table's head on each sheet only where nothing in it is a box of its own."""
        self.open("services.html")
        self.page.emulate_media(media="print")
        button = self.page.locator("thead th button").first
        self.assertEqual(button.evaluate("(button) => getComputedStyle(button).display"), "contents")
