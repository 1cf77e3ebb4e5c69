"""Every page, wide and narrow, light and dark, by WCAG 2.2 AA: axe finds nothing."""

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser, Page, ViewportSize

pytestmark = pytest.mark.looks
PRESS = "/SAMPLE_A_HRC_RES_25_25"
PAGES = [
    "/",
    "/?by=number",
    "/states/PRK",
    "/states/PRK?as_of=2014-09-19",
    "/states/PRK/brief",
    "/states/PRK/changes",
    "/reviews/PRK-1",
    "/reviews/PRK-2?position=noted",
    "/SAMPLE_A_HRC_27_10",
    "/SAMPLE_A_HRC_27_10_Add.1",
    PRESS,
    "/SAMPLE_A_HRC_27_10/124.7",
    "/threads/SAMPLE_A_HRC_27_10/124.9",
    "/recommending/FRA",
    "/issues",
    "/issues/Detention",
    "/compare?a=PRK-1&b=PRK-2",
    "/search?q=torture&position=noted",
    "/search?q=xyzzy",
    "/search?q=torture&year=2014",
    "/draft?state=PRK&text=Ratify+the+Convention+against+Torture",
    "/documents?kind=resolution",
    "/recommendations?review=PRK-1,PRK-2&position=noted&recommender_region=WEOG",
    "/records/events?state=PRK",
    "/records/coverage?state=PRK",
    "/records/responses/SAMPLE_A_HRC_27_10/125.81~report",
    "/doubts",
    "/method",
    "/method/labels",
    "/terms/issue",
    "/terms/action",
    "/terms/group",
    "/terms/sdg",
    "/terms/uhri_theme",
    "/states/nowhere",
    "/states/PRK?as_of=yesterday",
]
IN_OTHER_LANGUAGES = [
    "/",
    "/states/PRK",
    "/states/PRK/changes",
    "/reviews/PRK-2",
    "/SAMPLE_A_HRC_27_10",
    "/SAMPLE_A_HRC_27_10/124.7",
    "/issues",
    "/compare?a=PRK-1&b=PRK-2",
    "/search?q=torture",
    "/draft?state=PRK",
    "/desk/sign-in",
]
SHAPES: dict[str, tuple[int, int, Literal["light", "dark"]]] = {
    "wide and light": (1280, 900, "light"),
    "narrow and dark": (390, 844, "dark"),
}
NARROWEST: ViewportSize = {"width": 320, "height": 640}  # WCAG 1.4.10: a screen of 1280 at 400 %
BEYOND = """() => [...document.querySelectorAll("body *")]
  .filter(element => !element.parentElement.closest(".scroll"))
  .map(element => [element, element.getBoundingClientRect()])
  .filter(([, box]) => box.left < -1 || box.right > innerWidth + 1)
  .map(([element]) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 40)}`)"""
"""What reaches beyond the sides of a page that scrolls sideways."""
RUN = "rules => axe.run({runOnly: rules, resultTypes: ['violations']})"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module", params=SHAPES)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    width, height, scheme = SHAPES[request.param]
    # The check is put into the page from outside, which the pages' own policy would not let happen.
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", PAGES)
def test_nobody_is_shut_out(site: str, page: Page, address: str) -> None:
    page.goto(site + address)
    page.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate(RUN, RULES)
    wrong = [
        (one["id"], one["help"], node["html"][:200], node["failureSummary"])
        for one in found["violations"]
        for node in one["nodes"]
    ]
    assert not wrong
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_nobody_is_shut_out_in_another_language(site: str, browser: Browser, language: str) -> None:
    context = browser.new_context(locale=language, bypass_csp=True, viewport={"width": 390, "height": 844})
    page = context.new_page()
    for address in IN_OTHER_LANGUAGES:
        page.goto(site + address)
        page.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
        found: dict[str, Any] = page.evaluate(RUN, RULES)
        assert [(address, one["id"], one["nodes"][0]["html"][:200]) for one in found["violations"]] == []
        assert page.get_attribute("html", "dir") == ("rtl" if language == "ar" else "ltr")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{address} scrolls sideways"
    context.close()


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_no_page_scrolls_sideways_on_the_narrowest_screen(site: str, browser: Browser, language: str) -> None:
    context = browser.new_context(locale=language, viewport=NARROWEST)
    page = context.new_page()
    assert [found for address in [*PAGES, "/desk/sign-in"] for found in beyond(page, site + address)] == []
    context.close()


def beyond(page: Page, address: str) -> list[str]:
    """Give what reaches beyond the sides of a page."""
    page.goto(address)
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [f"{address}: {found}" for found in page.evaluate(BEYOND) or ["something"]] if wide else []
