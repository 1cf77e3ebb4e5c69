"""An editor's day at the desk, by keyboard, without scripts; nobody is shut out of any page of it."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PASSWORD
from tests.browser.test_accessible import NARROWEST, RULES, RUN, SHAPES, beyond

ASKED = "SAMPLE/A/HRC/27/10%23124.9"
PAGES = [
    "/desk",
    "/desk/statements",
    "/desk/doubts",
    "/desk/decisions",
    "/desk/decisions/all",
    f"/desk/record?id={ASKED}",
    "/desk/checking?document=SAMPLE/A/HRC/27/10",
    "/desk/follow-up?state=PRK&cycle=2",
    "/desk/upload",
    "/desk/jobs",
]


def sign_in(page: Page, site: str) -> None:
    page.goto(f"{site}/desk")
    page.get_by_label("Name").focus()
    page.keyboard.type("maria")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("What waits for you")


@pytest.fixture(scope="module", params=SHAPES)
def page(request: pytest.FixtureRequest, browser: Browser, editors_site: str) -> Iterator[Page]:
    width, height, scheme = SHAPES[request.param]
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    sign_in(page, editors_site)
    yield page
    context.close()


def test_what_is_followed_up_can_be_printed(editors_site: str, page: Page) -> None:
    page.goto(f"{editors_site}/desk/follow-up?state=PRK&cycle=2")
    page.emulate_media(media="print")
    expect(page.get_by_role("link", name="124.1", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Give to this body")).to_be_hidden()
    page.emulate_media(media="screen")


@pytest.mark.looks
@pytest.mark.parametrize("address", PAGES)
def test_nobody_is_shut_out_of_the_desk(editors_site: str, page: Page, address: str) -> None:
    page.goto(editors_site + address)
    page.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate(RUN, RULES)
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"


@pytest.mark.looks
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_no_page_of_the_desk_scrolls_sideways_on_the_narrowest_screen(
    editors_site: str, browser: Browser, language: str
) -> None:
    context = browser.new_context(viewport=NARROWEST)
    page = context.new_page()
    sign_in(page, editors_site)
    page.set_extra_http_headers({"Accept-Language": language})
    assert [found for address in PAGES for found in beyond(page, editors_site + address)] == []
    context.close()


def test_an_editor_checks_corrects_plans_and_lets_a_statement_be_shown(editors_site: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_in(page, editors_site)
    page.goto(f"{editors_site}/desk/record?id={ASKED}")
    page.get_by_role("button", name="Text, States and position are right").press("Enter")
    expect(page.get_by_role("status")).to_have_text("It is checked.")
    page.get_by_label("Body in charge").fill("Ministry of Foreign Affairs")
    page.locator("#reason-plan").fill("treaties are its field")
    page.get_by_role("button", name="Take the plan down").press("Enter")
    expect(page.get_by_role("status")).to_have_text("The plan is taken down.")
    page.goto(f"{editors_site}/desk/follow-up?body=Ministry+of+Foreign+Affairs")
    expect(page.get_by_role("link", name="124.9", exact=True)).to_be_visible()
    page.goto(f"{editors_site}/desk/statements")
    page.get_by_role("button", name="It is so: show it").first.press("Enter")
    expect(page.get_by_role("status")).to_have_text("The statement is public now.")
    page.goto(f"{editors_site}/SAMPLE_A_HRC_27_10/124.9")
    expect(page.get_by_text("Checked against the source by maria")).to_be_visible()
    context.close()
