"""Corrigenda of other documents than reports: paragraphs shown as printed and as corrected, answers given anew."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from django.test import Client

from followthrough.records import (
    Corrigendum,
    Document,
    Passage,
    Record,
)
from followthrough.records.lines import to_line
from followthrough.sample.write import Addendum, Answer, Answers, Change, addendum_docx, corrigendum_docx
from followthrough.site.adding import add, complete
from followthrough.site.store.content import DatabaseContent
from followthrough.site.store.gathering import of_state
from followthrough.site.store.measures.positions import positions_of
from followthrough.site.store.selection import Selection
from tests.core.test_sample_corrigenda import a_corrigendum, written
from tests.core.written import STATE, SYMBOL
from tests.site.test_corrigenda import store

pytestmark = pytest.mark.django_db

AN_ADDENDUM = Addendum(
    symbol=f"{SYMBOL}/Add.1",
    state=STATE,
    date="1 September 2014",
    opening=("We answer here.",),
    parts=(Answers(style="list", answers=(Answer(numbers=("12.1",), position="noted"),)),),
)
NATIONAL = "A/HRC/WG.6/49/CIV/1"
WORDED = Passage(document=NATIONAL, number="7", page=2, text="In 2013, 40 schools were built.")
NEXT = Passage(document=NATIONAL, number="8", page=2, text="Roads were mended.")
REPORTED: list[Record] = [
    Document(
        id=NATIONAL,
        symbol=NATIONAL,
        kind="national_report",
        states=("CIV",),
        cycle=4,
        published="2024-08-01",
        title="National report",
    ),
    WORDED,
    NEXT,
]


def in_paragraph(number: str, printed: str, read: str) -> Corrigendum:
    document = f"{NATIONAL}/Corr.1"
    words = f"For {printed} read {read}"
    return Corrigendum(
        id=f"{document}#{number}",
        document=document,
        number=number,
        field="paragraph",
        printed=printed,
        corrected=read,
        words=words,
    )


REWORDED = in_paragraph("7", WORDED.text, "In 2013, 14 schools were built.")
OF_PARAGRAPHS: list[Record] = [
    Document(
        id=f"{NATIONAL}/Corr.1",
        symbol=f"{NATIONAL}/Corr.1",
        kind="corrigendum",
        states=("CIV",),
        published="2024-09-01",
        corrects=NATIONAL,
    ),
    REWORDED,
    in_paragraph("8", NEXT.text, ""),
    in_paragraph("8bis", "", "Bridges were mended."),
]


@pytest.mark.parametrize("order", list(permutations((REPORTED, OF_PARAGRAPHS))))
def test_a_paragraph_is_shown_as_printed_and_as_corrected_from_the_day_of_the_corrigendum_on(
    order: tuple[list[Record], ...], client: Client
) -> None:
    store(*order)
    page = client.get("/A_HRC_WG.6_49_CIV_1").content.decode()
    for words in (WORDED.text, REWORDED.corrected, "Roads were mended.", "Deleted by", "8bis Bridges were mended."):
        assert words in page
    before = client.get("/A_HRC_WG.6_49_CIV_1?as_of=2024-08-31").content.decode()
    assert WORDED.text in before
    assert REWORDED.corrected not in before


def test_what_a_report_covers_is_looked_for_in_its_paragraphs_as_corrected() -> None:
    store(REPORTED, OF_PARAGRAPHS)
    read = [one.text for one in of_state("CIV").records if isinstance(one, Passage)]
    assert read == [REWORDED.corrected, "Bridges were mended."]


def test_what_is_changed_in_a_paragraph_is_found_among_the_records_and_exported(client: Client) -> None:
    store(REPORTED, OF_PARAGRAPHS)
    assert REWORDED.corrected in client.get("/records/corrigenda?state=CIV").content.decode()
    told = client.get("/api/v1/corrigenda?state=CIV").json()
    assert {one["number"] for one in told["items"]} == {"7", "8", "8bis"}
    assert to_line(REWORDED).encode() in set(DatabaseContent(Selection(state="CIV")).lines())


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_a_corrigendum_of_an_addendum_gives_its_answers_anew_whichever_file_came_first(
    order: tuple[int, ...], tmp_path: Path, client: Client
) -> None:
    (report,) = written(tmp_path)
    files = [report, tmp_path / "addendum.docx", tmp_path / "corrigendum.docx"]
    files[1].write_bytes(addendum_docx(AN_ADDENDUM))
    change = a_corrigendum(Change(place="Paragraph 2", lines=("For noted read accepted",)))
    dated = replace(change, symbol=f"{SYMBOL}/Add.1/Corr.1", date="1 October 2014")
    files[2].write_bytes(corrigendum_docx(dated))
    for place in order:
        list(add([files[place]], workers=1))
    complete()
    held = {on: positions_of([f"{SYMBOL}#12.1"], on)[f"{SYMBOL}#12.1"] for on in ("2014-09-02", None)}
    assert held == {"2014-09-02": "noted", None: "supported"}
    page = client.get(f"/{SYMBOL.replace('/', '_')}_Add.1").content.decode()
    assert "The following recommendations are accepted: 12.1." in page
