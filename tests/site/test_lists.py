"""The list of recommendations behind a figure: every filter, alone and with others, and the count in each unit."""

import re

import pytest
from django.test import Client

from followthrough.records import Record
from followthrough.site.pages import recommendation_list
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, answer, recommendation
from tests.site.cast import BEFORE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]

NUMBER = re.compile(r'<a class="number" href="/([^"?]*)')


def found(visitor: Client, asked: str, page: str = "/recommendations") -> set[str]:
    answered = visitor.get(f"{page}?{asked}")
    assert answered.status_code == 200, answered.content
    return {address.rpartition("/")[2] for address in NUMBER.findall(answered.content.decode("utf-8"))}


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ("", {"5.1", "5.2", "4.1", "4.2"}),
        ("state=CIV&cycle=2", {"5.1", "5.2"}),
        ("review=CIV-1,CIV-2", {"5.1", "5.2", "4.1", "4.2"}),
        ("review=civ-2", {"5.1", "5.2"}),
        ("review=CIV-9", set()),
        (f"document={BEFORE}", {"4.1", "4.2"}),
        ("position=supported", {"5.1"}),
        ("position=open", {"4.1", "4.2"}),
        ("position=pending&as_of=2014-09-11", {"5.1"}),
        ("recommender=VNM", {"5.2"}),
        ("recommender_region=African&cycle=2", {"5.1"}),
        ("recommender_region=none", set()),
        ("issue=Torture", {"5.1"}),
        ("mechanism=treaty_body", set()),
        ("words=shelters", {"5.2", "4.2"}),
        ("review=CIV-2&read=doubt", {"5.2"}),
        ("review=CIV-2&read=machine", {"5.1", "5.2"}),
        ("review=CIV-2&read=person", set()),
        ("review=CIV-2&under=5", {"5.1", "5.2"}),
        ("review=CIV-2&under=4", set()),
        ("review=CIV-2&paragraph=supported", {"5.1"}),
        ("turned=2014-09-12,pending,supported", {"5.1"}),
        ("turned=2014-09-12,pending,noted", set()),
        ("review=CIV-2&again=undecided,supported", {"5.1"}),
        ("review=CIV-2&again=declined,supported", set()),
    ],
)
def test_a_filter_keeps_what_has_its_value(visitor: Client, asked: str, numbers: set[str]) -> None:
    assert found(visitor, asked) == numbers


@pytest.mark.parametrize("asked", ["", "position=supported", "state=CIV&cycle=2", "issue=Torture"])
def test_a_list_is_as_long_in_each_unit_however_many_others_were_answered_by_clause(
    visitor: Client, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    parted = [
        answer("5.1", "noted", id=f"parted#{n}", clause=f"clause {n}", public_on="2014-09-12") for n in (1, 2, 3)
    ]
    write("parted.pdf", "62", parted)
    sizes = re.compile(r"data-listed([^>]*)>")
    short = sizes.findall(visitor.get(f"/recommendations?{asked}").content.decode())
    by_clause = {**recommendation_list._clauses(None), **{f"elsewhere#{n}": 2 for n in range(9)}}
    monkeypatch.setattr(recommendation_list, "_clauses", lambda day: by_clause)
    assert sizes.findall(visitor.get(f"/recommendations?{asked}").content.decode()) == short
    assert "data-clause" in short[0]


@pytest.mark.parametrize(
    "asked", ["turned=soon", "turned=2014,noted", "again=up,down", "read=me", "document=A/1", "counted=noted,none"]
)
def test_a_filter_that_is_not_understood_is_refused(visitor: Client, asked: str) -> None:
    assert visitor.get(f"/recommendations?{asked}").status_code == 400


def test_a_review_filters_its_own_list_and_keeps_what_was_chosen_before(visitor: Client) -> None:
    assert found(visitor, "turned=2014-09-12,pending,supported", "/reviews/CIV-2") == {"5.1"}
    page = visitor.get("/reviews/CIV-2?turned=2014-09-12,pending,supported").content.decode("utf-8")
    assert '<input type="hidden" name="turned" value="2014-09-12,pending,supported">' in page


def test_a_list_counts_itself_in_each_unit(visitor: Client) -> None:
    more: list[Record] = [
        recommendation("5.3", text="Abolish", state="CIV", cycle=2, recommenders=("FRA", "VNM", "GHA")),
        recommendation("5.3", 2, text="Reform", state="CIV", cycle=2, recommenders=("FRA",)),
        *(
            answer("5.3", position, id=f"{REPORT}/Add.1#{clause}", clause=clause, public_on="2014-09-12")
            for clause, position in (("first part", "supported"), ("second part", "noted"))
        ),
    ]
    write("more.pdf", "14", more)
    page = visitor.get("/recommendations?words=&document=" + REPORT).content.decode("utf-8")
    assert 'data-listed data-text="4" data-paragraph="3" data-text_state="7" data-clause="5"' in page


def test_a_list_leads_to_a_search_in_the_same_where_there_is_one(visitor: Client) -> None:
    page = visitor.get("/recommendations?state=CIV&words=open").content.decode("utf-8")
    assert "/search?state=CIV&amp;q=open&amp;kind=recommendation" in page
    assert "Search in these" not in visitor.get("/recommendations?review=CIV-2").content.decode("utf-8")
