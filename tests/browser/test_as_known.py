"""Every page is as it was known on the day that is asked for; for today it is what it is without a day."""

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

import pytest
from lxml import html

PUBLIC = {
    "/SAMPLE_A_HRC_13_13": "2010-01-04",
    "/SAMPLE_A_HRC_25_63": "2014-02-17",
    "/SAMPLE_A_HRC_RES_25_25": "2014-03-28",
    "/sample:answers-2014-04": "2014-04",
    "/SAMPLE_A_HRC_27_10": "2014-07-02",
    "/sample:state-report-2014-09": "2014-09",
    "/SAMPLE_A_HRC_27_10_Add.1": "2014-09-19",
    "/SAMPLE_A_HRC_DEC_27_108": "2014-09-19",
}
"""The documents of the sample that have a day (the press of 19 September 2014 goes by its hash)."""

DAYS = ["2009-12-31", "2010-06-01", "2014-03-01", "2014-08-31", "2014-09-18", "2014-09-19"]

PAGES = [
    "/",
    "/states/PRK",
    "/reviews/PRK-1",
    "/reviews/PRK-2",
    "/recommending/FRA",
    "/issues",
    "/issues/Detention",
    "/compare",
    "/compare?a=PRK-1&b=PRK-2",
    "/search",
    "/search?q=torture",
    "/search?position=supported",
    "/documents",
    "/doubts",
    "/draft",
    "/method",
    "/recommendations?state=PRK",
    "/recommendations?state=PRK&position=noted",
    *(f"/records/{kind}" for kind in ("events", "statements", "findings", "totals", "observations", "coverage")),
    *(f"/records/{kind}" for kind in ("responses", "labels", "echoes", "pledges", "assessments")),
    *PUBLIC,
    "/SAMPLE_A_HRC_13_13/90.1",
    "/SAMPLE_A_HRC_27_10/124.5",
    "/threads/SAMPLE_A_HRC_27_10/124.5",
]
"""Every kind of page but those of `DEAR`."""

DEAR = ["/states/PRK/brief", "/states/PRK/changes"]
"""A brief without a day is the same for ever: what was announced stays ahead in it. Both may be asked for rarely."""

MONTHS = [date(2000, month, 1).strftime("%B") for month in range(1, 13)]
IN_WORDS = re.compile(rf"\b(?:(\d{{1,2}}) )?({'|'.join(MONTHS)}) (\d{{4}})\b")
ISO = re.compile(r"(?<!-)\b\d{4}-\d\d(?:-\d\d)?\b")
AHEAD = ("answer due", "announced", "Ahead, as announced", "codebook")
"""Words beside a day that is ahead, and was known to be; and beside that of a codebook, which is part of the site."""
Element = Any


@cache
def page(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return int(answer.status), answer.read().decode("utf-8")
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read().decode("utf-8")


def on(address: str, day: str) -> str:
    parts = urlsplit(address)
    return f"{parts.path}?{urlencode([*parse_qsl(parts.query), ('as_of', day)])}"


def content(page: str) -> Element:
    """Give what a page shows, without the words of documents, which may speak of any day."""
    whole: Element = html.document_fromstring(page)
    tree: Element = whole.xpath("//main")[0]
    for words in tree.xpath(".//*[contains(concat(' ', @class, ' '), ' words ')] | .//li[@class='gap'] | .//q"):
        words.drop_tree()
    return tree


def days_in(text: str) -> Iterator[str]:
    yield from ISO.findall(text)
    for day, month, year in IN_WORDS.findall(text):
        yield f"{year}-{MONTHS.index(month) + 1:02}" + (f"-{int(day):02}" if day else "")


def shown(tree: Element) -> Iterator[tuple[str, str]]:
    """Give each day that is shown, with the words around it."""
    for element in tree.iter():
        own = " ".join(part for part in (element.text, *(child.tail for child in element)) if part)
        for day in days_in(own):
            around = element.xpath("ancestor-or-self::*[self::li or self::tr or self::dl or self::p][1]")
            before = element.xpath("ancestor::ul[1]/preceding-sibling::p[1]")
            yield day, " ".join(one.text_content() for one in (*before, *(around or [element])))


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("address", [*PAGES, *DEAR])
def test_nothing_that_came_later_is_shown(site: str, address: str, day: str) -> None:
    status, found = page(site + on(address, day))
    assert status in (200, 400, 404), found[:200]
    tree = content(found if status == 200 else "<main>It says why nothing is shown.</main>")
    assert [(one, words) for one, words in shown(tree) if one > day and not any(a in words for a in AHEAD)] == []
    later = [document for document, public in PUBLIC.items() if public > day]
    for link in tree.xpath(".//a/@href"):
        path = unquote(urlsplit(link).path)
        assert not any(path == one or path.startswith(f"{one}/") for one in later), link


@pytest.mark.parametrize("day", DAYS)
def test_a_document_is_there_from_the_day_on_which_it_was_public(site: str, day: str) -> None:
    for document, public in PUBLIC.items():
        assert page(site + on(document, day))[0] == (200 if public <= day else 404), document
    status, words = page(site + on("/SAMPLE_A_HRC_27_10/124.5", "2014-07-01"))
    assert status == 404
    assert "was not public on that day" in words


@pytest.mark.parametrize("address", PAGES)
def test_for_today_a_page_is_what_it_is_without_a_day(site: str, address: str) -> None:
    today = date.today().isoformat()
    (status, now), (status_then, then) = page(site + address), page(site + on(address, today))
    assert status == status_then == 200
    assert plain(then) == plain(now)


def plain(page: str) -> list[str]:
    """Give the words of a page, without the sentences that say what a day means."""
    whole: Element = html.document_fromstring(page)
    tree: Element = whole.xpath("//main")[0]
    for sentence in tree.xpath(".//*[@data-then]"):
        sentence.drop_tree()
    words: str = tree.text_content()
    return words.replace("answer held on that day", "answer").split()
