# SPDX-License-Identifier: Apache-2.0
"""A portal of the example programme, opened from its folder in Chromium.

`PORTAL` names the folder, `CHROMIUM` a browser that is not on the path.
"""

import os
import shutil
import unittest
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, sync_playwright

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}


def chromium() -> str:
    """The browser's path; an error names the way out."""
    names = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    found = next((path for path in map(shutil.which, filter(None, names)) if path), None)
    if not found:
        raise RuntimeError("no Chromium on the path; CHROMIUM names one that is elsewhere")
    return found


class PortalTest(unittest.TestCase):
    """A test with a browser of its own class and a fresh profile for each test.

    A page that writes an error to its console or asks for anything outside the folder fails its test.
    """

    folder = Path(os.environ.get("PORTAL", "public")).resolve()
    scripts = True
    size = DESK

    @classmethod
    def setUpClass(cls) -> None:
        cls._playwright = sync_playwright().start()
        cls._browser = cls._playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )

    @classmethod
    def tearDownClass(cls) -> None:
        cls._browser.close()
        cls._playwright.stop()

    def setUp(self) -> None:
        self.complaints: list[str] = []
        self.context = self._browser.new_context(
            viewport=self.size, java_script_enabled=self.scripts, accept_downloads=True
        )
        self.page = self.context.new_page()
        self.page.on("console", self._note_message)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", self._note_request)

    def tearDown(self) -> None:
        self.context.close()
        self.assertEqual(self.complaints, [], "what the browser complains of")

    def open(self, path: str, fragment: str = "") -> Page:
        """Opens a page of the portal by its path, as a click in a file manager does."""
        file = self.folder / path
        self.assertTrue(file.is_file(), f"no page {path}")
        # A change of the fragment alone would not load the page again.
        self.page.goto("about:blank")
        self.page.goto("file://" + quote(str(file)) + (f"#{fragment}" if fragment else ""))
        return self.page

    def texts(self, selector: str) -> list[str]:
        """The texts of the elements that are to be seen, with single blanks."""
        found = self.page.locator(selector).all()
        return [" ".join(element.inner_text().split()) for element in found if element.is_visible()]

    def pages(self) -> list[str]:
        """The paths of all pages."""
        return sorted(str(file.relative_to(self.folder)) for file in self.folder.rglob("*.html"))

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def focused(self) -> str:
        """The text or name of the element that has the focus."""
        return self.page.evaluate(
            "(e => (e.getAttribute('aria-label') || e.innerText || e.name || e.tagName).trim())(document.activeElement)"
        )

    def _note_message(self, message) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def _note_request(self, request) -> None:
        inside = "file://" + quote(str(self.folder)) + "/"
        if not request.url.startswith((inside, "about:", "blob:", "data:")):
            self.complaints.append(f"asks for {request.url}")
