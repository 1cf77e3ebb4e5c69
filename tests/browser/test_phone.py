"""The site on a phone: what one came for is in sight, whole, and on the side from which one reads."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.looks
CUT = """() => [...document.querySelectorAll(".tallies:not(.beside) .bar, .stacked td")]
  .map(element => element.getBoundingClientRect())
  .filter(box => box.width && (box.right > innerWidth || box.left < 0)).length"""
"""How many bars and cells reach beyond the screen."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


def test_what_is_found_stands_before_the_filters(site: str, page: Page) -> None:
    page.goto(f"{site}/search?q=torture")
    first, filters = (page.locator(place).first.bounding_box() for place in (".found > li", "#narrowing"))
    assert first
    assert filters
    assert first["y"] < 740
    assert first["y"] < filters["y"]
    page.get_by_role("link", name="Narrow it down").click()
    assert page.url.endswith("#narrowing")


@pytest.mark.parametrize(
    "address", ["/states/PRK", "/issues", "/issues/Detention", "/SAMPLE_A_HRC_27_10/124.7", "/reviews/PRK-2"]
)
def test_no_bar_and_no_cell_is_cut(site: str, page: Page, address: str) -> None:
    page.goto(site + address)
    assert page.locator(".tallies .bar, .stacked td").count()
    assert page.evaluate(CUT) == 0


def test_paper_is_no_phone(site: str, page: Page) -> None:
    page.goto(f"{site}/SAMPLE_A_HRC_27_10/124.7")
    columns = "getComputedStyle(document.querySelector('.facts')).gridTemplateColumns.split(' ').length"
    assert page.evaluate(columns) == 1
    page.emulate_media(media="print")
    assert page.evaluate(columns) == 2
    page.emulate_media(media="screen")


def test_an_estimate_grows_from_the_right_where_one_reads_from_there(site: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="ar")
    page = context.new_page()
    page.goto(f"{site}/draft?state=PRK")
    page.locator("textarea").fill("Close the prison camps")
    page.locator("form.desk button").click()
    page.wait_for_selector(".likely")
    assert page.url.endswith("#weighed")
    whole, between = (page.locator(f".likely .{part}").bounding_box() for part in ("whole", "between"))
    told = page.locator(".likely .between").evaluate("e => [+e.getAttribute('x'), +e.getAttribute('width')]")
    assert whole
    assert between
    from_the_right = (whole["x"] + whole["width"] - between["x"] - between["width"]) / whole["width"]
    assert from_the_right == pytest.approx(told[0] / 100, abs=0.01)
    context.close()
