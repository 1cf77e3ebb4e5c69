"""A filter whose value is not known says so, and what is known: on pages, in the API, in feeds and exports alike."""

import json

import pytest
from click.testing import CliRunner
from django.test import Client

from followthrough.cli.search import command as search
from followthrough.errors import InputError
from followthrough.site.filter_values import known, listed
from followthrough.site.search.fields import FACETS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]

UNKNOWN = {
    "state=XXX": "no State that is known",
    "state=norwai": "Did you mean Norway (NOR)?",
    "recommender=Narnia": "no State that is known",
    "region=North": "Asia-Pacific",
    "cycle=99": "Known are 1, 2, 3, 4.",
    "session=900": "Known are",
    "position=foo": "supported, supported_in_part, noted",
    "claim=foo": "under_way",
    "issue=Tortur": "Known are Torture",
    "issue=cid": "Known are Torture and other CID treatment and",
    "action=9": "Known are 1, 2, 3, 4, 5.",
    "document_kind=foo": "working_group_report",
    "year=soon": "a year such as 2014",
    "as_of=yesterday": "is no date",
}
SEARCHES = ("/search", "/api/v1/recommendations", "/api/v1/counts", "/feeds/search.atom", "/export")


@pytest.mark.parametrize("asked", UNKNOWN)
@pytest.mark.parametrize("address", SEARCHES)
def test_a_value_that_no_filter_knows_is_refused_with_those_that_are_known(
    visitor: Client, address: str, asked: str
) -> None:
    answer = visitor.get(f"{address}?{asked}")
    said = answer.content.decode("utf-8")
    assert answer.status_code == 400
    assert UNKNOWN[asked] in said
    if address == "/search":
        assert f'<a href="{address}">The same page without it</a>' in said


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/reviews/CIV-2?position=foo", "supported_in_part"),
        ("/reviews/CIV-2?by=XXX", "no State that is known"),
        ("/recommending/FRA?action=9", "Known are 1, 2, 3, 4, 5."),
        ("/issues/Torture?state=XXX", "no State that is known"),
        ("/documents?kind=foo", "working_group_report"),
        ("/doubts?kind=foo", "Known are unknown_state."),
        ("/doubts?document=A/1", "the record holds no document"),
        ("/doubts?review=CIV-9", "is no review that is known"),
        ("/?by=foo", "Known are supported, number."),
        ("/api/v1/labels?scheme=foo", "uhri_theme"),
        ("/api/v1/documents?year=soon", "a year such as 2014"),
    ],
)
def test_every_list_refuses_what_its_filters_do_not_know(visitor: Client, address: str, said: str) -> None:
    answer = visitor.get(address)
    assert (answer.status_code, said in answer.content.decode("utf-8")) == (400, True)


def test_a_filter_typed_among_the_words_is_doubted_and_the_rest_is_found(visitor: Client) -> None:
    page = visitor.get("/search?q=shelters+OR+position:foo").content.decode("utf-8")
    assert "“foo” is not known. Known are supported" in page
    assert "/A_HRC_99_1/5.2" in page


def test_a_filter_that_does_not_exist_is_named_and_passed_over(visitor: Client) -> None:
    page = visitor.get("/search?stat=CIV").content.decode("utf-8")
    assert "There is no filter stat; it was passed over." in page


@pytest.mark.parametrize(
    ("name", "typed", "meant"),
    [("state", "côte d'ivoire", "CIV"), ("position", "Supported", "supported"), ("issue", "torture", "Torture")],
)
def test_a_value_is_known_by_its_name_in_any_case(name: str, typed: str, meant: str) -> None:
    assert known(name, typed) == meant


def test_what_a_label_in_the_record_says_is_known_though_no_vocabulary_has_it() -> None:
    assert known("issue", "Treaty bodies") == "Treaty bodies"
    with pytest.raises(InputError):
        known("issue", "Treaty body")


@pytest.mark.parametrize("name", [name for name in FACETS if listed(name)])
def test_every_value_of_a_list_is_known(name: str) -> None:
    assert [known(name, value) for value in listed(name)] == list(listed(name))


@pytest.mark.parametrize(("typed", "said"), [("position=foo", "Known are supported"), ("state=Oz", "no State")])
def test_the_terminal_refuses_what_a_filter_does_not_know_as_the_site_does(typed: str, said: str) -> None:
    result = CliRunner().invoke(search, ["shelters", "--filter", typed])
    assert said in str(result.exception)


def test_the_terminal_finds_what_was_public_on_a_day_and_doubts_what_was_typed() -> None:
    found = {day: CliRunner().invoke(search, ["shelters", "--json", "--as-of", day]) for day in ("2000-01-01", "")}
    assert [json.loads(found[day].stdout)["total"] for day in found] == [0, 2]
    assert "“foo” is not known" in CliRunner().invoke(search, ["position:foo"]).stderr
