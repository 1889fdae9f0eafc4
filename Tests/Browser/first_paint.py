# SPDX-License-Identifier: Apache-2.0
"""How long a reader waits for the first words of a page, opened from its folder.

    python first_paint.py PORTAL [PAGE …]

Each page is opened several times in turns with the others, in two ways: with a fresh profile, which starts a process
of its own for the page, and in a tab that shows a page of the portal already. The best and the middle time from the
start of the navigation to the first contentful paint are printed, in milliseconds.
"""

import statistics
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page, sync_playwright
from portal import DESK, chromium

START_PAGES = ["index.html", "services.html", "findings.html", "search.html"]
TURNS = 9
# Between two pages a reader reads; meanwhile the browser comes to rest.
REST = 150
FIRST_PAINT = """() => new Promise((resolve) => {
  const seen = (entry) => entry.name === "first-contentful-paint" && resolve(entry.startTime);
  new PerformanceObserver((list) => list.getEntries().forEach(seen)).observe({ type: "paint", buffered: true });
})"""


def opened(tab: Page, page: Path) -> float:
    """The milliseconds to the first contentful paint of a page that a tab goes to."""
    tab.goto("file://" + quote(str(page)), wait_until="load", timeout=120_000)
    return tab.evaluate(FIRST_PAINT)


def with_fresh_profile(browser: Browser, page: Path) -> float:
    """The same for a page that nobody opened before, in a process of its own."""
    context = browser.new_context(viewport=DESK)
    milliseconds = opened(context.new_page(), page)
    context.close()
    return milliseconds


def measured(pages: list[Path], open_page: Callable[[Path], float]) -> dict[Path, str]:
    """The best and the middle time of each page, in words."""
    times: dict[Path, list[float]] = {page: [] for page in pages}
    for _ in range(TURNS):
        for page in pages:
            times[page].append(open_page(page))
    return {
        page: f"best {min(all_times):4.0f} ms, middle {statistics.median(all_times):4.0f} ms"
        for page, all_times in times.items()
    }


def main(arguments: list[str]) -> int:
    if not arguments:
        print("first_paint: name the folder of a portal", file=sys.stderr)
        return 2
    folder = Path(arguments[0]).resolve()
    pages = [folder / page for page in arguments[1:] or START_PAGES]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        fresh = measured(pages, lambda page: with_fresh_profile(browser, page))
        tab = browser.new_context(viewport=DESK).new_page()
        opened(tab, pages[-1])

        def next_page(page: Path) -> float:
            tab.wait_for_timeout(REST)
            return opened(tab, page)

        following = measured(pages, next_page)
        browser.close()
    for page in pages:
        size = page.stat().st_size / 1000
        print(f"{page.name:24}{size:8.0f} kB   fresh profile: {fresh[page]}   next page: {following[page]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
