# SPDX-License-Identifier: Apache-2.0
"""Light and dark: the system's setting, until somebody chooses."""

from portal import PortalTest


class ThemeTest(PortalTest):
    def background(self) -> str:
        return self.page.evaluate("getComputedStyle(document.body).backgroundColor")

    def is_dark(self) -> bool:
        numbers = self.background().strip("rgb()").split(",")
        return sum(float(number) for number in numbers[:3]) < 384

    def choose(self, theme: str) -> None:
        for _ in range(3):
            if self.page.locator("[data-say-auto]").inner_text() == theme:
                return
            self.page.locator("[data-say-auto]").click()
        self.fail(f"no {theme}")

    def test_the_system_decides_first(self):
        self.page.emulate_media(color_scheme="dark")
        self.open("index.html")
        self.assertTrue(self.is_dark())
        self.page.emulate_media(color_scheme="light")
        self.assertFalse(self.is_dark())

    def test_a_choice_stands_against_the_system(self):
        self.page.emulate_media(color_scheme="light")
        self.open("index.html")
        self.choose("Dark theme")
        self.assertTrue(self.is_dark())

    def test_a_choice_is_remembered_on_other_pages(self):
        self.page.emulate_media(color_scheme="light")
        self.open("index.html")
        self.choose("Dark theme")
        self.open("services.html")
        self.assertTrue(self.is_dark())

    def test_paper_is_white(self):
        self.page.emulate_media(color_scheme="dark")
        self.open("index.html")
        self.page.emulate_media(media="print")
        self.assertFalse(self.is_dark())
