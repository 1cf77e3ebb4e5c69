"""Addresses as people type and mistype them: all lead to the page that is meant, or to a clear answer."""

import re
from pathlib import Path

import pytest
from django.test import Client

from tests.core.record_samples import REPORT
from tests.site.stored import once
from tests.site.test_pages import ADDRESS, store_records

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(client: Client, own_folder: Path, aside: Path) -> Client:
    once(store_records, own_folder, aside)
    return client


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/states/XXX", 404),
        ("/reviews/none-9", 404),
        ("/A_HRC_1_1", 404),
        (f"{ADDRESS}/99.9", 404),
        ("/recommending/USA", 404),
        ("/states/CIV?as_of=yesterday", 400),
        ("/search?as_of=2014-02-30", 400),
        ("/doubts?as_of=2014-13", 400),
        ("/method?as_of=0000-00-00", 400),
        ("/search?page=999999999999", 200),
        ("/search?page=-1", 200),
        ("/search?q=%00", 400),
        ("/search?q=" + "(" * 500, 200),
        ("/search?q=" + "(" * 501, 400),
        ("/doubts?page=x&kind=%F0%9F%92%A9", 400),
        ("/%00/%00", 400),
        ("/doubts?kind=%00", 400),
    ],
)
def test_what_is_not_there_or_not_understood_gets_a_clear_answer(site: Client, address: str, status: int) -> None:
    response = site.get(address)
    assert response.status_code == status
    assert b"Followthrough" in response.content


def test_what_addresses_begin_with_names_no_state(site: Client) -> None:
    page = site.get("/states/XXX").content.decode("utf-8")
    assert "United States of America" not in page


def test_links_keep_the_day_that_is_asked_for(site: Client) -> None:
    page = site.get("/states/CIV?as_of=2014-09").content.decode("utf-8")
    assert f'href="{ADDRESS}?as_of=2014-09-30"' in page
    assert 'href="/states/CIV">As known now' in page


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("/states/civ", "/states/CIV"),
        ("/states/ivory-coast?as_of=2014", "/states/CIV?as_of=2014-12-31"),
        ("/recommending/viet%20nam", "/recommending/VNM"),
        ("/reviews/civ-2", "/reviews/CIV-2"),
        ("/issues/detention", "/issues/Detention"),
        (ADDRESS.lower(), ADDRESS),
        (f"{ADDRESS}/12", f"{ADDRESS}?at=12#12"),
    ],
)
def test_other_ways_to_write_an_address_lead_to_it(site: Client, address: str, leads_to: str) -> None:
    response = site.get(address)
    assert response.status_code in (301, 302)
    assert response.headers["Location"] == leads_to


def test_what_is_not_here_names_what_may_have_been_meant(site: Client) -> None:
    assert "/states/CIV" in site.get("/states/Ivory").content.decode("utf-8")
    assert REPORT in site.get(f"{ADDRESS}9").content.decode("utf-8")


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        ("/states/FRA", ["/recommending/FRA"]),
        ("/recommending/CIV", ["/states/CIV"]),
        ("/states/Ivory", ["/states/CIV"]),
        ("/states/ISL", []),
    ],
)
def test_what_is_not_here_leads_to_nothing_that_is_not_here_either(
    site: Client, asked: str, leads_to: list[str]
) -> None:
    answer = site.get(asked)
    assert answer.status_code == 404
    offered = re.findall(r'href="(/(?:states|recommending)/[A-Z]{3})"', answer.content.decode("utf-8"))
    assert offered == leads_to
    assert all(site.get(address).status_code == 200 for address in offered)


def test_a_recommending_state_leads_to_its_own_review_where_there_is_one(site: Client) -> None:
    assert "/states/FRA" not in site.get("/recommending/FRA").content.decode("utf-8")
