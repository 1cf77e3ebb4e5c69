"""Feeds of what became public last."""

import re
from datetime import datetime
from html import unescape
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client

from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, answer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]

ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = ["/feeds/states/CIV", "/feeds/recommending/FRA", "/feeds/search"]


def entries(visitor: Client, address: str) -> list[Any]:
    answer = visitor.get(address)
    assert answer.status_code == 200
    given: list[Any] = answer.json()["items"]
    return given


@pytest.mark.parametrize("feed", FEEDS)
def test_an_atom_feed_has_all_that_the_standard_asks_for(visitor: Client, feed: str) -> None:
    answer = visitor.get(feed + ".atom")
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    root = ElementTree.fromstring(answer.content)
    assert root.tag == f"{ATOM}feed"
    assert all(root.find(ATOM + name) is not None for name in ("id", "title", "updated", "author"))
    found = root.findall(f"{ATOM}entry")
    assert found
    for entry in found:
        assert all(entry.findtext(ATOM + name) for name in ("id", "title", "updated"))
        assert entry.find(f"{ATOM}link") is not None
    assert len({entry.findtext(f"{ATOM}id") for entry in found}) == len(found)


@pytest.mark.parametrize("feed", FEEDS)
def test_both_forms_of_a_feed_hold_the_same(visitor: Client, feed: str) -> None:
    given = visitor.get(feed + ".json").json()
    assert given["version"] == "https://jsonfeed.org/version/1.1"
    root = ElementTree.fromstring(visitor.get(feed + ".atom").content)
    assert [item["id"] for item in given["items"]] == [e.findtext(f"{ATOM}id") for e in root.findall(f"{ATOM}entry")]
    for item in given["items"]:
        assert item["url"].startswith("http://testserver/")
        assert item["content_text"]
        datetime.fromisoformat(item["date_published"])


def test_the_newest_comes_first_and_an_answer_leads_to_its_recommendation(visitor: Client) -> None:
    found = entries(visitor, "/feeds/states/CIV.json")
    days = [item["date_published"] for item in found]
    assert days == sorted(days, reverse=True)
    said = next(item for item in found if "supported" in item["title"])
    assert said["url"].endswith("/A_HRC_99_1/5.1")
    assert said["content_text"] == "accepts"


def test_a_document_comes_before_what_it_holds_and_what_is_to_be_answered_is_no_answer(visitor: Client) -> None:
    write("odd", "79", [answer("5.2", "pending", id="odd#1", stage="report", public_on="2018-01-01")])
    titles = [item["title"] for item in entries(visitor, "/feeds/states/CIV.json")]
    ids = [item["id"].rpartition(":")[2] for item in entries(visitor, "/feeds/states/CIV.json")]
    assert not any("pending" in title for title in titles)
    assert ids.index(REPORT) < ids.index(f"{REPORT}#5.2")


def test_a_feed_says_in_which_language_its_titles_are(visitor: Client) -> None:
    feed = visitor.get("/feeds/states/CIV.json", HTTP_ACCEPT_LANGUAGE="fr").json()
    assert feed["language"] == "fr"
    assert visitor.get("/feeds/states/CIV.json").json()["language"] == "en"


def test_ids_stay_and_what_is_new_comes_to_the_top(visitor: Client) -> None:
    before = entries(visitor, "/feeds/states/CIV.json")
    write("later", "77", [answer("5.2", "supported", id="later#1", stage="later", public_on="2016-01-01")])
    after = entries(visitor, "/feeds/states/CIV.json")
    assert after[0]["date_published"] == "2016-01-01T00:00:00Z"
    assert after[1:] == before


