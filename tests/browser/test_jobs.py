"""The main jobs, as people do them in a browser without JavaScript."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.fixture(scope="module")
def page(browser: Browser, site: str) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, base_url=site, locale="en-GB")
    yield context.new_page()
    context.close()


def test_a_figure_is_followed_down_to_its_paragraph(page: Page) -> None:
    page.goto("/states/PRK")
    card = page.locator(".card").filter(has=page.get_by_role("link", name="Cycle 2")).first
    card.locator("li").filter(has_text=re.compile(r"^\s*noted")).get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/reviews/PRK-2\?position=noted"))
    expect(page.locator("#recommendations")).to_be_visible()
    page.get_by_role("link", name="124.9", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("124.9")
    page.get_by_role("link", name=re.compile("at paragraph 124.9")).click()
    expect(page).to_have_url(re.compile(r"#124\.9$"))
    expect(page.locator('[id="124.9"]')).to_contain_text("signature and ratification of CAT")
    expect(page.locator('[id="124.9"]')).to_contain_text("noted")


def test_a_day_is_chosen_and_every_link_keeps_it(page: Page) -> None:
    page.goto("/states/PRK")
    page.get_by_label("As known on").fill("2014-08-01")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".day")).to_contain_text("1 August 2014")
    page.get_by_role("link", name="Cycle 2").first.click()
    expect(page.locator(".day")).to_contain_text("1 August 2014")
    expect(page.locator("main")).to_contain_text("to be answered")
    page.get_by_role("link", name="As known now").click()
    expect(page).to_have_url(re.compile("/reviews/PRK-2$"))


def test_a_search_is_narrowed_down_and_opened_again(page: Page) -> None:
    page.goto("/")
    page.get_by_role("searchbox", name="Search the record").fill("torture")
    page.get_by_role("button", name="Search").click()
    before = page.get_by_role("heading", level=1).inner_text()
    page.locator("#facet-position").get_by_role("link", name=re.compile(r"^noted \d")).click()
    assert page.get_by_role("heading", level=1).inner_text() != before
    page.get_by_role("link", name=re.compile("Drop the filter")).click()
    assert page.get_by_role("heading", level=1).inner_text() == before


def test_two_reviews_are_compared(page: Page) -> None:
    page.goto("/compare")
    page.get_by_label("State or review").fill("PRK-1")
    page.get_by_label("beside").fill("PRK-2")
    page.locator("main").get_by_role("button", name="Compare").click()
    expect(page.locator("main")).to_contain_text("167")
    expect(page.locator("main")).to_contain_text("268")


def test_the_language_is_changed_and_stays(page: Page) -> None:
    page.goto("/issues")
    page.get_by_role("link", name="العربية").click()
    assert page.get_attribute("html", "dir") == "rtl"
    page.goto("/doubts")
    assert page.get_attribute("html", "lang") == "ar"
    page.get_by_role("link", name="English").click()
    assert page.get_attribute("html", "lang") == "en"


def test_the_keyboard_reaches_the_content_first_and_a_state_on_the_map(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "To the content"
    page.locator("a.tile").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/states/PRK$"))


def test_a_chart_is_drawn_for_light_and_for_dark(page: Page, browser: Browser, site: str) -> None:
    page.goto("/states/PRK")
    picture = page.locator("#funding ~ picture")
    for address in (
        picture.locator("img").get_attribute("src"),
        picture.locator("source").get_attribute("srcset"),
    ):
        answer = page.request.get(f"{site}{address}")
        assert answer.headers["content-type"].startswith("image/svg+xml")
        assert b"<svg" in answer.body()


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "markdown", "json"])
def test_a_brief_is_given_as_a_file_by_the_process_that_serves(page: Page, site: str, form: str) -> None:
    assert page.request.get(f"{site}/states/PRK/brief?format={form}", timeout=30_000).ok


@pytest.mark.parametrize("address", ["/", "/states/PRK", "/reviews/PRK-2", "/SAMPLE_A_HRC_27_10", "/search"])
def test_pages_are_light(page: Page, site: str, address: str) -> None:
    assert len(page.request.get(site + address, headers={"accept-encoding": "identity"}).body()) < 100_000


def test_on_paper_there_is_the_record_and_no_menu(page: Page) -> None:
    page.goto("/states/PRK")
    page.emulate_media(media="print")
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.emulate_media(media="screen")
