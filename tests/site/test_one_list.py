"""Of a review that several sources state, one list counts, whatever the order in which they come."""

from collections.abc import Callable
from importlib import import_module
from itertools import permutations
from typing import Any

import pytest
from django.apps import apps
from django.db.models import Count
from django.test import Client
from django.utils.html import strip_tags

from followthrough.export.codebook import meaning
from followthrough.records import Document, Label, Observation, PrintedRecommender, Record
from followthrough.site.pages.funding import funding
from followthrough.site.pages.reviewed import checked
from followthrough.site.store import models, writing
from followthrough.site.store.content import DatabaseContent
from followthrough.site.store.measures.positions import positions_of
from followthrough.site.store.measures.reviews import known_reviews
from followthrough.site.store.measures.tallies import counted_by
from followthrough.site.store.public import published
from followthrough.site.store.selection import Selection
from followthrough.site.store.tying import Text, tied
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, answer, recommendation

pytestmark = pytest.mark.django_db

PLAN = "Draw up a national plan of action against the worst forms of child labour"
TREATY = "Ratify the Convention against Torture and set up an independent body for visits to places of detention"
HEAD: dict[str, Any] = {"states": ("CIV",), "language": "en", "cycle": 2, "session": 19}


def asked(number: str, text: str, *makers: str, **other: Any) -> Record:
    printed = tuple(PrintedRecommender(code=code, printed=code) for code in makers)
    named = {"state": "CIV", "cycle": 2, "recommenders": makers, "recommenders_as_printed": printed}
    return recommendation(number, text=text, **{**named, **other})


def of_report() -> None:
    document = Document(id=REPORT, symbol=REPORT, kind="working_group_report", **HEAD)
    report = [document, asked("5.1", PLAN, "FRA", "GHA", position="pending"), asked("5.2", TREATY, "VNM")]
    write("report.pdf", "01", [*report, answer("5.1", "supported", public_on="2014-09-12")])


def of_revision() -> None:
    name = f"{REPORT}/Rev.1"
    document = Document(id=name, symbol=name, kind="working_group_report", supersedes=REPORT, **HEAD)
    first = asked("5.1", PLAN, "FRA", id=f"{name}#5.1", document=name)
    write("revised.pdf", "06", [document, first, asked("5.2", TREATY, "VNM", id=f"{name}#5.2", document=name)])


def of_reissue() -> None:
    document = Document(id=REPORT, symbol=f"{REPORT}*", kind="working_group_report", supersedes=REPORT, **HEAD)
    write("again.pdf", "07", [document, asked("5.1", PLAN, "GHA", position="noted"), asked("5.2", TREATY, "VNM")])


@pytest.mark.parametrize("order", list(permutations((of_report, of_revision))))
def test_a_report_gives_way_to_its_revision_and_its_addresses_lead_there(
    order: tuple[Callable[[], None], ...], client: Client
) -> None:
    for bring in order:
        bring()
    rows = published(models.Recommendation).values_list("record_id", flat=True)
    assert sorted(rows) == [f"{REPORT}/Rev.1#5.1", f"{REPORT}/Rev.1#5.2"]
    assert client.get("/A_HRC_99_1/5.1").headers["Location"] == "/A_HRC_99_1_Rev.1/5.1"


@pytest.mark.parametrize("order", list(permutations((of_report, of_reissue))))
def test_a_reissue_takes_the_place_of_what_has_its_symbol_whichever_came_last(
    order: tuple[Callable[[], None], ...],
) -> None:
    for bring in order:
        bring()
    shown = models.Recommendation.objects.filter(shown=True).order_by("record_id")
    assert list(shown.values_list("record_id", "recommenders")) == [
        (f"{REPORT}#5.1", ["GHA"]),
        (f"{REPORT}#5.2", ["VNM"]),
    ]


def of_export() -> None:
    export = Document(id="sha256:02", kind="export", states=(), language="en")
    coded = asked("upr-info.1", PLAN.replace("Draw up", "Adopt"), "FRA", "GHA")
    parted = [asked("upr-info.2", TREATY[:39], "VNM"), asked("upr-info.3", TREATY[44:], "VNM")]
    other = asked("upr-info.4", "Say something that the report does not hold", "VNM")
    labels = [Label(of=f"{REPORT}#upr-info.{n}", scheme="issue", term="Torture", by="UPR Info") for n in (2, 3, 4)]
    said = answer("upr-info.1", "noted", id=f"{REPORT}#upr-info.1~upr-info", document="sha256:02")
    write("export.csv", "02", [export, coded, *parted, other, *labels, said])


def of_matrix() -> None:
    matrix = Document(id="sha256:03", kind="matrix", **HEAD)
    said = answer("5.1", "supported", id=f"{REPORT}#5.1~matrix")
    write("matrix.docx", "03", [matrix, asked("5.1", PLAN, "FRA", "GHA"), asked("5.2", TREATY, "VNM"), said])


