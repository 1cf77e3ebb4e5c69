"""Every figure on every page names its unit and leads to a list that counts the same, or says why it has none."""

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
]
"""Each page once; that of what changed is dear, and may not be asked for more often in a minute."""

NUMBER = re.compile(r"\d[\d ,.\u00a0\u202f]*\s?%?")
Element = Any


@cache
def fetched(address: str) -> Element:
    with urllib.request.urlopen(address, timeout=60) as answer:
        return html.document_fromstring(answer.read().decode("utf-8"))


def whole(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def figures(page: Element) -> Iterator[Element]:
    yield from page.xpath("//main//a[@data-unit]")


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
        target, unit, said = urljoin(site + address, one.get("href")), one.get("data-unit"), one.text_content()
        where = f"{said} in “{one.getparent().getparent().text_content().split()[:12]}” leads to {target}"
        if unit == "share":
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
