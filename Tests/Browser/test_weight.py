# SPDX-License-Identifier: Apache-2.0
"""Weight: a page opens on a phone in the field, and is kept a thousand times over."""

import unittest

from portal import PortalTest

KILOBYTE = 1024
SERVICE_PAGE = 60_000


class WeightTest(unittest.TestCase):
    def weights(self, pattern: str) -> dict[str, int]:
        """The bytes of the files of a pattern; there are some."""
        found = {file.name: file.stat().st_size for file in PortalTest.folder.glob(pattern)}
        self.assertTrue(found, f"no {pattern} in {PortalTest.folder}")
        return found

    def test_the_page_of_a_service_weighs_less_than_60000_bytes(self):
        heavy = {name: size for name, size in self.weights("services/*.html").items() if size >= SERVICE_PAGE}
        self.assertEqual(heavy, {})

    def test_the_style_sheet_weighs_less_than_40_kilobytes(self):
        self.assertLess(self.weights("assets/portal.css")["portal.css"], 40 * KILOBYTE)

    def test_all_scripts_together_weigh_less_than_30_kilobytes(self):
        self.assertLess(sum(self.weights("assets/*.js").values()), 30 * KILOBYTE)