@pytest.mark.parametrize("feed", ["/feeds/states/CIV", "/feeds/search"])
def test_a_long_feed_leads_page_by_page_to_all_that_is_older(visitor: Client, feed: str) -> None:
    more = [
        answer("5.2", "noted", id=f"more#{n}", stage="later", public_on=f"2016-{1 + n % 12:02}-01")
        for n in range(250)
    ]
    write("more", "79", more)
    address, found = f"{feed}.json", []
    while address:
        page = visitor.get(address).json()
        assert "100 entries a page" in page["description"]
        found += [item["id"] for item in page["items"]]
        address = page.get("next_url", "")
    assert len(found) == len(set(found)) > 250
    root = ElementTree.fromstring(visitor.get(f"{feed}.atom?older=1").content)
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links["previous"] == links["first"] == f"http://testserver{feed}.atom"
    assert links["next"] == f"http://testserver{feed}.atom?older=2"
    assert root.findtext(f"{ATOM}id") == ElementTree.fromstring(visitor.get(f"{feed}.atom").content).findtext(
        f"{ATOM}id"
    )


@pytest.mark.parametrize("older", ["x", "-1", "101", "9" * 30])
def test_a_page_that_no_feed_has_is_refused(visitor: Client, older: str) -> None:
    assert visitor.get(f"/feeds/states/CIV.json?older={older}").status_code == 400


def test_words_that_look_like_marks_stay_words(visitor: Client) -> None:
    write("odd", "78", [answer("5.2", "noted", id="odd#1", stage="later", public_on="2017-01-01", comment="a <b> c")])
    root = ElementTree.fromstring(visitor.get("/feeds/states/CIV.atom").content)
    assert root.findtext(f"{ATOM}entry/{ATOM}summary") == "a &lt;b&gt; c"
    assert entries(visitor, "/feeds/states/CIV.json")[0]["content_text"] == "a <b> c"


def test_a_search_has_a_feed_of_its_own(visitor: Client) -> None:
    found = entries(visitor, "/feeds/search.json?q=shelters&cycle=2")
    assert [item["id"] for item in found if "recommended" in item["title"]] == [
        f"tag:followthrough,2014:{REPORT}#5.2"
    ]


@pytest.mark.parametrize("empty", ["/feeds/states/FRA", "/feeds/recommending/ISL", "/feeds/search"])
def test_a_feed_without_entries_is_the_same_each_time_it_is_fetched(visitor: Client, empty: str) -> None:
    address = f"{empty}.atom" if "search" not in empty else f"{empty}.atom?q=xyzzy"
    root = ElementTree.fromstring(visitor.get(address).content)
    assert (root.findall(f"{ATOM}entry"), root.findtext(f"{ATOM}updated")) == ([], "2006-03-15T00:00:00+00:00")
    again = visitor.get(address)
    assert visitor.get(address, HTTP_IF_NONE_MATCH=again.headers["ETag"]).status_code == 304


def test_the_code_of_no_state_has_no_feed(visitor: Client) -> None:
    assert visitor.get("/feeds/states/XYZ.atom").status_code in (400, 404)
    assert visitor.get("/feeds/search.json?colour=red").status_code == 400


@pytest.mark.parametrize("page", ["/states/CIV?as_of=2014-09-11", "/search?q=shelters&page=1", "/recommending/FRA"])
def test_pages_lead_to_their_files_and_feeds(visitor: Client, page: str) -> None:
    links = re.findall(r'href="(/(?:export|feeds)[^"]*)"', visitor.get(page).content.decode("utf-8"))
    assert len(links) >= 5
    for link in links:
        assert visitor.get(unescape(link)).status_code == 200, link
    if "as_of" in page:
        assert all("as_of=2014-09-11" in link for link in links if link.startswith("/export"))


def test_a_recommendation_leads_to_its_citations(visitor: Client) -> None:
    page = visitor.get("/A_HRC_99_1/5.1").content.decode("utf-8")
    for link in re.findall(r'href="([^"]+\.(?:ris|bib|json|txt))"', page):
        assert visitor.get(link).status_code == 200
    assert page.count("/A_HRC_99_1/5.1.") == 4
