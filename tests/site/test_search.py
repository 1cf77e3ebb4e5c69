"""Searching the record."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.errors import InputError
from followthrough.records import Document, Label, Passage, Record
from followthrough.site.search.building import build
from followthrough.site.search.generations import folder_of, in_use
from followthrough.site.search.language import Field, Group, Not, Words, parse
from followthrough.site.search.searching import Found, Question, search
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, answer, recommendation

pytestmark = pytest.mark.django_db

RECORDS: list[Record] = [
    Document(id=REPORT, symbol=REPORT, kind="working_group_report", states=("CIV",), cycle=2, published="2014-07-02"),
    recommendation("5.1", text="Ratify the Convention against Torture", state="CIV", recommenders=("FRA", "GHA")),
    recommendation(
        "5.2", text="Strengthen women's shelters across Côte d'Ivoire", state="CIV", recommenders=("FRA",)
    ),
    recommendation("5.3", text="Consider ratifying CAT and end child labour", state="CIV", recommenders=("VNM",)),
    answer("5.1", "supported", claim="under_way", public_on="2014-09-12"),
    Label(of=f"{REPORT}#5.2", scheme="issue", term="Women's rights", by="a person"),
    Passage(document=REPORT, number="12", page=3, text="The delegation spoke of the torture of detainees."),
]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    write("report.pdf", "11", RECORDS)
    assert build(tmp_path) == 4
    return tmp_path


def numbers(found: Found) -> list[str]:
    return sorted(hit.id.removeprefix(f"{REPORT}#") for hit in found.hits)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["12", "5.1", "5.2", "5.3"]),
        ("ratification", ["5.1", "5.3"]),
        ("ratified", ["5.1", "5.3"]),
        ('"against torture"', ["5.1"]),
        ('"ratify the', ["5.1"]),
        ("detain*", ["12"]),
        ("torture NOT ratify", ["12"]),
        ("torture -ratify", ["12"]),
        ("shelters OR labour", ["5.2", "5.3"]),
        ("(shelters OR labour) consider", ["5.3"]),
        ("Côte d'Ivoire", ["5.2"]),
        ("cote d’ivoire", ["5.2"]),
        ("woman", ["5.2"]),
        ("children", ["5.3"]),
        ('state:"Côte d\'Ivoire" torture kind:recommendation', ["5.1"]),
        ("recommender:VNM", ["5.3"]),
        ('recommender:"Viet Nam"', ["5.3"]),
        ("nothing:here", []),
        (")(", ["12", "5.1", "5.2", "5.3"]),
        ("AND OR NOT", ["12", "5.1", "5.2", "5.3"]),
    ],
)
def test_what_people_type_finds_what_they_mean(home: Path, typed: str, expected: list[str]) -> None:
    assert numbers(search(home, Question(typed))) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"recommender": ["GHA", "VNM"]}, ["5.1", "5.3"]),
        ({"recommender": ["FRA"], "position": ["supported"]}, ["5.1"]),
        ({"claim": ["under_way"]}, ["5.1"]),
        ({"issue": ["Women's rights"]}, ["5.2"]),
        ({"kind": ["passage"]}, ["12"]),
        ({"year": ["2014"], "kind": ["recommendation"]}, ["5.1", "5.2", "5.3"]),
    ],
)
def test_filters_keep_what_has_one_of_their_values(home: Path, filters: Any, expected: list[str]) -> None:
    assert numbers(search(home, Question(filters=filters))) == expected


def test_a_filtered_facet_is_counted_as_if_it_were_not_filtered(home: Path) -> None:
    found = search(home, Question(filters={"recommender": ["GHA"]}))
    assert found.total == 1
    assert found.facets["recommender"] == {"FRA": 2, "GHA": 1, "VNM": 1}
    assert found.facets["position"] == {"supported": 1}


def test_found_words_are_marked_and_the_rest_is_safe_html(home: Path) -> None:
    (hit,) = search(home, Question("shelters")).hits
    assert "<b>shelters</b>" in hit.highlighted
    assert "<script" not in hit.highlighted


def test_without_an_index_the_user_is_told_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="followthrough add"):
        search(tmp_path, Question("anything"))


def test_a_build_that_breaks_off_leaves_the_generation_in_use(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = in_use(home)

    def broken(*_: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr("followthrough.site.search.building._document", broken)
    with pytest.raises(OSError, match="disk"):
        build(home)
    assert in_use(home) == before
    assert numbers(search(home, Question("shelters"))) == ["5.2"]
    assert [p for p in folder_of(home).glob("generation-*") if p != before] == []


def test_old_generations_are_removed_but_the_one_before(home: Path) -> None:
    build(home)
    build(home)
    assert len(list(folder_of(home).glob("generation-*"))) == 2


PIECES = st.sampled_from(['"', "(", ")", "OR", "NOT", "AND", "-", "state:", "a*", "*", ":"])


@given(st.text(max_size=60) | st.lists(PIECES).map(" ".join))
def test_nothing_that_is_typed_is_an_error(typed: str) -> None:
    parse(typed)


@pytest.mark.parametrize(
    ("typed", "node"),
    [
        ("a b", Group("and", (Words("a"), Words("b")))),
        ("a OR b c", Group("or", (Words("a"), Group("and", (Words("b"), Words("c")))))),
        ('NOT "a b"', Not(Words("a b", phrase=True))),
        ("-a", Not(Words("a"))),
        ("self-determination", Words("self-determination")),
        ("state:FRA", Field("state", "FRA")),
        ("http://x", Words("http://x")),
    ],
)
def test_operators_bind_as_people_expect(typed: str, node: object) -> None:
    assert parse(typed) == node
