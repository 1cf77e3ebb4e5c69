"""Totals that a State stated of its answers where the single answers are not known: the pages say so beside them."""

import pytest
from django.test import Client

from followthrough.records import Document, Record, Total
from followthrough.site.adding import complete
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, answer, recommendation

pytestmark = pytest.mark.django_db

LATER = "civ:answers"
TOLD, DIFFERS = "data-stated-later", "data-not-known"


def asked(position: str) -> list[Record]:
    return [
        Document(id=REPORT, kind="working_group_report", states=("CIV",), cycle=2, published="2014-07-02"),
        recommendation("5.1", position=position, cycle=2, state="CIV"),
        answer("5.1", position=position, public_on="2014-07-02"),
    ]


def totals(*whats: str) -> list[Record]:
    return [
        Document(id=LATER, kind="other", states=("CIV",), cycle=2, published="2015-04"),
        *(Total(document=LATER, state="CIV", said_by="CIV", what=what, value=7) for what in whats),
    ]


@pytest.mark.parametrize("address", ["/states/CIV", "/reviews/CIV-2"])
def test_totals_that_came_later_stand_beside_what_still_waits_for_an_answer(visitor: Client, address: str) -> None:
    write("report.pdf", "11", asked("pending"))
    write("totals.jsonl", "22", totals("received", "supported", "noted"))
    shown = visitor.get(address).text
    told = " ".join(shown.partition(TOLD)[2].partition("</p>")[0].split())
    assert 'supported <a href="/civ:answers">7</a></span>, ' in told
    assert 'noted <a href="/civ:answers">7</a></span>. Its single answers to them are not known here.' in told
    assert "received" not in told
    assert TOLD not in visitor.get(f"{address}?as_of=2015-03-31").text
    assert TOLD in visitor.get(f"{address}?as_of=2015-04-30").text


@pytest.mark.parametrize("address", ["/states/CIV", "/reviews/CIV-2"])
def test_nothing_is_said_of_totals_where_nothing_waits_for_an_answer(visitor: Client, address: str) -> None:
    write("report.pdf", "11", asked("supported"))
    write("totals.jsonl", "22", totals("supported"))
    assert TOLD not in visitor.get(address).text


@pytest.mark.parametrize(("value", "differs"), [(1, False), (7, True)])
def test_a_total_of_its_own_that_differs_is_said_to_count_what_is_not_known(
    visitor: Client, value: int, differs: bool
) -> None:
    own = Total(document=REPORT, state="CIV", said_by="CIV", what="supported", value=value)
    others = Total(document=REPORT, state="CIV", said_by="UPR Info", what="noted", value=9)
    write("report.pdf", "11", [*asked("supported"), own, others])
    complete()
    for address in ("/reviews/CIV-2", "/states/CIV"):
        assert (DIFFERS in visitor.get(address).text) is differs