def of_nameless() -> None:
    export = Document(id="sha256:04", kind="export", states=(), language="en")
    named = {"id": "sha256:04#CIV.19.1", "document": "sha256:04"}
    write("raw.csv", "04", [export, asked("CIV.19.1", PLAN, "FRA", **named)])


def shown() -> list[str]:
    return sorted(published(models.Recommendation).values_list("record_id", flat=True))


@pytest.mark.parametrize("order", [*permutations([of_report, of_export, of_matrix, of_nameless])])
def test_the_report_counts_whatever_comes_first(order: tuple[Callable[[], None], ...]) -> None:
    for source in order:
        source()
    assert shown() == [f"{REPORT}#5.1", f"{REPORT}#5.2"]
    assert models.Recommendation.objects.count() == 9
    assert positions_of(shown()) == {f"{REPORT}#5.1": "supported"}
    ties = dict(models.Restated.objects.values_list("recommendation", "shown"))
    assert ties == {
        f"{REPORT}#upr-info.1": f"{REPORT}#5.1",
        f"{REPORT}#upr-info.2": f"{REPORT}#5.2",
        f"{REPORT}#upr-info.3": f"{REPORT}#5.2",
        f"{REPORT}#upr-info.4": None,
        "sha256:04#CIV.19.1": f"{REPORT}#5.1",
    }


def test_labels_and_answers_of_a_coder_stand_beside_ours() -> None:
    of_export()
    of_report()
    assert set(published(models.Label).values_list("of", "by")) == {(f"{REPORT}#5.2", "UPR Info")}
    assert {term: tally.whole for term, tally in counted_by("issue", None).items()} == {"Torture": 1}
    answers = published(models.Response).filter(recommendation=f"{REPORT}#5.1").order_by("position")
    assert [*answers.values_list("position", "document")] == [
        ("noted", "sha256:02"),
        ("supported", f"{REPORT}/Add.1"),
    ]


def test_the_number_that_an_export_states_stands_beside_ours() -> None:
    of_report()
    of_export()
    found = checked(REPORT, None)
    assert found.counts[0].size["text_state"] == 3
    assert [(row.total.said_by, row.total.unit, row.total.value) for row in found.reconciled] == [
        ("UPR Info", "text_state", 5)
    ]
    assert "total_not_met" in {problem.kind for problem in found.problems}


def test_an_export_is_shown_until_the_report_is_there_and_again_when_it_is_gone() -> None:
    of_export()
    assert len(shown()) == 4
    assert positions_of(shown()) == {f"{REPORT}#upr-info.1": "noted"}
    of_report()
    assert not models.Held.objects.filter(recommendation__contains="upr-info").exists()
    write("report.pdf", "01", [Document(id=REPORT, symbol=REPORT, kind="working_group_report", **HEAD)])
    assert len(shown()) == 4
    assert positions_of(shown()) == {f"{REPORT}#upr-info.1": "noted"}
    assert not models.Restated.objects.exists()
    assert published(models.Label).count() == 3


def test_of_two_exports_the_one_with_the_numbers_is_shown_unless_it_is_a_fragment() -> None:
    of_export()
    of_matrix()
    assert shown() == [f"{REPORT}#5.1", f"{REPORT}#5.2"]
    matrix = Document(id="sha256:03", kind="matrix", **HEAD)
    write("matrix.docx", "03", [matrix, asked("5.1", PLAN, "FRA", "GHA")])
    assert len(shown()) == 4


def test_of_two_editions_of_a_table_one_is_shown_whole() -> None:
    of_export()
    export = Document(id="sha256:05", kind="export", states=(), language="en")
    write("export.csv", "05", [export, *(asked(f"upr-info.{n}", f"{PLAN} {n}", "FRA") for n in range(1, 6))])
    rows = models.Recommendation.objects.filter(shown=True).values_list("source__sha256")
    assert list(rows.annotate(n=Count("row"))) == [("05", 5)]


def test_a_write_that_is_cut_off_leaves_what_was_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    of_export()
    before = (shown(), list(models.Restated.objects.values_list("recommendation")))

    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(writing, "derive", cut_off)
    with pytest.raises(KeyboardInterrupt):
        of_report()
    assert (shown(), list(models.Restated.objects.values_list("recommendation"))) == before


GOT = [("01", None, 5.0), ("02", "2024-01-01", 6.0), ("03", "2025-01-01", 7.0)]
"""Files with a figure: their hash, the day on which it was got, its value."""


@pytest.mark.parametrize("order", [*permutations(GOT)])
def test_of_figures_of_one_series_and_day_the_one_got_last_is_shown(order: Any) -> None:
    series: dict[str, Any] = {"series": "Requirements", "state": "CIV", "unit": "USD", "source": "a table"}
    for sha256, day, value in order:
        write("figures", sha256, [Observation(on="2014", value=value, retrieved=day, **series)])
    assert list(published(models.Observation).values_list("value", flat=True)) == [7.0]
    assert models.Observation.objects.count() == 3
    found = funding("CIV", None)
    assert found
    assert found.years == [("2014", [("Requirements", 7.0)])]
    write("figures", "03", [])
    assert list(published(models.Observation).values_list("value", flat=True)) == [6.0]


