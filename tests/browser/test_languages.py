"""Every page with the sample in the database, in French and in Arabic: nothing of it is left in English."""

import re
import urllib.request
from urllib.error import HTTPError

import pytest

from tests.browser.test_accessible import PAGES
from tests.site.leftovers import leftovers

MORE = [
    "/states/PRK/changes?by=said",
    "/doubts?kind=total_not_met",
    "/api/v1/docs",
    "/desk/sign-in",
    "/compare?a=nowhere&b=PRK",
    "/states/XXX",
    "/states/PRK/brief?format=nothing",
    "/SAMPLE_A_HRC_27_10/999",
]


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
