"""Every page with the sample in the database, in French and in Arabic: nothing but quotations is left in English."""

import json
import re
import urllib.request
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import pytest

from tests.browser.test_accessible import PAGES
from tests.site.leftovers import compared, is_ours, islands, leftovers

MORE = [
    "/states/PRK/changes?by=said",
    "/doubts?kind=total_not_met",
    "/api/v1/docs",
    "/desk/sign-in",
    "/compare?a=nowhere&b=PRK",
    "/states/XXX",
    "/states/PRK/brief?format=nothing",
    "/SAMPLE_A_HRC_27_10/999",
    "/records/statements?state=PRK",
    "/records/observations?state=PRK",
    "/records/labels?document=SAMPLE/A/HRC/27/10",
    "/issues/Rights%20of%20the%20Child",
]
MODELS = "followthrough-labels"
"""How the names of shipped models begin, which are the same in every language."""


@cache
def page_at(address: str, language: str, data: bytes | None = None) -> str:
    asked = urllib.request.Request(address, data, {"Accept-Language": language})
    try:
        with urllib.request.urlopen(asked, timeout=60) as answer:
            return str(answer.read().decode("utf-8"))
    except HTTPError as refused:  # a page as well
        return refused.read().decode("utf-8")


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("address", [*PAGES, *MORE])
def test_nothing_of_a_page_is_left_in_english(site: str, address: str, language: str) -> None:
    typed = set(re.findall("[A-Za-z]+", address))
    assert [word for word in leftovers(page_at(site + address, language), language) if word not in typed] == []


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("address", [*PAGES, *MORE])
def test_what_is_marked_as_english_is_somebody_s_own_words(
    site: str, folder: Path, address: str, language: str
) -> None:
    marked = set(islands(page_at(site + address, language)))
    assert [words for words in marked if is_ours(words, language)] == []
    held = words_in_record(folder / "record.jsonl")
    assert [words for words in marked if words not in held and not words.startswith(MODELS)] == []


@cache
def words_in_record(file: Path) -> str:
    """Give everything that the record of the sample holds in words, as it is compared."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return "\n".join(compared(words) for line in lines for words in strings_in(json.loads(line)))


def strings_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from strings_in(one)
