# SPDX-License-Identifier: Apache-2.0
"""The registration form in its three ways: a mail, a request file, a form service.

`HOLDFAST` names the program that builds the portals of the other two ways.
"""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from playwright.sync_api import Page
from portal import PortalTest

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("HOLDFAST", str(REPOSITORY / ".build" / "debug" / "holdfast"))
ACTION = "https://forms.example.org/continuity/submit"
FORM = "training/register.html"
OPEN = "input[name=session]:not([data-waiting]):not([disabled])"


def session_of(radio) -> str:
    """The id of the session that a radio button picks; behind that of one to wait for stands a word."""
    return radio.get_attribute("value").split(" ")[0]


class RegistrationTest(PortalTest):
    """The form of a portal that is built with another way to register, where a class names one."""

    #: What `registration` of program.json says; `None` for the portal that is there.
    registration: dict | None = None

    @classmethod
    def setUpClass(cls) -> None:
        if cls.registration is not None:
            cls._build(cls.registration)
        super().setUpClass()

    @classmethod
    def _build(cls, registration: dict) -> None:
        place = Path(tempfile.mkdtemp(prefix="holdfast-registration-"))
        cls.addClassCleanup(shutil.rmtree, place, ignore_errors=True)
        shutil.copytree(REPOSITORY / "content", place / "content")
        settings = place / "content" / "program.json"
        programme = json.loads(settings.read_text(encoding="utf-8"))
        programme["registration"] = registration
        settings.write_text(json.dumps(programme, indent=2), encoding="utf-8")
        cls.folder = place / "portal"
        subprocess.run(
            [PROGRAM, "build", str(place), "--output", str(cls.folder), "--quiet"],
            check=True, timeout=300,
        )

    def fill(self, page: Page) -> str:
        """Answers every question, and returns the id of the session that is picked."""
        radio = page.locator(OPEN).first
        radio.check()
        for control in page.locator("#step-2 .field input").all():
            kind = control.get_attribute("type")
            control.fill("ada@example.org" if kind == "email" else "Ada Byron")
        page.locator("#step-2 input[type=checkbox]").check()
        return session_of(radio)

    def assert_nothing_is_remembered(self, page: Page) -> None:
        kept = page.evaluate("() => localStorage.length + sessionStorage.length")
        self.assertEqual(kept, 0)
        self.assertEqual(self.context.cookies(), [])

    def assert_the_form_is_sent(self) -> None:
        """Fills the form, and holds what the service gets against it."""
        sent: list[str] = []

        def answer(route) -> None:
            sent.append(route.request.post_data or "")
            route.fulfill(status=200, content_type="text/html", body="<title>Thanks</title>")

        self.context.route(ACTION, answer)
        page = self.open(FORM)
        session = self.fill(page)
        with page.expect_navigation(url=ACTION):
            page.locator("#register button[type=submit]").click()
        request = parse_qs(sent[0])
        self.assertEqual(request["session"], [session])
        self.assertEqual(request["email"], ["ada@example.org"])
        # That the service was asked is what was wanted.
        self.complaints = [line for line in self.complaints if ACTION not in line]


class PickingTest(RegistrationTest):
    def test_a_link_to_a_date_picks_it(self) -> None:
        session = session_of(self.open(FORM).locator(OPEN).last)
        page = self.open(FORM, f"session-{session}")
        self.assertTrue(page.locator(f"#pick-{session}").is_checked())
        self.assertEqual(page.locator("input[name=session]:checked").count(), 1)
        self.assertNotEqual(page.locator("[data-chosen]").inner_text().strip(), "")

    def test_every_link_to_the_form_leads_to_a_date_that_it_shows(self) -> None:
        page = self.open("training.html")
        links = page.locator("a[href*='register'][href*='#session-']").all()
        targets = [urlsplit(link.get_attribute("href")) for link in links]
        self.assertTrue(targets)
        for target in targets:
            form = self.open(target.path)
            self.assertEqual(form.locator(f"[id='{unquote(target.fragment)}']").count(), 1)

    def test_what_cannot_be_picked_is_shown_and_a_full_date_offers_to_wait(self) -> None:
        page = self.open(FORM)
        closed = page.locator("input[id^=shown-]")
        self.assertGreater(closed.count(), 0)
        for control in closed.all():
            self.assertTrue(control.is_disabled())
        waiting = page.locator("[data-waiting]")
        self.assertGreater(waiting.count(), 0)
        session = session_of(waiting.first)
        self.assertTrue(page.locator(f"#shown-{session}").is_disabled())
        page = self.open(FORM, f"session-{session}")
        self.assertTrue(page.locator(f"#wait-{session}").is_checked())

    def test_a_box_stands_beside_the_first_line_of_its_words(self) -> None:
        page = self.open(FORM)
        for kind in ("radio", "checkbox"):
            distance = page.locator(f".choice > input[type={kind}]").first.evaluate(
                """box => {
                  const label = box.parentElement.querySelector("label");
                  const words = document.createRange();
                  words.selectNodeContents(label.querySelector("strong") ?? label);
                  const middle = (place) => place.top + place.height / 2;
                  return middle(box.getBoundingClientRect()) - middle(words.getClientRects()[0]);
                }"""
            )
            self.assertLess(abs(distance), 2, kind)

    def test_an_empty_form_says_what_is_missing_and_leads_there(self) -> None:
        page = self.open(FORM)
        page.locator("#register button[type=submit]").click()
        errors = page.locator("[data-errors]")
        self.assertTrue(errors.is_visible())
        self.assertTrue(page.evaluate("document.activeElement.hasAttribute('data-errors')"))
        required = page.locator("#step-2 input[required]").all()
        self.assertEqual(errors.locator("li a").count(), len(required) + 1)
        for control in required:
            self.assertEqual(control.get_attribute("aria-invalid"), "true")
            note = page.locator("#" + control.get_attribute("aria-describedby"))
            self.assertTrue(note.is_visible())
        last = errors.locator("li a").last
        target = last.get_attribute("href").removeprefix("#")
        last.click()
        self.assertEqual(page.evaluate("document.activeElement.id"), target)

    def test_what_is_mended_is_no_longer_marked(self) -> None:
        page = self.open(FORM)
        page.locator("#register button[type=submit]").click()
        name = page.locator("#step-2 input[name=name]")
        name.fill("Ada Byron")
        page.locator("#register button[type=submit]").click()
        self.assertIsNone(name.get_attribute("aria-invalid"))

    def test_the_form_works_by_keyboard_alone(self) -> None:
        page = self.open(FORM)
        page.locator(OPEN).first.focus()
        page.keyboard.press("Space")
        self.assertTrue(page.locator(OPEN).first.is_checked())
        page.locator("#register button[type=submit]").focus()
        page.keyboard.press("Enter")
        self.assertTrue(page.locator("[data-errors]").is_visible())


