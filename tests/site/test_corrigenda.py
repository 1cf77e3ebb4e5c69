"""A corrigendum corrects the recommendation that is kept, whichever came first, and what was printed stays known."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.contrib.auth.models import User
from django.test import Client

from followthrough.export.content import of_records
from followthrough.follow import dossier
from followthrough.records import (
    Correctable,
    Corrigendum,
    Document,
    DocumentKind,
    PrintedRecommender,
    Record,
    Response,
)
from followthrough.records.lines import to_line
from followthrough.sample.write import Change
from followthrough.site.adding import add, complete
from followthrough.site.store import models
from followthrough.site.store.content import DatabaseContent
from followthrough.site.store.decisions.models import Standing, State
from followthrough.site.store.decisions.recording import check
from followthrough.site.store.measures.positions import positions_of
from followthrough.site.store.measures.tallies import asked, counted_by
from followthrough.site.store.of_state import records_of
from followthrough.site.store.selection import Selection
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, answer, recommendation
from tests.core.test_sample_corrigenda import FIRST, a_corrigendum, written
from tests.core.written import SYMBOL

pytestmark = pytest.mark.django_db

FRANCE = (PrintedRecommender(code="FRA", printed="France"),)
CHAD = (PrintedRecommender(code="TCD", printed="Chad"),)
ASKED = recommendation("5.1", state="CIV", cycle=2, recommenders_as_printed=FRANCE, position="noted")


def a_change(field: Correctable, printed: str, corrected: str, nth: int = 1, **other: Any) -> Corrigendum:
    return Corrigendum(
        id=f"{REPORT}/Corr.{nth}#5.1-{field}",
        document=f"{REPORT}/Corr.{nth}",
        number="5.1",
        recommendation=ASKED.id,
        field=field,
        printed=printed,
        corrected=corrected,
        words=f"For {printed} read {corrected}",
        **other,
    )


def a_source(document: str, published: str, *records: Record) -> list[Record]:
    kind: DocumentKind = "corrigendum" if "/Corr." in document else "working_group_report"
    kind = "addendum" if "/Add." in document else kind
    corrects = REPORT if kind == "corrigendum" else None
    known = Document(id=document, symbol=document, states=("CIV",), cycle=2, published=published, corrects=corrects)
    return [replace(known, kind=kind), *records]


PRINTED = a_source(REPORT, "2014-07-02", ASKED, recommendation("5.2", state="CIV", cycle=2, text="Open shelters"))
TEXT = a_change("text", ASKED.text, "Draw up a law against child labour")
MAKERS = a_change("recommenders", "France", "Chad", recommenders_as_printed=FRANCE, recommenders_as_corrected=CHAD)
CORRECTED = a_source(f"{REPORT}/Corr.1", "2014-08-09", TEXT, MAKERS)


def store(*sources: Iterable[Record]) -> None:
    for records in sources:
        listed = list(records)
        (document,) = (one for one in listed if isinstance(one, Document))
        write(document.id, document.id, listed)


def kept() -> tuple[str, list[str], list[str]]:
    row = models.Recommendation.objects.get(record_id=ASKED.id, shown=True)
    made = list(models.Recommending.objects.filter(recommendation=row).values_list("state", flat=True))
    return row.text, row.recommenders, made


AS_CORRECTED = ("Draw up a law against child labour", ["TCD"], ["TCD"])


@pytest.mark.parametrize("order", list(permutations((PRINTED, CORRECTED))), ids=("report first", "corrigendum first"))
def test_the_recommendation_that_is_kept_is_as_corrected_under_the_id_that_it_had(
    order: tuple[list[Record], ...],
) -> None:
    store(*order)
    assert kept() == AS_CORRECTED
    store(PRINTED)
    assert kept() == AS_CORRECTED
    assert models.Recommendation.objects.filter(shown=True).count() == 2


def test_a_corrigendum_that_is_read_otherwise_gives_back_what_was_printed() -> None:
    store(PRINTED, CORRECTED, a_source(f"{REPORT}/Corr.1", "2014-08-09", MAKERS))
    assert kept() == (ASKED.text, ["TCD"], ["TCD"])
    store(a_source(f"{REPORT}/Corr.1", "2014-08-09"))
    assert kept() == (ASKED.text, ["FRA"], ["FRA"])


def test_a_second_corrigendum_is_taken_after_the_first_in_whatever_order_they_came() -> None:
    again = a_change("text", TEXT.corrected, "Draw up laws against child labour", nth=2)
    second = a_source(f"{REPORT}/Corr.2", "2014-10-01", again)
    store(second, CORRECTED, PRINTED)
    assert kept()[0] == "Draw up laws against child labour"


def test_a_corrected_position_is_an_answer_that_an_addendum_still_overtakes() -> None:
    said = Response(
        id=f"{ASKED.id}~Corr.1", recommendation=ASKED.id, position="supported", stage="report",
        document=f"{REPORT}/Corr.1", public_on="2014-08-09",
    )  # fmt: skip
    first = answer("5.1", "noted", id=f"{ASKED.id}~report", stage="report", document=REPORT, public_on="2014-07-02")
    change = a_change("position", "noted", "supported")
    store([*PRINTED, first], a_source(f"{REPORT}/Corr.1", "2014-08-09", change, said))
    held = {day: positions_of([ASKED.id], day).get(ASKED.id) for day in ("2014-08-01", "2014-08-09", None)}
    assert list(held.values()) == ["noted", "supported", "supported"]
    assert models.Recommendation.objects.get(record_id=ASKED.id).position == "supported"
    store(a_source(f"{REPORT}/Add.1", "2014-08-01", answer("5.1", "rejected", public_on="2014-08-01")))
    assert positions_of([ASKED.id]) == {ASKED.id: "rejected"}


def test_files_in_any_order_give_the_same_record(tmp_path: Path) -> None:
    second = a_corrigendum(Change(place="Paragraph 11.1", lines=("For Forests read Woods",)), nth=2)
    files = written(tmp_path, ("DOCX", a_corrigendum(*FIRST)), ("DOCX", second))
    for file in (files[2], files[1], files[0]):
        list(add([file], workers=1))
    texts = dict(models.Recommendation.objects.filter(shown=True).values_list("record_id", "text"))
    assert texts[f"{SYMBOL}#11.1"] == "Ratify the Convention on Woods and Trees"
    assert models.Corrigendum.objects.count() == 4
    assert not models.Problem.objects.filter(kind="corrected").exists()
    again = list(add(files, workers=1))
    assert not any(one.new for one in again)


def test_what_a_person_checked_stays_on_the_same_recommendation() -> None:
    store(PRINTED)
    check(User.objects.create_user("ana"), ASKED.id)
    store(CORRECTED)
    (standing,) = Standing.objects.all()
    assert (standing.subject, standing.state, standing.words) == (ASKED.id, State.CARRIED, TEXT.corrected)


def test_the_page_shows_what_was_printed_beside_what_is_corrected_and_only_that_before(client: Client) -> None:
    store(PRINTED, CORRECTED)
    now = client.get("/A_HRC_99_1/5.1").content.decode()
    assert TEXT.corrected in now
    assert ASKED.text in now
    assert 'href="/A_HRC_99_1_Corr.1' in now
    assert f"as corrected by {REPORT}/Corr.1" in client.get("/A_HRC_99_1/5.1.txt").content.decode()
    before = client.get("/A_HRC_99_1/5.1?as_of=2014-08-01").content.decode()
    assert TEXT.corrected not in before
    assert ASKED.text in before
    assert "/recommending/FRA" in before


def test_report_and_corrigendum_lead_to_each_other(client: Client) -> None:
    store(CORRECTED)
    assert 'href="/A_HRC_99_1"' not in client.get("/A_HRC_99_1_Corr.1").content.decode()
    store(PRINTED)
    assert 'href="/A_HRC_99_1"' in client.get("/A_HRC_99_1_Corr.1").content.decode()
    assert 'href="/A_HRC_99_1_Corr.1"' in client.get("/A_HRC_99_1").content.decode()
    assert "/A_HRC_99_1_Corr.1" not in client.get("/A_HRC_99_1?as_of=2014-08-01").content.decode()


def test_editors_who_check_see_what_was_printed(client: Client) -> None:
    store(PRINTED, CORRECTED)
    client.force_login(User.objects.create_user("ana"))
    for address in ("/desk/checking?document=A/HRC/99/1", f"/desk/record?id={quote(ASKED.id)}"):
        shown = client.get(address).content.decode()
        assert ASKED.text in shown
        assert TEXT.corrected in shown
        assert 'href="/A_HRC_99_1_Corr.1"' in shown


def test_corrigenda_are_records_of_the_api(client: Client) -> None:
    store(PRINTED, CORRECTED)
    listed = client.get("/api/v1/corrigenda?state=CIV").json()
    assert {(one["field"], one["printed"], one["corrected"]) for one in listed["items"]} == {
        ("text", ASKED.text, TEXT.corrected),
        ("recommenders", "France", "Chad"),
    }
    assert client.get("/api/v1/recommendations/A_HRC_99_1/5.1").json()["text"] == TEXT.corrected


@pytest.mark.parametrize(
    "address",
    [
        "/recommendations?state=CIV",
        "/api/v1/recommendations?state=CIV",
        "/api/v1/recommendations?state=CIV&format=jsonl",
        "/api/v1/recommendations?state=CIV&format=csv",
        "/export?state=CIV&format=jsonl",
        "/export?state=CIV&format=csv",
    ],
)
def test_lists_and_exports_word_recommendations_as_on_the_day(address: str, client: Client) -> None:
    store(PRINTED, CORRECTED)
    for day, stands, other in (
        ("2014-08-01", ASKED.text, TEXT.corrected),
        ("2014-08-09", TEXT.corrected, ASKED.text),
    ):
        answered = client.get(f"{address}&as_of={day}")
        words = (answered.getvalue() if answered.streaming else answered.content).decode("utf-8-sig")
        own = [line for line in words.splitlines() if '"type":"corrigendum"' not in line]
        assert any(stands in line for line in own)
        assert not any(other in line for line in own)


def test_a_table_of_recommendations_names_the_corrigenda_of_each() -> None:
    store(PRINTED, CORRECTED)
    for content in (DatabaseContent(Selection()), of_records([*PRINTED, *CORRECTED])):
        table = next(table for table in content.tables() if table.name == "recommendation")
        at = table.columns.index("corrected_by")
        assert [row[at] for row in table.rows()] == [f"{REPORT}/Corr.1", None]


def test_a_brief_for_an_earlier_day_quotes_what_was_printed() -> None:
    store(PRINTED, CORRECTED)
    for day, stands in (("2014-08-01", ASKED.text), ("2014-08-09", TEXT.corrected)):
        (ask, _) = dossier(records_of("CIV"), "CIV", on=day).asks.values()
        assert ask.recommendation.text == stands


def test_a_wording_that_is_not_the_printed_one_is_left_as_it_is() -> None:
    store(a_source(REPORT, "2014-07-02", replace(ASKED, text="Draw up plans")), CORRECTED)
    assert kept()[0] == "Draw up plans"
    complete()
    assert models.Problem.objects.filter(kind="corrected", number="5.1").count() == 1


GONE = a_change("recommendation", ASKED.text, "", deleted=ASKED)
ADDED = recommendation("5.1bis", state="CIV", cycle=2, text="Train teachers", recommenders=("TCD",), position="noted")
NEW = replace(
    a_change("recommendation", "", ADDED.text), id=f"{REPORT}/Corr.1#5.1bis", number="5.1bis", recommendation=ADDED.id
)
TAKEN_OUT = a_source(f"{REPORT}/Corr.1", "2014-08-09", GONE)
PUT_IN = a_source(f"{REPORT}/Corr.1", "2014-08-09", NEW, ADDED)


def listed(day: str | None = None) -> list[str]:
    return sorted(asked(day).values_list("number", flat=True))


@pytest.mark.parametrize("order", list(permutations((PRINTED, TAKEN_OUT))))
def test_what_a_corrigendum_deletes_is_counted_until_then_and_keeps_its_page(
    order: tuple[list[Record], ...], client: Client
) -> None:
    store(*order)
    assert (listed(), listed("2014-08-08"), listed("2014-08-09")) == (["5.2"], ["5.1", "5.2"], ["5.2"])
    page = client.get("/A_HRC_99_1/5.1").content.decode()
    assert "Deleted by a corrigendum" in page
    assert ASKED.text in page
    assert "Deleted by" not in client.get("/A_HRC_99_1/5.1?as_of=2014-08-01").content.decode()
    cited = client.get("/A_HRC_99_1/5.1.txt").content.decode()
    assert ASKED.text in cited
    assert "as corrected by" not in cited
    for day, number in (("2014-08-01", 2), ("2014-08-09", 1)):
        (of_cycle,) = counted_by("cycle", day).values()
        assert of_cycle.whole == number
        told = client.get(f"/api/v1/recommendations?state=CIV&format=jsonl&as_of={day}")
        assert told.getvalue().decode().count('"type":"recommendation"') == number
    store(a_source(f"{REPORT}/Corr.1", "2014-08-09"))
    assert listed() == ["5.1", "5.2"]


@pytest.mark.parametrize("order", list(permutations((PRINTED, PUT_IN))))
def test_what_a_corrigendum_adds_is_there_since_then(order: tuple[list[Record], ...], client: Client) -> None:
    store(*order)
    assert (listed(), listed("2014-08-08")) == (["5.1", "5.1bis", "5.2"], ["5.1", "5.2"])
    page = client.get("/A_HRC_99_1/5.1bis").content.decode()
    assert "Added by a corrigendum" in page
    assert client.get("/A_HRC_99_1/5.1bis?as_of=2014-08-01").status_code == 404
    (of_cycle,) = counted_by("cycle", "2014-08-01").values()
    assert of_cycle.whole == 2
    store(a_source(f"{REPORT}/Corr.1", "2014-08-09"))
    assert listed() == ["5.1", "5.2"]


def test_a_record_with_what_was_deleted_is_written_and_read_with_the_same_bytes() -> None:
    store(PRINTED, TAKEN_OUT)
    written = set(DatabaseContent(Selection()).lines())
    assert to_line(GONE).encode() in written


@pytest.mark.parametrize(("corrigendum", "on_the_day"), [(TAKEN_OUT, ["5.2"]), (PUT_IN, ["5.1", "5.1bis", "5.2"])])
def test_a_brief_counts_what_was_in_the_list_on_its_day(corrigendum: list[Record], on_the_day: list[str]) -> None:
    store(PRINTED, corrigendum)
    for day, numbers in (("2014-08-08", ["5.1", "5.2"]), ("2014-08-09", on_the_day)):
        asks = dossier(records_of("CIV"), "CIV", on=day).asks.values()
        assert sorted(ask.recommendation.number for ask in asks) == numbers
