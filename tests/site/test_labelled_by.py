"""Labels of coders, of models and of persons are told apart wherever they are counted and searched."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client

from followthrough.records import Label, Record
from followthrough.site.search.building import build
from followthrough.site.store.decisions.recording import label as decide
from followthrough.site.store.public import giver, labels, terms
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]

MODEL, CODER = "followthrough-labels 1", "UPR Info"
FIRST, SECOND = f"{REPORT}#5.1", f"{REPORT}#5.2"


@pytest.fixture
def coded(record: None, own_folder: Path) -> None:
    """Beside the model, a coder labels the first text; the second has the model's labels only."""
    given: list[Record] = [
        Label(of=FIRST, scheme="issue", term="Detention", by=CODER),
        Label(of=FIRST, scheme="sdg", term="16", by=MODEL),
        Label(of=SECOND, scheme="issue", term="Women's rights", by=MODEL),
    ]
    write("coded.csv", "31", given)
    build(own_folder)


@pytest.mark.usefixtures("coded")
def test_of_a_text_that_coders_labelled_the_models_terms_do_not_count() -> None:
    assert terms([FIRST, SECOND]) == {
        FIRST: {"issue": {"Detention"}, "sdg": {"16"}},
        SECOND: {"issue": {"Women's rights"}},
    }
    held = {(one.of, one.scheme, one.term) for one in labels()}
    assert held == {(FIRST, "issue", "Detention"), (FIRST, "sdg", "16"), (SECOND, "issue", "Women's rights")}


@pytest.mark.usefixtures("coded")
def test_what_a_person_gives_stands_beside_and_what_a_person_takes_away_is_gone(maria: User) -> None:
    decide(maria, FIRST, "issue", "Torture", given=True, reason="It is about torture.")
    decide(maria, SECOND, "issue", "Women's rights", given=False, reason="It is not.")
    assert terms([FIRST, SECOND])[FIRST]["issue"] == {"Detention", "Torture"}
    assert terms([SECOND]) == {}
    assert {(one.term, giver(one.by)) for one in labels().filter(scheme="issue")} == {
        ("Detention", "coder"),
        ("Torture", "person"),
    }


@pytest.mark.usefixtures("coded")
@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("labelled_by=issue/coder", {"5.1"}),
        ("labelled_by=issue/model", {"5.2"}),
        ("labelled_by=sdg/model", {"5.1"}),
        ("labelled_by=issue/person", set()),
        ("issue=Women%27s+rights", {"5.2"}),
        ("issue=Detention&labelled_by=issue/model", set()),
    ],
)
def test_search_list_and_api_filter_by_who_labelled(visitor: Client, asked: str, found: set[str]) -> None:
    pages = [visitor.get(f"{page}?{asked}").content.decode("utf-8") for page in ("/search", "/recommendations")]
    assert [{number for number in ("5.1", "5.2") if f"/{number}" in page} for page in pages] == [found, found]
    items = visitor.get(f"/api/v1/recommendations?{asked}").json()["items"]
    assert {one["number"] for one in items} == found


@pytest.mark.usefixtures("coded")
@pytest.mark.parametrize("address", ["/issues", "/states/CIV", "/recommending/FRA", "/issues/Detention"])
def test_pages_that_count_labels_say_who_gave_them(visitor: Client, address: str) -> None:
    assert "Texts labelled by coders" in visitor.get(address).content.decode("utf-8")


def test_an_unknown_source_of_labels_is_refused_with_those_that_are_known(visitor: Client) -> None:
    answer = visitor.get("/search?labelled_by=me")
    assert (answer.status_code, "issue/coder" in answer.content.decode("utf-8")) == (400, True)
