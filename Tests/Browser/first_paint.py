# SPDX-License-Identifier: Apache-2.0
"""How long a reader waits for the first words of a page, opened from its folder.

    python first_paint.py PORTAL [PAGE …]

Each page is opened several times, each time with a fresh profile and in turns with the others; the best and the
middle time from the start of the navigation to the first contentful paint are printed, in milliseconds.
"""

import statistics
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, sync_playwright
from portal import DESK, chromium

START_PAGES = ["index.html", "services.html", "findings.html", "search.html"]
TURNS = 9
FIRST_PAINT = """() => new Promise((resolve) => {
  const seen = (entry) => entry.name === "first-contentful-paint" && resolve(entry.startTime);
  new PerformanceObserver((list) => list.getEntries().forEach(seen)).observe({ type: "paint", buffered: true });
})"""


def first_paint(browser: Browser, page: Path) -> float:
    """The milliseconds to the first contentful paint of a page that nobody opened before."""
    context = browser.new_context(viewport=DESK)
    tab = context.new_page()
    tab.goto("file://" + quote(str(page)), wait_until="load", timeout=120_000)
    milliseconds = tab.evaluate(FIRST_PAINT)
    context.close()
    return milliseconds


def measured(folder: Path, pages: list[str]) -> Iterator[tuple[str, list[float]]]:
    """The times of each page, ascending."""
    times: dict[str, list[float]] = {page: [] for page in pages}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        for _ in range(TURNS):
            for page in pages:
                times[page].append(first_paint(browser, folder / page))
        browser.close()
    return ((page, sorted(times[page])) for page in pages)


def main(arguments: list[str]) -> int:
    if not arguments:
        print("first_paint: name the folder of a portal", file=sys.stderr)
        return 2
    folder = Path(arguments[0]).resolve()
    for page, times in measured(folder, arguments[1:] or START_PAGES):
        size = (folder / page).stat().st_size / 1000
        print(f"{page:24}{size:8.0f} kB   best {times[0]:5.0f} ms   middle {statistics.median(times):5.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
