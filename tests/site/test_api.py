"""The record for programs."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from followthrough.export.tables import columns_of
from followthrough.records import Label, Passage
from followthrough.records.lines import from_line
from followthrough.site.api.selecting import OWN
from followthrough.site.search.building import build
from followthrough.site.store.keys import PATHS
from followthrough.site.store.selection import KINDS
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, recommendation
from tests.site.cast import EARLIER, RECORD

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]

ADDRESS = REPORT.replace("/", "_")
LISTS = {kind: f"/api/v1/{PATHS[kind]}" for kind in KINDS}


def as_line(item: Any) -> str:
    return json.dumps(item, ensure_ascii=False, separators=(",", ":"))


def items(visitor: Client, address: str) -> list[Any]:
    answer = visitor.get(address)
    assert answer.status_code == 200, answer.content
    given: list[Any] = answer.json()["items"]
    return given


def ids(visitor: Client, address: str) -> list[str]:
    return sorted(item["id"].rpartition("#")[2] for item in items(visitor, address))


@pytest.mark.parametrize("kind", KINDS)
def test_every_type_of_record_is_a_list_in_three_forms(visitor: Client, kind: str) -> None:
    page = visitor.get(LISTS[kind]).json()
    streamed = visitor.get(LISTS[kind] + "?format=jsonl")
    lines = b"".join(streamed).decode("utf-8").splitlines()
    assert sorted(lines) == sorted(map(as_line, page["items"]))
    assert page["count"] == len(lines)
    assert all(from_line(line).type == kind for line in lines)
    rows = csv.reader(io.StringIO(b"".join(visitor.get(LISTS[kind] + "?format=csv")).decode("utf-8-sig")))
    head, *body = rows
    assert tuple(head) == columns_of(kind)
    assert len(body) == len(lines)


@pytest.mark.parametrize("named", [f"{ADDRESS}/5.1", f"{REPORT}%235.1"])
def test_a_record_has_an_address_by_its_id(visitor: Client, named: str) -> None:
    record = visitor.get(f"/api/v1/recommendations/{named}").json()
    assert (record["type"], record["number"]) == ("recommendation", "5.1")
    document = visitor.get(f"/api/v1/documents/{ADDRESS}").json()
    assert document["id"] == REPORT


def pages(visitor: Client, address: str) -> Iterator[list[Any]]:
    """Follow a list to its end, page after page."""
    following = address
    while following:
        answer = visitor.get(following)
        assert answer.status_code == 200, answer.content
        yield answer.json()["items"]
        following = answer.json()["next"]


def whole(visitor: Client, address: str) -> list[Any]:
    return [item for page in pages(visitor, address) for item in page]


BY_FACETS = {"facets": "cycle=2&recommender=GHA&recommender=VNM", "a State": "state=CIV", "a day": "as_of=2014-09-11"}


@pytest.mark.parametrize("query", ["", *BY_FACETS.values()], ids=["all", *BY_FACETS])
@pytest.mark.parametrize("kind", KINDS)
def test_pages_follow_each_other_and_nothing_is_left_out_or_given_twice(
    visitor: Client, kind: str, query: str
) -> None:
    if any(name.partition("=")[0] not in (*OWN[kind], "as_of") for name in query.split("&") if name):
        query = ""
    once = items(visitor, f"{LISTS[kind]}?limit=1000&{query}")
    lines = b"".join(visitor.get(f"{LISTS[kind]}?format=jsonl&{query}")).decode("utf-8").splitlines()
    assert whole(visitor, f"{LISTS[kind]}?limit=1&{query}") == once
    assert sorted(map(as_line, once)) == sorted(lines)
    assert sorted(map(as_line, whole(visitor, f"{LISTS[kind]}?limit=1&offset=0&{query}"))) == sorted(lines)


@pytest.mark.parametrize("kind", ["recommendation", "passage"])
def test_what_a_search_finds_is_followed_by_ids_too(visitor: Client, kind: str, own_folder: Path) -> None:
    more = [Passage(document=REPORT, number=n, page=4, text="There are shelters.") for n in ("13", "14", None)]
    write("report.pdf", "11", [*RECORD, *more])
    build(own_folder)
    found = items(visitor, f"{LISTS[kind]}?q=the OR shelters OR torture&limit=1000")
    by_id = whole(visitor, f"{LISTS[kind]}?q=the OR shelters OR torture&limit=1&cursor=")
    assert sorted(map(as_line, found)) == sorted(map(as_line, by_id))
    assert len(found) > 1


@pytest.mark.parametrize(("form", "head"), [("jsonl", 0), ("csv", 1)])
def test_a_streamed_list_holds_all_or_so_many_as_are_asked_for(visitor: Client, form: str, head: int) -> None:
    def lines(query: str) -> list[bytes]:
        return b"".join(visitor.get(f"/api/v1/recommendations?format={form}{query}")).splitlines()[head:]

    whole = lines("")
    assert len(whole) == 4
    assert lines("&limit=1") == whole[:1]
    assert lines("&offset=1&limit=1") == whole[1:2]
    assert lines("&offset=2") == whole[2:]
    assert visitor.get(f"/api/v1/recommendations?format={form}&limit=0").status_code == 400


def test_what_a_program_has_in_another_language_is_sent_anew(visitor: Client) -> None:
    etags = {
        visitor.get("/feeds/states/CIV.json", HTTP_ACCEPT_LANGUAGE=code).headers["ETag"] for code in ("en", "fr")
    }
    assert len(etags) == 2


def test_where_the_record_changes_between_two_pages_that_is_said(visitor: Client) -> None:
    following = visitor.get("/api/v1/recommendations?limit=1&offset=0").json()["next"]
    assert visitor.get(following).status_code == 200
    write("another", "80", [recommendation("5.9", state="CIV")])
    changed = visitor.get(following)
    assert changed.status_code == 409
    assert "has changed" in changed.json()["what"]
    assert "format=jsonl" in changed.json()["remedy"]


def test_pages_that_follow_a_record_go_on_whatever_changes_meanwhile(visitor: Client) -> None:
    at = pages(visitor, "/api/v1/recommendations?limit=1")
    given = [next(at)[0]["id"], next(at)[0]["id"]]
    write("another", "80", [recommendation(number, state="CIV") for number in ("5.0", "5.9")])
    write("report.pdf", "11", RECORD[:1] + RECORD[2:])
    given += [item["id"] for page in at for item in page]
    assert len(given) == len(set(given))
    assert {one.id for one in (*RECORD[2:], *EARLIER) if one.type == "recommendation"} <= set(given)
    assert f"{REPORT}#5.9" in given


def test_what_has_no_id_and_is_stored_anew_meanwhile_comes_again_rather_than_not_at_all(visitor: Client) -> None:
    terms = [Label(of=f"{REPORT}#5.1", scheme="group", term=term, by="UPR Info") for term in "abcdef"]
    write("labels.csv", "81", terms)
    at = pages(visitor, f"/api/v1/labels?limit=2&recommendation={REPORT}%235.1&scheme=group")
    given = next(at) + next(at)
    write("labels.csv", "81", terms[:1] + terms[2:])
    given += [item for page in at for item in page]
    assert {item["term"] for item in given} == set("abcdef")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("state=CIV&cycle=2", ["5.1", "5.2"]),
        ("recommender=GHA&cycle=2", ["5.1"]),
        ("recommender=GHA&recommender=VNM&cycle=2", ["5.1", "5.2"]),
        ("position=supported&cycle=2", ["5.1"]),
        ("position=supported&cycle=2&as_of=2014-09-11", []),
        ("q=shelters&cycle=2", ["5.2"]),
        ("sort=newest&cycle=2&limit=1", ["5.1"]),
        (f"document={REPORT}", ["5.1", "5.2"]),
    ],
)
def test_lists_take_the_filters_of_the_search(visitor: Client, query: str, expected: list[str]) -> None:
    assert ids(visitor, f"/api/v1/recommendations?{query}") == expected


def test_what_belongs_to_recommendations_is_filtered_by_them(visitor: Client) -> None:
    answered = items(visitor, "/api/v1/responses?recommender=GHA&cycle=2")
    assert {item["recommendation"] for item in answered} == {f"{REPORT}#5.1"}
    assert items(visitor, f"/api/v1/responses?recommendation={REPORT}%235.2&recommender=GHA") == []


def test_the_time_in_which_a_position_held_is_given_by_both_clocks(visitor: Client) -> None:
    spans = visitor.get(f"/api/v1/recommendations/{ADDRESS}/5.1/intervals").json()
    assert spans["public_on"][-1]["position"] == "supported"
    assert spans["public_on"][-1]["until"] is None
    assert [span["position"] for span in spans["said_on"]]


def test_counts_name_their_unit(visitor: Client) -> None:
    texts = visitor.get("/api/v1/counts?cycle=2").json()
    assert (texts["unit"], texts["total"]) == ("text", 2)
    assert {tuple(c["values"]): c["count"] for c in texts["counts"]} == {("supported",): 1, ("not_supported",): 1}
    pairs = visitor.get("/api/v1/counts?cycle=2&unit=text_state&by=recommender").json()
    assert pairs["total"] == 3
    assert {c["values"][0] for c in pairs["counts"]} == {"FRA", "GHA", "VNM"}


def test_words_from_the_press_wait_for_a_person(visitor: Client) -> None:
    assert [item["speaker"] for item in items(visitor, "/api/v1/statements")] == ["A critic"]


@pytest.mark.parametrize(
    ("address", "status", "where"),
    [
        ("/api/v1/recommendations?colour=red", 400, "colour"),
        ("/api/v1/recommendations?limit=0", 400, "limit"),
        ("/api/v1/recommendations?limit=1e9", 400, "limit"),
        ("/api/v1/recommendations?offset=-1", 400, "offset"),
        ("/api/v1/recommendations?cursor=x", 400, "cursor"),
        ("/api/v1/recommendations?cursor=WyIAIiwxXQ", 400, "cursor"),
        ("/api/v1/recommendations?cursor=WyJhIiwtMV0", 400, "cursor"),
        ("/api/v1/recommendations?cursor=&offset=3", 400, "offset"),
        ("/api/v1/recommendations?cursor=&sort=newest", 400, "sort"),
        ("/api/v1/recommendations?state=Atlantis", 400, "state"),
        ("/api/v1/recommendations?as_of=2014-13-01", 400, "as_of"),
        ("/api/v1/recommendations?format=xml", 400, "format"),
        ("/api/v1/recommendations?q=%00", 400, ""),
        ("/api/v1/counts?unit=kilogram", 400, "unit"),
        ("/api/v1/documents?q=x", 400, "q"),
        ("/api/v1/documents/A_HRC_1_1", 404, "A_HRC_1_1"),
        ("/api/v1/recommendations/x/intervals", 404, "x"),
        ("/api/v1/nothing", 404, "/api/v1/nothing"),
        ("/api/v2", 404, "/api/v2"),
    ],
)
def test_what_cannot_be_answered_is_said_to_programs(visitor: Client, address: str, status: int, where: str) -> None:
    answer = visitor.get(address)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    details = answer.json()
    assert details["status"] == status
    assert details["what"]
    assert details["remedy"]
    assert where in details["where"]


def test_what_a_program_has_is_not_sent_again_until_it_changes(visitor: Client) -> None:
    for address in ("/api/v1/recommendations", "/api/v1/recommendations?format=csv", "/feeds/states/CIV.atom"):
        etag = visitor.get(address).headers["ETag"]
        assert visitor.get(address, headers={"If-None-Match": etag}).status_code == 304
    write("more.pdf", "99", [recommendation("7.7", state="CIV")])
    assert visitor.get(address, headers={"If-None-Match": etag}).status_code == 200


def test_a_program_may_ask_for_the_head_alone(visitor: Client) -> None:
    answer = visitor.head("/api/v1/recommendations")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["ETag"]


def test_answers_are_compressed_for_who_takes_it(visitor: Client) -> None:
    for address in ("/api/v1/openapi.json", "/export?format=csv"):
        answer = visitor.get(address, headers={"Accept-Encoding": "gzip"})
        assert answer.headers["Content-Encoding"] == "gzip"


@pytest.mark.parametrize("form", ["xlsx", "package", "parquet", "matrix&state=CIV"])
def test_what_is_compressed_already_is_not_compressed_again(visitor: Client, form: str) -> None:
    answer = visitor.get(f"/export?format={form}", headers={"Accept-Encoding": "gzip"})
    assert answer.status_code == 200
    assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize(
    ("address", "begins"),
    [
        ("/export?format=csv&state=CIV&cycle=2", b"\xef\xbb\xbfrecommendation,"),
        ("/export?format=xlsx&q=shelters", b"PK"),
        ("/export?format=package", b"PK"),
        ("/export?format=jsonl&as_of=2014-09-11", b'{"type":"document"'),
        ("/export?format=ris&state=CIV", b"TY  - RPRT"),
    ],
)
def test_a_part_of_the_record_is_given_as_a_file(visitor: Client, address: str, begins: bytes) -> None:
    answer = visitor.get(address)
    assert answer.status_code == 200
    assert b"".join(answer).startswith(begins)
    assert 'filename="followthrough' in answer.headers["Content-Disposition"]


@pytest.mark.parametrize("address", ["/export?format=csv&state=CIV", "/api/v1/recommendations?format=csv&state=CIV"])
def test_every_row_of_a_file_leads_to_the_site_that_gave_it(visitor: Client, address: str) -> None:
    rows = list(csv.DictReader(io.StringIO(b"".join(visitor.get(address)).decode("utf-8-sig"), newline="")))
    assert rows
    assert all(row["address"].startswith("http://testserver/") for row in rows)


def test_a_format_that_is_none_is_refused_on_a_page(visitor: Client) -> None:
    answer = visitor.get("/export?format=papyrus")
    assert answer.status_code == 400
    assert b"parquet" in answer.content


@pytest.mark.parametrize("form", ["ris", "bib", "json", "txt"])
def test_a_recommendation_a_document_and_an_answer_are_cited(visitor: Client, form: str) -> None:
    for address in (f"/{ADDRESS}/5.1.{form}", f"/{ADDRESS}.{form}"):
        answer = visitor.get(address)
        assert answer.status_code == 200
        assert REPORT in answer.content.decode("utf-8")
    assert visitor.get(f"/{ADDRESS}/99.{form}").status_code == 404
    assert visitor.get(f"/{ADDRESS}/5.1").status_code == 200


@pytest.mark.parametrize(
    "address", ["/api/v1/nowhere", "/api/v2", "/api/v1/recommendations/a%0Ab/intervals", "/api%0A"]
)
def test_an_address_that_the_api_has_not_is_answered_in_its_own_form(client: Client, address: str) -> None:
    answer = client.get(address)

    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "application/problem+json")
