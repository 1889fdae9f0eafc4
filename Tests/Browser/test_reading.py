# SPDX-License-Identifier: Apache-2.0
"""Reading: by keyboard, on a phone, without a script."""

from portal import PHONE, PortalTest


def families(pages: list[str]) -> list[str]:
    """All pages of the top folder and the first of each other one."""
    first = {page.split("/")[0]: page for page in reversed(pages) if "/" in page}
    return [page for page in pages if "/" not in page] + sorted(first.values())


class KeyboardTest(PortalTest):
    def test_the_first_stop_is_the_way_past_the_menu(self):
        self.open("index.html")
        self.press("Tab")
        self.assertEqual(self.focused(), "Skip to content")
        self.press("Enter")
        self.press("Tab")
        inside = self.page.evaluate("!!document.activeElement.closest('main')")
        self.assertTrue(inside)

    def test_every_stop_of_a_page_shows_where_it_is(self):
        for path in ("index.html", "services.html", "training.html"):
            self.open(path)
            stops = self.page.locator("a[href], button, input, select, [tabindex='0']").count()
            for _ in range(min(stops, 60)):
                self.press("Tab")
                shown = self.page.evaluate(
                    "(e => { const s = getComputedStyle(e), r = e.getBoundingClientRect();"
                    " return e === document.body || (r.width > 0 && (s.outlineStyle !== 'none' || s.boxShadow !== 'none')); })"
                    "(document.activeElement)"
                )
                self.assertTrue(shown, f"{path}: {self.focused()}")


class PhoneTest(PortalTest):
    size = PHONE

    def test_no_page_scrolls_sideways(self):
        for path in families(self.pages()):
            self.open(path)
            wide = self.page.evaluate("document.documentElement.scrollWidth")
            self.assertLessEqual(wide, PHONE["width"], path)

    def test_tables_whose_cells_speak_for_themselves_are_lists(self):
        for path in ["index.html", "findings.html", "coverage.html", "rules.html", "expiry.html"]:
            self.open(path)
            for table in self.page.locator(".stack").all():
                inside = table.evaluate("(table) => table.closest('.scroll').clientWidth - table.scrollWidth")
                self.assertGreaterEqual(inside, 0, path)

    def test_every_entry_of_the_contents_leads_to_its_section(self):
        self.open("services/database-platform.html")
        entries = self.page.locator(".on-page a")
        for place in range(entries.count()):
            target = entries.nth(place).get_attribute("href")
            self.page.evaluate("window.scrollTo(0, 0)")
            entries.nth(place).click()
            self.page.wait_for_timeout(200)
            top = self.page.locator(target).bounding_box()["y"]
            foot = self.page.evaluate("document.documentElement.scrollHeight - window.scrollY - innerHeight")
            self.assertTrue(0 <= top < 40 or foot < 1, f"{target} stands at {top}")

    def test_the_menu_opens_and_leads_on(self):
        self.open("index.html")
        link = self.page.get_by_role("navigation", name="Portal").get_by_role("link", name="Services", exact=True)
        self.assertFalse(link.is_visible())
        self.page.get_by_role("button", name="Menu").click()
        link.click()
        self.page.wait_for_url("**/services.html")

    def test_the_menu_closes_with_escape(self):
        self.open("index.html")
        self.page.get_by_role("button", name="Menu").click()
        self.assertTrue(self.page.locator("#menu").is_visible())
        self.press("Escape")
        self.assertFalse(self.page.locator("#menu").is_visible())


class NoScriptTest(PortalTest):
    scripts = False

    def test_every_kind_of_page_has_its_words(self):
        for path in families(self.pages()):
            self.open(path)
            self.assertGreater(len(self.page.locator("main").inner_text()), 40, path)

    def test_no_tool_stands_there_that_does_nothing(self):
        for path in ("index.html", "services.html", "search.html"):
            self.open(path)
            self.assertEqual(self.page.locator("main input:visible, main select:visible").count(), 0, path)

    def test_every_page_can_be_found_by_name(self):
        self.open("search.html")
        self.page.get_by_role("link", name="Every page from A to Z").click()
        self.page.get_by_role("link", name="Telephony", exact=True).first.click()
        self.page.wait_for_url("**/services/telephony.html")


class NoScriptPhoneTest(NoScriptTest):
    size = PHONE

    def test_the_menu_needs_no_script(self):
        self.open("index.html")
        self.page.get_by_role("button", name="Menu").click()
        self.page.get_by_role("navigation", name="Portal").get_by_role("link", name="Risks", exact=True).click()
        self.page.wait_for_url("**/risks.html")


class DataFilesTest(PortalTest):
    def test_the_findings_offer_every_file_for_programs_with_what_it_holds(self):
        self.open("findings.html")
        offers = self.page.locator("#data ~ ul li").all()
        named = {offer.locator("a").get_attribute("href"): offer.locator(".row-note").text_content() for offer in offers}
        files = {f"data/{path.name}" for path in (self.folder / "data").iterdir() if path.is_file()}
        self.assertEqual({path for path, note in named.items() if note}, files - {"data/courses.jsonld"})