def test_an_export_holds_the_rows_of_others_in_a_table_of_their_own() -> None:
    of_export()
    assert "stated_elsewhere" not in {table.name for table in DatabaseContent(Selection(state="CIV")).tables()}
    of_report()
    tables = {table.name: table for table in DatabaseContent(Selection(state="CIV")).tables()}
    assert len(list(tables["recommendation"].rows())) == 2
    rows = [
        dict(zip(tables["stated_elsewhere"].columns, row, strict=True)) for row in tables["stated_elsewhere"].rows()
    ]
    assert [(row["id"], row["recommendation"], row["source"]) for row in rows][-2:] == [
        (f"{REPORT}#upr-info.3", f"{REPORT}#5.2", "export.csv"),
        (f"{REPORT}#upr-info.4", None, "export.csv"),
    ]
    assert all(meaning("stated_elsewhere", column) for column in tables["stated_elsewhere"].columns)


def test_a_few_words_are_tied_where_one_recommendation_alone_has_them() -> None:
    asks = [Text("a", "1", "Ratify CAT, CRPD and the Rome Statute", frozenset({"TUN"})),
            Text("b", "2", "Ratify CAT", frozenset({"FRA"})),
            Text("c", "3", "Sign and ratify CAT", frozenset({"TUN"}))]  # fmt: skip
    assert tied(Text("x", "", "Ratify CRPD", frozenset({"TUN"})), asks) == "a"
    assert tied(Text("x", "", "Ratify", frozenset({"TUN"})), asks) is None
    assert tied(Text("x", "", "Ratify CRPD", frozenset({"GHA"})), asks) is None


def test_an_answer_that_a_coder_gives_is_not_said_to_stand_in_the_addendum(visitor: Client) -> None:
    of_report()
    of_export()
    page = visitor.get("/A_HRC_99_1/5.1").content.decode()
    coded = page[page.index("noted") :]
    assert "given by UPR Info" in strip_tags(coded)
    assert page.count("in the addendum") == 1


DRAFT = "A/HRC/WG.6/19/L.99"


def of_draft() -> None:
    named: dict[str, Any] = {"document": DRAFT, "state": "CIV", "cycle": 2}
    asked_in_draft = [
        recommendation("7.1", id=f"{DRAFT}#7.1", text=PLAN, recommenders=("FRA", "GHA"), **named),
        recommendation("7.2", id=f"{DRAFT}#7.2", text=TREATY, recommenders=("VNM",), **named),
    ]
    said = answer("7.1", "noted", id=f"{DRAFT}#7.1~", recommendation=f"{DRAFT}#7.1", document=DRAFT, stage="report")
    write("draft.pdf", "05", [Document(id=DRAFT, symbol=DRAFT, kind="draft_report", **HEAD), *asked_in_draft, said])


@pytest.mark.parametrize("order", [*permutations([of_report, of_draft, of_matrix])])
def test_a_draft_gives_way_to_the_final_report_and_its_addresses_lead_there(
    order: tuple[Callable[[], None], ...], client: Client
) -> None:
    for source in order:
        source()
    assert shown() == [f"{REPORT}#5.1", f"{REPORT}#5.2"]
    assert positions_of(shown()) == {f"{REPORT}#5.1": "supported"}
    assert [one.answered.whole for one in known_reviews("CIV")] == [2]
    assert published(models.Response).filter(position="noted").count() == 0
    for number in ("1", "2"):
        response = client.get(f"/A_HRC_WG.6_19_L.99/7.{number}")
        assert (response.status_code, response.headers["Location"]) == (302, f"/A_HRC_99_1/5.{number}")


def test_a_draft_counts_as_long_as_there_is_no_final_report() -> None:
    of_report()
    of_draft()
    write("report.pdf", "01", [])
    assert shown() == [f"{DRAFT}#7.1", f"{DRAFT}#7.2"]
    assert not models.Restated.objects.exists()


def test_a_database_that_counted_twice_counts_once_after_it_is_brought_up_to_date() -> None:
    for source in (of_report, of_export, of_draft):
        source()
    models.Restated.objects.all().delete()
    models.Recommendation.objects.update(shown=True)
    import_module("followthrough.site.store.migrations.0009_unlisted").mark(apps, None)
    assert [marked.state for marked in models.Unlisted.objects.all()] == ["CIV"]
    told: list[str] = []
    assert writing.list_anew(lambda done, of, name: told.append(f"{done}/{of} {name}")) == 1
    assert shown() == [f"{REPORT}#5.1", f"{REPORT}#5.2"]
    assert told == ["1/1 CIV"]
    assert models.Uncounted.objects.filter(state="CIV").exists()
    assert writing.list_anew() == 0