class MailTest(RegistrationTest):
    def test_a_filled_mail_is_offered_and_nothing_is_remembered(self) -> None:
        page = self.open(FORM)
        # The browser would hand the mail to another program.
        page.evaluate(
            "document.querySelector('[data-request]').addEventListener("
            "'click', (event) => event.preventDefault())"
        )
        session = self.fill(page)
        page.locator("#register button[type=submit]").click()
        self.assertTrue(page.locator("[data-done]").is_visible())
        mail = urlsplit(page.locator("[data-request]").get_attribute("href"))
        self.assertEqual((mail.scheme, "@" in mail.path), ("mailto", True))
        parts = parse_qs(mail.query)
        self.assertTrue(parts["subject"][0].strip())
        body = parts["body"][0].split("\r\n")
        self.assertIn(f"session: {session}", body)
        self.assertIn("email: ada@example.org", body)
        self.assertTrue(page.locator("[data-calendar]").is_visible())
        self.assert_nothing_is_remembered(page)
        self.assertEqual(
            self.open(FORM).locator("#step-2 input[name=name]").input_value(), "")


class FileTest(RegistrationTest):
    registration = {}

    def test_the_request_is_a_file_to_save(self) -> None:
        page = self.open(FORM)
        session = self.fill(page)
        with page.expect_download() as event:
            page.locator("#register button[type=submit]").click()
        self.assertEqual(event.value.suggested_filename, f"registration-{session}.json")
        request = json.loads(Path(event.value.path()).read_text(encoding="utf-8"))
        self.assertEqual(request["session"], session)
        self.assertEqual(request["email"], "ada@example.org")
        self.assertIs(request["consent"], True)
        self.assert_nothing_is_remembered(page)


    def test_a_request_is_not_offered_for_answers_that_have_changed(self) -> None:
        page = self.open(FORM)
        self.fill(page)
        with page.expect_download():
            page.locator("#register button[type=submit]").click()
        page.locator("#step-2 input[name=email]").fill("other@example.org")
        self.assertFalse(page.locator("[data-done]").is_visible())
        self.assertIsNone(page.locator("[data-request]").get_attribute("href"))

    def test_a_page_that_was_left_keeps_no_request(self) -> None:
        page = self.open(FORM)
        self.fill(page)
        with page.expect_download():
            page.locator("#register button[type=submit]").click()
        page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
        self.assertFalse(page.locator("[data-done]").is_visible())
        self.assertIsNone(page.locator("[data-request]").get_attribute("href"))
        self.assertEqual(page.locator("#step-2 input[name=email]").input_value(), "")


class ServiceTest(RegistrationTest):
    registration = {"action": ACTION, "method": "POST"}

    def test_the_form_goes_to_the_service_and_nowhere_else(self) -> None:
        page = self.open(FORM)
        form = page.locator("#register")
        self.assertEqual(form.get_attribute("action"), ACTION)
        self.assertEqual(form.get_attribute("method"), "post")
        policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
        allowed = [part.split() for part in policy.split(";")]
        self.assertIn(["form-action", "https://forms.example.org"], allowed)

    def test_a_complete_form_is_sent(self) -> None:
        self.assert_the_form_is_sent()


class WithoutScriptTest(RegistrationTest):
    scripts = False
    registration = {"action": ACTION, "method": "POST"}

    def test_the_form_is_sent_by_the_browser_itself(self) -> None:
        self.assert_the_form_is_sent()

    def test_a_form_that_is_not_complete_stays(self) -> None:
        page = self.open(FORM)
        page.locator("#register button[type=submit]").click()
        self.assertTrue(page.url.startswith("file://"))
