"""Every figure on every page names its unit and leads to a list that counts the same, or says why it has none.

A number that stands in no link is a figure unless it is known to be something else: a day, a cycle, a page.
"""

import re
import urllib.request
from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html

PAGES = [
    "/",
    "/states/PRK",
    "/states/PRK?as_of=2014-09-01",
    "/states/PRK/changes?as_of=2014-09-19",
    "/reviews/PRK-1",
    "/reviews/PRK-2",
    "/reviews/PRK-2?as_of=2014-09-01",
    "/recommending/FRA",
    "/recommending/FRA?as_of=2014-09-01",
    "/issues",
    "/issues?as_of=2014-09-01",
    "/issues/Detention",
    "/compare?a=PRK-1&b=PRK-2",
    "/compare?a=PRK&b=PRK-2",
    "/documents",
    "/doubts",
    "/recommendations?state=PRK",
    "/SAMPLE_A_HRC_27_10",
    "/SAMPLE_A_HRC_27_10_Add.1",
    "/search?q=torture",
    "/search?q=torture&position=noted",
    "/search?as_of=2014-09-01",
    "/SAMPLE_A_HRC_27_10/124.5",
    "/threads/SAMPLE_A_HRC_27_10/124.7",
    "/records/totals",
    "/records/events",
    "/records/observations?state=PRK&year=2012",
    "/records/labels",
    "/method",
    "/draft",
]
"""Each page once; that of what changed is dear, and may not be asked for more often in a minute."""

NUMBER = re.compile(r"\d[\d ,.\u00a0\u202f]*\s?%?")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
NO_FIGURES = (
    rf"(?:\d{{1,2}} )?(?:{MONTHS}) \d{{4}}",
    r"\d{4}-\d\d(?:-\d\d)?",
    r"^\W*(?:19|20)\d\d\b",
    r"\b[Cc]ycles? \d",
    r"\bsession \d+",
    r"\bpage \d+(?: of \d+)?",
    r"\b\d+ pages?\b",
    r"\bp\. \d+",
    r"\bparagraph [\d.]+",
    r"\bcategory \d",
    r"[\d–]+ %",
    r"\d+ (?:for|against|abstaining)\b",
    r"\bfollowthrough-labels [\d.]+ \(\w+(?:, \w+)*\)",
    r"\b(?:[A-Z]+[./]|[a-z]+:)[\w./:-]*\d[\w./:-]*",
    r"^\W*\d+\.\d[\w.-]*\s*$",
    r"^\s*[1-5] (?:minimal|continuing|considering|general|specific)\s*$",
    r"\b[A-Z]\w+(?:-[A-Z]+)?-\d[\d.]*",
    r"From 1, which asks .*, to 5, which",
    r"from 0 to 1",
)
"""Numbers that count no records: days, cycles, sessions, pages, paragraphs, shares, votes, and parts of names."""
PLACES = "self::a or self::option or self::q or self::code or @data-why or @data-listed"
"""Where a number needs no link: in one, in a list to choose from, in words of others, where it is said why."""
Element = Any


@cache
def fetched(address: str) -> Element:
    with urllib.request.urlopen(address, timeout=60) as answer:
        return html.document_fromstring(answer.read().decode("utf-8"))


def whole(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def figures(page: Element) -> Iterator[Element]:
    """Give the figures of a page; of each facet of a search the first, since searches are limited in number."""
    yield from page.xpath("//main//a[@data-unit][not(ancestor::details[starts-with(@id, 'facet-')])]")
    yield from page.xpath("//main//details[starts-with(@id, 'facet-')]//li[1]/a[@data-unit]")


def counted(address: str, unit: str) -> int:
    """Read how many of a unit the list at an address says that it holds."""
    path, _, place = address.partition("#")
    page = fetched(path)
    inside = page.get_element_by_id(place) if place else page
    here = [inside, *inside.xpath(f"self::*//*[@data-{unit}] | following::*[@data-{unit}]")]
    listed = next(one for one in here if one.get("data-listed") is not None and one.get(f"data-{unit}"))
    return int(listed.get(f"data-{unit}"))


@pytest.mark.parametrize("address", PAGES)
def test_a_figure_equals_what_its_list_counts(site: str, address: str) -> None:
    found = list(figures(fetched(site + address)))
    for one in found:
        target, unit = urljoin(site + address, one.get("href")), one.get("data-unit")
        said = (one.find_class("n") or [one])[0].text_content()
        where = f"{said} in “{one.getparent().getparent().text_content().split()[:12]}” leads to {target}"
        if unit == "value":
            assert counted(target, "record") == 1, where
            assert said in fetched(target).text_content(), where
        elif unit == "share":
            share = 100 * counted(target, "text") / int(one.get("data-of"))
            assert abs(share - whole(said)) <= 0.5, where
        else:
            assert counted(target, unit) == whole(said), where


@pytest.mark.parametrize("address", PAGES)
def test_a_figure_that_leads_nowhere_says_why(site: str, address: str) -> None:
    page = fetched(site + address)
    for cell in page.xpath("//main//td[@class='n'] | //main//*[contains(@class, 'figure')]"):
        words = cell.text_content().strip()
        if not NUMBER.fullmatch(words) or not whole(words):
            continue
        explained = cell.xpath("ancestor-or-self::*[@data-why]")
        assert cell.xpath(".//a") or explained, html.tostring(cell.getparent())[:300]


def test_the_pages_have_figures(site: str) -> None:
    assert sum(len(list(figures(fetched(site + address)))) for address in PAGES) > 500
    assert {urlsplit(one.get("href")).path for one in figures(fetched(site + "/"))} > {"/documents", "/doubts"}


@pytest.mark.parametrize("address", PAGES)
def test_no_number_that_counts_records_stands_alone(site: str, address: str) -> None:
    main = fetched(site + address).xpath("//main")[0]
    assert [where for where in numbers(main) if whole(where[1])] == []


def numbers(main: Element) -> Iterator[tuple[str, str]]:
    """Give each number that may be a figure and leads nowhere, after the words that it stands in."""
    words = "contains(concat(' ', @class, ' '), ' words ')"
    for element in main.iter():
        if not isinstance(element.tag, str) or element.xpath(f"ancestor-or-self::*[{PLACES} or {words}]"):
            continue
        heads_row = element.tag in ("th", "dd")
        for text in (element.text or "", *(child.tail or "" for child in element)):
            left = re.sub("|".join(NO_FIGURES), "", text)
            for number in re.findall(r"(?<![\w./])\d[\d,.\u00a0\u202f]*(?![\w/])", left):
                if not (heads_row and text.strip() == number):
                    yield text.strip(), number


def test_a_number_that_stands_alone_is_found() -> None:
    page = "<main><p>Of 268 texts, <a href='/'>113</a> are supported, in cycle 2, on 19 September 2014.</p></main>"
    assert [number for _, number in numbers(html.document_fromstring(page))] == ["268"]
